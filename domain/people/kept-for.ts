import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { endOfTerm } from '../employment/term.ts';

/** Something that is kept about a person: a file of theirs, or a list on which they stand. */
export type KeptThing = {
  readonly kind: 'appointment' | 'employment' | 'formation' | 'import' | 'selection';
  readonly id: string;
  readonly standing: 'running' | 'contested' | 'closed';
  /** The civil date on which the last of it was recorded. */
  readonly lastOn: CivilDate;
};

/** What the instansi answers: whether retention keeps data, and for how many years after a file was closed. */
export type Retention = { readonly keeps: boolean; readonly years: number };

/**
 * What still keeps somebody's data: a process that runs, a decision that is or can be contested, or the retention of the
 * archive. The first two always do, for there nobody could go on without knowing whose file it is; the third is a policy.
 */
export function keptFor(things: readonly KeptThing[], { keeps, years }: Retention, on: CivilDate): Refusal | undefined {
  const running = things.find(({ standing }) => standing === 'running');
  if (running) return refuse('ERASURE_FILE_RUNS', { kind: running.kind, id: running.id }, 'PENGHAPUSAN-DITOLAK');
  const contested = things.find(({ standing }) => standing === 'contested');
  if (contested) return refuse('ERASURE_APPEAL_RUNS', { id: contested.id }, 'PENGHAPUSAN-DITOLAK');
  if (!keeps || years === 0) return undefined;
  const last = things.map(({ lastOn }) => endOfTerm(lastOn, years)).sort();
  const until = last.at(-1);
  return until !== undefined && on <= until
    ? refuse('ERASURE_RETENTION_RUNS', { until, years }, 'RETENSI-ARSIP')
    : undefined;
}
