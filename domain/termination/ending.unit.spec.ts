import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { nextAtOf } from '../employment/evolve.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { employed, given, passing, termOf, withEvent } from '../testing/ending-story.ts';
import { at, official, on, unit } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import type { TerminationDecision } from './decisions.ts';

type Of<Kind> = Extract<TerminationDecision, { kind: Kind }>;

const merged: Of<'terminate'> = {
  ...{ kind: 'terminate', ground: 'downsizing', class: 'honourable', lastDay: civilDate('2026-03-31') },
  ...{ skNumber: '888/1', reason: 'Unit digabung.' },
  evidence: [{ kind: 'peraturan penataan organisasi', reference: 'Perda 4/2026' }],
};
const terminated: EmploymentEvent = {
  ...{ type: 'terminated', ground: 'downsizing', class: 'honourable', lastDay: civilDate('2026-03-31') },
  ...{ skNumber: '888/1', reason: 'Unit digabung.', evidence: merged.evidence },
};
const ending = [...employed, on('2026-03-02', terminated, { by: official('ppk-1', 'ppk') })];
const prepare: Of<'prepare-termination'> = {
  ...{ kind: 'prepare-termination', ground: 'downsizing', evidence: merged.evidence },
};
const resign: Of<'record-resignation'> = {
  ...{ kind: 'record-resignation', letter: 'S-1', lastDay: civilDate('2026-04-30') },
};
const asked = (state: Parameters<typeof askedOfEmployment>[0]) =>
  askedOfEmployment(state).map(({ kind, office }) => `${kind} ${office}`);

