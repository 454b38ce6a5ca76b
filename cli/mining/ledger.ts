import { tell } from '../../api/timeline/tell.ts';
import { type MinedLedger, minedProcesses } from '../../audit/mining/ocel.ts';
import { setting } from '../../platform/config.ts';
import { filesDecidedBy } from '../../registry/bulk/decided-files.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { lastOfLedger, readStreams } from '../../registry/ledger/read-streams.ts';

/** Opens the registry of the settings, or of the sandbox, for as long as a command works. */
export async function withRegistry(work: (db: Database) => Promise<void>): Promise<void> {
  const db = openDatabase({ url: setting('DATABASE_URL'), poolSize: 2, name: 'tenggat-mine' });
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

/** The ledger as it stands now, of one instansi or of all: what is recorded meanwhile is for the next time. */
export async function ledgerOfNow(db: Database, instansi?: string): Promise<MinedLedger> {
  const through = await lastOfLedger(db);
  const streams = (processes: readonly string[]) => readStreams(db, { processes, instansi, through });
  const decrees = new Set<string>();
  for await (const { stream } of streams(['decree'])) decrees.add(stream);
  return {
    streams: () => streams(minedProcesses),
    decrees,
    ruleOf: (event) => tell(event).rule,
    filesOf: (run) => filesDecidedBy(db, run),
  };
}
