import { ApplicationFailure } from '@temporalio/activity';
import type { Database } from '../registry/database.ts';
import { calendarsIn } from '../registry/decrees/known-decrees.ts';
import { outdatedClocks } from '../registry/decrees/outdated-clocks.ts';
import { append, LedgerConflict } from '../registry/ledger/append.ts';
import type { LedgerPort } from '../workflows/contract/ports.ts';
import type { TellDigest } from './tell-digest.ts';

/**
 * Writes a workflow's events to the ledger, and calls the digests when one of them is a breach. A conflict is a defect: it
 * is not tried again, and parks that file.
 */
export function commit(db: Database, tellDigest: TellDigest): LedgerPort['commit'] {
  const calendarsOf = calendarsIn(db);
  return async (filed) => {
    try {
      await append(db, filed);
    } catch (error) {
      if (!(error instanceof LedgerConflict)) throw error;
      throw ApplicationFailure.create({ type: error.code, message: error.message, nonRetryable: true });
    }
    await tellDigest(filed);
    return { outdated: await outdatedClocks(db, calendarsOf, filed) };
  };
}
