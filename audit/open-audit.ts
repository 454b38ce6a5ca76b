import type { KeyRing } from '../platform/keys.ts';
import { positionLogged } from '../registry/audit/audited.ts';
import type { Database } from '../registry/database.ts';
import type { Archive } from './archive/archive.ts';
import type { Auditing, Lawful } from './audit-case.ts';
import { bundlesIn } from './checks/bundles.ts';
import { lawfulIn } from './checks/lawful.ts';
import { supportingStreams } from './checks/supporting.ts';
import type { RunAtEngine } from './checks/use.ts';
import { readLog } from './log/read-log.ts';
import type { Trusted } from './log/trusted.ts';
import type { Bundle } from './replay/deriving-process.ts';
import { startDeriver } from './replay/start-deriver.ts';

/** What an audit stands on. */
export type AuditSources = {
  readonly db: Database;
  readonly archive: Archive;
  readonly keys: KeyRing;
  readonly trusted: Trusted;
  readonly atEngine: (workflow: string, run?: string) => Promise<RunAtEngine>;
  /** The workflows that run; where nobody can be asked, those that have written nothing are not known of. */
  readonly runningAtEngine?: () => Promise<readonly string[]>;
  readonly today: Bundle;
  /** Of whoever has no registers to ask, as a ledger that was made of histories alone. */
  readonly law?: Lawful;
};

/** Reads the log and starts the process that derives; for as long as `work` takes. @throws ArchiveError */
export async function withAudit<T>(sources: AuditSources, work: (use: Auditing) => Promise<T>): Promise<T> {
  const { trusted, ...rest } = sources;
  const { db, archive, keys } = rest;
  const log = await readLog(archive, trusted);
  const through = typeof log === 'string' ? 0 : await positionLogged(db, log.head.size);
  const deriver = startDeriver();
  try {
    const witnessed = trusted.witnesses.length > 0;
    const bundles = bundlesIn(db, archive, keys);
    const law = sources.law ?? lawIn(db);
    return await work({ ...rest, law, log, through, witnessed, bundles, deriver, supports: new Map() });
  } finally {
    await deriver.stop();
  }
}

/** The law of then, by the ledger as it stands: registers and decrees are folded once. */
function lawIn(db: Database): Lawful {
  return { lawful: lawfulIn(db), supportingStreams: (stream) => supportingStreams(db, stream) };
}
