import { longDate } from '../../domain/calendar/date-words.ts';
import { timeOn } from '../../domain/calendar/zone.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import type { DerivedDay } from '../../domain/clock/derivation.ts';
import { isWindow } from '../../domain/clock/due-date.ts';
import type { RuleId } from '../../domain/rules/register.ts';
import type { Letter } from '../../domain/windows/letters.ts';
import type { DerivedClock } from '../cases/derive-clocks.ts';
import { answerInWords } from './answer-words.ts';

type Letters = readonly Pick<Letter, 'id' | 'number'>[];

/** A due date that a clock was given, and as much of the clock as tells of it. */
type Counted = Pick<DerivedClock, 'rule' | 'unit' | 'due'> & {
  readonly clock: Pick<HeldClock, 'triggerOn' | 'dueDate' | 'dueAt' | 'pauses' | 'letter' | 'shortening'>;
};

/** What happened on the day from which a clock counts. */
const triggers: Readonly<Partial<Record<RuleId, string>>> = {
  'NI-USUL': 'penetapan kebutuhan diterima',
  'NI-TERIMA': 'usulan disampaikan kepada BKN',
  'BTS-PERBAIKAN': 'berkas dikembalikan BKN',
  'TANGGAPAN-PEMBERITAHUAN': 'pemberitahuan disampaikan',
  'JAWABAN-UNIT-PENERIMA': 'pengisian kebutuhan unit diajukan',
};

const units: Readonly<Partial<Record<DerivedDay['why'], string>>> = {
  // The day of the fact itself is the last.
  trigger: 'hari',
  'calendar-day': 'hari kalender',
  month: 'bulan',
  quarter: 'triwulan',
  year: 'tahun',
};

/** How a due date was found, for a head of office: one sentence, and one more for each thing that is not as usual. */
export function whyThisDate(derived: Counted, letters: Letters): string {
  const { rule, due } = derived;
  return [
    isWindow(rule) ? byLetter(derived, letters) : counted(derived),
    due.stricterDate && `Menurut pembacaan yang lebih ketat: ${longDate(due.stricterDate)}.`,
    due.policies && `Dihitung menurut kebijakan instansi: ${due.policies.map(answerInWords).join(', ')}.`,
    ...pausesOf(derived),
    due.provisionalReason && `Sementara: ${due.provisionalReason}`,
    shorteningOf(derived, letters),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function byLetter({ clock, unit }: Counted, letters: Letters): string {
  const { letter } = clock;
  const paper = letter === undefined ? 'naskahnya' : `surat jadwal (${numberOf(letter, letters)})`;
  return `Hari terakhir menurut ${paper}: ${endOf({ clock, unit })}.`;
}

function counted({ clock, rule, unit, due: { derivation } }: Counted): string {
  const days = derivation.filter((one) => one.counted);
  const first = days[0]!;
  const what = `${days.length} ${units[days.at(-1)!.why] ?? 'hari kerja'}`;
  const fact = `${triggers[rule.id] ?? 'kejadian yang memulainya'} ${longDate(clock.triggerOn)}`;
  const received = derivation.find(({ why }) => why === 'received');
  const rolled = derivation.find(({ why }) => why === 'rolled-forward');
  const paused = derivation.filter(({ why }) => why === 'paused').length;
  const passed = derivation.filter((one) => !one.counted && isPassedOver(one)).map(named);
  const steps = [
    received && `dianggap diterima ${longDate(received.date)}`,
    days.length > 1 && `hari ke-1 ${longDate(first.date)}`,
    passed.length > 0 && `dilewati: ${passed.join(', ')}`,
    paused > 0 && `${paused} hari jeda tidak dihitung`,
    rolled && 'hari terakhir yang libur bergeser ke hari kerja berikutnya',
    `hari terakhir ${endOf({ clock, unit })}`,
  ];
  const from = first.date === clock.triggerOn ? `sejak ${fact}, hari itu ikut dihitung` : `setelah ${fact}`;
  return `${what} ${from}: ${steps.filter(Boolean).join('; ')}.`;
}

function isPassedOver({ why }: DerivedDay): boolean {
  return !['trigger', 'received', 'paused', 'rolled-forward', 'by-letter'].includes(why);
}

function named({ date, name, decree }: DerivedDay): string {
  return name === undefined ? longDate(date) : `${longDate(date)} (${[name, decree].filter(Boolean).join(', ')})`;
}

function endOf({ clock: { dueDate, dueAt }, unit: { zone } }: Pick<Counted, 'clock' | 'unit'>): string {
  return `${longDate(dueDate)} pukul ${timeOn(dueDate, dueAt, zone)} ${zone}`;
}

function pausesOf({ clock: { pauses = [] } }: Counted): readonly string[] {
  return pauses.map(({ from, until, basis }) =>
    until === undefined
      ? `Sedang dijeda sejak ${longDate(from)} menurut ${basis}: selama itu tidak ada hari yang dihitung.`
      : `Dijeda sejak ${longDate(from)} sampai sebelum ${longDate(until)} menurut ${basis}.`,
  );
}

function shorteningOf({ clock: { shortening } }: Counted, letters: Letters): string | undefined {
  if (shortening === undefined) return undefined;
  const { due, cause } = shortening;
  const by = 'letter' in cause ? numberOf(cause.letter, letters) : cause.decree;
  return `Akan maju menjadi ${longDate(due.dueDate)} menurut ${by}, bila pejabat menerimanya.`;
}

function numberOf(id: string, letters: Letters): string {
  return letters.find((letter) => letter.id === id)?.number ?? id;
}
