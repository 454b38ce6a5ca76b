import type { Stream } from './berkas.ts';
import { dayFrom, textOf, weekdayOf } from './day.ts';
import { isObject, type Json, listIn, numberIn, objectIn, textIn } from './json.ts';

/** A decree on days off as its stream tells it, once it was confirmed: known from that instant on. */
type Decree = { readonly decree: Json; readonly knownAt: number };
type DayOff = { readonly name: string; readonly kind: string; readonly decree: string };
/** The days off of one kind of scope, by date. */
type Sheet = Map<string, DayOff>;

export type Calendar = {
  /** As the product writes it: the day of issue of the latest decree and a fingerprint (FNV-1a) of days and coverage. */
  readonly version: string;
  /** Whether something takes the day out of the count; `false` for what the rule counts as a working day all the same. */
  readonly isOff: (day: number, asked: { readonly cutiBersama: boolean; readonly regional: boolean }) => boolean;
};

const scopes = ['national', 'province', 'regency', 'instansi', 'unit'];

export function decreesIn(streams: readonly Stream[]): readonly Decree[] {
  return streams
    .filter(({ stream }) => stream.startsWith('decree/'))
    .flatMap(({ events }) => {
      const recorded = events.find(({ event }) => event.type === 'decree-recorded')?.event;
      const confirmed = events.find(({ event }) => event.type === 'decree-confirmed')?.event;
      const knownAt = numberIn(confirmed, 'recordedAt');
      return recorded === undefined || knownAt === undefined ? [] : [{ decree: objectIn(recorded, 'decree'), knownAt }];
    });
}

/** The calendar of a place by the decrees known at an instant: the later speaks after the earlier, each of its own scope. */
export function calendarsOf(decrees: readonly Decree[]): (place: Json, knownAt: number) => Calendar {
  const ordered = [...decrees].sort(
    (a, b) => compare(issued(a), issued(b)) || a.knownAt - b.knownAt || compare(idOf(a), idOf(b)),
  );
  const kept = new Map<string, Calendar>();
  return (place, knownAt) => {
    const speaks = (one: Decree) => one.knownAt <= knownAt && covers(objectIn(one.decree, 'scope'), place);
    const key = ordered.map((one) => (speaks(one) ? '1' : '0')).join('');
    const calendar = kept.get(key) ?? calendarOf(ordered.filter(speaks));
    kept.set(key, calendar);
    return calendar;
  };
}

function calendarOf(speaking: readonly Decree[]): Calendar {
  const sheets = new Map<string, Sheet>(scopes.map((kind) => [kind, new Map()]));
  for (const { decree } of speaking) {
    const sheet = sheets.get(textIn(decree.scope, 'kind') ?? '') ?? new Map();
    for (const change of listIn(decree, 'changes')) apply(sheet, change, textIn(decree, 'number') ?? '');
  }
  const offOn = (date: string) =>
    scopes.flatMap((scope) => ({ scope, day: sheets.get(scope)?.get(date) })).filter(({ day }) => day);
  const { from, until } = coverage(speaking);
  const dates = [...new Set([...sheets.values()].flatMap((sheet) => [...sheet.keys()]))].sort();
  const lines = dates.flatMap((date) =>
    offOn(date).map(({ scope, day }) => [date, scope, day?.kind, day?.name, day?.decree].join('\t')),
  );
  const latest = speaking[speaking.length - 1];
  return {
    version: latest ? `${issued(latest)}.${fnv([from, until, ...lines].join('\n'))}` : 'none',
    isOff: (day, { cutiBersama, regional }) =>
      offOn(textOf(day)).some(
        ({ day: off }) => (cutiBersama || off?.kind !== 'cuti-bersama') && (regional || off?.kind !== 'regional'),
      ),
  };
}

/** Whether a unit works on this day of the week: `5-day`, `6-day`, or a pattern of its own such as `days-12356`. */
export function isInWeek(day: number, week: string): boolean {
  if (week === '5-day') return weekdayOf(day) <= 5;
  if (week === '6-day') return weekdayOf(day) <= 6;
  return week.startsWith('days-') && week.slice(5).includes(String(weekdayOf(day)));
}

function apply(sheet: Sheet, change: unknown, decree: string): void {
  const [op, date, name] = ['op', 'date', 'name'].map((field) => textIn(change, field) ?? '') as [
    string,
    string,
    string,
  ];
  if (op === 'add') sheet.set(date, { name, kind: textIn(change, 'kind') ?? '', decree });
  if (op === 'remove') sheet.delete(date);
  const [from, to] = [textIn(change, 'from') ?? '', textIn(change, 'to') ?? ''];
  const day = sheet.get(op === 'move' ? from : date);
  if (op === 'rename' && day) sheet.set(date, { ...day, name });
  if (op !== 'move' || day === undefined) return;
  sheet.delete(from);
  sheet.set(to, { ...day, decree });
}

function covers(scope: Json, place: Json): boolean {
  const { province, regency, instansi, unit } = place as Readonly<Record<string, string | undefined>>;
  switch (scope.kind) {
    case 'national':
      return true;
    case 'province':
      return (province ?? regency?.slice(0, 2)) === scope.code;
    case 'regency':
      return regency !== undefined && regency === scope.code;
    case 'instansi':
      return instansi !== undefined && instansi === scope.instansi;
    case 'unit':
      return unit !== undefined && instansi === scope.instansi && unit === scope.code;
    default:
      return false;
  }
}

/** The longest unbroken run of years with a national list, the earliest of several. */
function coverage(decrees: readonly Decree[]): { readonly from: string; readonly until: string } {
  const years = new Set(
    decrees
      .filter(({ decree }) => isObject(decree.scope) && decree.scope.kind === 'national')
      .flatMap(({ decree }) => listIn(decree, 'covers').filter((year): year is number => Number.isInteger(year))),
  );
  let [first, length] = [0, 0];
  for (const year of [...years].sort((a, b) => a - b)) {
    let run = 1;
    while (years.has(year + run)) run += 1;
    if (run > length) [first, length] = [year, run];
  }
  if (length === 0) return { from: '0001-01-01', until: '0001-01-01' };
  return { from: `${first}-01-01`, until: `${first + length - 1}-12-31` };
}

function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const issued = ({ decree }: Decree) => textIn(decree, 'issuedOn') ?? '';
const idOf = ({ decree }: Decree) => textIn(decree, 'id') ?? '';

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The day that a member of a value names. */
export function dayIn(value: unknown, name: string): number | undefined {
  return dayFrom(textIn(value, name));
}