describe('an ending that is decided', () => {
  it('lies ahead until its last day is over', () => {
    const { state } = given(ending);
    expect([state.stage, nextAtOf(state)]).toEqual(['ending', at('2026-04-01 00:00')]);
    expect(passing(state, '2026-03-31').events).toEqual([]);
    const over = passing(state, '2026-04-01');
    expect(over.events).toEqual([{ type: 'employment-ended', outcome: 'downsizing', lastDay: '2026-03-31', of: 3 }]);
    expect([over.state.stage, over.state.outcome]).toEqual(['ended', undefined]);
    const delivered = withEvent(over.state, '2026-04-02', {
      ...{ type: 'decision-delivered', of: 3, channel: 'letter', holds: true, grace: 7 },
    });
    expect(passing(delivered, '2026-04-30').events).toEqual([]);
    const unused = withEvent(delivered, '2026-04-30', { type: 'objection-period-ended', of: 3, lastDay: '2026-04-22' });
    expect(passing(unused, '2026-04-30').events).toEqual([]);
    const closed = passing(withEvent(unused, '2026-04-30', { type: 'siasn-updated', term: 1 }), '2026-04-30');
    expect(closed.events).toEqual([{ type: 'employment-closed', outcome: 'downsizing' }]);
    expect([closed.state.stage, closed.state.outcome]).toEqual(['ended', 'downsizing']);
  });

  it('that nobody contests leaves the file open until it stands in SIASN and what was signed has been sent', () => {
    const next = termOf(2, '2026-10-01', '2027-09-30');
    const contract = { number: 'PK/2', items: {}, signedBy: ['agency', 'candidate'] as const };
    const signed = { ...next, contract: { ...contract, signedOn: civilDate('2026-09-20') } };
    const resigned = [
      ...[...employed, on('2026-08-01', { type: 'renewal-opened', term: 1 })],
      on('2026-09-01', { type: 'renewed', term: 1, next: signed, evidence: [], reason: 'Baik' }),
      on('2026-10-01', { type: 'term-began', term: 2 }),
      on('2026-10-30', { type: 'employment-ended', outcome: 'resigned', lastDay: civilDate('2026-10-30') }),
    ] as const;
    const { state, events } = passing(given(resigned).state, '2026-11-02');
    expect([events, state.outcome]).toEqual([[], undefined]);
    expect(asked(state)).toEqual([
      ...['step/record-copy-sent operator', 'step/record-wage-list-sent operator'],
      'step/record-siasn-updated operator',
    ]);
    const entered = withEvent(state, '2026-11-03', { type: 'siasn-updated', term: 2 });
    const listed = withEvent(entered, '2026-11-03', { type: 'wage-list-sent', term: 2, letterNumber: '900/1' });
    expect(passing(listed, '2026-11-03').events).toEqual([]);
    const sent = withEvent(listed, '2026-11-04', { type: 'copy-sent', term: 2, letterNumber: '800/1' });
    expect(passing(sent, '2026-11-04').events).toEqual([{ type: 'employment-closed', outcome: 'resigned' }]);
  });

  it('leaves nobody to remind of a renewal', () => {
    expect(given(employed).state.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'open' }]);
    expect(given(ending).state.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'withdrawn' }]);
  });

  it('leaves nothing to renew: nobody is asked, and whoever tries hears who was first', () => {
    const late = on('2026-09-10', { ...terminated, lastDay: civilDate('2026-09-20') });
    const open = [...employed, on('2026-08-01', { type: 'renewal-opened', term: 1 })] as const;
    const { state, when } = given([...open, late]);
    expect(asked(given(open).state)).toEqual(['step/prepare-renewal operator', 'step/renew ppk']);
    expect(asked(state)).toEqual(['step/record-siasn-updated operator', 'step/deliver-decision operator']);
    const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Baik.' } as const;
    const notRenew = { kind: 'not-renew', term: 1, skNumber: '815/1', reason: 'x', grounds: ['need'] } as const;
    const prepared = {
      ...{ kind: 'prepare-renewal', term: 1, need: { needed: true, basis: 'N-1' }, budget: { state: 'dpa' } },
    } as const;
    for (const decision of [renew, notRenew, prepared] as readonly EmploymentDecision[]) {
      when(decision, '2026-09-11').isRefused('ALREADY_DECIDED', { seq: 4, effectiveOn: '2026-09-10' });
    }
    // Decided before the lead time: it does not begin, and the clock that was made void stays so.
    expect(passing(given(ending).state, '2026-03-31').state.clocks).toMatchObject([{ status: 'withdrawn' }]);
    const ahead = given([...employed, on('2026-03-02', { ...terminated, lastDay: civilDate('2026-09-20') })]).state;
    expect(passing(ahead, '2026-09-19').events).toEqual([]);
  });

  it('asks nobody to sign, or to set the wage of, a term that will not begin', () => {
    const next = termOf(2, '2026-10-01', '2027-09-30');
    const renewed = [
      ...[...employed, on('2026-08-01', { type: 'renewal-opened', term: 1 })],
      on('2026-09-01', { type: 'renewed', term: 1, next, evidence: [], reason: 'Baik' }),
    ] as const;
    const signing = ['step/set-wage ppk', 'step/sign-renewal ppk', 'step/sign-renewal operator'];
    expect(asked(given(renewed).state)).toEqual(signing);
    const late = on('2026-09-10', { ...terminated, lastDay: civilDate('2026-09-30') });
    expect(asked(given([...renewed, late]).state)).toEqual([
      ...['step/record-siasn-updated operator', 'step/deliver-decision operator'],
    ]);
  });

  it('on the last day of a term that ends at the pension age is the end that counts', () => {
    const [, ...clocks] = employed;
    const pension = { ...termOf(1, '2025-10-01', '2026-09-30'), endsAtPension: true } as const;
    const opened = on('2025-10-01', {
      ...{ type: 'employment-opened', origin: { kind: 'import', import: 'i-1', row: 1 }, unit },
      ...{ appointedOn: civilDate('2025-10-01'), terms: [pension] as const },
    } as const);
    const late = on('2026-09-10', { ...terminated, lastDay: civilDate('2026-09-30') });
    expect(passing(given([opened, ...clocks, late]).state, '2026-10-01').events).toMatchObject([
      { type: 'employment-ended', outcome: 'downsizing', lastDay: '2026-09-30' },
    ]);
  });

  it('on the last day of a term comes before the term that was to follow it', () => {
    const renewed = [
      ...employed,
      on('2026-08-01', { type: 'renewal-opened', term: 1 }),
      on('2026-09-01', {
        type: 'renewed',
        term: 1,
        next: termOf(2, '2026-10-01', '2027-09-30'),
        evidence: [],
        reason: 'Baik',
      }),
      on('2026-09-10', { ...terminated, lastDay: civilDate('2026-09-30') }),
    ];
    const { state, events } = passing(given(renewed).state, '2026-10-05');
    expect(events.map(({ type }) => type)).toEqual(['employment-ended']);
    expect(state.terms).toHaveLength(1);
  });

  it('is decided once: whoever comes second hears who was first', () => {
    const again = given(ending).when({ ...merged, skNumber: '888/2' }, '2026-03-02', { recorded: '2026-03-02 10:00' });
    again.isRefused('ALREADY_DECIDED', { seq: 3, effectiveOn: '2026-03-02' }, 'ALASAN-PEMBERHENTIAN');
    for (const late of [prepare, resign]) given(ending).when(late, '2026-03-03').isRefused('ALREADY_DECIDED');
  });

  it('is no more once the employment is over', () => {
    const over = [
      ...employed,
      on('2026-02-01', { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-02-01') }),
    ];
    const why = { outcome: 'not-renewed', lastDay: '2026-02-01' };
    for (const late of [merged, prepare, resign])
      given(over).when(late, '2026-03-02').isRefused('EMPLOYMENT_ENDED', why);
  });
});

