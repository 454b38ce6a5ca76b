import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  atBkn,
  atBknAgain,
  documents,
  given,
  niIssued,
  notEligible,
  ready,
  returned,
  type Story,
  withClock,
} from '../testing/file-story.ts';
import { at, dueOf, on } from '../testing/given.ts';
import type { AppointmentEvent } from './events.ts';
import { record } from './record.ts';
import type { AppointmentState } from './state.ts';

const clocksOf = (state: AppointmentState, rule: string) =>
  state.clocks.filter((held) => held.rule === rule).map(({ id, status, closedOn }) => [id, status, closedOn]);
const niOn = (day: string): AppointmentEvent => ({ type: 'ni-issued', pertekOn: civilDate(day) });

describe('a file returned by BKN (BTS)', () => {
  it('stops BKN’s seven days and starts the five of its repair; the proposal stays made in time', () => {
    const { state } = given(returned);
    expect(state).toMatchObject({ stage: 'returned', returns: 1 });
    expect(clocksOf(state, 'NI-TERIMA')).toEqual([['NI-TERIMA/7', 'stopped', '2025-09-16']]);
    expect(clocksOf(state, 'BTS-PERBAIKAN')).toEqual([['BTS-PERBAIKAN/9', 'open', undefined]]);
    expect(clocksOf(state, 'NI-USUL')).toEqual([['NI-USUL/1', 'met', '2025-09-11']]);
  });

  it('proposed again, has BKN’s seven days from there', () => {
    const { state } = given(atBknAgain);
    expect(state.stage).toBe('at-bkn');
    expect(clocksOf(state, 'BTS-PERBAIKAN')).toEqual([['BTS-PERBAIKAN/9', 'met', '2025-09-18']]);
    expect(clocksOf(state, 'NI-TERIMA')).toEqual([
      ['NI-TERIMA/7', 'stopped', '2025-09-16'],
      ['NI-TERIMA/11', 'open', undefined],
    ]);
    expect(state.clocks.at(-1)).toMatchObject({ triggerOn: '2025-09-18', dueDate: '2025-09-29' });
    expect(clocksOf(state, 'NI-USUL')).toEqual([['NI-USUL/1', 'met', '2025-09-11']]);
  });

  it('can be returned again and again, each round with its own clocks', () => {
    const again = given(atBknAgain).when(
      { kind: 'record-return', cause: 'nik-mismatch', fixer: 'dukcapil' },
      '2025-09-22',
    );
    expect(again.after).toMatchObject({ stage: 'returned', returns: 2 });
    expect(clocksOf(again.after, 'NI-TERIMA').map(([, status]) => status)).toEqual(['stopped', 'stopped']);
  });

  it('repaired after its five days is late, but not lost', () => {
    const { after } = given(returned).when({ kind: 'repropose-ni' }, '2025-09-24');
    expect(after.stage).toBe('at-bkn');
    expect(after.clocks.find((held) => held.rule === 'BTS-PERBAIKAN')).toMatchObject({
      status: 'met-late',
      breached: true,
    });
  });
});

describe('the answer of BKN', () => {
  it('closes its clock and its window', () => {
    const { state } = given(niIssued);
    expect(state.stage).toBe('ni-issued');
    expect(clocksOf(state, 'NI-TERIMA').at(-1)).toEqual(['NI-TERIMA/11', 'met', '2025-09-22']);
    expect(clocksOf(state, 'JENDELA-NI-TERIMA')).toEqual([['JENDELA-NI-TERIMA/1', 'met', '2025-09-22']]);
  });

  it('not eligible (TMS) ends the file, and nothing runs any more', () => {
    const { state } = given(notEligible);
    expect(state).toMatchObject({ stage: 'not-eligible', outcome: 'not-eligible' });
    expect(state.clocks.filter((held) => held.status === 'open')).toEqual([]);
    expect(record(state, { kind: 'ni-issued', pertekOn: civilDate('2025-09-18') })).toEqual([]);
  });

  it('is heard once', () => {
    const { state } = given(atBkn);
    expect(record(state, { kind: 'ni-issued', pertekOn: civilDate('2025-09-18') })).toEqual([niOn('2025-09-18')]);
    expect(record(given(niIssued).state, { kind: 'ni-issued', pertekOn: civilDate('2025-09-23') })).toEqual([]);
  });

  it('does not reach a cancelled file', () => {
    const cancelled: Story = [
      ...atBkn,
      on('2025-09-15', { type: 'cancelled', ground: 'deemed-resigned', evidence: 'x' }),
    ];
    expect(record(given(cancelled).state, { kind: 'ni-issued', pertekOn: civilDate('2025-09-18') })).toEqual([]);
  });
});

