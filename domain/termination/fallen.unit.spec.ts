import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isRefusal } from '../case/refusal.ts';
import { nextRungAt } from '../clock/clock.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { evolveEmployment } from '../employment/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { employed, given, passing, withEvent } from '../testing/ending-story.ts';
import { at, official, on, stampOf } from '../testing/given.ts';
import { grantOf, mandateOf, signed, signer } from '../testing/mandates.ts';
import type { TerminationDecision } from './decisions.ts';

const evidence = [
  { kind: 'berita acara pemeriksaan', reference: 'BAP/1' },
  { kind: 'keputusan hukuman disiplin', reference: '862/1' },
] as const;

/** Dismissed in matter 1 (event 4) and terminated on that (event 5), with 31 March as the last day. */
const terminated: EmploymentEvent = {
  ...{ type: 'terminated', ground: 'severe-discipline', class: 'dishonourable', lastDay: civilDate('2026-03-31') },
  ...{ skNumber: '888/1', reason: 'Terbukti.', evidence, matter: 1, heardOn: civilDate('2026-02-10') },
};
const dismissed = [
  ...employed,
  on('2026-02-02', { type: 'violation-reported', matter: 1, about: 'LHP 700/7', suspected: 'severe' }),
  on('2026-02-16', {
    ...{ type: 'discipline-decided', matter: 1, level: 'severe', ladder: 'pp-94-2021', sanction: 'dismissal' },
    ...{ skNumber: '862/1', reason: 'Terbukti.' },
  }),
  on('2026-03-02', terminated, { by: official('ppk-1', 'ppk') }),
];
const [dismissal, sk] = [4, 5];

/** The dismissal reached its employee, who objected, and the PPK, or BPASN, made this of it. */
function contested(state: EmploymentState, day: string, outcome: string): EmploymentState {
  const delivered = withEvent(state, '2026-03-03', {
    ...{ type: 'decision-delivered', of: dismissal, channel: 'letter', holds: true, grace: 7 },
  });
  const objected = withEvent(delivered, '2026-03-09', { type: 'objection-recorded', of: dismissal, letter: 'K/1' });
  const answered = withEvent(objected, day, { type: 'objection-answered', of: dismissal, outcome, letter: 'J/1' });
  return outcome === 'annulled' ? withEvent(answered, day, { type: 'decision-annulled', of: dismissal }) : answered;
}
const steps = (state: EmploymentState) => askedOfEmployment(state).map(({ kind, office }) => `${kind} ${office}`);
const revoke = { kind: 'revoke-termination', skNumber: '888/9', reason: 'Dasarnya dibatalkan.' } as const;
const uphold = { kind: 'uphold-termination', reason: 'Hukumannya tetap pemutusan.' } as const;

/** What a decision of this day makes of it, by an authority over all. */
function takes(
  state: EmploymentState,
  decision: TerminationDecision,
  day: string,
  written: Parameters<typeof stampOf>[1] = {},
) {
  const { mandate, known: found, ...stamp } = stampOf(day, { by: official('ppk-1', 'ppk'), ...written });
  const answer = decideEmployment(state, decision, {
    ...stamp,
    ...(mandate ? { mandate } : signed(stamp.by)),
    ...(found && { known: found }),
  });
  return {
    refused: isRefusal(answer) ? answer.refused : undefined,
    state: isRefusal(answer)
      ? state
      : answer.reduce((now, event) => evolveEmployment(now, { ...event, ...stamp, seq: now.version + 1 }), state),
    leadsTo(...events: readonly EmploymentEvent[]) {
      expect(answer).toEqual(events);
      return this;
    },
  };
}

/** Annulled on 20 April, after the last day: the ground has fallen. */
function fellAfterItsEnd() {
  const ended = passing(given(dismissed).state, '2026-04-01').state;
  return passing(contested(ended, '2026-04-20', 'annulled'), '2026-04-20');
}

