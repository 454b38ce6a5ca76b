import { openIdentity } from '../../registry/subject/identity.ts';
import { recordView } from '../../registry/subject/views.ts';
import { visibleCase } from '../cases/reachable-case.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { namesNone, purposeOf } from './purpose.ts';

/** Whose file this is, in the clear: opened and written down in one transaction, so that there is no look without a row. */
export const readCasePerson: Handler<'readCasePerson'> = async (use, incoming) => {
  const { params, official } = incoming;
  const { id: caseId, person } = await visibleCase(use, official, params.id);
  const why = purposeOf(incoming);
  const at = await use.clock();
  const identity = await use.db.transaction().execute(async (tx) => {
    const opened = await openIdentity(tx, use.keys, person);
    if (opened === undefined) throw new Problem('PERSON_ERASED');
    namesNone(why, [opened]);
    const { instansi, account, role } = official;
    const fields = Object.keys(opened);
    await recordView(tx, {
      ...{ instansi, account, role, caseId, fields, at },
      what: 'view',
      persons: [person],
      ...why,
    });
    return opened;
  });
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { caseId, person, ...identity } };
};