describe('an NI that is known before the proposal is written down', () => {
  const known: Story = [...ready, on('2025-09-18', niOn('2025-09-18'))];

  it.each([
    ['documents', documents],
    ['ready', ready],
    ['returned', returned],
  ] as const)('leaves a file in stage %s where it stands', (stage, story) => {
    expect(given([...story, on('2025-09-18', niOn('2025-09-18'))]).state.stage).toBe(stage);
  });

  it('is not forgotten: the proposal, written down later, leads straight to it', () => {
    const { after } = given(known).when({ kind: 'propose-ni' }, '2025-09-12', { recorded: '2025-09-19' });
    expect(after.stage).toBe('ni-issued');
    expect(clocksOf(after, 'NI-USUL')).toEqual([['NI-USUL/1', 'met', '2025-09-12']]);
    expect(clocksOf(after, 'JENDELA-NI-TERIMA')).toEqual([['JENDELA-NI-TERIMA/1', 'met', '2025-09-18']]);
  });

  it('is not forgotten by a file that was being repaired', () => {
    const { after } = given([...returned, on('2025-09-18', niOn('2025-09-18'))]).when(
      { kind: 'repropose-ni' },
      '2025-09-17',
      {
        recorded: '2025-09-19',
      },
    );
    expect(after.stage).toBe('ni-issued');
  });

  it('closes BKN’s clock as soon as it opens', () => {
    const { state } = given(
      withClock([...known, on('2025-09-12', { type: 'ni-proposed' })], 'NI-TERIMA', '2025-09-19'),
    );
    expect(clocksOf(state, 'NI-TERIMA')).toEqual([['NI-TERIMA/8', 'met', '2025-09-18']]);
  });
});

describe('a clock that opens after the fact that closes it', () => {
  const opened = (clock: 'NI-TERIMA/7' | 'NI-TERIMA/9'): AppointmentEvent => {
    const triggerOn = civilDate('2025-09-11');
    return { type: 'clock-opened', clock, rule: 'NI-TERIMA', triggerOn, due: dueOf('NI-TERIMA', triggerOn) };
  };
  const back: AppointmentEvent = { type: 'file-returned', cause: 'nik-mismatch', fixer: 'campus' };
  const proposed: Story = [...ready, on('2025-09-11', { type: 'ni-proposed' }), on('2025-09-16', back)];

  it('opens closed, judged from that fact', () => {
    expect(given([...proposed, on('2025-09-16', opened('NI-TERIMA/7'))]).state.clocks.at(-1)).toMatchObject({
      status: 'stopped',
      closedOn: '2025-09-16',
      closedBy: 8,
    });
  });

  it('is late when that fact was', () => {
    const late: Story = [...ready, on('2025-09-11', { type: 'ni-proposed' }), on('2025-09-24', back)];
    expect(given([...late, on('2025-09-24', opened('NI-TERIMA/7'))]).state.clocks.at(-1)).toMatchObject({
      status: 'stopped',
      breached: true,
    });
  });

  it('is not closed by a fact of the round before', () => {
    const round: Story = [
      ...proposed,
      on('2025-09-18', { type: 'ni-reproposed' }),
      on('2025-09-18', opened('NI-TERIMA/9')),
    ];
    expect(given(round).state.clocks.at(-1)).toMatchObject({ id: 'NI-TERIMA/9', status: 'open' });
  });

  it('does not run in a file that has ended', () => {
    const ended: Story = [...ready, on('2025-09-12', { type: 'cancelled', ground: 'died', evidence: 'akta' })];
    const { state } = given([...ended, on('2025-09-12', opened('NI-TERIMA/7'), { recorded: '2025-09-12 11:00' })]);
    expect(state.clocks.at(-1)).toMatchObject({
      status: 'withdrawn',
      rungs: expect.arrayContaining([{ kind: 'breach', to: 'pyb', at: at('2025-09-23 00:00') }]),
    });
  });
});