describe('what lies before the PPK of itself', () => {
  const asks = (story: Parameters<typeof given>[0]) =>
    asked(given(story).state).filter((one) => one === 'step/terminate ppk');
  const decline = (ground: 'asked-to-move' | 'severe-discipline') =>
    ({ kind: 'decline-termination', ground, reason: 'Telah dipertimbangkan.' }) as const;
  const ppk = { by: official('ppk-1', 'ppk') };

  it('a dismissal as a sanction asks for its SK until the PPK terminates or declines', () => {
    const dismissed = [
      ...employed,
      on('2026-02-02', { type: 'violation-reported', matter: 1, about: 'LHP 7', suspected: 'severe' }),
      on('2026-02-20', {
        ...{ type: 'discipline-decided', matter: 1, level: 'severe', ladder: 'pp-94-2021', sanction: 'dismissal' },
        ...{ skNumber: 'SK/9', reason: 'Terbukti.' },
      }),
    ] as const;
    expect([asks(employed), asks(dismissed)]).toEqual([[], ['step/terminate ppk']]);
    given(employed).when(decline('severe-discipline'), '2026-02-25', ppk).isRefused('NOTHING_PENDING');
    const declined = given(dismissed).when(decline('severe-discipline'), '2026-02-25', ppk);
    declined.leadsTo({ type: 'termination-declined', ground: 'severe-discipline', reason: 'Telah dipertimbangkan.' });
    expect(asked(declined.after)).not.toContain('step/terminate ppk');
    const annulled = [
      ...dismissed,
      on('2026-03-02', { type: 'decision-delivered', of: 4, channel: 'letter', holds: true, grace: 7 }),
      on('2026-03-09', { type: 'objection-recorded', of: 4, letter: 'K/1' }),
      on('2026-03-16', { type: 'objection-answered', of: 4, outcome: 'annulled', letter: 'J/1' }),
    ] as const;
    expect(asks(annulled)).toEqual([]);
  });

  it('a request to move that the PPK declines is none any more', () => {
    const moving = [
      ...employed,
      on('2026-02-02', { type: 'move-requested', letter: 'S-3', mustConfirm: true }),
      on('2026-02-04', { type: 'move-warning-acknowledged', channel: 'letter' }),
    ] as const;
    expect(asks(moving)).toEqual(['step/terminate ppk']);
    const declined = given(moving).when(decline('asked-to-move'), '2026-02-10', ppk);
    declined.leadsTo({ type: 'termination-declined', ground: 'asked-to-move', reason: 'Telah dipertimbangkan.' });
    expect([asked(declined.after), declined.after.relocation.moveRequest]).toEqual([[], undefined]);
    // Decided for a day that lies ahead, it asks for nothing any more.
    const leaving = on('2026-02-10', { ...terminated, ground: 'asked-to-move' } as never);
    expect(asks([...moving, leaving])).toEqual([]);
    given(employed).when(decline('asked-to-move'), '2026-02-10', ppk).isRefused('NOTHING_PENDING');
  });
});

describe('what is prepared', () => {
  const prepared = given([...employed, on('2026-03-01', { ...prepare, type: 'termination-prepared' } as never)]);

  it('comes before the PPK, who may decline it', () => {
    expect(asked(prepared.state)).toEqual(['step/terminate ppk']);
    const decline = { kind: 'decline-termination', ground: 'downsizing', reason: 'Masih dibutuhkan.' } as const;
    const declined = prepared.when(decline, '2026-03-02');
    declined.leadsTo({ type: 'termination-declined', ground: 'downsizing', reason: 'Masih dibutuhkan.' });
    expect(asked(declined.after)).toEqual([]);
    prepared.when({ ...decline, ground: 'unfit' }, '2026-03-02').isRefused('NOTHING_PENDING', { ground: 'unfit' });
  });

  it('is not decided by whoever prepared it', () => {
    const mandate = mandateOf([grantOf(1, { account: 'acc-1' })]);
    prepared
      .when(merged, '2026-03-02', { by: signer(1, 'acc-1'), mandate })
      .isRefused('FOUR_EYES', { power: 'terminate', preparedOn: '2026-03-01' }, 'PISAH-PENYIAP-PEMUTUS');
    const other = { by: signer(1), mandate: mandateOf([grantOf(1)]) };
    prepared.when(merged, '2026-03-02', other).leadsTo(terminated);
  });

  it('is not decided by the second of two who prepared it either, nor by the first', () => {
    const twice = given([
      ...employed,
      on('2026-03-01', { ...prepare, type: 'termination-prepared' } as never, { by: official('ppk-1', 'ppk') }),
      on('2026-03-01', { ...prepare, type: 'termination-prepared' } as never),
    ]);
    const first = { by: signer(1), mandate: mandateOf([grantOf(1)]) };
    twice.when(merged, '2026-03-02', first).isRefused('FOUR_EYES', { as: 'preparer' });
  });

  it('needs the power to terminate', () => {
    const without = mandateOf([grantOf(1, { powers: ['renew'] })]);
    prepared.when(merged, '2026-03-02', { by: signer(1), mandate: without }).isRefused('AUTHORITY_REQUIRED', {
      power: 'terminate',
    });
  });
});

