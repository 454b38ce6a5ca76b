import { addDays, type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import type { BatchPlan, RowPlan } from '../../simulator/plan.ts';
import { workDaysAfter, workDaysBetween } from '../../simulator/work-days.ts';

/** The letters and dates of August 2025 to January 2026, and what the office of the demo does on them. */
export const dates = {
  /** The sandbox begins a day before the decree on 18 August is issued, and so has not heard of it. */
  begins: civilDate('2025-08-06'),
  opened: civilDate('2025-08-11'),
  listed: civilDate('2025-08-12'),
  /** The decree of 7 August reaches the instansi. */
  firstDecree: civilDate('2025-08-13'),
  proposed: civilDate('2025-08-19'),
  letter2: civilDate('2025-08-21'),
  determined: civilDate('2025-09-04'),
  announced: civilDate('2025-09-06'),
  filesOpen: civilDate('2025-09-08'),
  letter3: civilDate('2025-09-12'),
  /** The second part of the determination was received on the 9th and lay about until here. */
  secondReceived: civilDate('2025-09-09'),
  /** The list of days off of 2026 was issued on the 19th, a Friday. */
  secondDecree: civilDate('2025-09-22'),
  secondRecorded: civilDate('2025-09-24'),
  notice: civilDate('2025-09-25'),
  deemed: civilDate('2025-10-01'),
  withdrawn: civilDate('2025-11-10'),
  letter4: civilDate('2025-12-09'),
  reopened: civilDate('2025-12-10'),
  reverified: civilDate('2025-12-11'),
  appointed: civilDate('2025-12-15'),
  signed: civilDate('2025-12-17'),
  started: civilDate('2025-12-22'),
  lastAppointed: civilDate('2025-12-29'),
  lastSigned: civilDate('2025-12-30'),
  lastStarted: civilDate('2026-01-01'),
  lastRecorded: civilDate('2026-01-02'),
  concluded: civilDate('2026-01-05'),
} as const;

/** One person's way through the batch: on which day the office does what, and on which day it writes it down. */
export type Way = {
  readonly row: RowPlan;
  readonly verifiedOn?: CivilDate;
  readonly proposedOn?: CivilDate;
  /** The day on which the decisions up to the proposal are recorded, when that is later than they happened. */
  readonly recordedOn?: CivilDate;
  readonly cancelledOn?: CivilDate;
};

export function waysOf(plan: BatchPlan): readonly Way[] {
  return plan.rows.filter((row) => row.part !== null).map(wayOf);
}

/** Every working day of the office between two days, both included. */
export function officeDays(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  return workDaysBetween(from, to);
}

/** The day on which a returned file has been put right. */
export function repairedOn(way: Way, returnedOn: CivilDate, nth: number): CivilDate {
  const from = way.row.part === 2 && returnedOn < dates.secondRecorded ? dates.secondRecorded : returnedOn;
  return workDaysAfter(from, way.row.returns[nth]?.fixDays ?? 1);
}

function wayOf(row: RowPlan): Way {
  const cancelledOn = cancelled(row);
  const base = { row, ...(cancelledOn === undefined ? {} : { cancelledOn }) };
  if (row.proposedOn === null) return base;
  const { proposedOn } = row;
  if (row.reopenedByLetter) return { ...base, proposedOn, verifiedOn: dates.reverified };
  const verifiedOn = latest(
    dates.filesOpen,
    workDaysBetween(addDays(proposedOn, -7), addDays(proposedOn, -1)).at(-1) ?? proposedOn,
  );
  const recordedOn =
    row.part === 2 ? dates.secondRecorded : row.proposal === 'recorded-late' ? workDaysAfter(proposedOn, 1) : undefined;
  return {
    ...base,
    proposedOn,
    verifiedOn,
    ...(recordedOn === undefined ? {} : { recordedOn: latest(recordedOn, proposedOn) }),
  };
}

/** Resignations and deaths are spread over September; those that come after the NI over November. */
function cancelled(row: RowPlan): CivilDate | undefined {
  if (row.outcome !== 'resigned' && row.outcome !== 'died') return undefined;
  if (row.leavesAt === 'ni-issued') return dates.withdrawn;
  return row.part === 2 ? dates.notice : workDaysAfter(dates.filesOpen, 1 + (row.row % 10));
}

function latest(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other;
}
