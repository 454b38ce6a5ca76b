import { clockId } from '../appointment/clocks.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { type HeldClock, withdrawClocks } from '../case/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { RuleId } from '../rules/register.ts';
import type { Contest, Step } from './state.ts';

type Clocked = Pick<EmploymentState, 'clocks'>;
type ContestRule = Extract<RuleId, 'KEBERATAN-BANDING' | 'JAWABAN-KEBERATAN'>;

/**
 * Fourteen working days to contest, from the receipt of the decision and again from that of the answer; twenty-one to
 * answer, from the day on which the objection came in. One that came in late binds nobody to a day.
 */
export function objectionClocks(state: EmploymentState): readonly ClockToSet[] {
  return state.objections.flatMap((contest): ClockToSet[] => {
    const { delivered, objection, answer } = contest;
    const since = contestedSince(contest);
    if (since) return [startedBy(since, 'KEBERATAN-BANDING')];
    if (!objection || answer || cameLate(state, delivered, objection.on)) return [];
    return [startedBy(objection, 'JAWABAN-KEBERATAN')];
  });
}

function startedBy({ seq, on }: Step, rule: ContestRule): ClockToSet {
  return { id: clockId(rule, seq), rule, triggerOn: on };
}

/** From which step on its employee may contest a decision now: its delivery, or the answer that upheld or changed it. */
export function contestedSince({ delivered, objection, answer, appeal, ended }: Contest): Step | undefined {
  if (appeal || ended) return undefined;
  if (!objection) return delivered;
  return answer && (answer.outcome === 'upheld' || answer.outcome === 'changed') ? answer : undefined;
}

/**
 * Whether something came in after the days that began with this step, as its clock judged it, pauses and all; where nobody
 * was thought to make use of them, by the last day. While nothing was counted, nothing is late.
 */
export function cameLate(state: Clocked, since: Step, on: CivilDate): boolean {
  const clock = clockSince(state, 'KEBERATAN-BANDING', since);
  if (clock === undefined || clock.status === 'met') return false;
  return clock.status === 'met-late' || on > clock.dueDate;
}

/** The clock of this rule that a step started. */
export function clockSince({ clocks }: Clocked, rule: ContestRule, { seq }: Step): HeldClock | undefined {
  return clocks.find(({ id }) => id === clockId(rule, seq));
}

/** With the end of an employment nothing runs but the days in which that very end can be contested. */
export function withdrawnAtEnd(clocks: readonly HeldClock[]): readonly HeldClock[] {
  const stays = ({ rule }: HeldClock) => rule === 'KEBERATAN-BANDING' || rule === 'JAWABAN-KEBERATAN';
  return clocks.flatMap((clock) => (stays(clock) ? [clock] : withdrawClocks([clock])));
}
