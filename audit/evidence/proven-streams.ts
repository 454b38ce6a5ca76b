import type { ArchivedRun } from '../../registry/archived-runs.ts';
import type { Database } from '../../registry/database.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { leafName } from '../log/leaf.ts';
import type { ProvenEvent, ProvenRun, ProvenStream } from './evidence.ts';
import { EvidenceError } from './evidence-error.ts';
import type { Prove } from './prove.ts';

/** What is proven of a stream, and what the head does not cover of it yet. */
export type Proving = ProvenStream & { readonly uncovered: { readonly events: number; readonly runs: number } };

/** A stream whole, with the proof of each of its events, and, where `runs` are asked, of the runs that made it. */
export async function proveStream(
  db: Database,
  prove: Prove,
  stream: string,
  runs: readonly ArchivedRun[] = [],
): Promise<Proving> {
  const events = await readStream(db, stream);
  const nameOf = (seq: number) => leafName({ kind: 'event', stream, seq, digest: '' });
  const runName = (run: string) => leafName({ kind: 'history', run, workflow: stream, digest: '', bundles: [] });
  const proofs = await prove([...events.map(({ seq }) => nameOf(seq)), ...runs.map(({ run }) => runName(run))]);
  const proven = events.flatMap((event): ProvenEvent[] => {
    const proof = proofs.get(nameOf(event.seq));
    return proof ? [{ ...proof, event: event as unknown as ProvenEvent['event'] }] : [];
  });
  const provenRuns = runs.flatMap((run): ProvenRun[] => {
    const proof = proofs.get(runName(run.run));
    return proof ? [{ ...provenRun(run), ...proof }] : [];
  });
  const uncovered = { events: events.length - proven.length, runs: runs.length - provenRuns.length };
  return { stream, events: proven, runs: provenRuns, uncovered };
}

function provenRun({ workflow, run, digest, bundles, sdk, outcome, next_run }: ArchivedRun) {
  return { ...{ workflow, run, digest, bundles, sdk, outcome }, ...(next_run !== null && { nextRun: next_run }) };
}

/** Evidence that leaves out the newest would be believed: it is whole or it is not made. Throws EVIDENCE_NOT_COVERED. */
export function mustBeCovered(streams: readonly Proving[]): readonly ProvenStream[] {
  const sum = (of: 'events' | 'runs') => streams.reduce((total, { uncovered }) => total + uncovered[of], 0);
  const [events, runs] = [sum('events'), sum('runs')];
  if (events + runs > 0) {
    const parts = [events > 0 && `${events} kejadian`, runs > 0 && `${runs} riwayat`].filter(Boolean);
    throw new EvidenceError('EVIDENCE_NOT_COVERED', parts.join(' dan '));
  }
  return streams.map(({ uncovered: _, ...stream }) => stream);
}
