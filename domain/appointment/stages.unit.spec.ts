import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { RefusalCode } from '../case/refusal.ts';
import { given, halfSigned, items, resigned, storyOf } from '../testing/file-story.ts';
import type { AppointmentDecision } from './decisions.ts';
import { type AppointmentStage, appointmentStages } from './state.ts';

type Expected = RefusalCode | 'yes';
const decisions: Readonly<Record<string, AppointmentDecision>> = {
  verify: { kind: 'verify-drh', deferred: ['skck'] },
  notice: { kind: 'give-notice', channel: 'letter', missing: ['ijazah'] },
  propose: { kind: 'propose-ni' },
  return: { kind: 'record-return', cause: 'nik-mismatch', fixer: 'dukcapil' },
  repropose: { kind: 'repropose-ni' },
  tms: { kind: 'record-not-eligible', cause: 'ijazah' },
  appoint: { kind: 'appoint', skNumber: 'SK/9', tmt: civilDate('2025-10-01') },
  sign: { kind: 'sign-contract', party: 'candidate', contractNumber: 'PK/1', items },
  spmt: { kind: 'record-spmt', spmtNumber: 'SPMT/9' },
  resign: { kind: 'cancel', ground: 'resigned', evidence: 'surat' },
  die: { kind: 'cancel', ground: 'died', evidence: 'akta kematian' },
  deem: { kind: 'cancel', ground: 'deemed-resigned', evidence: 'pemberitahuan' },
  reopen: { kind: 'reopen', letter: 'jadwal-2025-4' },
};

// What each decision meets in each stage; what is not named is refused for being out of turn.
const table: Readonly<Record<AppointmentStage, Readonly<Partial<Record<keyof typeof decisions, Expected>>>>> = {
  documents: { verify: 'yes', notice: 'yes', resign: 'yes', die: 'yes', deem: 'NOTICE_REQUIRED' },
  ready: { verify: 'ALREADY_DECIDED', propose: 'yes', resign: 'yes', die: 'yes' },
  'at-bkn': {
    verify: 'ALREADY_DECIDED',
    propose: 'ALREADY_DECIDED',
    return: 'yes',
    tms: 'yes',
    appoint: 'NI_REQUIRED',
    resign: 'yes',
    die: 'yes',
  },
  returned: {
    verify: 'ALREADY_DECIDED',
    propose: 'ALREADY_DECIDED',
    repropose: 'yes',
    appoint: 'NI_REQUIRED',
    resign: 'yes',
    die: 'yes',
  },
  'ni-issued': { verify: 'ALREADY_DECIDED', propose: 'ALREADY_DECIDED', appoint: 'yes', resign: 'yes', die: 'yes' },
  appointed: {
    verify: 'ALREADY_DECIDED',
    propose: 'ALREADY_DECIDED',
    appoint: 'ALREADY_DECIDED',
    sign: 'yes',
    spmt: 'CONTRACT_NOT_SIGNED',
    resign: 'CANCEL_AFTER_APPOINTMENT',
    die: 'CANCEL_AFTER_APPOINTMENT',
    deem: 'CANCEL_AFTER_APPOINTMENT',
  },
  contracted: {
    verify: 'ALREADY_DECIDED',
    propose: 'ALREADY_DECIDED',
    appoint: 'ALREADY_DECIDED',
    sign: 'ALREADY_DECIDED',
    spmt: 'yes',
    resign: 'CANCEL_AFTER_APPOINTMENT',
    die: 'CANCEL_AFTER_APPOINTMENT',
    deem: 'CANCEL_AFTER_APPOINTMENT',
  },
  started: Object.fromEntries(Object.keys(decisions).map((name) => [name, 'CASE_CLOSED'])),
  'not-eligible': Object.fromEntries(Object.keys(decisions).map((name) => [name, 'CASE_CLOSED'])),
  cancelled: { resign: 'yes', die: 'yes', deem: 'ALREADY_DECIDED', reopen: 'LETTER_REQUIRED' },
};

describe.each(appointmentStages)('a file in stage %s', (stage) => {
  it.each(Object.entries(decisions))('asked to %s', (name, decision) => {
    const file = given(storyOf[stage]);
    expect(file.state.stage).toBe(stage);
    const answer = file.when(decision, '2025-10-06');
    const expected = table[stage][name] ?? 'WRONG_STAGE';
    if (expected === 'yes') expect(answer.after.revision).toBe(file.state.version + 1);
    else answer.isRefused(expected);
  });
});

describe('a contract that waits for its second party', () => {
  it.each([
    ['resigned', 'surat'],
    ['died', 'akta'],
    ['deemed-resigned', 'pemberitahuan'],
  ] as const)('can no longer be cancelled because the candidate %s: that is a termination now', (ground, evidence) => {
    given(halfSigned)
      .when({ kind: 'cancel', ground, evidence }, '2025-10-06')
      .isRefused('CANCEL_AFTER_APPOINTMENT', {}, 'PEMBATALAN');
  });
});

describe('a file whose candidate resigned', () => {
  it.each(Object.entries(decisions))('is closed to %s', (_, decision) => {
    given(resigned).when(decision, '2025-10-06').isRefused('CASE_CLOSED', { outcome: 'resigned' });
  });
});
