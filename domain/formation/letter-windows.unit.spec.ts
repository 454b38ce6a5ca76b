import { describe, expect, it } from 'vitest';
import type { BatchClock } from '../appointment/decisions.ts';
import { civilDate } from '../calendar/civil-date.ts';
import { announced, given, letterRecorded, opened, type Story } from '../testing/batch-story.ts';
import { at, dueOf, on, unit } from '../testing/given.ts';
import type { Letter, LetterStep } from '../windows/letters.ts';
import { shippedLetters } from '../windows/shipped.ts';
import { newsOfLetter, windowEvents, windowsChangedBy } from './letter-windows.ts';

const made = (id: string, on: string, windows: readonly LetterStep[], reopens = false): Letter => ({
  ...{ id, number: `800/${id}`, letterOn: civilDate(on), notBefore: civilDate(on), receivedOn: civilDate(on) },
  ...{ enteredAt: at(on), reopens, confidence: 'primary', source: 'Rekaan', windows },
});
const days = (step: LetterStep['step'], opens: string, closes: string) =>
  ({ step, opens: civilDate(opens), closes: civilDate(closes) }) satisfies LetterStep;
const entered = (...letters: readonly Letter[]): Story => [
  opened[0]!,
  ...letters.map((letter) => on('2025-12-31', { type: 'letter-recorded', letter } as const)),
];
const changed = (id: string, ...letters: readonly Letter[]) =>
  windowsChangedBy(given(entered(...letters)).state, id).map(({ rule, from, until }) => [rule, from, until]);
const [first, second, third, fourth] = shippedLetters as [Letter, Letter, Letter, Letter];

describe('a letter in a batch', () => {
  it('keeps three days apart: the one it bears, the one it arrived, the one it was entered', () => {
    given(opened)
      .when({ kind: 'record-letter', letter: second }, '2025-08-22', { recorded: '2025-08-25' })
      .leadsTo({
        type: 'letter-recorded',
        letter: { ...second, receivedOn: civilDate('2025-08-22'), enteredAt: at('2025-08-25') },
      });
    expect(given(entered(second)).state.letters[0]).toMatchObject({ letterOn: '2025-08-20', applied: false });
  });

  it('changes the windows that it names, where the instansi has a duty', () => {
    expect(changed('jadwal-2025-3', first, second, third)).toEqual([
      ['JENDELA-DRH', '2025-08-28', '2025-09-22'],
      ['JENDELA-NI-USUL', '2025-08-28', '2025-09-25'],
      ['JENDELA-NI-TERIMA', '2025-08-28', '2025-09-30'],
    ]);
  });

  it('of unknown day and begin counts from its last day', () => {
    expect(changed('jadwal-2025-4', third, fourth).at(-1)).toEqual(['JENDELA-SPMT', '2026-01-01', '2026-01-01']);
  });

  it('of unknown begin counts from the day it bears', () => {
    const undated = made('surat-1', '2025-12-02', [{ step: 'drh', opens: 'unknown', closes: civilDate('2025-12-15') }]);
    expect(changed('surat-1', undated)).toEqual([['JENDELA-DRH', '2025-12-02', '2025-12-15']]);
  });

  it('that is older and entered late moves nothing back', () => {
    expect(changed('jadwal-2025-2', third, second).map(([rule]) => rule)).toEqual([
      'JENDELA-USUL-KEBUTUHAN',
      'JENDELA-PENGUMUMAN',
    ]);
    expect(changed('jadwal-2025-1', third, second, first)).toEqual([]);
  });

  it('does not bring up again what an earlier one asked for', () => {
    const shorter = made('surat-1', '2025-09-15', [days('drh', '2025-08-28', '2025-09-18')]);
    const other = made('surat-2', '2025-09-16', [days('spmt', '2025-12-01', '2025-12-31')]);
    expect(changed('surat-2', third, shorter, other)).toEqual([['JENDELA-SPMT', '2025-12-01', '2025-12-31']]);
  });
});

describe('the window clocks of a batch', () => {
  const window = (rule: BatchClock['rule'], until: string): BatchClock => ({
    ...{ rule, triggerOn: civilDate('2025-08-22'), unit, letter: 'surat-1' },
    due: dueOf(rule, civilDate('2025-08-22'), until),
  });
  const events = (story: Story, ...windows: BatchClock[]) => windowEvents(given(story).state, windows);

  it('are opened, or moved to a later day at once', () => {
    expect(
      events(opened, window('JENDELA-DRH', '2025-09-15'), window('JENDELA-PENGUMUMAN', '2025-09-06')),
    ).toMatchObject([
      { type: 'clock-opened', clock: 'JENDELA-DRH/1', letter: 'surat-1', due: { dueDate: '2025-09-15' } },
      { type: 'clock-retimed', clock: 'JENDELA-PENGUMUMAN/1', from: '2025-09-01', letter: 'surat-1' },
    ]);
  });

  it('wait for an official when they would close earlier', () => {
    const shorter = events(opened, window('JENDELA-PENGUMUMAN', '2025-08-28'));
    expect(shorter).toMatchObject([
      { type: 'shortening-proposed', from: '2025-09-01', due: { dueDate: '2025-08-28' }, cause: { letter: 'surat-1' } },
    ]);
    const story: Story = [...opened, on('2025-08-20', shorter[0]!)];
    const clock = 'JENDELA-PENGUMUMAN/1';
    const accept = { kind: 'decide-shortening', clock, accept: true, reason: 'nota dinas' } as const;
    expect(given(story).state.clocks[1]).toMatchObject({ dueDate: '2025-09-01', letter: 'jadwal-2025-1' });
    expect(given(story).when(accept, '2025-08-21').after.clocks[1]).toMatchObject({
      dueDate: '2025-08-28',
      letter: 'surat-1',
      status: 'open',
    });
    const declined = given(story).when({ ...accept, accept: false }, '2025-08-21').after;
    expect(declined.clocks[1]).toEqual(given(opened).state.clocks[1]);
  });

  it('that are closed, or withdrawn with the batch, are left alone', () => {
    expect(events(announced, window('JENDELA-PENGUMUMAN', '2025-09-30'))).toEqual([]);
    const over: Story = [...opened, on('2026-01-05', { type: 'formation-concluded' })];
    for (const until of ['2025-08-28', '2025-09-30'])
      expect(events(over, window('JENDELA-PENGUMUMAN', until))).toEqual([]);
  });

  it('go on to the files, where those keep them; a letter that reopens is told with the instant of its entry', () => {
    const { state } = given([opened[0]!, on('2025-12-09', letterRecorded('jadwal-2025-4', '2025-12-09'))]);
    const drh = window('JENDELA-DRH', '2025-12-15');
    const news = newsOfLetter(state, 'jadwal-2025-4', [drh, window('JENDELA-PENGUMUMAN', '2025-12-15')]);
    expect(news).toEqual({
      kind: 'batch-clocks-set',
      clocks: [drh],
      reopens: { letter: 'jadwal-2025-4', enteredAt: at('2025-12-09') },
    });
    expect(
      newsOfLetter(given(opened).state, 'jadwal-2025-1', [window('JENDELA-PENGUMUMAN', '2025-12-15')]),
    ).toBeUndefined();
    expect(newsOfLetter(given(opened).state, 'jadwal-2025-1', [drh])).toEqual({
      kind: 'batch-clocks-set',
      clocks: [drh],
    });
  });
});
