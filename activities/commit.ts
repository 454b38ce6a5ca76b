import { ApplicationFailure } from '@temporalio/activity';
import type { Database } from '../registry/database.ts';
import { calendarsIn } from '../registry/decrees/known-decrees.ts';
import { outdatedClocks } from '../registry/decrees/outdated-clocks.ts';
import { append, LedgerConflict } from '../registry/ledger/append.ts';
import type { LedgerPort } from '../workflows/contract/ports.ts';

/** Writes a workflow's events to the ledger. A conflict is a defect: it is not tried again, and parks that file. */
export function commit(db: Database): LedgerPort['commit'] {
  const calendarsOf = calendarsIn(db);
  return async (filed) => {
    try {
      await append(db, filed);
    } catch (error) {
      if (!(error instanceof LedgerConflict)) throw error;
      throw ApplicationFailure.create({ type: error.code, message: error.message, nonRetryable: true });
    }
    return { outdated: await outdatedClocks(db, calendarsOf, filed) };
  };
}
