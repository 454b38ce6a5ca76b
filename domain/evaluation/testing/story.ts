import { civilDate } from '../../calendar/civil-date.ts';
import { shippedDecrees } from '../../calendar/shipped.ts';
import type { Role } from '../../case/event.ts';
import { isRefusal } from '../../case/refusal.ts';
import { dueDate } from '../../clock/due-date.ts';
import { decideEmployment } from '../../employment/decide.ts';
import type { EmploymentDecision } from '../../employment/decisions.ts';
import type { EmploymentEvent } from '../../employment/events.ts';
import { clocksToSetOf, evolveEmployment } from '../../employment/evolve.ts';
import type { EmploymentState } from '../../employment/state.ts';
import type { Term } from '../../employment/term.ts';
import { at, official, on, stampOf, type Told, tableOf, unit } from '../../testing/given.ts';
import { signed } from '../../testing/mandates.ts';
import type { Behaviour } from '../conduct.ts';
import type { EvaluationDecision } from '../decisions.ts';
import type { SkpPeriod } from '../skp-period.ts';

export const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});
export type Story = readonly Told<EmploymentEvent>[];

export function term(from: string, until: string, n = 1): Term {
  const days = { from: civilDate(from), until: civilDate(until) };
  return { n, ...days, position: 'Operator', unit: 'OPD-1', sk: { number: `813/${n}`, on: civilDate(from) } };
}

/** October to September: in two SKP years. */
export const firstTerm = term('2025-10-01', '2026-09-30');
export const secondTerm = term('2026-10-01', '2027-09-30', 2);

/** An employment on its first day, with all clocks that it calls for. */
export function begun(
  terms: readonly [Term, ...Term[]] = [firstTerm],
  origin: 'appointment' | 'import' = 'appointment',
) {
  const from = origin === 'appointment' ? { kind: origin, case: 'c-1' } : { kind: origin, import: 'i-1', row: 1 };
  const opened = { origin: from, unit, appointedOn: terms[0].from, terms } as const;
  return (day: string = terms[0].from): Story => withClocks([on(day, { type: 'employment-opened', ...opened })], day);
}

/** The clocks that the story calls for are opened, or moved, on this day. */
export function withClocks(story: Story, day: string): Story {
  const { clocks, ...state } = given(story).state;
  const set = clocksToSetOf({ clocks, ...state }).map(({ id: clock, rule, triggerOn, lastDay }): EmploymentEvent => {
    const byLetter = lastDay && { byLetter: lastDay };
    const { derivation: _, ...due } = dueDate({ rule, triggerOn, unit, knownAt: at(day), ...byLetter }, shippedDecrees);
    const held = clocks.find(({ id }) => id === clock);
    if (held) return { type: 'clock-retimed', clock, triggerOn, from: held.dueDate, due };
    return { type: 'clock-opened', clock, rule, triggerOn, due, ...(lastDay && { given: true }) };
  });
  return [...story, ...set.map((event) => on(day, event))];
}

/** Clocks by id, with what is said of them. */
export function clocksOf(story: Story, rule: 'SKP-WAKTU' | 'EVALUASI'): Record<string, string> {
  const clocks = given(story).state.clocks.filter(({ id }) => id.startsWith(rule));
  return Object.fromEntries(clocks.map(({ id, status, dueDate }) => [id, `${status} ${dueDate}`]));
}

export const all = (rating: 'above' | 'as-expected' | 'below'): Behaviour => ({
  ...{ 'service-oriented': rating, accountable: rating, competent: rating, harmonious: rating },
  ...{ loyal: rating, adaptive: rating, collaborative: rating },
});

export function evaluate(year: number, quarter: SkpPeriod['quarter'], more: Partial<Of<'evaluate'>> = {}) {
  const asExpected = { result: 'as-expected', behaviour: all('as-expected'), organisation: 'baik' } as const;
  return { kind: 'evaluate', year, quarter, ...asExpected, ...more } as const;
}
type Of<Kind> = Extract<EvaluationDecision, { kind: Kind }>;

export function missed(year: number, quarter: SkpPeriod['quarter']) {
  const why = { cause: 'evaluator-left', reason: 'Kepala unit pensiun.', standIn: 'LKH/2026-06' } as const;
  return { kind: 'record-missing-evaluation', year, quarter, ...why } as const;
}

export function skp(year: number, n = 1, evaluator = 'head-1') {
  return { kind: 'set-skp', year, term: n, indicators: ['PK/1 lampiran I', 'IKU-3'], evaluator } as const;
}

/** What was decided on a day becomes part of the story. */
export function told(
  story: Story,
  decision: EvaluationDecision,
  day: string,
  account = 'head-1',
  role: Role = 'unit-head',
): Story {
  const stamp = { ...stampOf(day), ...signed(official(account, role)) };
  const decided = decideEmployment(given(story).state, decision, stamp);
  if (isRefusal(decided)) throw new Error(`Refused: ${JSON.stringify(decided)}`);
  return [...story, ...decided.map((event) => on(day, event, { by: stamp.by }))];
}
