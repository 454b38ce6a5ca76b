import { type CivilDate, civilDate } from './civil-date.ts';
import type { Decree } from './decree.ts';
import type { DecreeCalendar } from './decree-calendar.ts';
import { applyChange, datesOf, type Sheet } from './fold.ts';

/** Nothing here forbids a decree: it is shown to whoever loads it, who may have mistyped a date. */
export type Finding = {
  readonly code:
    | 'DAY_NOT_THERE'
    | 'DAY_ALREADY_OFF'
    | 'DATE_OUTSIDE_COVERED_YEARS'
    | 'DATE_BEFORE_ISSUE'
    | 'YEAR_ALREADY_COVERED';
  readonly date: CivilDate;
};

/** What each finding means to the person who loads a decree. */
export const findingTexts: Record<Finding['code'], string> = {
  DAY_NOT_THERE: 'Tidak ada hari libur dari lingkup ini pada tanggal itu; perubahan ini tidak mengubah apa pun.',
  DAY_ALREADY_OFF: 'Tanggal itu sudah libur dalam lingkup ini; yang baru menggantikan yang lama.',
  DATE_OUTSIDE_COVERED_YEARS: 'Daftar libur tahun itu belum dimuat; periksa tahunnya, atau muat dahulu SKB tahunannya.',
  DATE_BEFORE_ISSUE: 'Tanggal itu mendahului tanggal penetapan; tenggat yang sudah lewat dapat ikut bergeser.',
  YEAR_ALREADY_COVERED: 'Daftar tahunan untuk tahun itu sudah dimuat; dua daftar akan bertumpuk.',
};

/**
 * What a decree would find when folded onto the calendar of a place in its scope (`placeIn`), in the order of its
 * changes; each change is judged after those before it.
 */
export function checkDecree(decree: Decree, calendar: DecreeCalendar): readonly Finding[] {
  const dates = decree.changes.flatMap(datesOf);
  const sheet: Sheet = new Map();
  for (const date of dates) {
    const day = calendar.dayOff(date).find(({ scope }) => scope.kind === decree.scope.kind);
    if (day) sheet.set(date, day);
  }
  const covered = (date: CivilDate) =>
    (date >= calendar.coveredFrom && date <= calendar.coveredUntil) || decree.covers.includes(Number(date.slice(0, 4)));
  const findings = decree.changes.flatMap((change): Finding[] => {
    const odd = applyChange(sheet, change, decree);
    const spoken = datesOf(change);
    return [
      ...(odd ? [{ code: odd, date: odd === 'DAY_NOT_THERE' ? spoken[0]! : spoken.at(-1)! }] : []),
      ...spoken.filter((date) => !covered(date)).map((date) => ({ code: 'DATE_OUTSIDE_COVERED_YEARS' as const, date })),
      ...spoken.filter((date) => date < decree.issuedOn).map((date) => ({ code: 'DATE_BEFORE_ISSUE' as const, date })),
    ];
  });
  return [...findings, ...(decree.scope.kind === 'national' ? listedTwice(decree.covers, calendar) : [])];
}

function listedTwice(years: readonly number[], { coveredFrom, coveredUntil }: DecreeCalendar): readonly Finding[] {
  return years
    .map((year) => civilDate(`${String(year).padStart(4, '0')}-01-01`))
    .filter((date) => date >= coveredFrom && date <= coveredUntil)
    .map((date) => ({ code: 'YEAR_ALREADY_COVERED', date }));
}
