import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { timeOn } from '../../domain/calendar/zone.ts';
import { dueDate, isWindow } from '../../domain/clock/due-date.ts';
import type { Rule } from '../../domain/rules/rule.ts';
import { type Answer, answerJson, answerLines } from './answer.ts';
import { LawError } from './errors.ts';
import {
  type CalendarOptions,
  readDate,
  readKnownAt,
  readPlace,
  readRule,
  readTime,
  readWorkWeek,
  readZone,
} from './options.ts';
import { print } from './print.ts';
import { longDate } from './words.ts';

type Options = CalendarOptions & {
  readonly rule: string;
  readonly trigger: string;
  readonly triggerTime?: string;
  readonly letter?: string;
  readonly zone: string;
  readonly json: boolean;
};

/** `tenggat deadline`: the last day of a rule of the register from a fact, or by a letter. */
export function showDeadline(options: Options): void {
  const rule = readRule(options.rule);
  const zone = readZone(options.zone);
  const { triggerTime, letter } = options;
  if (!isWindow(rule) && letter !== undefined) throw new LawError('LETTER_NOT_TAKEN', rule.id);
  if (isWindow(rule) && letter === undefined) throw new LawError('LETTER_MISSING', rule.id);
  const due = dueDate(
    {
      rule: rule.id,
      triggerOn: readDate(options.trigger),
      ...(triggerTime !== undefined && { triggerTime: readTime(triggerTime) }),
      ...(letter !== undefined && { byLetter: readDate(letter) }),
      unit: { workWeek: readWorkWeek(options.workWeek), zone, place: readPlace(options.region) },
      knownAt: readKnownAt(options.knownAt),
    },
    shippedDecrees,
  );
  const answer: Answer = { ...due, days: due.derivation };
  const { id, statement, citation } = rule;
  const { stricterDate } = due;
  const json = {
    ...answerJson(answer),
    dueAt: new Date(due.dueAt).toISOString(),
    ...(stricterDate && { stricterDate }),
    rule: { id, statement, citation },
  };
  print(options.json, json, () => [
    `${id}: paling lambat ${longDate(due.dueDate)} pukul ${timeOn(due.dueDate, due.dueAt, zone)} ${zone}.`,
    ...(stricterDate ? [`Menurut pembacaan yang lebih ketat: ${longDate(stricterDate)}.`] : []),
    `${statement} (${sourceOf(rule)})`,
    ...answerLines(answer),
  ]);
}

function sourceOf({ citation: { instrument, clause } }: Rule): string {
  return `${instrument}, ${clause}`;
}
