import type { Berkas, Stream } from './berkas.ts';
import { type Calendar, calendarsOf, dayIn, decreesIn } from './calendar.ts';
import { dueDatesTold, type ToldDueDate } from './clocks.ts';
import { endOf, lastDay } from './counting.ts';
import { textOf } from './day.ts';
import { type Finding, found } from './finding.ts';
import { isObject, type Json, listIn, numberIn, objectIn, textIn } from './json.ts';
import { letterDays } from './letters.ts';
import { placeOf } from './units.ts';

/** What a due date comes to, and from what; or why it is not counted here. */
type Should =
  | { readonly day: number | undefined; readonly words: string; readonly count?: Json }
  | { readonly skip: string };

/**
 * Every due date that a file's clocks were ever given, counted anew from the decrees that were known then, the rule as the
 * file has it, and the letters. What is not recomputed is told as such: months, quarters, years, days given by a contract,
 * and counts that rest on what the instansi answered.
 */
export function dueDatesIn(berkas: Berkas): (stream: Stream) => { asked: number; findings: readonly Finding[] } {
  const calendarsFor = decreesByInstansi(berkas);
  const closes = letterDays(berkas);
  return ({ stream, events }) => {
    const calendars = calendarsFor(stream.split('/')[1] ?? '');
    let asked = 0;
    const findings = dueDatesTold(events).flatMap((told): readonly Finding[] => {
      const at = { stream, seq: told.event.seq, id: textIn(told.event, 'clock') ?? '' };
      const due = objectIn(told.event, 'due');
      if (calendars === undefined) {
        return [
          found(
            'unknown',
            'NOT_ASKED',
            at,
            'Keputusan hari libur tidak disertakan: tenggat tidak dapat dihitung ulang.',
          ),
        ];
      }
      const calendar = calendars(placeOf(told.unit), numberIn(due, 'knownAt') ?? 0);
      const should = shouldBe(told, due, calendar, berkas, closes);
      if ('skip' in should) {
        const sentence = `Tenggat ${told.rule} ${textIn(due, 'dueDate')} tidak dihitung ulang di sini: ${should.skip}.`;
        return [found('unknown', 'NOT_RECOMPUTED', at, sentence)];
      }
      asked += 1;
      const differs = difference(told, due, should, calendar);
      return differs === undefined
        ? []
        : [found('failed', differs.code, at, `Tenggat ${told.rule}: ${differs.sentence}`)];
    });
    return { asked, findings };
  };
}

type Calendars = ReturnType<typeof calendarsOf>;

/** The calendars of an instansi: by the decrees that come with the product and its own. Undefined where the file has none. */
function decreesByInstansi({ cases, supporting }: Berkas): (instansi: string) => Calendars | undefined {
  const kept = new Map<string, Calendars | undefined>();
  return (instansi) => {
    if (!kept.has(instansi)) {
      const streams = [...cases, ...supporting].filter(({ stream }) => {
        const [kind, owner] = stream.split('/');
        return kind === 'decree' && (owner === 'shipped' || owner === instansi);
      });
      kept.set(instansi, streams.length === 0 ? undefined : calendarsOf(decreesIn(streams)));
    }
    return kept.get(instansi);
  };
}

function shouldBe(
  { event, rule, unit, letter, given, pauses }: ToldDueDate,
  due: Json,
  calendar: Calendar,
  { rules }: Berkas,
  closes: ReturnType<typeof letterDays>,
): Should {
  const triggerOn = dayIn(event, 'triggerOn');
  if (letter !== undefined) {
    const day = closes(letter, rule);
    return day === undefined
      ? { skip: `surat ${letter} tidak ada dalam berkas` }
      : { day, words: `menurut surat ${letter}` };
  }
  if (given) return { skip: 'hari terakhirnya ditentukan perjanjian atau surat, bukan hitungan' };
  if (listIn(due, 'policies').length > 0) return { skip: 'hitungannya bersandar pada jawaban instansi' };
  const count = triggerOn === undefined ? undefined : countOn(rules, rule, triggerOn);
  if (triggerOn === undefined || count === undefined)
    return { skip: 'aturannya tidak ada dalam berkas, atau tidak menghitung' };
  const unitName = count.unit === 'working-day' ? 'hari kerja' : 'hari kalender';
  const fact = { triggerOn, unit, calendar, pauses };
  if (count.unit !== 'working-day' && count.unit !== 'calendar-day')
    return { skip: `dihitung dalam satuan ${String(count.unit)}` };
  return {
    day: lastDay(count, fact),
    words: `${numberIn(count, 'n')} ${unitName} sejak ${textOf(triggerOn)}`,
    count: stricter(count, fact),
  };
}

/** The count with the day of its second reading, where its words have one. */
function stricter(count: Json, fact: Parameters<typeof lastDay>[1]): Json {
  const start = textIn(count, 'stricterStart');
  return start === undefined ? count : { ...count, stricterDay: lastDay(count, fact, start) };
}

type Difference = { readonly code: 'DUE_DATE_DIFFERS' | 'DECREE_UNKNOWN'; readonly sentence: string };

function difference(
  { unit }: ToldDueDate,
  due: Json,
  { day, words, count }: Exclude<Should, { skip: string }>,
  calendar: Calendar,
): Difference | undefined {
  const told = dayIn(due, 'dueDate');
  const version = textIn(due, 'calendarVersion');
  const should = day === undefined ? 'tidak ada' : textOf(day);
  if (told === undefined || told !== day) {
    return {
      code: 'DUE_DATE_DIFFERS',
      sentence: `tercatat ${textIn(due, 'dueDate')}, seharusnya ${should} (${words}).`,
    };
  }
  if (endOf(told, count, unit) !== numberIn(due, 'dueAt')) {
    return { code: 'DUE_DATE_DIFFERS', sentence: `${should} benar, tetapi saat berakhirnya bukan (${words}).` };
  }
  if (count?.stricterDay !== undefined && count.stricterDay !== dayIn(due, 'stricterDate')) {
    return {
      code: 'DUE_DATE_DIFFERS',
      sentence: `pembacaan yang lebih ketat bukan ${textIn(due, 'stricterDate')} (${words}).`,
    };
  }
  if (version === calendar.version) return undefined;
  const sentence = `dihitung dengan kalender ${version}, sedangkan keputusan yang diketahui saat itu menghasilkan kalender ${calendar.version}.`;
  return { code: 'DECREE_UNKNOWN', sentence };
}

/** What the rule counts on the day of the fact, as the file has it: the value that holds then, or the nearest. */
function countOn(rules: readonly unknown[], id: string, on: number): Json | undefined {
  const rule = rules.find((one) => textIn(one, 'id') === id);
  const values = [...listIn(rule, 'values'), isObject(rule) && rule.value].filter(isObject);
  const day = textOf(on);
  const holds = values.find(
    (value) => (textIn(value, 'from') ?? '') <= day && day < (textIn(value, 'until') ?? '9999'),
  );
  const [first] = values;
  const nearest = first && day < (textIn(first, 'from') ?? '') ? first : values[values.length - 1];
  const count = (holds ?? nearest)?.count;
  return isObject(count) ? count : undefined;
}
