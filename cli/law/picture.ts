import { type CivilDate, isCivilDate, weekday } from '../../domain/calendar/civil-date.ts';
import { monthName } from './words.ts';

const HEADS = ['Sn', 'Sl', 'Rb', 'Km', 'Jm', 'Sb', 'Mg'];

/** What stands behind the number of a day, if anything. */
export type Marks = ReadonlyMap<CivilDate, string>;

/** The dates of a month, `YYYY-MM`, in order. */
export function datesOf(month: string): readonly CivilDate[] {
  return Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter(isCivilDate);
}

/**
 * One month as lines of the same length: its name, the days of the week from Monday, and six weeks at most, each day's
 * number followed by its mark.
 */
export function monthPicture(month: string, marks: Marks): readonly string[] {
  const dates = datesOf(month);
  const room = Math.max(1, ...[...marks.values()].map((mark) => mark.length));
  const blank = ' '.repeat(3 + room);
  const cells = dates.map(
    (date) => ` ${String(Number(date.slice(8))).padStart(2)}${(marks.get(date) ?? '').padEnd(room)}`,
  );
  const all = [...Array.from({ length: weekday(dates[0]!) - 1 }, () => blank), ...cells];
  const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => all[week * 7 + day] ?? blank).join(''),
  );
  return [
    ` ${monthName(month)}`.padEnd(blank.length * 7),
    HEADS.map((head) => ` ${head}${' '.repeat(room)}`).join(''),
    ...weeks,
  ];
}

/** Pictures side by side, `across` of them in a row. */
export function sideBySide(pictures: readonly (readonly string[])[], across: number): readonly string[] {
  const rows = Array.from({ length: Math.ceil(pictures.length / across) }, (_, row) =>
    pictures.slice(row * across, (row + 1) * across),
  );
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((picture) => picture.length));
    const lines = Array.from({ length: height }, (_, line) =>
      row
        .map((picture) => picture[line] ?? ' '.repeat(picture[0]!.length))
        .join('  ')
        .trimEnd(),
    );
    return [...lines, ''];
  });
}
