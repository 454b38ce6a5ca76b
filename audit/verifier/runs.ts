import type { Berkas, ProvenRun, Stream } from './berkas.ts';
import { type RecordedRun, readHistory } from './history.ts';
import { sha256 } from './json.ts';

/** A run with its history as the file brings it. `recorded` is absent where the bytes are missing, changed or no history. */
export type OpenedRun = ProvenRun & {
  readonly stream: string;
  readonly state: 'whole' | 'missing' | 'changed' | 'unreadable';
  readonly recorded?: RecordedRun;
};

export function openRuns({ stream, runs }: Stream, { files }: Pick<Berkas, 'files'>): readonly OpenedRun[] {
  return runs.map((run) => {
    const bytes = files.get(`histories/${run.digest}.pb`);
    if (bytes === undefined) return { ...run, stream, state: 'missing' };
    if (sha256(bytes) !== run.digest) return { ...run, stream, state: 'changed' };
    try {
      return { ...run, stream, state: 'whole', recorded: readHistory(bytes) };
    } catch {
      return { ...run, stream, state: 'unreadable' };
    }
  });
}

/** The events that a stream's histories recorded, by number; the first where two differ (`told` finds that). */
export function recordedEvents(runs: readonly OpenedRun[]): ReadonlyMap<number, unknown> {
  const events = new Map<number, unknown>();
  for (const { recorded, stream } of runs) {
    for (const commit of recorded?.commits ?? []) {
      if (commit.stream === stream && !events.has(commit.seq)) events.set(commit.seq, commit.event);
    }
  }
  return events;
}
