import { digestOf } from '../platform/canonical.ts';
import { inParallel } from '../platform/in-parallel.ts';
import { archivedHistories } from '../registry/archived-runs.ts';
import { settledPart } from './archive/settled.ts';
import { keptHistory } from './checks/kept-history.ts';
import type { AuditSources } from './open-audit.ts';
import { notThrough } from './replay/derived.ts';
import { startDeriver } from './replay/start-deriver.ts';

type Sample = {
  /** How many at most; all where it is left out. */
  readonly size?: number | undefined;
  /** Another seed takes others. */
  readonly seed: string;
};

export type GateAnswer = {
  readonly bundle: string;
  readonly replayed: number;
  readonly of: number;
  readonly differing: readonly { readonly workflow: string; readonly run: string; readonly why: string }[];
};

/**
 * Whether a candidate build may be deployed: it replays the archive's histories, or a sample, and does all of it again. A
 * history that is not there or damaged is a difference too: nothing is known of it.
 */
export async function gate(
  { db, archive, keys, today }: Pick<AuditSources, 'db' | 'archive' | 'keys' | 'today'>,
  { size, seed }: Sample,
): Promise<GateAnswer> {
  const all = await archivedHistories(db);
  // Each has a place of its own by seed and run, whatever else is archived meanwhile.
  const drawn = all.map((one) => ({ ...one, place: digestOf(`${seed} ${one.run}`) }));
  const sample = drawn.sort((a, b) => (a.place < b.place ? -1 : 1)).slice(0, size ?? drawn.length);
  const differing: GateAnswer['differing'][number][] = [];
  let replayed = 0;
  const deriver = startDeriver();
  try {
    await inParallel(sample, 6, async ({ workflow, run, digest }) => {
      const kept = await keptHistory({ archive, keys }, digest);
      if (kept === undefined) return void differing.push({ workflow, run, why: 'HISTORY_MISSING' });
      if (kept === 'damaged') return void differing.push({ workflow, run, why: 'HISTORY_CHANGED' });
      // It was ended before any code worked on it.
      if (settledPart(kept.history) === undefined) return;
      replayed += 1;
      const derived = await deriver.derive(today, workflow, kept.bytes);
      const [first] = derived.differences;
      const why = notThrough(derived) ?? (first && `${first.kind} ${first.id}`);
      if (why !== undefined) differing.push({ workflow, run, why });
    });
  } finally {
    await deriver.stop();
  }
  return { bundle: today.digest, replayed, of: all.length, differing };
}
