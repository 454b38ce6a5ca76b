import { clockId } from '../appointment/clocks.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf } from '../calendar/zone.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import { isLastDayCertain, lastDayIn } from './last-day.ts';
import { daysOf, quartersOf, type SkpPeriod, yearsOf } from './skp-period.ts';
import { resultOf } from './state.ts';

type EvaluationRule = 'SKP-WAKTU' | 'EVALUASI-TRIWULAN' | 'EVALUASI-TAHUNAN';

/** The clock of a period, named by SKP year and quarter: `EVALUASI-TRIWULAN/20254`, `EVALUASI-TAHUNAN/2025`. */
export function clockOf({ year, quarter }: SkpPeriod): { readonly id: string; readonly rule: EvaluationRule } {
  if (quarter === 'annual') return { id: clockId('EVALUASI-TAHUNAN', year), rule: 'EVALUASI-TAHUNAN' };
  return { id: clockId('EVALUASI-TRIWULAN', year * 10 + quarter), rule: 'EVALUASI-TRIWULAN' };
}

/** An SKP is drawn from the perjanjian kerja of a term, for each SKP year in it: `SKP-WAKTU/202601` of the first term. */
export function skpClockId(year: number, term: number): string {
  return clockId('SKP-WAKTU', year * 100 + term);
}

/**
 * The clocks of the present term, opened ahead: its SKPs, its quarters, and the SKP years that end in it. A period that
 * this term does not see to its end waits until it is known whether another does.
 */
export function evaluationClocks(state: EmploymentState): readonly ClockToSet[] {
  if (state.termination.ended) return [];
  const term = presentTerm(state);
  const years = yearsOf(term);
  const annual = years.map((year): SkpPeriod => ({ year, quarter: 'annual' }));
  return [
    ...years.flatMap((year) => skpClock(state, year, term)),
    ...[...quartersOf(term), ...annual].flatMap((period) => periodClock(state, period)),
  ];
}

function skpClock(state: EmploymentState, year: number, term: Term): readonly ClockToSet[] {
  if (state.evaluation.skps.some((skp) => skp.year === year && skp.term === term.n)) return [];
  const { from } = daysOf({ year, quarter: 'annual' });
  const triggerOn = latest(from, term.from, term.sk?.on ?? term.from, watchedFrom(state));
  return [{ id: skpClockId(year, term.n), rule: 'SKP-WAKTU', triggerOn }];
}

function periodClock(state: EmploymentState, period: SkpPeriod): readonly ClockToSet[] {
  const triggerOn = lastDayIn(state, period);
  if (triggerOn === undefined || triggerOn < watchedFrom(state)) return [];
  if (resultOf(state.evaluation, period) || !isLastDayCertain(state, period)) return [];
  return [{ ...clockOf(period), triggerOn }];
}

/** What was over before an imported employment was known here is recorded when somebody has it, and overdue for nobody. */
function watchedFrom({ origin, facts, appointedOn, unit }: EmploymentState): CivilDate {
  const opened = facts['employment-opened'];
  return origin.kind === 'import' && opened ? civilDateOf(opened.recordedAt, unit.zone) : appointedOn;
}

/** The running clocks of evaluation whose time has come: opened after their first day, or already rung. */
export function pressing({ clocks, unit }: EmploymentState): readonly HeldClock[] {
  return clocks.filter(
    ({ rule, status, triggerOn, knownAt, told = [] }) =>
      evaluationRules.some((one) => one === rule) &&
      (status === 'open' || status === 'paused') &&
      (told.length > 0 || triggerOn <= civilDateOf(knownAt, unit.zone)),
  );
}

const evaluationRules: readonly EvaluationRule[] = ['SKP-WAKTU', 'EVALUASI-TRIWULAN', 'EVALUASI-TAHUNAN'];

function latest(...days: readonly CivilDate[]): CivilDate {
  return days.reduce((one, other) => (one > other ? one : other));
}
