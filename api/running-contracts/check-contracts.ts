import type { Handler } from '../handler.ts';
import { checkContracts } from './check-list.ts';
import { outlookNow } from './outlook.ts';
import { instansiOf } from './own-instansi.ts';
import { readMapping } from './read-mapping.ts';

const MOST_FINDINGS = 20_000;

/** What an import of this list would come to: every finding of every row, and the states it would open. Keeps nothing. */
export const checkRunningContracts: Handler<'checkRunningContracts'> = async (use, { official, body, query }) => {
  const instansi = await instansiOf(use, official);
  const place = { instansi, now: await use.clock() };
  const mapping = readMapping(query.mapping);
  const { rows, columns, contracts, errors, warnings } = await checkContracts(use, { text: body, mapping }, place);
  return {
    status: 200,
    body: {
      ...{ rows, ready: contracts.length, outlook: await outlookNow(use.db, contracts, place) },
      ...{ mapping: columns.mapping, ignored: columns.ignored },
      counts: { errors: errors.length, warnings: warnings.length },
      errors: errors.slice(0, MOST_FINDINGS),
      warnings: warnings.slice(0, MOST_FINDINGS),
    },
  };
};
