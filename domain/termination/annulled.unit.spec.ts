import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { nextRungAt } from '../clock/clock.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { employed, given, withEvent } from '../testing/ending-story.ts';
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
  it('waits for the PPK again', () => {
    const story = [
      ...employed,
      on('2026-08-01', { type: 'renewal-opened', term: 1 }),
      on('2026-09-01', { type: 'not-renewed', term: 1, skNumber: '815/1', reason: 'Unit digabung.' }),
      on('2026-09-30', { type: 'employment-ended', outcome: 'not-renewed', lastDay: civilDate('2026-09-30') }),
    ] as const;
    const state = withEvent(given(story).state, '2026-11-02', annulled(4));
    expect([state.stage, state.renewal]).toEqual(['renewal-open', { opened: true }]);
    expect(state.termination.annulled).toMatchObject([{ gap: { from: '2026-10-01', until: '2026-11-01' } }]);
  });
});
