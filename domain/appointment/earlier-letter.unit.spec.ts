import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { decemberLetter, deemed, documents, given, handed, ready, type Story, window } from '../testing/file-story.ts';
import { at, dueOf, on } from '../testing/given.ts';
import type { AppointmentDecision, BatchClock } from './decisions.ts';
import { record } from './record.ts';

const set = (story: Story, ...clocks: BatchClock[]) =>
  record(given(story).state, { kind: 'batch-clocks-set', clocks }) as readonly { type: string }[];
const drh = (story: Story) => given(story).state.clocks.find((clock) => clock.rule === 'JENDELA-DRH');
/** A made-up letter that closes the window of 15 September on the 12th. */
const earlier = window('JENDELA-DRH', '2025-09-12', 'surat-contoh-1', '2025-09-01');
const proposed = handed(documents, [earlier], '2025-09-09');
const decide = (accept: boolean): AppointmentDecision => ({
  kind: 'decide-shortening',
  clock: 'JENDELA-DRH/1',
  accept,
  reason: 'nota dinas',
});
const decided = (accept: boolean, day = '2025-09-10') => given(proposed).when(decide(accept), day).after.clocks[1];

describe('a letter that closes a window earlier', () => {
  it('waits for an official: the clock runs as people were told', () => {
    expect(set(documents, earlier)).toMatchObject([
      {
        type: 'shortening-proposed',
        clock: 'JENDELA-DRH/1',
        from: '2025-09-15',
        triggerOn: '2025-09-01',
        due: { dueDate: '2025-09-12' },
        cause: { letter: 'surat-contoh-1' },
      },
    ]);
    expect(drh(proposed)).toMatchObject({
      dueDate: '2025-09-15',
      triggerOn: '2025-08-28',
      letter: 'jadwal-2025-2',
      shortening: { due: { dueDate: '2025-09-12' }, cause: { letter: 'surat-contoh-1' } },
    });
  });

  it('holds once it is accepted, with its days and its name', () => {
    const clock = decided(true);
    expect(clock).toMatchObject({ dueDate: '2025-09-12', triggerOn: '2025-09-01', letter: 'surat-contoh-1' });
    expect(clock).not.toHaveProperty('shortening');
    given(proposed)
      .when(decide(true), '2025-09-10')
      .leadsTo({
        type: 'clock-retimed',
        clock: 'JENDELA-DRH/1',
        triggerOn: civilDate('2025-09-01'),
        from: civilDate('2025-09-15'),
        due: { ...earlier.due, rungs: [{ kind: 'breach', to: 'pyb', at: at('2025-09-13 00:00') }] },
        letter: 'surat-contoh-1',
      });
  });

  it('changes nothing once it is declined', () => {
    expect(decided(false)).toEqual(drh(documents));
  });

  it('accepted when its last day is over, is breached at once', () => {
    expect(decided(true, '2025-09-14')).toMatchObject({
      breached: false,
      rungs: [{ kind: 'breach', to: 'pyb', at: at('2025-09-13 00:00') }],
    });
  });

  it('heard of twice is proposed once', () => {
    expect(set(proposed, earlier)).toEqual([]);
  });

  it('is overtaken by one that gives the old days back, or later ones', () => {
    const back = window('JENDELA-DRH', '2025-09-15', 'surat-contoh-2');
    expect(set(documents, back)).toEqual([]);
    expect(drh(handed(proposed, [back], '2025-09-10'))).toMatchObject({
      letter: 'surat-contoh-2',
      dueDate: '2025-09-15',
    });
    expect(drh(handed(proposed, [back], '2025-09-10'))).not.toHaveProperty('shortening');
    const later = window('JENDELA-DRH', '2025-09-22', 'jadwal-2025-3');
    expect(drh(handed(proposed, [later], '2025-09-10'))).not.toHaveProperty('shortening');
  });

  it('waits on when a decree moves the reminders of the window', () => {
    const moved = on('2025-09-10', {
      type: 'clock-retimed',
      clock: 'JENDELA-DRH/1',
      triggerOn: civilDate('2025-08-28'),
      from: civilDate('2025-09-15'),
      due: dueOf('JENDELA-DRH', civilDate('2025-08-28'), '2025-09-15'),
      cause: { decree: 'skb-contoh', days: [] },
    });
    expect(drh([...proposed, moved])).toMatchObject({ shortening: { cause: { letter: 'surat-contoh-1' } } });
  });

  it('says nothing to a file that has done the step, and waits for one deemed resigned', () => {
    expect(set(ready, earlier)).toEqual([]);
    const again = handed(deemed, decemberLetter, '2025-12-09');
    const december = window('JENDELA-DRH', '2025-12-12', 'surat-contoh-3', '2025-12-09');
    expect(set(again, december)).toMatchObject([{ type: 'shortening-proposed', from: '2025-12-15' }]);
  });
});
