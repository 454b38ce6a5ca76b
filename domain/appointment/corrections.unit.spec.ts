import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { atBkn, atBknAgain, given, noticed, ready, type Story, withClock } from '../testing/file-story.ts';
import { at, dueOf, official, on } from '../testing/given.ts';
import { clocksToSet } from './clocks.ts';
import type { AppointmentEvent } from './events.ts';
import type { AppointmentState } from './state.ts';

const day = civilDate;
const proposed = (of: number, to: string): AppointmentEvent => ({
  type: 'correction-proposed',
  of,
  to: day(to),
  reason: 'cap surat',
});
const corrected = (of: number, from: string, to: string, proposal: number): AppointmentEvent => ({
  type: 'fact-corrected',
  of,
  from: day(from),
  to: day(to),
  proposal,
});
const niUsul = (state: AppointmentState) => state.clocks.find((clock) => clock.rule === 'NI-USUL');

/** Written down as proposed on the 17th, a day late; the stamp on the letter says the 16th. */
const late: Story = withClock(
  [...ready, on('2025-09-17', { type: 'ni-proposed' }, { recorded: '2025-09-17 08:00' })],
  'NI-TERIMA',
  '2025-09-17',
);
const asked: Story = [...late, on('2025-09-18', proposed(7, '2025-09-16'))];
const second = { by: official('acc-2', 'verifier') };

describe('a wrong date', () => {
  it('is not changed by one person: what they propose waits', () => {
    const { after } = given(late).when(
      { kind: 'propose-correction', of: 7, to: day('2025-09-16'), reason: 'cap surat' },
      '2025-09-18',
    );
    expect(after.corrections).toEqual([{ proposal: 9, of: 7, to: '2025-09-16', account: 'acc-1' }]);
    expect(after.facts['ni-proposed']?.effectiveOn).toBe('2025-09-17');
    expect(niUsul(after)?.status).toBe('met-late');
  });

  it('is not confirmed by the same person, in whatever role', () => {
    given(asked)
      .when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', { by: official('acc-1', 'ppk') })
      .isRefused('CORRECTION_NEEDS_SECOND_PERSON', { proposal: 9 });
  });

  it('is superseded by the second person, and both dates are kept', () => {
    given(asked)
      .when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', second)
      .leadsTo(corrected(7, '2025-09-17', '2025-09-16', 9));
  });

  it('is confirmed once', () => {
    const { after } = given(asked).when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', second);
    expect(after.corrections).toEqual([]);
    given([...asked, on('2025-09-18', corrected(7, '2025-09-17', '2025-09-16', 9), second)])
      .when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', { by: official('acc-3') })
      .isRefused('CORRECTION_UNKNOWN', { proposal: 9 });
  });

  it('is that of a fact people recorded, and its right date is not in the future', () => {
    const file = given(late);
    for (const fact of [1, 2, 99]) {
      file
        .when({ kind: 'propose-correction', of: fact, to: day('2025-09-16'), reason: 'x' }, '2025-09-18')
        .isRefused('FACT_NOT_CORRECTABLE', { of: fact });
    }
    file
      .when({ kind: 'propose-correction', of: 7, to: day('2025-09-19'), reason: 'x' }, '2025-09-18')
      .isRefused('DATE_IN_FUTURE', { effectiveOn: '2025-09-19' });
    file.when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18').isRefused('CORRECTION_UNKNOWN');
  });
});

describe('the clock that a wrong date had closed is judged once more', () => {
  it('met, recorded late, when the right date was in time', () => {
    const { after } = given(asked).when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', second);
    expect(after.facts['ni-proposed']).toEqual({
      seq: 7,
      account: 'acc-1',
      effectiveOn: '2025-09-16',
      recordedAt: at('2025-09-17 08:00'),
    });
    expect(niUsul(after)).toMatchObject({
      status: 'met',
      breached: false,
      recordedLate: true,
      closedOn: '2025-09-16',
      closedBy: 7,
    });
  });

  it('late and breached, when the right date was not', () => {
    const intime: Story = [...atBkn, on('2025-09-18', proposed(7, '2025-09-17'))];
    const { after } = given(intime).when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', second);
    expect(niUsul(after)).toMatchObject({ status: 'met-late', breached: true, closedOn: '2025-09-17' });
  });

  it('and the clocks that other facts had closed are left alone', () => {
    const before = given(asked).state.clocks.filter((clock) => clock.closedBy !== 7);
    const { after } = given(asked).when({ kind: 'confirm-correction', proposal: 9 }, '2025-09-18', second);
    expect(after.clocks.filter((clock) => clock.closedBy !== 7)).toEqual(before);
  });
});

describe('the clock that a wrong date had started', () => {
  const confirmed: Story = [...asked, on('2025-09-18', corrected(7, '2025-09-17', '2025-09-16', 9), second)];

  it('is to be timed anew while it runs, and then no more', () => {
    expect(clocksToSet(given(asked).state)).toEqual([]);
    const stale = clocksToSet(given(confirmed).state);
    expect(stale).toEqual([{ id: 'NI-TERIMA/7', rule: 'NI-TERIMA', triggerOn: '2025-09-16' }]);
    const due = dueOf('NI-TERIMA', day('2025-09-16'));
    const { state } = given([
      ...confirmed,
      on('2025-09-18', {
        type: 'clock-retimed',
        clock: 'NI-TERIMA/7',
        triggerOn: day('2025-09-16'),
        from: day('2025-09-26'),
        due,
      }),
    ]);
    expect(clocksToSet(state)).toEqual([]);
    expect(state.clocks.at(-1)).toMatchObject({ status: 'open', triggerOn: '2025-09-16', dueDate: '2025-09-25' });
  });

  it('of the round before is left alone; one that has been closed is put right too', () => {
    const round: Story = [
      ...atBknAgain,
      on('2025-09-18', proposed(11, '2025-09-17')),
      on('2025-09-18', corrected(11, '2025-09-18', '2025-09-17', 13), second),
    ];
    expect(clocksToSet(given(round).state).map(({ id }) => id)).toEqual(['NI-TERIMA/11']);
    const answered: Story = [...round, on('2025-09-19', { type: 'ni-issued', pertekOn: day('2025-09-19') })];
    const stale = clocksToSet(given(answered).state);
    expect(stale).toMatchObject([{ id: 'NI-TERIMA/11', triggerOn: '2025-09-17' }]);
    const due = dueOf('NI-TERIMA', day('2025-09-17'));
    const { state } = given([
      ...answered,
      on('2025-09-19', {
        type: 'clock-retimed',
        clock: 'NI-TERIMA/11',
        triggerOn: day('2025-09-17'),
        from: day('2025-09-29'),
        due,
      }),
    ]);
    expect(clocksToSet(state)).toEqual([]);
    expect(state.clocks.find(({ id }) => id === 'NI-TERIMA/11')).toMatchObject({
      status: 'met',
      dueDate: '2025-09-26',
    });
  });

  it('may be the answer period of a notice', () => {
    const story: Story = [
      ...noticed,
      on('2025-09-17', proposed(6, '2025-09-15')),
      on('2025-09-17', corrected(6, '2025-09-16', '2025-09-15', 8), second),
    ];
    expect(clocksToSet(given(story).state).map(({ triggerOn }) => triggerOn)).toEqual(['2025-09-15']);
  });
});
