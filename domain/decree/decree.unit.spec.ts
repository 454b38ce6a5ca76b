import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { on, type Told, tableOf, unit } from '../testing/given.ts';
import { decideDecree } from './decide.ts';
import type { DecreeDecision, DecreeEvent, DecreeState } from './decree.ts';
import { evolveDecree, knownDecree } from './evolve.ts';

const given = tableOf<DecreeState, DecreeEvent, DecreeDecision>({ evolve: evolveDecree, decide: decideDecree });
const text = {
  id: 'surat-edaran-1',
  number: 'SE 1/2025',
  issuedOn: civilDate('2025-08-07'),
  scope: { kind: 'national' },
  changes: [{ op: 'add', date: civilDate('2025-08-18'), name: 'Cuti Bersama', kind: 'cuti-bersama' }],
  covers: [],
  source: 'Rekaan',
  confidence: 'high',
} as const;
const recorded: readonly Told<DecreeEvent>[] = [on('2025-08-13', { type: 'decree-recorded', decree: text, unit })];
const confirmed = [...recorded, on('2025-08-14', { type: 'decree-confirmed' } as const)];

describe('a decree', () => {
  it('waits, known to no calendar, until it is confirmed', () => {
    const { state } = given(recorded);
    expect(state.stage).toBe('recorded');
    expect(knownDecree(state)).toBeUndefined();
  });

  it('is known from its confirmation on, not from the day it was issued', () => {
    const { after } = given(recorded).when({ kind: 'confirm' }, '2025-08-14');
    expect(knownDecree(after)).toMatchObject({ issuedOn: '2025-08-07', knownAt: Date.parse('2025-08-14T03:00:00Z') });
  });

  it('withdrawn is never known', () => {
    const { after } = given(recorded).when({ kind: 'withdraw', reason: 'Salah ketik' }, '2025-08-14');
    expect(after).toMatchObject({ stage: 'withdrawn', outcome: 'withdrawn' });
    expect(knownDecree(after)).toBeUndefined();
  });

  it('that is confirmed can neither be confirmed again nor withdrawn: another decree moves its days', () => {
    given(confirmed).when({ kind: 'confirm' }, '2025-08-15').isRefused('DECREE_NOT_PENDING', { stage: 'confirmed' });
    given(confirmed).when({ kind: 'withdraw', reason: 'x' }, '2025-08-15').isRefused('DECREE_NOT_PENDING');
  });

  it('is not confirmed for a day to come, or on a stale page', () => {
    given(recorded).when({ kind: 'confirm' }, '2025-08-15', { recorded: '2025-08-14' }).isRefused('DATE_IN_FUTURE');
    given(recorded).when({ kind: 'confirm' }, '2025-08-14', { expectedRevision: 7 }).isRefused('STALE_VERSION');
  });

  it('keeps what the running clocks answered', () => {
    const answers = {
      extended: 2,
      'reminders-moved': 1,
      'needs-decision': 0,
      'already-closed': 3,
      unchanged: 0,
      'counts-anew': 0,
    };
    const { state } = given([...confirmed, on('2025-08-14', { type: 'decree-applied', answers })]);
    expect(state).toMatchObject({ stage: 'applied', outcome: 'applied', answers });
  });
});