describe('a termination whose dismissal was undone', () => {
  it('before its last day: the PPK is asked, and nothing comes back by itself', () => {
    const fell = passing(contested(given(dismissed).state, '2026-03-20', 'annulled'), '2026-03-20');
    expect(fell.events).toEqual([
      {
        ...{ type: 'termination-ground-fell', of: sk },
        cause: { kind: 'discipline', matter: 1, step: 8, outcome: 'annulled' },
      },
    ]);
    expect([fell.state.stage, steps(fell.state)]).toEqual([
      'ending',
      ['step/record-siasn-updated operator', 'step/revoke-termination ppk', 'step/deliver-decision operator'],
    ]);
    expect(passing(fell.state, '2026-03-25').events).toEqual([]);
    expect(passing(fell.state, '2026-04-02').events).toMatchObject([{ type: 'employment-ended' }]);
  });

  it('is revoked before its last day: the employment goes on as if nothing had been', () => {
    const fell = passing(contested(given(dismissed).state, '2026-03-20', 'annulled'), '2026-03-20').state;
    const { state } = takes(fell, revoke, '2026-03-24').leadsTo({
      ...{ type: 'termination-revoked', of: sk, skNumber: '888/9', reason: 'Dasarnya dibatalkan.' },
    });
    expect([state.stage, state.termination.decided, state.termination.fallen]).toEqual([
      'running',
      undefined,
      undefined,
    ]);
    expect(state.termination.annulled).toEqual([{ of: sk, lastDay: '2026-03-31', annulledOn: '2026-03-24' }]);
    expect(state.clocks.find(({ id }) => id === 'PERPANJANGAN/1')).toMatchObject({ status: 'open' });
    expect(passing(state, '2026-04-02').events).toEqual([]);
  });

  it('is revoked after it: the days in between are shown, unpaid unless the instansi says otherwise', () => {
    const fell = fellAfterItsEnd();
    expect(fell.events).toMatchObject([{ type: 'termination-ground-fell' }]);
    const { state } = takes(fell.state, revoke, '2026-04-27').leadsTo({
      ...{ type: 'termination-revoked', of: sk, skNumber: '888/9', reason: 'Dasarnya dibatalkan.' },
      gapWages: 'unpaid',
    });
    expect(state.stage).toBe('running');
    expect(state.termination.annulled).toEqual([
      {
        ...{ of: sk, lastDay: '2026-03-31', annulledOn: '2026-04-27' },
        gap: { from: '2026-04-01', until: '2026-04-26', wages: 'unpaid' },
      },
    ]);
    const answers = { 'restored-gap-wages': 'paid' };
    takes(fell.state, revoke, '2026-04-27', { known: { answers } }).leadsTo({
      ...{ type: 'termination-revoked', of: sk, skNumber: '888/9', reason: 'Dasarnya dibatalkan.' },
      gapWages: 'paid',
    });
  });

  it('is entered in SIASN no more once it is revoked', () => {
    const entered = withEvent(fellAfterItsEnd().state, '2026-04-21', { type: 'siasn-updated', term: 1 });
    expect(entered.renewal.endInSiasn).toBeDefined();
    expect(takes(entered, revoke, '2026-04-27').state.renewal.endInSiasn).toBeUndefined();
  });

  it('stays open until the PPK has said what becomes of it, and is closed once it was upheld', () => {
    const delivered = withEvent(fellAfterItsEnd().state, '2026-04-21', {
      ...{ type: 'decision-delivered', of: sk, channel: 'letter', holds: false, grace: 7 },
    });
    const unused = withEvent(delivered, '2026-05-20', {
      type: 'objection-period-ended',
      of: sk,
      lastDay: '2026-05-12',
    });
    const entered = withEvent(unused, '2026-05-20', { type: 'siasn-updated', term: 1 });
    expect(passing(entered, '2026-06-01').events).toEqual([]);
    const upheld = takes(entered, uphold, '2026-06-02').leadsTo({
      ...{ type: 'termination-upheld', of: sk, reason: 'Hukumannya tetap pemutusan.' },
    });
    expect(steps(upheld.state)).toEqual([]);
    // Not asked again about the same answer.
    expect(passing(upheld.state, '2026-06-02').events).toEqual([
      { type: 'employment-closed', outcome: 'severe-discipline' },
    ]);
  });

  it('because it was changed asks as well; what BPASN then confirms carries the SK again', () => {
    const fell = passing(contested(given(dismissed).state, '2026-03-20', 'changed'), '2026-03-20');
    expect(fell.events).toMatchObject([{ cause: { outcome: 'changed' } }]);
    const appealed = withEvent(fell.state, '2026-03-24', { type: 'appeal-recorded', of: dismissal, letter: 'B/1' });
    const judged = (outcome: string) =>
      withEvent(appealed, '2026-03-27', { type: 'appeal-decided', of: dismissal, outcome, letter: 'P/1' });
    expect(steps(judged('upheld'))).not.toContain('step/revoke-termination ppk');
    expect(takes(judged('upheld'), revoke, '2026-03-27').refused).toBe('GROUND_STANDS');
    expect(passing(judged('annulled'), '2026-03-27').events).toMatchObject([{ cause: { step: 11 } }]);
  });

  it('does not fall with an answer that leaves the dismissal as it was', () => {
    expect(passing(contested(given(dismissed).state, '2026-03-20', 'upheld'), '2026-03-20').events).toEqual([]);
  });

  it('is no matter for the PPK once a death has come before it', () => {
    const died = withEvent(fellAfterItsEnd().state, '2026-03-15', { type: 'death-recorded', certificate: 'AK-1' });
    const { state } = passing(died, '2026-04-27');
    expect(state.termination.ended?.outcome).toBe('died');
    const died15 = civilDate('2026-03-15');
    const { state: signedOff } = takes(
      state,
      {
        ...{ kind: 'terminate', ground: 'died', class: 'honourable', lastDay: died15, skNumber: '888/3' },
        ...{ evidence: [{ kind: 'akta kematian', reference: 'AK-1' }], reason: 'Meninggal.' },
      },
      '2026-04-27',
    );
    expect(steps(signedOff)).toEqual(['step/record-siasn-updated operator']);
    expect(takes(signedOff, revoke, '2026-04-28').refused).toBe('GROUND_STANDS');
  });
});

