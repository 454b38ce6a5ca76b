import type { DossierDate } from '../../audit/dossier/dossier.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { longDate } from '../../domain/calendar/date-words.ts';
import type { DerivedDay } from '../../domain/clock/derivation.ts';
import { dayKindNames } from '../law/words.ts';

const words: Readonly<Record<Exclude<DerivedDay['why'], keyof typeof dayKindNames>, string>> = {
  trigger: 'hari kejadian yang memulainya',
  received: 'dianggap diterima',
  paused: 'dijeda, tidak dihitung',
  'calendar-day': 'hari kalender',
  month: 'akhir bulan hitungan',
  quarter: 'akhir triwulan hitungan',
  year: 'akhir tahun hitungan',
  'rolled-forward': 'bergeser ke hari kerja berikutnya',
  'by-letter': 'hari terakhir menurut surat atau naskahnya',
};

/** How a last day was found: every day of the count, those of one kind that follow one another as one line. */
export function tellDays(days: readonly DerivedDay[]): DossierDate['days'] {
  const runs: [DerivedDay, ...DerivedDay[]][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1)!, day)) run.push(day);
    else runs.push([day]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)!];
    const ordinals = [...new Set([first.ordinal, last.ordinal])].filter((one) => one !== undefined);
    const { why, name, decree = '' } = first;
    const kind = why in words ? words[why as keyof typeof words] : dayKindNames[why as keyof typeof dayKindNames];
    return {
      days: first === last ? longDate(first.date) : span(longDate(first.date), longDate(last.date)),
      ordinal: first.counted ? ordinals.join('–') : '',
      what: name === undefined ? kind : `${kind}: ${name}`,
      decree,
    };
  });
}

/** From one date to another, the month and year said once where they are the same: `Selasa 23 – Rabu 24 Desember 2025`. */
function span(from: string, to: string): string {
  const [parts, rest] = [from.split(' '), to.split(' ')];
  while (parts.at(-1) === rest.at(-1)) {
    parts.pop();
    rest.pop();
  }
  return `${parts.join(' ')} – ${to}`;
}

/** One day after another, of one kind, counted alike, and under the same decree. */
function follows(before: DerivedDay, day: DerivedDay): boolean {
  const same = (['why', 'counted', 'name', 'decree'] as const).every((key) => before[key] === day[key]);
  return same && addDays(before.date, 1) === day.date;
}
