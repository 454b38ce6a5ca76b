import type { Leaf } from './leaf.ts';

/** The history of a run, as the log has it. */
export type HistoryLeaf = Extract<Leaf, { kind: 'history' }>;

/** What is asked of the leaves of a log. */
export type FiledLeaves = {
  /** Every stream and every workflow that they name. */
  readonly names: readonly string[];
  /** The digests of a stream's events, by their numbers. */
  eventsOf(stream: string): ReadonlyMap<number, string>;
  historiesOf(workflow: string): readonly HistoryLeaf[];
  historyOf(run: string): HistoryLeaf | undefined;
  hasBundle(digest: string): boolean;
};

const digestBytes = 32;
const none = -1;

/**
 * Files up to `size` leaves by what they are asked for. A log of the whole country has tens of millions, nearly all of them
 * events: of such a leaf there stand, in columns, its digest, its number and where the leaf before it of its stream stands.
 * Of two leaves of one event, or of one run, the first stands: whoever writes in the registry can have another one signed, but
 * none that comes before it.
 */
export function filing(size: number): { file(leaf: Leaf): void; filed(): FiledLeaves } {
  const digests = Buffer.alloc(size * digestBytes);
  const seqs = new Int32Array(size);
  const before = new Int32Array(size);
  const last = new Map<string, number>();
  let events = 0;
  const histories = new Map<string, HistoryLeaf[]>();
  const runs = new Map<string, HistoryLeaf>();
  const known = new Map<string, readonly string[]>();
  const bundles = new Set<string>();

  const fileEvent = ({ stream, seq, digest }: Extract<Leaf, { seq: number }>) => {
    digests.write(digest, events * digestBytes, 'hex');
    seqs[events] = seq;
    before[events] = last.get(stream) ?? none;
    last.set(stream, events);
    events += 1;
  };
  const fileHistory = (leaf: HistoryLeaf) => {
    if (runs.has(leaf.run)) return;
    const of = histories.get(leaf.workflow) ?? [];
    const worked = known.get(leaf.bundles.join()) ?? leaf.bundles;
    known.set(worked.join(), worked);
    const one = { ...leaf, workflow: of[0]?.workflow ?? leaf.workflow, bundles: worked };
    of.push(one);
    histories.set(one.workflow, of);
    runs.set(one.run, one);
  };
  return {
    file(leaf) {
      if (leaf.kind === 'bundle') bundles.add(leaf.digest);
      else if (leaf.kind === 'history') fileHistory(leaf);
      else if (leaf.kind !== 'key') fileEvent(leaf);
    },
    filed: () => ({
      names: [...new Set([...last.keys(), ...histories.keys()])],
      eventsOf(stream) {
        const found = new Map<number, string>();
        // From the last to the first, which is left standing.
        for (let at = last.get(stream) ?? none; at !== none; at = before[at]!) {
          found.set(seqs[at]!, digests.toString('hex', at * digestBytes, (at + 1) * digestBytes));
        }
        return new Map([...found].sort(([a], [b]) => a - b));
      },
      historiesOf: (workflow) => histories.get(workflow) ?? [],
      historyOf: (run) => runs.get(run),
      hasBundle: (digest) => bundles.has(digest),
    }),
  };
}
