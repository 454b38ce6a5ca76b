import type { Derived } from '../replay/derived.ts';
import type { Bundle, Deriver } from '../replay/start-deriver.ts';
import type { Bundles } from './bundles.ts';
import type { Histories } from './histories.ts';
import type { KeptRun } from './kept-run.ts';

/** A run, what the code that made it does with its history, and what the code of today does. */
export type Derivation = {
  readonly run: KeptRun;
  /** By the last bundle that worked on it; undefined where the archive has not got it. */
  readonly maker?: Derived;
  readonly today: Derived;
};

/** Has each run derived from its history, by a process that knows nothing else. */
export async function derivations(
  deriver: Deriver,
  bundles: Bundles,
  today: Bundle,
  { runs }: Histories,
): Promise<readonly Derivation[]> {
  return await Promise.all(
    runs.map(async (run) => {
      const { about, bytes } = run;
      const digest = about.bundles.at(-1) ?? '';
      const now = deriver.derive(today, about.workflow, bytes);
      const bundle = digest === today.digest ? today : await bundles.of(digest);
      if (typeof bundle === 'string') return { run, today: await now };
      const maker = bundle === today ? now : deriver.derive(bundle, about.workflow, bytes);
      return { run, maker: await maker, today: await now };
    }),
  );
}
