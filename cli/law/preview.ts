import { checkDecree, findingTexts } from '../../domain/calendar/check-decree.ts';
import type { Decree } from '../../domain/calendar/decree.ts';
import { calendarAsOf, type DecreeCalendar } from '../../domain/calendar/decree-calendar.ts';
import { type ChangedDay, differenceOf } from '../../domain/calendar/difference.ts';
import { placeIn } from '../../domain/calendar/place.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { SHIPPED_ALONE } from './answer.ts';
import { isApiSet } from './api.ts';
import { readDecreeFile } from './decree-file.ts';
import { LawError } from './errors.ts';
import { askRunningClocks, clockLines } from './preview-clocks.ts';
import { print } from './print.ts';
import { dayKindNames, longDate, scopeName, weekName } from './words.ts';
import { workingDaysOf } from './year.ts';

const ALONE =
  'Tenggat yang sedang berjalan tidak diketahui di sini; isi TENGGAT_API_URL dan TENGGAT_TOKEN agar API ikut ditanya.';

/** `tenggat decree preview`: what a decree would change, on the shipped set and, when the API is set, on running clocks. */
export async function previewDecree(path: string, { json }: { readonly json: boolean }): Promise<void> {
  const { decrees } = readDecreeFile(path, Date.now());
  const [filed] = decrees;
  if (!filed || decrees.length > 1) throw new LawError('DECREE_NOT_ONE', String(decrees.length));
  const { decree } = filed;
  const [before, after] = [shippedDecrees, [...shippedDecrees, decree]].map((set) =>
    calendarAsOf(Number.POSITIVE_INFINITY, placeIn(decree.scope), set),
  ) as [DecreeCalendar, DecreeCalendar];
  const findings = checkDecree(decree, before);
  const changes = differenceOf(before, after);
  const workingDays = workingDaysBeside(decree, changes, before, after);
  const running = isApiSet() ? await askRunningClocks(filed.json) : undefined;
  const value = { decree: decree.id, scope: decree.scope, findings, changes, workingDays, ...running };
  print(json, value, () => [
    `${decree.number}, ditetapkan ${longDate(decree.issuedOn)}, berlaku bagi ${scopeName(decree.scope)}.`,
    ...section(
      'Temuan:',
      findings.map(({ code, date }) => `${code} ${date}: ${findingTexts[code]}`),
    ),
    ...section(`Hari yang berubah bagi ${scopeName(decree.scope)}:`, changes.map(changeLine)),
    ...section(
      'Banyaknya hari kerja:',
      workingDays.map(({ year, workWeek, before: was, after: is }) => `${year}, ${weekName(workWeek)}: ${was} → ${is}`),
    ),
    '',
    SHIPPED_ALONE,
    ...(running ? clockLines(running) : [ALONE]),
  ]);
}

/** Of every year that the decree lists or changes, in both weeks of the law. */
function workingDaysBeside(
  decree: Decree,
  changes: readonly ChangedDay[],
  before: DecreeCalendar,
  after: DecreeCalendar,
) {
  const years = [...new Set([...decree.covers.map(String), ...changes.map(({ date }) => date.slice(0, 4))])].sort();
  return years.flatMap((year) =>
    (['5-day', '6-day'] as const).map((workWeek) => ({
      year: Number(year),
      workWeek,
      before: workingDaysOf(year, workWeek, before),
      after: workingDaysOf(year, workWeek, after),
    })),
  );
}

function changeLine({ date, was, is }: ChangedDay): string {
  return `${longDate(date)}: ${daysWords(was)} → ${daysWords(is)}`;
}

function daysWords(days: ChangedDay['is']): string {
  return days.map(({ kind, name }) => `${dayKindNames[kind]} (${name})`).join(', ') || 'bukan hari libur';
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return ['', title, ...(lines.length > 0 ? lines : ['tidak ada']).map((line) => `  ${line}`)];
}
