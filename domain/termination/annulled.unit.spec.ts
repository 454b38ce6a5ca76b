import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { nextRungAt } from '../clock/clock.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import {
  employed as inOffice,
  decided as letGo,
  type Story,
  given as told,
  until,
} from '../relocation/testing/story.ts';
import { employed, given, notRenewedOn, withEvent } from '../testing/ending-story.ts';
import { at, on } from '../testing/given.ts';

const terminated: EmploymentEvent = {
  ...{ type: 'terminated', ground: 'party-member', class: 'dishonourable', lastDay: civilDate('2026-03-31') },
  ...{ skNumber: '888/1', reason: 'Dokumen partai.', evidence: [] },
};
const decided = [...employed, on('2026-03-02', terminated)];
const ended = [
  ...decided,
  on('2026-03-31', { type: 'employment-ended', outcome: 'party-member', lastDay: civilDate('2026-03-31'), of: 3 }),
];
const annulled = (of: number) => ({ type: 'decision-annulled', of });

describe('a termination that an objection undid', () => {
  it('before its last day: the employment goes on as if nothing had been', () => {
    const state = withEvent(given(decided).state, '2026-03-20', annulled(3));
    expect([state.stage, state.termination.decided]).toEqual(['running', undefined]);
    expect(state.termination.annulled).toEqual([{ of: 3, lastDay: '2026-03-31', annulledOn: '2026-03-20' }]);
    expect(state.clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'open' }]);
  });

  it('is entered in SIASN no more, and its next end is asked for anew', () => {
    const entered = [...decided, on('2026-03-05', { type: 'siasn-updated', term: 1 } as const)];
    expect(given(entered).state.renewal.endInSiasn).toMatchObject({ effectiveOn: '2026-03-05' });
    expect(withEvent(given(entered).state, '2026-03-20', annulled(3)).renewal.endInSiasn).toBeUndefined();
    expect(withEvent(given(entered).state, '2026-03-20', annulled(2)).renewal.endInSiasn).toBeDefined();
  });

  it('after it: the employment stands again, and the days in between are shown', () => {
    const state = withEvent(given(ended).state, '2026-05-04', annulled(3));
    expect([state.stage, state.termination.ended, state.termination.decided]).toEqual([
      'running',
      undefined,
      undefined,
    ]);
    expect(state.termination.annulled).toEqual([
      {
        ...{ of: 3, lastDay: '2026-03-31', annulledOn: '2026-05-04' },
        gap: { from: '2026-04-01', until: '2026-05-03' },
      },
    ]);
  });

  it('on the day after its last day: there is no gap', () => {
    const [first] = withEvent(given(ended).state, '2026-04-01', annulled(3)).termination.annulled ?? [];
    expect(first).toEqual({ of: 3, lastDay: '2026-03-31', annulledOn: '2026-04-01' });
  });

  it('after the term had run out: the reminders are not sent late, but it has lapsed', () => {
    const { clocks } = withEvent(given(ended).state, '2026-10-12', annulled(3));
    expect(clocks).toMatchObject([{ id: 'PERPANJANGAN/1', status: 'open' }]);
    expect(nextRungAt(clocks)).toBe(at('2026-10-01 00:00'));
    expect(clocks[0]?.rungs[0]?.kind).toBe('breach');
  });

  it('is not touched by the annulment of another decision', () => {
    const state = withEvent(given(ended).state, '2026-05-04', annulled(2));
    expect([state.stage, state.termination.annulled]).toEqual(['ended', undefined]);
  });

  it('can be decided anew', () => {
    const again = [...ended, on('2026-05-04', annulled(3) as never)];
    given(again)
      .when(
        {
          ...{ kind: 'terminate', ground: 'downsizing', class: 'honourable', lastDay: civilDate('2026-06-30') },
          ...{ skNumber: '888/2', reason: 'Unit digabung.' },
          evidence: [{ kind: 'peraturan penataan organisasi', reference: 'Perda 4/2026' }],
        },
        '2026-06-01',
      )
      .leadsTo({
        ...{ type: 'terminated', ground: 'downsizing', class: 'honourable', lastDay: civilDate('2026-06-30') },
        ...{ skNumber: '888/2', reason: 'Unit digabung.' },
        evidence: [{ kind: 'peraturan penataan organisasi', reference: 'Perda 4/2026' }],
      });
  });
});

describe('a year that was not renewed, when an objection undid it', () => {
  const notRenew = {
    kind: 'not-renew',
    term: 1,
    skNumber: '815/1',
    reason: 'Unit digabung.',
    grounds: ['need'],
  } as const;
  const clock = (story: Story) => told(story).state.clocks.find(({ id }) => id === 'PERPANJANGAN/1');
  const endInSiasn = (story: Story) => told(story).state.renewal.endInSiasn;
  const ended = told([
    ...employed,
    on('2026-08-01', { type: 'renewal-opened', term: 1 }),
    notRenewedOn('2026-09-01'),
    on('2026-09-30', { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-09-30') }),
  ]).state;

  /** Not renewed on 1 September, entered in SIASN, delivered, and annulled by the PPK on this day. */
  function annulledOn(day: string, objected = '2026-09-10'): Story {
    const decided = letGo(until(inOffice(), '2026-09-01 09:00'), notRenew, '2026-09-01');
    const of = told(decided).state.facts['not-renewed']?.seq ?? 0;
    const entered = letGo(decided, { kind: 'record-siasn-updated', term: 1 }, '2026-09-02');
    expect(endInSiasn(entered)).toBeDefined();
    const delivered = letGo(entered, { kind: 'deliver-decision', of, channel: 'letter' }, '2026-09-03');
    const contested = letGo(until(delivered, objected), { kind: 'record-objection', of, letter: 'K/1' }, objected);
    const answer = { kind: 'answer-objection', of, outcome: 'annulled', letter: 'J/1' } as const;
    return letGo(until(contested, day), answer, day);
  }

  it('waits for the PPK again', () => {
    const state = withEvent(ended, '2026-11-02', annulled(4));
    expect([state.stage, state.renewal]).toEqual(['renewal-open', { opened: true }]);
    expect(state.termination.annulled).toMatchObject([{ gap: { from: '2026-10-01', until: '2026-11-01' } }]);
  });

  it('before its last day: that day is watched again, by the paper that says so, and the term lapses with it', () => {
    const again = annulledOn('2026-09-21');
    expect(told(again).state.stage).toBe('renewal-open');
    expect(clock(again)).toMatchObject({ status: 'open', dueDate: '2026-09-30', pauses: [{ basis: 'J/1' }] });
    expect(endInSiasn(again)).toBeUndefined();
    expect(told(until(again, '2026-09-30 23:59')).state.stage).toBe('renewal-open');
    expect(told(until(again, '2026-10-01 00:00')).state.stage).toBe('lapsed');
  });

  it('after it: the employment stands again, and its term has lapsed', () => {
    const over = until(annulledOn('2026-10-05'), '2026-10-05 10:00');
    expect(told(over).state).toMatchObject({
      stage: 'lapsed',
      termination: { annulled: [{ gap: { from: '2026-10-01', until: '2026-10-04', wages: 'unpaid' } }] },
    });
    expect(told(over).state.outcome).toBeUndefined();
    const renew = { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Baik.', basis: 'J/1' } as const;
    expect(told(letGo(over, renew, '2026-10-06')).state.terms).toMatchObject([{ n: 1 }, { n: 2 }]);
  });
});
