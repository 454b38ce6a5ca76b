import type { Instant } from '../domain/calendar/zone.ts';
import { inParallel } from '../platform/in-parallel.ts';
import { auditedNames } from '../registry/audit/audited.ts';
import { oneAtATime } from '../registry/audit/one-at-a-time.ts';
import { auditedUpTo, beginRound, endRound, rounds, writeVerdicts } from '../registry/audit/rounds.ts';
import type { Database } from '../registry/database.ts';
import { inChunks } from '../registry/in-chunks.ts';
import { lastOfLedger } from '../registry/ledger/read-streams.ts';
import { type Auditing, auditCase } from './audit-case.ts';
import type { CaseVerdict } from './checks/verdict.ts';
import { type AuditSources, withAudit } from './open-audit.ts';

/** So many are held in memory; a round that was killed does one page again. */
const PAGE = 24;
/** The registry and the archive answer one while another is replayed. */
const AT_ONCE = 6;

type How = {
  /** Milliseconds since the epoch. */
  readonly now: () => Instant;
  /** Leaves a round that did not end where it is, and begins anew. */
  readonly fresh?: boolean;
  readonly onPage?: (done: number, of: number) => void;
  /** Stops between two pages; the round goes on the next time. */
  readonly signal?: AbortSignal;
};

/**
 * Audits every stream and every workflow, also those of which only the log still knows. A round that did not end goes on,
 * unless the code has changed meanwhile. Answers the number of the round.
 */
export async function auditAll(sources: AuditSources, { now, fresh = false, onPage, signal }: How): Promise<number> {
  const { db, today } = sources;
  return await oneAtATime(db, () =>
    withAudit(sources, async (use) => {
      const round = await roundOf(db, today.digest, now(), fresh);
      const names = await namesOf(use, (await sources.runningAtEngine?.()) ?? []);
      const reached = await auditedUpTo(db, round);
      const left = names.filter((name) => name > reached);
      let done = names.length - left.length;
      for (const page of inChunks(left, PAGE)) {
        if (signal?.aborted) return round;
        const verdicts: CaseVerdict[] = [];
        await inParallel(page, AT_ONCE, async (name) => void verdicts.push(await auditCase(use, name)));
        await writeVerdicts(db, round, verdicts, now());
        done += page.length;
        onPage?.(done, names.length);
      }
      await endRound(db, round, now());
      return round;
    }),
  );
}

async function roundOf(db: Database, bundle: string, now: Instant, fresh: boolean): Promise<number> {
  const [last] = await rounds(db, 1);
  if (!fresh && last && last.endedAt === undefined && last.bundle === bundle) return last.id;
  return await beginRound(db, now, bundle, await lastOfLedger(db));
}

async function namesOf({ db, log }: Auditing, running: readonly string[]): Promise<readonly string[]> {
  const logged = typeof log === 'string' ? [] : log.names;
  return [...new Set([...logged, ...(await auditedNames(db)), ...running])].sort();
}
