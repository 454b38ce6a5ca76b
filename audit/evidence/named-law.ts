import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { register } from '../../domain/rules/register.ts';
import type { RuleValue } from '../../domain/rules/rule.ts';
import type { Evidence, ProvenStream } from './evidence.ts';

type Event = ProvenStream['events'][number]['event'];

/** The rules under which an event happened. What only the words for people know is given by whoever makes the evidence. */
export type RulesBehind = (event: Event) => readonly string[];

/** The rules that cases name, in the order of the register, each with the values that held on the days on which it was named. */
export function rulesNamed(cases: readonly ProvenStream[], rulesBehind: RulesBehind): Evidence['rules'] {
  const days = new Map<string, CivilDate[]>();
  for (const { events } of cases) {
    for (const { event } of events) {
      // What a clock counts is what held on the day that it counts from, which may lie ahead.
      const named = [event.effectiveOn, event.triggerOn].filter((day) => day !== undefined) as CivilDate[];
      for (const rule of rulesBehind(event)) days.set(rule, [...(days.get(rule) ?? []), ...named]);
    }
  }
  return register.flatMap(({ id, statement, kind, citation, binds, breach, openQuestion, values }) => {
    const named = days.get(id)?.toSorted();
    if (named === undefined) return [];
    const [first, last] = [named[0]!, named.at(-1)!];
    const held = values.filter((value) => holdsWithin(value, first, last));
    return [
      {
        ...{ id, statement, kind, citation, binds, breach, ...(openQuestion && { openQuestion }) },
        ...{ values: held, namedFrom: first, namedUntil: last },
      },
    ];
  });
}

function holdsWithin({ from, until }: RuleValue, first: CivilDate, last: CivilDate): boolean {
  return from <= last && (until === undefined || until > first);
}

/** The letters with windows that cases name, as they were recorded in them or in a batch behind them; each once. */
export function lettersNamed(cases: readonly ProvenStream[], behind: readonly ProvenStream[]): Evidence['letters'] {
  const named = new Set(cases.flatMap(({ events }) => events.flatMap(({ event }) => lettersOf(event))));
  const letters = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { events } of [...cases, ...behind]) {
    for (const { event } of events) {
      if (event.type !== 'letter-recorded') continue;
      const letter = event.letter as { readonly id: string };
      if (named.has(letter.id)) letters.set(letter.id, letter);
    }
  }
  return [...letters.values()];
}

function lettersOf({ type, letter, cause }: Event): readonly string[] {
  if (type === 'letter-recorded') return [(letter as { readonly id: string }).id];
  const { letter: by } = (cause ?? {}) as { readonly letter?: string };
  return [letter, by].filter((id) => typeof id === 'string');
}
