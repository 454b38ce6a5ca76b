import { settledPart } from '../archive/settled.ts';
import type { Derived } from '../replay/derived.ts';
import type { Bundle } from '../replay/deriving-process.ts';
import type { Deriver } from '../replay/start-deriver.ts';
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

/** Has each run that code worked on derived from its history, by a process that knows nothing else. */
export async function derivations(
  deriver: Deriver,
  bundles: Bundles,
  today: Bundle,
  { runs }: Histories,
): Promise<readonly Derivation[]> {
  const worked = runs.filter(({ history }) => settledPart(history) !== undefined);
  return await Promise.all(
    worked.map(async (run) => {
      const { about, bytes } = run;
      const digest = about.bundles.at(-1) ?? '';
      const bundle = digest === today.digest ? today : await bundles.of(digest);
      const by = (one: Bundle) => deriver.derive(one, about.workflow, bytes);
      if (typeof bundle === 'string') return { run, today: await by(today) };
      if (bundle === today) return await by(today).then((derived) => ({ run, maker: derived, today: derived }));
      const [maker, now] = await Promise.all([by(bundle), by(today)]);
      return { run, maker, today: now };
    }),
  );
}
