import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isRefusal } from '../case/refusal.ts';
import { employed, given, passing } from '../testing/ending-story.ts';
import { official, on, stampOf } from '../testing/given.ts';
import { decideEmployment } from './decide.ts';
import type { EmploymentDecision } from './decisions.ts';
import { evolveEmployment } from './evolve.ts';
import type { EmploymentState } from './state.ts';

/** Died on 10 March 2026 (event 3), by an SK, entered in SIASN, and closed (event 7) the same month. */
const closed = given([
  ...employed,
  on('2026-03-10', { type: 'death-recorded', certificate: 'AK-1' }),
  on('2026-03-10', { type: 'employment-ended', outcome: 'died', lastDay: civilDate('2026-03-10'), of: 3 }),
  on('2026-03-16', {
    ...{ type: 'terminated', ground: 'died', class: 'honourable', lastDay: civilDate('2026-03-10') },
    ...{ skNumber: '888/1', reason: 'Meninggal.', evidence: [] },
  }),
  on('2026-03-17', { type: 'siasn-updated', term: 1 }),
  on('2026-03-17', { type: 'employment-closed', outcome: 'died' }),
]).state;

function takes(state: EmploymentState, decision: EmploymentDecision, account: string) {
  const stamp = stampOf('2027-04-05', { by: official(account) });
  const answer = decideEmployment(state, decision, stamp);
  if (isRefusal(answer)) return { refused: answer.refused, state };
  return {
    state: answer.reduce((now, event) => evolveEmployment(now, { ...event, ...stamp, seq: now.version + 1 }), state),
  };
}
const propose = {
  kind: 'propose-correction',
  of: 3,
  to: civilDate('2026-03-08'),
  reason: 'Akta dibaca ulang.',
} as const;

describe('a date that was wrong in a file that is closed', () => {
  it('is proposed without opening it, and confirmed by nobody but a second person', () => {
    const { state } = takes(closed, propose, 'acc-1');
    expect([state.outcome, passing(state, '2027-04-05').events]).toEqual(['died', []]);
    const confirm = { kind: 'confirm-correction', proposal: 8 } as const;
    expect(takes(state, confirm, 'acc-1').refused).toBe('CORRECTION_NEEDS_SECOND_PERSON');
    const right = takes(state, confirm, 'acc-2').state;
    expect([right.outcome, right.facts['death-recorded']?.effectiveOn]).toEqual([undefined, '2026-03-08']);
    // The employment ended two days earlier, and SIASN is to have that.
    const after = passing(right, '2027-04-05');
    expect(after.events).toMatchObject([{ type: 'employment-ended', lastDay: '2026-03-08' }]);
    expect(after.state.termination.ended).toMatchObject({ outcome: 'died', lastDay: '2026-03-08' });
  });

  it('from which nothing follows is put right, and the file closes again', () => {
    const { state } = takes(closed, { ...propose, of: 5, to: civilDate('2026-03-15') }, 'acc-1');
    const right = takes(state, { kind: 'confirm-correction', proposal: 8 }, 'acc-2').state;
    expect(passing(right, '2027-04-05').events).toEqual([{ type: 'employment-closed', outcome: 'died' }]);
    expect(right.facts.terminated?.effectiveOn).toBe('2026-03-15');
  });

  it('is the only thing, beside a death and a ground that fell, that a closed file takes', () => {
    const warn = { kind: 'record-move-request', letter: 'S/1' } as const;
    expect(takes(closed, warn, 'acc-1').refused).toBe('CASE_CLOSED');
  });
});
