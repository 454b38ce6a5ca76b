import { type CivilDate, civilDate } from '../domain/calendar/civil-date.ts';
import type { PlannedReturn, RowOutcome, RowPlan } from './plan.ts';
import type { Random } from './random.ts';
import { answerDays, planReturn } from './returns.ts';
import { workDaysBetween } from './work-days.ts';

/** Who, by row number, plays which part in a batch. */
export type Cast = Readonly<
  Record<'partTwo' | 'lostLate' | 'reopened' | 'recordedLate' | 'late' | 'slow' | 'returned' | 'twice', Set<number>>
>;

// Determination received on Thursday 4 September 2025, Friday is Maulid: the seventh working day is 16 September.
const LAST_DAY_IN_TIME = civilDate('2025-09-16');
const inTime = {
  1: workDaysBetween(civilDate('2025-09-08'), LAST_DAY_IN_TIME),
  2: workDaysBetween(civilDate('2025-09-10'), LAST_DAY_IN_TIME),
} as const;
const late = workDaysBetween(civilDate('2025-09-17'), civilDate('2025-09-25'));
const afterReopening = workDaysBetween(civilDate('2025-12-12'), civilDate('2025-12-17'));

/** Hands out the parts. In a full batch nobody is missing from reopened, recorded late, slow and returned. */
export function castOf(outcomes: readonly RowOutcome[], random: Random, full: boolean): Cast {
  const rows = random.shuffled(outcomes.map((_, index) => index + 1));
  const of = (...kinds: RowOutcome[]): number[] => rows.filter((row) => kinds.includes(outcomes[row - 1]!));
  const determined = of('tms', 'resigned', 'deemed-resigned', 'died', 'started');
  const started = of('started');
  const take = (from: number[], share: number): Set<number> =>
    new Set(from.splice(0, Math.max(full ? 1 : 0, Math.round(from.length * share))));

  const partTwo = take(random.shuffled(determined), 0.05);
  const lostLate = take(of('resigned', 'died'), 0.25);
  const reopened = take(started, 0.006);
  const recordedLate = take(started, 0.015);
  const slow = take(started, 0.015);
  const returned = take(started, 0.052);
  const twice = new Set([...returned].slice(0, Math.ceil(returned.size * 0.15)));
  const lateOnes = take(started, 0.02);
  return { partTwo, lostLate, reopened, recordedLate, late: lateOnes, slow, returned, twice };
}

export function journey(row: number, outcome: RowOutcome, cast: Cast, random: Random): RowPlan {
  const part = outcome === 'not-determined' ? null : cast.partTwo.has(row) ? 2 : 1;
  const reopenedByLetter = cast.reopened.has(row);
  const returns = returnsOf(row, cast, random);
  return {
    row,
    outcome,
    part,
    leavesAt: leavesAt(outcome, cast.lostLate.has(row)),
    ...proposalOf(row, outcome, part, cast, random),
    returns,
    answerDays: answerDays(random, reopenedByLetter ? 'hurried' : cast.slow.has(row) ? 'slow' : 'usual'),
    reopenedByLetter,
    nameMismatch: returns.some(({ cause }) => cause === 'name-mismatch') || random.chance(0.005),
  };
}

function leavesAt(outcome: RowOutcome, lostLate: boolean): RowPlan['leavesAt'] {
  switch (outcome) {
    case 'not-determined':
    case 'started':
      return null;
    case 'tms':
      return 'at-bkn';
    case 'deemed-resigned':
      return 'documents';
    case 'resigned':
    case 'died':
      return lostLate ? 'ni-issued' : 'documents';
    default:
      return outcome satisfies never;
  }
}

function proposalOf(
  row: number,
  outcome: RowOutcome,
  part: RowPlan['part'],
  cast: Cast,
  random: Random,
): { proposal: RowPlan['proposal']; proposedOn: CivilDate | null } {
  if (part === null || leavesAt(outcome, cast.lostLate.has(row)) === 'documents') {
    return { proposal: 'none', proposedOn: null };
  }
  if (cast.reopened.has(row)) return { proposal: 'late', proposedOn: random.pick(afterReopening) };
  if (cast.late.has(row)) return { proposal: 'late', proposedOn: random.pick(late) };
  if (cast.recordedLate.has(row)) return { proposal: 'recorded-late', proposedOn: LAST_DAY_IN_TIME };
  return { proposal: 'in-time', proposedOn: random.pick(inTime[part]) };
}

function returnsOf(row: number, cast: Cast, random: Random): PlannedReturn[] {
  if (!cast.returned.has(row)) return [];
  return Array.from({ length: cast.twice.has(row) ? 2 : 1 }, () => planReturn(random));
}
