import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  announced,
  determined,
  given,
  listed,
  proposed,
  received,
  type Story,
  withNiUsul,
} from '../testing/batch-story.ts';
import { dueOf, official, on } from '../testing/given.ts';
import type { FormationDecision } from './decisions.ts';

const determination = (part: 1 | 2, issuedOn: string): FormationDecision => ({
  kind: 'record-determination',
  determination: `d-${part}`,
  number: `S-${part}`,
  issuedOn: civilDate(issuedOn),
  rows: part === 1 ? 1900 : 281,
});

describe('a determination by the Minister', () => {
  it('needs a proposal', () => {
    given(listed)
      .when(determination(1, '2025-08-28'), '2025-08-29')
      .isRefused('WRONG_STAGE', { wanted: 'proposed' }, 'USUL-WAJIB-LENGKAP');
  });

  it('is recorded once, by its number as by its id', () => {
    given(determined).when(determination(1, '2025-08-28'), '2025-08-29').isRefused('DETERMINATION_ALREADY_RECORDED');
    given(determined)
      .when({ ...determination(2, '2025-08-28'), number: 'S-1' } as FormationDecision, '2025-08-29')
      .isRefused('DETERMINATION_ALREADY_RECORDED', { number: 'S-1' });
  });

  it('is not received before the needs were proposed', () => {
    given(proposed)
      .when(determination(1, '2025-08-15'), '2025-08-18', { recorded: '2025-08-29' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-08-19', fact: 'needs-proposed' });
  });

  it('is not received before it was issued', () => {
    given(proposed)
      .when(determination(1, '2025-08-28'), '2025-08-27', { recorded: '2025-08-29' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-08-28', fact: 'determination-issued' });
  });

  it('received on the day of its issue is in order', () => {
    given(proposed).when(determination(1, '2025-08-28'), '2025-08-28').leadsTo(received(1, '2025-08-28'));
  });
});

describe('a determination in parts', () => {
  const late = on('2025-09-09', received(2, '2025-09-08'), { recorded: '2025-09-24' });

  it('keeps each part with its own receipt, and its own clock', () => {
    const { state } = given(withNiUsul([...determined, late]));
    expect(state.determinations.map(({ id, seq, receivedOn, rows }) => [id, seq, receivedOn, rows])).toEqual([
      ['d-1', 8, '2025-08-29', 1900],
      ['d-2', 10, '2025-09-09', 281],
    ]);
    const clocks = state.clocks.filter((clock) => clock.rule === 'NI-USUL');
    expect(clocks.map(({ id, dueDate, status }) => [id, dueDate, status])).toEqual([
      ['NI-USUL/8', '2025-09-10', 'open'],
      ['NI-USUL/10', '2025-09-18', 'open'],
    ]);
  });

  it('takes a part after the announcement without going back', () => {
    const { state } = given([...announced, late]);
    expect(state).toMatchObject({ stage: 'announced' });
    expect(state.determinations.map((part) => part.filesStarted)).toEqual([false, false]);
  });

  it('is announced from its first part on, whichever was written down first', () => {
    const parts: Story = [
      ...proposed,
      on('2025-08-29', received(2, '2025-08-28')),
      on('2025-08-26', received(1, '2025-08-25')),
    ];
    given(parts).when({ kind: 'announce-allocation' }, '2025-08-27').leadsTo({ type: 'allocation-announced' });
    given(parts).when({ kind: 'announce-allocation' }, '2025-08-25').isRefused('DATE_BEFORE_EARLIER_FACT');
  });

  it('starts the files of each part by itself', () => {
    const { state } = given([
      ...announced,
      late,
      on('2025-09-24', { type: 'files-started', determination: 'd-2', files: 281 }),
    ]);
    expect(state.determinations.map((part) => part.filesStarted)).toEqual([false, true]);
  });

  it('entered late opens a clock that is already due: its breach is at hand at once', () => {
    const due = dueOf('NI-USUL', civilDate('2025-09-09'));
    const { state } = given([
      ...announced,
      late,
      on('2025-09-24', {
        type: 'clock-opened',
        clock: 'NI-USUL/11',
        rule: 'NI-USUL',
        triggerOn: civilDate('2025-09-09'),
        due,
      }),
    ]);
    expect(state.clocks.at(-1)).toMatchObject({ dueDate: '2025-09-18', status: 'open' });
    expect(state.clocks.at(-1)?.rungs.map(({ kind }) => kind)).toEqual(['breach', 'overdue']);
  });

  it('closes the clock of one part when its files are done, and leaves the other', () => {
    const both = withNiUsul([...determined, late]);
    const { state } = given([
      ...both,
      on('2025-09-16', { type: 'files-done', clock: 'NI-USUL/10' }, { recorded: '2025-09-25' }),
    ]);
    expect(
      state.clocks.filter((clock) => clock.rule === 'NI-USUL').map(({ status, closedOn }) => [status, closedOn]),
    ).toEqual([
      ['open', undefined],
      ['met', '2025-09-16'],
    ]);
  });
});

describe('a receipt that was written down wrongly', () => {
  const twoParts: Story = withNiUsul([...determined, on('2025-09-09', received(2, '2025-09-08'))]);

  it.each([
    ['first', 8, '2025-08-28', ['2025-08-28', '2025-09-09']],
    ['second', 10, '2025-09-08', ['2025-08-29', '2025-09-08']],
  ])('is put right in the %s part only, by two people', (_, of, to, dates) => {
    const asked: Story = [
      ...twoParts,
      on('2025-09-10', { type: 'correction-proposed', of, to: civilDate(to), reason: 'cap agenda' }),
    ];
    given(asked)
      .when({ kind: 'confirm-correction', proposal: 12 }, '2025-09-10', { by: official('acc-1', 'pyb') })
      .isRefused('CORRECTION_NEEDS_SECOND_PERSON');
    const { after } = given(asked).when({ kind: 'confirm-correction', proposal: 12 }, '2025-09-10', {
      by: official('acc-2'),
    });
    expect(after.determinations.map((part) => part.receivedOn)).toEqual(dates);
    expect(after.facts['determination-received']?.effectiveOn).toBe(dates[1]);
    expect(after.corrections).toEqual([]);
  });

  it('keeps both dates in the ledger', () => {
    given([
      ...twoParts,
      on('2025-09-10', { type: 'correction-proposed', of: 8, to: civilDate('2025-08-28'), reason: 'cap agenda' }),
    ])
      .when({ kind: 'confirm-correction', proposal: 12 }, '2025-09-10', { by: official('acc-2') })
      .leadsTo({
        type: 'fact-corrected',
        of: 8,
        from: civilDate('2025-08-29'),
        to: civilDate('2025-08-28'),
        proposal: 12,
      });
  });

  it('is that of a fact people recorded, and its right date is not in the future', () => {
    const ask = (of: number, to: string): FormationDecision => ({
      kind: 'propose-correction',
      of,
      to: civilDate(to),
      reason: 'x',
    });
    const batch = given(twoParts);
    for (const fact of [7, 8, 10])
      expect(batch.when(ask(fact, '2025-09-01'), '2025-09-10').after.corrections).toHaveLength(1);
    for (const fact of [1, 2, 6, 9, 99])
      batch.when(ask(fact, '2025-09-01'), '2025-09-10').isRefused('FACT_NOT_CORRECTABLE', { of: fact });
    batch.when(ask(8, '2025-09-11'), '2025-09-10').isRefused('DATE_IN_FUTURE', { effectiveOn: '2025-09-11' });
    batch.when({ kind: 'confirm-correction', proposal: 3 }, '2025-09-10').isRefused('CORRECTION_UNKNOWN');
  });
});
