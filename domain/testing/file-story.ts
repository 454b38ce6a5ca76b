import { clockId, type FileRule } from '../appointment/clocks.ts';
import { decide } from '../appointment/decide.ts';
import type { AppointmentDecision, BatchClock } from '../appointment/decisions.ts';
import type { AppointmentEvent } from '../appointment/events.ts';
import { evolve } from '../appointment/evolve.ts';
import { record } from '../appointment/record.ts';
import type { AppointmentStage, AppointmentState } from '../appointment/state.ts';
import type { ContractItems, ReopeningLetter } from '../appointment/terms.ts';
import { civilDate } from '../calendar/civil-date.ts';
import type { RuleId } from '../rules/register.ts';
import { at, dueOf, on, type Told, tableOf, unit } from './given.ts';

export const given = tableOf<AppointmentState, AppointmentEvent, AppointmentDecision>({ evolve, decide });
export type Story = readonly Told<AppointmentEvent>[];

/** A window of the batch as a letter gives it. */
export function window(rule: RuleId, until: string, letter: string, from = '2025-08-28'): BatchClock {
  return { rule, triggerOn: civilDate(from), due: dueOf(rule, civilDate(from), until), unit, letter };
}

/** The determination was received on 4 September 2025; 5 September was a holiday, so NI-USUL ends on the 16th. */
export const niUsul: BatchClock = {
  rule: 'NI-USUL',
  triggerOn: civilDate('2025-09-04'),
  due: dueOf('NI-USUL', civilDate('2025-09-04')),
  unit,
};

export const secondLetter: readonly BatchClock[] = [
  window('JENDELA-DRH', '2025-09-15', 'jadwal-2025-2'),
  window('JENDELA-NI-USUL', '2025-09-20', 'jadwal-2025-2'),
  window('JENDELA-NI-TERIMA', '2025-09-30', 'jadwal-2025-2'),
];
export const decemberLetter: readonly BatchClock[] = [
  window('JENDELA-DRH', '2025-12-15', 'jadwal-2025-4', '2025-12-09'),
  window('JENDELA-NI-USUL', '2025-12-20', 'jadwal-2025-4', '2025-12-09'),
];

const caseOpened = { type: 'case-opened', formation: 'f-1', determination: 'd-1', unit } as const;
const justOpened: Story = [on('2025-09-08', caseOpened)];

/** The letter of December 2025 lets in again those who were deemed resigned before it was entered. */
export const decemberReopens: ReopeningLetter = { letter: 'jadwal-2025-4', enteredAt: at('2025-12-09') };

/** What the file makes of clocks that the batch hands it, at this point of its story. */
export function handed(story: Story, clocks: readonly BatchClock[], day: string, reopens?: ReopeningLetter): Story {
  const events = record(given(story).state, { kind: 'batch-clocks-set', clocks, ...(reopens && { reopens }) });
  return [...story, ...events.map((event) => on(day, event))];
}

/** The clock of a file that the event told last starts. */
export function withClock(story: Story, rule: FileRule, day: string): Story {
  const clock = clockId(rule, story.length);
  const triggerOn = story.at(-1)?.stamp.effectiveOn ?? civilDate(day);
  return [...story, on(day, { type: 'clock-opened', clock, rule, triggerOn, due: dueOf(rule, triggerOn) })];
}

export const items: ContractItems = {
  position: 'Operator Layanan Operasional',
  performanceExpectation: 'Lampiran I',
  workUnit: 'SDN 1',
  workScheme: 'Jam kerja menurut PPK',
  term: { from: civilDate('2025-10-01'), until: civilDate('2026-09-30') },
  rightsAndObligations: 'Lampiran II',
  sanctions: 'Lampiran III',
};

/** One file on its way to the first day of work, as it stands when it has reached each stage. */
export const documents = handed(justOpened, [niUsul, ...secondLetter], '2025-09-08');
export const ready: Story = [...documents, on('2025-09-10', { type: 'drh-verified', deferred: [] })];
export const atBkn = withClock([...ready, on('2025-09-11', { type: 'ni-proposed' })], 'NI-TERIMA', '2025-09-11');
export const returned = withClock(
  [...atBkn, on('2025-09-16', { type: 'file-returned', cause: 'name-mismatch', fixer: 'candidate' })],
  'BTS-PERBAIKAN',
  '2025-09-16',
);
export const atBknAgain = withClock(
  [...returned, on('2025-09-18', { type: 'ni-reproposed' })],
  'NI-TERIMA',
  '2025-09-18',
);
export const niIssued: Story = [
  ...atBknAgain,
  on('2025-09-22', { type: 'ni-issued', pertekOn: civilDate('2025-09-22') }),
];
export const appointed: Story = [
  ...niIssued,
  on('2025-09-29', { type: 'appointed', skNumber: 'SK/1', tmt: civilDate('2025-10-01') }),
];
export const halfSigned: Story = [
  ...appointed,
  on('2025-09-30', { type: 'contract-signed', party: 'agency', contractNumber: 'PK/1', items }),
];
export const contracted: Story = [
  ...halfSigned,
  on('2025-10-01', { type: 'contract-signed', party: 'candidate', contractNumber: 'PK/1' }),
];
export const started: Story = [...contracted, on('2025-10-02', { type: 'started-work', spmtNumber: 'SPMT/1' })];
export const notEligible: Story = [
  ...atBkn,
  on('2025-09-17', { type: 'found-not-eligible', cause: 'ijazah tidak linear' }),
];
export const noticed = withClock(
  [...documents, on('2025-09-16', { type: 'notice-given', channel: 'sscasn', missing: ['ijazah'] })],
  'TANGGAPAN-PEMBERITAHUAN',
  '2025-09-16',
);
export const deemed: Story = [
  ...noticed,
  on('2025-09-22', { type: 'cancelled', ground: 'deemed-resigned', evidence: 'pemberitahuan 16 September' }),
];
export const resigned: Story = [
  ...ready,
  on('2025-09-12', { type: 'cancelled', ground: 'resigned', evidence: 'surat' }),
];

export const storyOf: Readonly<Record<AppointmentStage, Story>> = {
  documents,
  ready,
  'at-bkn': atBkn,
  returned,
  'ni-issued': niIssued,
  appointed,
  contracted,
  started,
  'not-eligible': notEligible,
  cancelled: deemed,
};