describe('a resignation', () => {
  const resigned = given([...employed, on('2026-03-01', { ...resign, type: 'resignation-recorded' } as never)]);

  it('is asked for by letter, and withdrawn until the PPK has decided', () => {
    given(employed)
      .when(resign, '2026-03-01')
      .leadsTo({ type: 'resignation-recorded', letter: 'S-1', lastDay: civilDate('2026-04-30') });
    expect(asked(resigned.state)).toEqual(['step/terminate ppk']);
    const withdrawn = resigned.when({ kind: 'withdraw-resignation', letter: 'S-2' }, '2026-03-02');
    withdrawn.leadsTo({ type: 'resignation-withdrawn', letter: 'S-2' });
    expect(asked(withdrawn.after)).toEqual([]);
    const decided = on('2026-03-02', { ...terminated, ground: 'resigned' });
    given([...employed, on('2026-03-01', { ...resign, type: 'resignation-recorded' } as never), decided])
      .when({ kind: 'withdraw-resignation', letter: 'S-2' }, '2026-03-03')
      .isRefused('ALREADY_DECIDED');
  });

  it('that nobody asked for is not withdrawn', () => {
    given(employed)
      .when({ kind: 'withdraw-resignation', letter: 'S-2' }, '2026-03-02')
      .isRefused('NOTHING_PENDING', { ground: 'resigned' });
  });
});

describe('a review of performance', () => {
  const open = { kind: 'open-performance-review', basis: 'Evaluasi 3', reason: 'Dua triwulan' } as const;
  const close: Of<'close-performance-review'> = {
    ...{ kind: 'close-performance-review', finding: 'performing', heardOn: civilDate('2026-03-10') },
    ...{ report: 'BA-7', reason: 'Alat rusak.' },
  };
  const opened = [...employed, on('2026-03-02', { ...open, type: 'performance-review-opened' } as never)];

  it('is opened once, and closed by whoever heard the person in it', () => {
    given(employed)
      .when(open, '2026-03-02')
      .leadsTo({
        ...{ type: 'performance-review-opened', basis: 'Evaluasi 3', reason: 'Dua triwulan' },
      });
    expect(asked(given(opened).state)).toEqual(['step/close-performance-review kepala-unit']);
    given(opened).when(open, '2026-03-03').isRefused('ALREADY_DECIDED', { seq: 3 }, 'TIDAK-BERKINERJA');
    expect(asked(given(opened).when(close, '2026-03-10').after)).toEqual([]);
    const found = given(opened).when({ ...close, finding: 'not-performing' }, '2026-03-10');
    expect(asked(found.after)).toEqual(['step/terminate ppk']);
  });

  it('hears the person between its first day and its last', () => {
    given(opened)
      .when({ ...close, heardOn: civilDate('2026-03-01') }, '2026-03-10')
      .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-03-02', fact: 'performance-review-opened' });
    given(opened)
      .when(close, '2026-03-09')
      .isRefused('DATE_BEFORE_EARLIER_FACT', { effectiveOn: '2026-03-09', earlier: '2026-03-10', fact: 'heard' });
    given(employed).when(close, '2026-03-10').isRefused('NOTHING_PENDING', { ground: 'not-performing' });
  });

  it('that found somebody to perform is no ground', () => {
    const performing = withEvent(given(opened).state, '2026-03-10', { ...close, type: 'performance-review-closed' });
    expect(performing.termination.review).toEqual({ finding: 'performing' });
    given([...opened, on('2026-03-10', { ...close, type: 'performance-review-closed' } as never)])
      .when({ ...merged, ground: 'not-performing' }, '2026-03-11')
      .isRefused('GROUND_STEP_MISSING', { needs: 'close-performance-review' }, 'TIDAK-BERKINERJA');
  });
});
