import { sql } from 'kysely';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { KeyRing } from '../../platform/keys.ts';
import { archivedRunsOf } from '../../registry/archived-runs.ts';
import type { Database } from '../../registry/database.ts';
import type { Archive } from '../archive/archive.ts';
import { supportingStreams } from '../checks/supporting.ts';
import type { Evidence } from './evidence.ts';
import { signedHead } from './head.ts';
import { lastVerdicts } from './last-verdicts.ts';
import { lettersNamed, type RulesBehind, rulesNamed } from './named-law.ts';
import { erasedAmong, namesOf, type Reader } from './people.ts';
import type { PresentRun } from './present-run.ts';
import { proverOf } from './prove.ts';
import { mustBeCovered, type Proving, proveStream } from './proven-streams.ts';
import { provenBundles, provenKeys } from './proven-things.ts';
import { type Subject, subjectsOf } from './subjects.ts';

export type Gathering = {
  readonly db: Database;
  readonly archive: Archive;
  readonly keys: KeyRing;
  readonly presentRun: PresentRun;
  readonly rulesBehind: RulesBehind;
  /** Keys of the log and of its witnesses, as they are announced, beside those that stand in the log itself. */
  readonly logKeys: readonly string[];
  readonly witnesses: readonly string[];
  readonly now: () => Instant;
};

export type AskedEvidence = {
  readonly ids: readonly string[];
  /** Who reads people's data, and why; without it nobody is named. */
  readonly reader?: Reader;
};

/**
 * What `evidence.json` is to hold of these files and batches, as of one instant of the registry and the head that the archive
 * shows. Whoever is named is written down as looked at.
 *
 * @throws EvidenceError where an id is unknown, no head is signed, or the head does not cover what the ledger has of them.
 */
export async function gatherEvidence(use: Gathering, { ids, reader }: AskedEvidence): Promise<Evidence> {
  const head = await signedHead(use.archive);
  const madeAt = use.now();
  return await use.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      // Proofs of many files are worked out between two questions to the registry.
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
      const subjects = await subjectsOf(tx, ids);
      const prove = proverOf(tx, use.archive, head.size);
      const proving: Proving[] = [];
      for (const subject of subjects) proving.push(await proveSubject({ ...use, db: tx }, prove, subject));
      const proven = mustBeCovered(proving);
      const supporting: Proving[] = [];
      const behindAll = await supportingStreams(tx, ...subjects.map(({ stream }) => stream));
      for (const stream of behindAll) supporting.push(await proveStream(tx, prove, stream));
      const behind = supporting.filter(({ events }) => events.length > 0).map(({ uncovered: _, ...stream }) => stream);
      const about = reader ? await namesOf(tx, use.keys, subjects, reader, madeAt) : await erasedAmong(tx, subjects);
      const verdicts = await lastVerdicts(
        tx,
        proven.map(({ stream }) => stream),
      );
      const cases = proven.map((one) => {
        const verdict = verdicts.get(one.stream);
        return { ...one, ...about.get(one.stream), ...(verdict && { verdict }) };
      });
      return {
        format: 'tenggat-evidence/1',
        madeAt: new Date(madeAt).toISOString(),
        people: reader ? 'included' : 'redacted',
        keys: await provenKeys(tx, prove, use.logKeys),
        witnesses: use.witnesses,
        checkpoint: head.note,
        cases,
        supporting: behind,
        bundles: await provenBundles(tx, prove, proven),
        rules: rulesNamed(proven, use.rulesBehind),
        letters: lettersNamed(proven, behind),
      };
    });
}

/** A case with its runs: those in the archive, and the last one while it goes on. */
async function proveSubject(
  { db, presentRun }: Gathering,
  prove: ReturnType<typeof proverOf>,
  { stream }: Subject,
): Promise<Proving> {
  const runs = await archivedRunsOf(db, stream);
  const present = await presentRun(stream);
  const proving = await proveStream(db, prove, stream, runs);
  if (present === undefined || runs.some(({ run }) => run === present.run)) return proving;
  if (present.running) return { ...proving, openRun: { workflow: stream, run: present.run } };
  // It has ended, and nobody has archived it yet.
  return { ...proving, uncovered: { ...proving.uncovered, runs: proving.uncovered.runs + 1 } };
}
