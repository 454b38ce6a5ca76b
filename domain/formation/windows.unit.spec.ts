import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  announced,
  concluded,
  determined,
  given,
  letterRecorded,
  listed,
  proposed,
  type Story,
  windowMoved,
  windowOpened,
} from '../testing/batch-story.ts';
import { at, official, on } from '../testing/given.ts';

const needs = (story: Story) => given(story).state.clocks.find((clock) => clock.rule === 'JENDELA-USUL-KEBUTUHAN');
const announcement = (story: Story) => given(story).state.clocks.find((clock) => clock.rule === 'JENDELA-PENGUMUMAN');

describe('a window of the batch', () => {
  it('is met by what was done in it, also when that is written down late', () => {
    expect(needs(proposed)).toMatchObject({ status: 'met', recordedLate: false, closedOn: '2025-08-19' });
    const saturday: Story = [
      ...determined,
      on('2025-09-01', { type: 'allocation-announced' }, { recorded: '2025-09-02 08:00' }),
    ];
    expect(announcement(saturday)).toMatchObject({ status: 'met', recordedLate: true });
    expect(announcement([...determined, on('2025-09-02', { type: 'allocation-announced' })])).toMatchObject({
      status: 'met-late',
      breached: true,
    });
  });

  it('is moved by a later letter while it is open; the breach of the old date is taken back', () => {
    const breach = on('2025-08-20', {
      type: 'rung-fired',
      clock: 'JENDELA-USUL-KEBUTUHAN/1',
      kind: 'breach',
      to: 'pyb',
      at: at('2025-08-21 00:00'),
    });
    const moved: Story = [
      ...listed,
      breach,
      on('2025-08-21', letterRecorded('jadwal-2025-2', '2025-08-21')),
      on('2025-08-21', windowMoved('JENDELA-USUL-KEBUTUHAN', '2025-08-20', '2025-08-25', 'jadwal-2025-2')),
    ];
    expect(needs(moved)).toMatchObject({
      status: 'open',
      dueDate: '2025-08-25',
      breached: false,
      fired: ['breach'],
      letter: 'jadwal-2025-2',
    });
    expect(given(moved).state.letters.map(({ id, applied }) => [id, applied])).toEqual([
      ['jadwal-2025-1', true],
      ['jadwal-2025-2', false],
    ]);
    const applied: Story = [...moved, on('2025-08-21', { type: 'letter-applied', letter: 'jadwal-2025-2' })];
    expect(given(applied).state.letters.every((letter) => letter.applied)).toBe(true);
  });

  it('that is closed keeps its result', () => {
    const moved = needs([
      ...proposed,
      on('2025-08-21', windowMoved('JENDELA-USUL-KEBUTUHAN', '2025-08-20', '2025-08-18', 'jadwal-2025-2')),
    ]);
    expect(moved).toMatchObject({ status: 'met', dueDate: '2025-08-20', breached: false, closedOn: '2025-08-19' });
  });

  const withoutLetter = (story: Story): Story => story.filter(({ event }) => event.type !== 'clock-opened');

  it('of a letter that arrives after the step was done opens closed, in time', () => {
    const late: Story = [
      ...withoutLetter(proposed),
      on('2025-08-21', windowOpened('JENDELA-USUL-KEBUTUHAN', '2025-08-20', 'jadwal-2025-1')),
    ];
    expect(needs(late)).toMatchObject({ status: 'met', closedOn: '2025-08-19', closedBy: 5, rungs: [] });
  });

  it('of a letter that arrives after the step was done opens closed, late', () => {
    const late: Story = [
      ...withoutLetter(announced),
      on('2025-09-04', windowOpened('JENDELA-PENGUMUMAN', '2025-08-31', 'jadwal-2025-1')),
    ];
    expect(announcement(late)).toMatchObject({ status: 'met-late', breached: true, closedOn: '2025-09-01' });
  });

  it('runs no more once the batch is concluded', () => {
    expect(given(concluded).state.clocks.map(({ status }) => status)).toEqual(['met', 'met', 'withdrawn']);
    const after: Story = [...concluded, on('2026-01-05', windowOpened('JENDELA-SPMT', '2026-01-31', 'jadwal-2025-4'))];
    expect(given(after).state.clocks.at(-1)?.status).toBe('withdrawn');
  });
});

describe('a corrected date', () => {
  it('judges once more the window that it had closed, and no other', () => {
    const asked: Story = [
      ...announced,
      on('2025-09-04', { type: 'correction-proposed', of: 7, to: civilDate('2025-08-21'), reason: 'tanda terima' }),
    ];
    const { after } = given(asked).when({ kind: 'confirm-correction', proposal: 11 }, '2025-09-04', {
      by: official('acc-2'),
    });
    expect(after.facts['needs-proposed']?.effectiveOn).toBe('2025-08-21');
    expect(after.clocks.map(({ rule, status }) => [rule, status])).toEqual([
      ['JENDELA-USUL-KEBUTUHAN', 'met-late'],
      ['JENDELA-PENGUMUMAN', 'met'],
      ['NI-USUL', 'open'],
    ]);
  });
});
