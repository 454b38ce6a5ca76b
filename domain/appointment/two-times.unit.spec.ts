import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  appointed,
  atBkn,
  atBknAgain,
  contracted,
  documents,
  given,
  halfSigned,
  niIssued,
  ready,
  returned,
  type Story,
} from '../testing/file-story.ts';
import { at, on } from '../testing/given.ts';
import type { AppointmentDecision } from './decisions.ts';
import type { AppointmentState } from './state.ts';

const propose: AppointmentDecision = { kind: 'propose-ni' };
const appoint: AppointmentDecision = { kind: 'appoint', skNumber: 'SK/1', tmt: civilDate('2025-09-01') };
const clock = (state: AppointmentState, id: string) => state.clocks.find((held) => held.id === id);
const breachAt = (story: Story, id: string): Story => [
  ...story,
  on('2025-09-16', { type: 'rung-fired', clock: id, kind: 'breach', to: 'pyb', at: at('2025-09-17 00:00') }),
];

describe('NI-USUL ends at 24:00 on 16 September', () => {
  it.each([
    ['on the last evening', '2025-09-16', '2025-09-16 23:59', { status: 'met', breached: false, recordedLate: false }],
    ['in time, entered next morning', '2025-09-16', '2025-09-17 08:00', { status: 'met', recordedLate: true }],
    ['in time, entered at midnight', '2025-09-16', '2025-09-17 00:00', { status: 'met', recordedLate: true }],
    ['a day late', '2025-09-17', '2025-09-17 00:01', { status: 'met-late', breached: true, recordedLate: false }],
  ])('proposed %s', (_, day, recorded, expected) => {
    const { after } = given(ready).when(propose, day, { recorded });
    expect(clock(after, 'NI-USUL/1')).toMatchObject({ ...expected, closedOn: day });
  });

  it('takes a fired breach back when the proposal was in time, and keeps it on the trail', () => {
    const file = given(breachAt(ready, 'NI-USUL/1'));
    expect(clock(file.state, 'NI-USUL/1')).toMatchObject({ status: 'open', breached: true });
    const { after } = file.when(propose, '2025-09-16', { recorded: '2025-09-17 08:00' });
    expect(clock(after, 'NI-USUL/1')).toMatchObject({ status: 'met', breached: false, fired: ['breach'], rungs: [] });
  });

  it('keeps window and statute apart: late by the Kepmen, in time by the letter', () => {
    const { after } = given(ready).when(propose, '2025-09-19');
    expect(clock(after, 'NI-USUL/1')?.status).toBe('met-late');
    expect(clock(after, 'JENDELA-NI-USUL/1')?.status).toBe('met');
  });
});

describe('a date', () => {
  it('cannot lie in the future, by the wall clock of the unit', () => {
    // 23:59 in Jakarta: in Jayapura, and in a server kept in UTC+9, it is the 11th already.
    given(ready)
      .when(propose, '2025-09-11', { recorded: '2025-09-10 23:59' })
      .isRefused('DATE_IN_FUTURE', { effectiveOn: '2025-09-11' });
    given(ready).when(propose, '2025-09-11', { recorded: '2025-09-11 00:00' }).leadsTo({ type: 'ni-proposed' });
  });

  const rows: [string, Story, AppointmentDecision, string, string, string][] = [
    ['proposed before its documents were verified', ready, propose, '2025-09-09', '2025-09-10', 'drh-verified'],
    [
      'returned before it was proposed',
      atBkn,
      { kind: 'record-return', cause: 'nik-mismatch', fixer: 'campus' },
      '2025-09-10',
      '2025-09-11',
      'ni-proposed',
    ],
    [
      'proposed again before it was returned',
      returned,
      { kind: 'repropose-ni' },
      '2025-09-15',
      '2025-09-16',
      'file-returned',
    ],
    [
      'returned again before it was proposed again',
      atBknAgain,
      { kind: 'record-return', cause: 'nik-mismatch', fixer: 'campus' },
      '2025-09-17',
      '2025-09-18',
      'ni-reproposed',
    ],
    [
      'found not eligible before it was proposed again',
      atBknAgain,
      { kind: 'record-not-eligible', cause: 'ijazah' },
      '2025-09-17',
      '2025-09-18',
      'ni-reproposed',
    ],
    ['appointed before the NI', niIssued, appoint, '2025-09-21', '2025-09-22', 'ni-issued'],
    [
      'signed before the SK',
      halfSigned,
      { kind: 'sign-contract', party: 'candidate', contractNumber: 'PK/1' },
      '2025-09-28',
      '2025-09-29',
      'appointed',
    ],
    [
      'at work before the TMT',
      contracted,
      { kind: 'record-spmt', spmtNumber: 'S/1' },
      '2025-09-30',
      '2025-10-01',
      'tmt',
    ],
  ];
  it.each(rows)('refuses a file %s', (_, story, decision, day, earlier, fact) => {
    given(story)
      .when(decision, day, { recorded: '2025-10-06' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { effectiveOn: day, earlier, fact });
  });
  it.each(rows)('accepts the very day: not %s', (_, story, decision, __, earlier) => {
    expect(given(story).when(decision, earlier, { recorded: '2025-10-06' }).after.version).toBe(story.length + 1);
  });

  it('of work may lie before the SK when the TMT does', () => {
    const retroactive = contracted.map((told) =>
      told.event.type === 'appointed' ? { ...told, event: { ...told.event, tmt: civilDate('2025-09-23') } } : told,
    );
    const { after } = given(retroactive).when({ kind: 'record-spmt', spmtNumber: 'S/1' }, '2025-09-23', {
      recorded: '2025-10-06',
    });
    expect(after.outcome).toBe('started');
  });
});

describe('two officials at once', () => {
  it('the first write wins; the second hears what was decided and when', () => {
    given(atBkn)
      .when(propose, '2025-09-12')
      .isRefused('ALREADY_DECIDED', { seq: 7, effectiveOn: '2025-09-11', recordedAt: at('2025-09-11') });
    given(appointed).when(appoint, '2025-10-01').isRefused('ALREADY_DECIDED', { effectiveOn: '2025-09-29' });
  });

  it('a page opened before the file moved on is stale', () => {
    const { revision } = given(documents).state;
    given(ready)
      .when(propose, '2025-09-11', { expectedRevision: revision })
      .isRefused('STALE_VERSION', { expected: 1, actual: 6 });
    given(ready).when(propose, '2025-09-11', { expectedRevision: 6 }).leadsTo({ type: 'ni-proposed' });
  });

  it('a reminder that fired meanwhile makes no page stale', () => {
    const rung = breachAt(ready, 'NI-USUL/1');
    expect(given(rung).state).toMatchObject({ version: 7, revision: 6 });
    given(rung).when(propose, '2025-09-17', { expectedRevision: 6 }).leadsTo({ type: 'ni-proposed' });
  });
});
