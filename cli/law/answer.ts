import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { DerivedDay } from '../../domain/clock/derivation.ts';
import { DecreeList } from './decree-list.ts';
import { type Marks, monthPicture, sideBySide } from './picture.ts';
import { legendOf, signOf } from './signs.ts';
import { shortDate } from './words.ts';

/** A last day and how it was found. */
export type Answer = {
  readonly dueDate: CivilDate;
  readonly provisional: boolean;
  readonly provisionalReason?: string;
  readonly calendarVersion: string;
  readonly days: readonly DerivedDay[];
};

export const SHIPPED_ALONE = 'Dihitung dari kumpulan keputusan yang dibawa produk ini, tanpa basis data.';

/** The answer for machines; `reason` is the kind of day in the register's words. */
export function answerJson({ dueDate, provisional, provisionalReason, calendarVersion, days }: Answer): object {
  return {
    dueDate,
    provisional,
    ...(provisionalReason !== undefined && { provisionalReason }),
    calendarVersion,
    days: days.map(({ date, counted, why, decree }) => ({ date, counted, reason: why, decree: decree ?? null })),
  };
}

/** What follows the answer's sentence for people: the picture, the days off with their reasons, the decrees. */
export function answerLines({ days, provisionalReason, calendarVersion }: Answer): readonly string[] {
  const marks: Marks = new Map(days.map((day) => [day.date, markOf(day)]));
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort();
  const decrees = new DecreeList();
  const named = days.filter(({ name }) => name !== undefined);
  return [
    ...(provisionalReason === undefined ? [] : ['', `SEMENTARA: ${provisionalReason}`]),
    '',
    ...sideBySide(
      months.map((month) => monthPicture(month, marks)),
      1,
    ),
    legend(days),
    ...named.map((day) => `  ${shortDate(day.date)} ${markOf(day)} ${day.name}${decrees.cite(day.decree)}`),
    '',
    ...decrees.lines(calendarVersion),
    SHIPPED_ALONE,
  ];
}

function markOf({ why, counted, ordinal }: DerivedDay): string {
  return counted ? `(${ordinal})` : signOf(why);
}

function legend(days: readonly DerivedDay[]): string {
  const rest = legendOf(days.filter(({ counted }) => !counted).map(({ why }) => why));
  return days.some(({ counted }) => counted) ? ` ${rest}; (n) hitungan ke-n` : ` ${rest}`;
}
