import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { employed, given, inSecondYear, notRenewedOn, passing, termOf, withEvent } from '../testing/ending-story.ts';
import { on } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { TerminationDecision } from './decisions.ts';

const death = { kind: 'record-death', certificate: 'AK-1' } as const;
const died = (day: string, recorded: string) => on(day, { type: 'death-recorded', certificate: 'AK-1' }, { recorded });
const sk: TerminationDecision = {
  ...{ kind: 'terminate', ground: 'died', class: 'honourable', lastDay: civilDate('2026-08-20') },
  ...{ skNumber: '888/1', reason: 'Akta kematian.', evidence: [{ kind: 'akta kematian', reference: 'AK-1' }] },
};
const asked = (state: Parameters<typeof askedOfEmployment>[0]) =>
  askedOfEmployment(state).map(({ kind, office }) => `${kind} ${office}`);

describe('a death', () => {
  it('ends the employment on its day, and everything waits for the SK', () => {
    given(employed)
      .when(death, '2026-02-10', { recorded: '2026-03-01' })
      .leadsTo({
        ...{ type: 'death-recorded', certificate: 'AK-1' },
      });
    const { state, events } = passing(given([...employed, died('2026-02-10', '2026-03-01')]).state, '2026-03-01');
    expect(events).toEqual([{ type: 'employment-ended', outcome: 'died', lastDay: '2026-02-10', of: 3, reverses: [] }]);
    expect([state.stage, state.outcome, asked(state)]).toEqual([
      'ended',
      undefined,
      ['step/record-siasn-updated operator', 'step/terminate ppk'],
    ]);
    expect(state.clocks).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('is recorded once, of somebody who was employed on that day', () => {
    given([...employed, died('2026-02-10', '2026-03-01')])
      .when(death, '2026-02-11', { recorded: '2026-03-02' })
      .isRefused('ALREADY_DECIDED', { seq: 3, effectiveOn: '2026-02-10' }, 'TANGGAL-MENINGGAL');
    given(employed)
      .when(death, '2025-09-30', { recorded: '2026-03-02' })
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2025-10-01', fact: 'tmt' });
    const left = on('2026-02-09', {
      ...{ type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-02-09') },
    });
    given([...employed, left])
      .when(death, '2026-02-09', { recorded: '2026-03-02' })
      .isRefused('EMPLOYMENT_ENDED', { outcome: 'not-renewed', lastDay: '2026-02-09' });
  });

  it('cannot be contested: with the SK, of that very day, and the entry in SIASN the file is closed', () => {
    const { state } = passing(given([...employed, died('2026-08-20', '2026-08-25')]).state, '2026-08-25');
    const { kind: _, ...said } = sk;
    const signed = withEvent(state, '2026-08-26', { type: 'terminated', ...said });
    expect(passing(signed, '2026-08-26').events).toEqual([]);
    const over = passing(withEvent(signed, '2026-08-27', { type: 'siasn-updated', term: 1 }), '2026-08-27');
    expect(over.events).toEqual([{ type: 'employment-closed', outcome: 'died' }]);
    expect(over.state.outcome).toBe('died');
  });
});

describe('a death discovered late', () => {
  // Died on 20 August; meanwhile renewed on 1 September and in the second year since 1 October.
  const late = given([...inSecondYear, died('2026-08-20', '2026-11-02')]);
  const { state, events } = passing(late.state, '2026-11-02');

  it('lists what took effect after it, by number: nothing is reversed by itself', () => {
    expect(events).toEqual([
      { type: 'employment-ended', outcome: 'died', lastDay: '2026-08-20', of: 6, reverses: [4, 5] },
    ]);
    expect(state.trail).toMatchObject([
      { seq: 3, type: 'renewal-opened' },
      { seq: 4, type: 'renewed', from: '2026-10-01' },
      { seq: 5, type: 'term-began', from: '2026-10-01' },
    ]);
  });

  it('makes the term in which it was the last', () => {
    expect(state.terms.map(({ n }) => n)).toEqual([1]);
    expect(state.termination.ended?.cut).toMatchObject([{ n: 2 }]);
  });

  it('lists a renewal that was decided before it for a term that was to begin after it', () => {
    const pending = [
      ...employed,
      on('2026-08-01', { type: 'renewal-opened', term: 1 }),
      on('2026-08-10', {
        type: 'renewed',
        term: 1,
        next: termOf(2, '2026-10-01', '2027-09-30'),
        evidence: [],
        reason: 'Baik',
      }),
      on('2026-08-12', { type: 'renewal-signed', term: 2, party: 'agency', contractNumber: 'PK/2' }),
      died('2026-08-20', '2026-09-01'),
    ] as const;
    const known = passing(given(pending).state, '2026-09-01');
    expect(known.events).toMatchObject([{ type: 'employment-ended', reverses: [4, 5] }]);
    // The term that was decided does not begin.
    expect(passing(known.state, '2026-10-02').events).toEqual([]);
  });

  it('takes the place of an ending that came after it, and lists that too', () => {
    const ended = [
      ...employed,
      notRenewedOn('2026-08-01'),
      on('2026-09-30', { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-09-30') }),
      died('2026-08-20', '2026-11-02'),
    ] as const;
    const known = passing(given(ended).state, '2026-11-02');
    expect(known.events).toEqual([
      { type: 'employment-ended', outcome: 'died', lastDay: '2026-08-20', of: 5, reverses: [3, 4] },
    ]);
    expect(known.state.termination.ended?.instead).toMatchObject({ outcome: 'not-renewed', lastDay: '2026-09-30' });
  });

  it('is written down although the employment has ended since, and of that ending it leaves the rest as it was', () => {
    const lapsed = [
      ...employed,
      notRenewedOn('2026-08-01'),
      on('2026-09-30', { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-09-30') }),
    ] as const;
    const known = given(lapsed).when(death, '2026-08-20', { recorded: '2026-11-02' });
    known.leadsTo({ type: 'death-recorded', certificate: 'AK-1' });
    const ended = passing(known.after, '2026-11-02').state;
    const moved = { type: 'fact-corrected', of: 5, from: '2026-08-20', to: '2026-08-22', proposal: 7 };
    const redated = passing(withEvent(ended, '2026-11-03', moved), '2026-11-03').state;
    expect(redated.termination.ended).toMatchObject({ outcome: 'died', lastDay: '2026-08-22' });
    const declined = { type: 'termination-declined', ground: 'died', reason: 'Akta orang lain.' };
    const alive = withEvent(redated, '2026-11-04', declined);
    expect(alive.termination.ended).toMatchObject({ outcome: 'not-renewed', lastDay: '2026-09-30' });
  });

  it('is entered in SIASN although the end in whose place it comes stood there', () => {
    const ended = [
      ...[...employed, notRenewedOn('2026-08-01'), on('2026-08-03', { type: 'siasn-updated', term: 1 })],
      on('2026-09-30', { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-09-30') }),
      died('2026-08-20', '2026-11-02'),
    ] as const;
    const before = given(ended).state;
    expect(asked(before)).toEqual(['step/deliver-decision operator']);
    expect(asked(passing(before, '2026-11-02').state)).toEqual([
      ...['step/record-siasn-updated operator', 'step/terminate ppk'],
    ]);
  });

  it('lists by the right day what had been written down on a wrong one', () => {
    const evaluated = on('2026-08-10', { type: 'renewal-opened', term: 1 });
    const corrected = { type: 'fact-corrected', of: 3, from: '2026-08-10', to: '2026-08-25', proposal: 4 } as const;
    const story = [...employed, evaluated, on('2026-08-26', corrected as never), died('2026-08-20', '2026-09-01')];
    expect(passing(given(story).state, '2026-09-01').events).toMatchObject([{ reverses: [3] }]);
  });

  it('takes the place of a termination too, and has an SK of its own', () => {
    const ended = [
      ...employed,
      on('2026-08-03', {
        ...{ type: 'terminated', ground: 'downsizing', class: 'honourable', lastDay: civilDate('2026-09-30') },
        ...{ skNumber: '888/0', reason: 'Unit digabung.', evidence: [] },
      }),
      died('2026-08-20', '2026-09-10'),
    ] as const;
    const known = passing(given(ended).state, '2026-09-10');
    expect(known.events).toMatchObject([{ outcome: 'died', reverses: [3] }]);
    expect(known.state.outcome).toBeUndefined();
    given([...ended, on('2026-08-20', known.events[0]!, { recorded: '2026-09-10' })])
      .when(sk, '2026-09-11')
      .leadsTo({ ...sk, kind: undefined, type: 'terminated' } as never);
  });
});

describe('a death discovered after the file was closed', () => {
  const resigned = [
    ...employed,
    on('2026-09-30', { type: 'employment-ended', outcome: 'resigned', lastDay: civilDate('2026-09-30') }),
    on('2026-10-02', { type: 'siasn-updated', term: 1 }),
    on('2026-09-30', { type: 'employment-closed', outcome: 'resigned' }),
  ] as const;

  it('opens it once more: the day of death is the last, what came after it is listed, the SK and SIASN are asked for', () => {
    expect(given(resigned).state.outcome).toBe('resigned');
    const known = given(resigned).when(death, '2026-09-20', { recorded: '2026-11-02' });
    known.leadsTo({ type: 'death-recorded', certificate: 'AK-1' });
    const { state, events } = passing(known.after, '2026-11-02');
    expect(events).toEqual([
      { type: 'employment-ended', outcome: 'died', lastDay: '2026-09-20', of: 6, reverses: [3, 4] },
    ]);
    expect([state.outcome, state.termination.ended?.instead?.outcome]).toEqual([undefined, 'resigned']);
    expect(asked(state)).toEqual(['step/record-siasn-updated operator', 'step/terminate ppk']);
  });

  it('opens nothing where the employment was over by then, or ended with that death', () => {
    given(resigned)
      .when(death, '2026-09-30', { recorded: '2026-11-02' })
      .isRefused('EMPLOYMENT_ENDED', { outcome: 'resigned', lastDay: '2026-09-30' });
    const dead = [
      ...employed,
      died('2026-08-20', '2026-08-25'),
      on('2026-08-20', { type: 'employment-closed', outcome: 'died' }),
    ];
    given(dead).when(death, '2026-08-21', { recorded: '2026-11-02' }).isRefused('ALREADY_DECIDED', { seq: 3 });
  });

  it('and of somebody else: declined, the file is closed again as it was', () => {
    const known = given(resigned).when(death, '2026-09-20', { recorded: '2026-11-02' });
    const open = passing(known.after, '2026-11-02').state;
    const declined = withEvent(open, '2026-11-03', {
      ...{ type: 'termination-declined', ground: 'died', reason: 'Akta orang lain.' },
    });
    // Its end is to be entered in SIASN again, where the death may stand by now.
    expect(passing(declined, '2026-11-03').events).toEqual([]);
    const entered = withEvent(declined, '2026-11-04', { type: 'siasn-updated', term: 1 });
    expect(passing(entered, '2026-11-04').events).toEqual([{ type: 'employment-closed', outcome: 'resigned' }]);
  });

  it('is the only thing that is decided about a closed file', () => {
    const resign = { kind: 'record-resignation', letter: 'S-1', lastDay: civilDate('2026-09-30') } as const;
    given(resigned).when(resign, '2026-11-02').isRefused('CASE_CLOSED', { outcome: 'resigned' });
  });
});

describe('a death that was written down wrongly', () => {
  const recorded = [...inSecondYear, died('2026-08-20', '2026-11-02')] as const;
  const { state } = passing(given(recorded).state, '2026-11-02');

  it('on another day: two people correct it, and the list is made anew', () => {
    const right = withEvent(state, '2026-11-03', {
      ...{ type: 'fact-corrected', of: 6, from: '2026-08-20', to: '2026-10-10', proposal: 8 },
    });
    const again = passing(right, '2026-11-03');
    expect(again.events).toEqual([
      { type: 'employment-ended', outcome: 'died', lastDay: '2026-10-10', of: 6, reverses: [] },
    ]);
    expect(again.state.terms.map(({ n }) => n)).toEqual([1, 2]);
    expect(again.state.termination.ended?.cut).toEqual([]);
  });

  it('of somebody else: the PPK declines it, and the employment stands as before with its clocks', () => {
    const running = given([...employed, died('2026-02-10', '2026-03-01')]).state;
    const known = passing(running, '2026-03-01').state;
    const declined = { type: 'termination-declined', ground: 'died', reason: 'Akta orang lain.' };
    const alive = withEvent(known, '2026-03-02', declined);
    expect([alive.stage, alive.termination.ended, alive.termination.death]).toEqual(['running', undefined, undefined]);
    expect(alive.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'open' }]);
    expect(passing(alive, '2026-03-02').events).toEqual([]);
    const second = withEvent(state, '2026-11-03', declined);
    expect(second.terms.map(({ n }) => n)).toEqual([1, 2]);
  });

  it('is declined by whoever may terminate, not by whoever wrote it down', () => {
    const story = [...employed, died('2026-02-10', '2026-03-01')];
    const decline = { kind: 'decline-termination', ground: 'died', reason: 'Akta orang lain.' } as const;
    const mandate = mandateOf([grantOf(1)]);
    given(story)
      .when(decline, '2026-03-02', { by: signer(1), mandate })
      .leadsTo({
        ...{ type: 'termination-declined', ground: 'died', reason: 'Akta orang lain.' },
      });
    const own = { by: signer(1, 'acc-1'), mandate: mandateOf([grantOf(1, { account: 'acc-1' })]) };
    given(story).when(decline, '2026-03-02', own).isRefused('FOUR_EYES', { preparedOn: '2026-03-01' });
    given(employed).when(decline, '2026-03-02').isRefused('NOTHING_PENDING', { ground: 'died' });
  });
});
