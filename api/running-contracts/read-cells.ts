import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import type { Remark } from '../../domain/intake/remarks.ts';

/** A day as spreadsheets here write it: `2026-09-30`, `30-09-2026`, `30/9/2026`. Day first, never month first. */
export function readDay(text: string): CivilDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)?.toSpliced(2, 1) ?? [];
  const date = day === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** A long number as spreadsheets keep it as text: with an apostrophe before it, or in groups. */
export function readNumber(text: string): string {
  return text.replace(/^'/, '').replaceAll(' ', '');
}

const remarkWords: Readonly<Record<string, Remark>> = {
  'masih-bekerja': 'works-on',
  'berhenti-bekerja': 'stopped-working',
  'perpanjangan-diproses': 'renewal-under-way',
  'data-diperbaiki': 'identity-under-repair',
};

/** The codes of `keterangan`, and whether there was anything else in it. */
export function readRemarks(text: string): { readonly remarks: readonly Remark[]; readonly others: boolean } {
  const words = text
    .toLowerCase()
    .split(/[\s,;|]+/)
    .filter((word) => word !== '');
  const known = words.flatMap((word) => remarkWords[word] ?? []);
  return { remarks: [...new Set(known)], others: known.length < words.length };
}