describe('what undoes the ground of a termination outside the file', () => {
  const judgment = { kind: 'putusan peninjauan kembali', reference: '7 PK/Pid/2027' } as const;
  const fallen = { kind: 'record-ground-fallen', paper: judgment } as const;
  const imprisoned: EmploymentEvent = {
    ...{ type: 'terminated', ground: 'offence-of-office', class: 'dishonourable', lastDay: civilDate('2026-03-31') },
    ...{ skNumber: '888/2', reason: 'Dipidana.', evidence: [], heardOn: civilDate('2026-02-10') },
  };
  const closed = given([
    ...employed,
    on('2026-03-02', imprisoned),
    on('2026-03-31', {
      type: 'employment-ended',
      outcome: 'offence-of-office',
      lastDay: civilDate('2026-03-31'),
      of: 3,
    }),
    on('2026-05-20', { type: 'employment-closed', outcome: 'offence-of-office' }),
  ]).state;

  it('is written down after the file was closed, opens it, and asks the PPK', () => {
    const opened = takes(closed, fallen, '2027-03-01').leadsTo({
      ...{ type: 'termination-ground-fell', of: 3, cause: { kind: 'paper', paper: judgment } },
    });
    expect([opened.state.outcome, steps(opened.state)]).toEqual([
      undefined,
      expect.arrayContaining(['step/revoke-termination ppk']),
    ]);
    expect(takes(opened.state, fallen, '2027-03-02').refused).toBe('ALREADY_DECIDED');
    const { state } = takes(opened.state, revoke, '2027-03-08');
    expect(state.termination.annulled).toMatchObject([{ gap: { from: '2026-04-01', until: '2027-03-07' } }]);
    // The agreement ran out meanwhile: its clock says so, and the PPK decides how it goes on.
    expect(nextRungAt(state.clocks)).toBe(at('2026-10-01 00:00'));
  });

  it('is nothing of whoever left by their own wish, died, or was not terminated', () => {
    expect(takes(given(employed).state, fallen, '2026-03-20').refused).toBe('NOT_TERMINATED');
    const resigned: EmploymentEvent = { ...imprisoned, ground: 'resigned', class: 'honourable' };
    expect(takes(given([...employed, on('2026-03-02', resigned)]).state, fallen, '2026-03-20').refused).toBe(
      'NOT_TERMINATED',
    );
    const died = passing(
      withEvent(closed, '2026-03-10', { type: 'death-recorded', certificate: 'AK-1' }),
      '2026-06-01',
    );
    expect(takes(died.state, fallen, '2026-06-02').refused).toBe('EMPLOYMENT_ENDED');
  });

  it('does not come before the SK, and is not answered before it came', () => {
    expect(takes(closed, fallen, '2026-03-01').refused).toBe('DATE_BEFORE_EARLIER_FACT');
    const opened = takes(closed, fallen, '2027-03-01').state;
    expect(takes(opened, revoke, '2027-02-26').refused).toBe('DATE_BEFORE_EARLIER_FACT');
    expect(takes(opened, uphold, '2027-02-26').refused).toBe('DATE_BEFORE_EARLIER_FACT');
  });

  it('is decided by the PPK, and not by whoever wrote it down', () => {
    const opened = takes(closed, fallen, '2027-03-01', { by: official('acc-1') }).state;
    const mandate = mandateOf([grantOf(1, { account: 'acc-1' })]);
    for (const decision of [revoke, uphold]) {
      expect(takes(opened, decision, '2027-03-08', { by: signer(1, 'acc-1'), mandate }).refused).toBe('FOUR_EYES');
      const without = mandateOf([grantOf(1, { powers: ['renew'] })]);
      const powerless = takes(opened, decision, '2027-03-08', { by: signer(1), mandate: without });
      expect(powerless.refused).toBe('AUTHORITY_REQUIRED');
    }
  });
});
