import { apportion } from './apportion.ts';
import { castOf, journey } from './journey.ts';
import type { BatchPlan, RowOutcome } from './plan.ts';
import { seededRandom } from './random.ts';

/**
 * Palembang 2025: 2,187 proposed, 2,181 determined, 2,037 inaugurated on 22 December. The 144 lost in between were
 * resignations, administration and deaths by press accounts; how many of each is ours.
 */
const palembang: Readonly<Record<RowOutcome, number>> = {
  'not-determined': 6,
  tms: 3,
  resigned: 97,
  'deemed-resigned': 38,
  died: 6,
  started: 2037,
};

/** From here on a batch shows every kind of outcome and trouble at least once. */
const SMALLEST_FULL_BATCH = 20;

/**
 * The shape of a batch of `people` rows (1 or more), in Palembang's proportions. The same seed and number give the same
 * plan. Throws `RangeError` for anything but a whole number from 1.
 */
export function planBatch(seed: number, people: number): BatchPlan {
  if (!Number.isInteger(people) || people < 1) throw new RangeError(`Not a number of people: ${people}`);
  const full = people >= SMALLEST_FULL_BATCH;
  const outcomes = Object.keys(palembang) as RowOutcome[];
  const floors = full ? Object.fromEntries(outcomes.map((outcome) => [outcome, 1])) : {};
  const counts = apportion(people, palembang, floors);
  const random = seededRandom(seed, `batch/${people}`);
  const byRow = random.shuffled(outcomes.flatMap((outcome) => Array<RowOutcome>(counts[outcome]).fill(outcome)));
  const cast = castOf(byRow, random, full);
  return { seed, people, counts, rows: byRow.map((outcome, index) => journey(index + 1, outcome, cast, random)) };
}
