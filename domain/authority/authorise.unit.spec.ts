import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { Actor } from '../case/event.ts';
import { at } from '../testing/given.ts';
import { grantOf, mandateOf, signer } from '../testing/mandates.ts';
import { authorise, chooseAuthority, type Need } from './authorise.ts';
import type { Mandate } from './mandate.ts';
import type { HeldGrant } from './register.ts';

const appoint: Need = { power: 'appoint', unit: 'u-1', preparers: [] };
const approval = { number: 'B-1/AK', on: civilDate('2025-09-01'), recordedAt: at('2025-09-01') };
const basis = 1;

function on(effectiveOn: string, decidedOn = effectiveOn) {
  return { effectiveOn: civilDate(effectiveOn), decidedOn: civilDate(decidedOn) };
}

/** Asks for an appointment in unit u-1, on 29 September 2025 unless told otherwise. */
function whenAppointing(mandate: Mandate, when = on('2025-09-29'), need: Partial<Need> = {}) {
  const chosen = chooseAuthority(mandate, { ...appoint, ...need }, when);
  return 'refused' in chosen ? chosen : chosen.id;
}

describe('a day on which an authority ends begins without it', () => {
  const mandate = mandateOf([grantOf(1, { from: civilDate('2025-09-10'), until: civilDate('2025-09-29') })]);

  it.each([
    ['the day before', on('2025-09-28'), 1],
    ['its first day', on('2025-09-10'), 1],
    ['in effect before, decided on the day it ends', on('2025-09-28', '2025-09-29'), '2025-09-29'],
    ['in effect on the day it ends', on('2025-09-29'), '2025-09-29'],
    ['in effect the day before it began', on('2025-09-09', '2025-09-10'), '2025-09-09'],
  ])('%s', (_, when, answer) => {
    const refusal = {
      refused: 'AUTHORITY_NOT_VALID',
      rule: 'PPK-MENETAPKAN',
      detail: {
        authority: 1,
        paper: 'SK/1',
        from: '2025-09-10',
        until: '2025-09-29',
        on: answer,
        because: 'period',
      },
    };
    expect(whenAppointing(mandate, when)).toEqual(answer === 1 ? 1 : refusal);
  });

  it('by a revocation as by its own last day, whichever is earlier', () => {
    const revoked = { on: civilDate('2025-09-20') };
    const late = mandateOf([{ ...grantOf(1, { until: civilDate('2025-12-01') }), revoked }]);
    expect(whenAppointing(late, on('2025-09-19'))).toBe(1);
    expect(whenAppointing(late, on('2025-09-20'))).toMatchObject({
      refused: 'AUTHORITY_NOT_VALID',
      detail: { until: '2025-09-20', because: 'revoked' },
    });
  });
});

describe('of several good authorities', () => {
  const kinds: readonly HeldGrant['kind'][] = ['plh', 'plt', 'pj', 'kuasa', 'delegasi', 'definitive'];

  it('the stronger kind is chosen, whatever their order', () => {
    for (let left = kinds.length; left > 0; left -= 1) {
      const grants = kinds.slice(0, left).map((kind, index) => grantOf(index + 1, { kind }));
      expect(whenAppointing(mandateOf(grants, { acting: 'allowed' }))).toBe(left);
      expect(whenAppointing(mandateOf(grants.toReversed(), { acting: 'allowed' }))).toBe(left);
    }
  });

  it('then the later first day, then the later number', () => {
    const later = grantOf(2, { from: civilDate('2025-06-01') });
    expect(whenAppointing(mandateOf([grantOf(1), later, grantOf(3)]))).toBe(2);
    expect(whenAppointing(mandateOf([later, grantOf(3, { from: civilDate('2025-06-01') })]))).toBe(3);
  });

  it('a weaker one serves where the stronger does not hold, reach or carry', () => {
    const kuasa = grantOf(2, { kind: 'kuasa', basis });
    expect(whenAppointing(mandateOf([grantOf(1, { until: civilDate('2025-09-01') }), kuasa]))).toBe(2);
    expect(whenAppointing(mandateOf([grantOf(1, { unit: 'u-2' }), kuasa]))).toBe(2);
    expect(whenAppointing(mandateOf([grantOf(1, { powers: ['propose'] }), kuasa]))).toBe(2);
  });
});

describe('an authority for one unit', () => {
  it('reaches that unit alone, and nothing that is about the whole instansi', () => {
    const mandate = mandateOf([grantOf(1, { unit: 'u-1' })]);
    expect(whenAppointing(mandate)).toBe(1);
    expect(whenAppointing(mandate, on('2025-09-29'), { unit: 'u-2' })).toMatchObject({
      refused: 'AUTHORITY_OTHER_UNIT',
      detail: { unit: 'u-1', wanted: 'u-2', paper: 'SK/1' },
    });
    expect(whenAppointing(mandate, on('2025-09-29'), { unit: undefined })).toMatchObject({
      refused: 'AUTHORITY_OTHER_UNIT',
    });
  });
});

describe('without an authority for it', () => {
  it('nobody appoints, and a kuasa for something else is not one', () => {
    expect(whenAppointing(mandateOf([]))).toEqual({
      refused: 'AUTHORITY_REQUIRED',
      rule: 'KUASA-PENGANGKATAN',
      detail: { power: 'appoint' },
    });
    const signs = mandateOf([grantOf(1, { kind: 'kuasa', powers: ['sign-contracts'], basis })]);
    expect(whenAppointing(signs)).toMatchObject({ refused: 'AUTHORITY_REQUIRED', rule: 'KUASA-TERPISAH' });
  });

  it('a kuasa carries the others where the instansi joins them, and never what is not among them', () => {
    const powers = ['sign-contracts'] as const;
    const joined = mandateOf([grantOf(1, { kind: 'kuasa', office: 'pyb', powers, basis })], { separate: false });
    expect(whenAppointing(joined)).toBe(1);
    expect(whenAppointing(joined, on('2025-09-29'), { power: 'renew' })).toMatchObject({
      refused: 'AUTHORITY_REQUIRED',
    });
    const office = mandateOf([grantOf(1, { powers })], { separate: false });
    expect(whenAppointing(office)).toMatchObject({ refused: 'AUTHORITY_REQUIRED' });
    const evaluates = mandateOf([grantOf(1, { kind: 'kuasa', powers: ['evaluate'], basis })], { separate: false });
    expect(whenAppointing(evaluates)).toMatchObject({ refused: 'AUTHORITY_REQUIRED' });
  });
});

describe('a joined kuasa to sign contracts', () => {
  it.each([
    ['kabupaten-kota', 'kuasa', 'kepala-bkpsdm', 'carries'],
    ['kabupaten-kota', 'kuasa', 'pyb', 'carries'],
    ['kabupaten-kota', 'kuasa', 'kepala-unit', 'KUASA-CABANG'],
    ['provinsi', 'kuasa', 'kepala-bkpsdm', 'carries'],
    ['provinsi', 'kuasa', 'kepala-satker-mandiri', 'KUASA-CABANG'],
    ['pusat', 'kuasa', 'pyb', 'carries'],
    ['pusat', 'kuasa', 'kepala-instansi-vertikal', 'carries'],
    ['pusat', 'kuasa', 'kepala-bkpsdm', 'KUASA-PENERIMA'],
    // A delegasi is no kuasa: Pasal 61 does not say to whom it may be given.
    ['kabupaten-kota', 'delegasi', 'kepala-unit', 'carries'],
  ] as const)('in %s, a %s of %s: to appoint %s', (instansi, kind, office, answer) => {
    const held = grantOf(1, { kind, office, powers: ['sign-contracts'], basis });
    const joined = mandateOf([held], { separate: false, instansi });
    const refusal = { refused: 'AUTHORITY_REQUIRED', rule: answer, detail: { power: 'appoint' } };
    expect(whenAppointing(joined)).toEqual(answer === 'carries' ? 1 : refusal);
    // What Pasal 61 is not about is joined for every office, and a paper of its own stays what it is.
    expect(whenAppointing(joined, on('2025-09-29'), { power: 'propose' })).toBe(1);
    expect(whenAppointing(mandateOf([held], { instansi }))).toMatchObject({ rule: 'KUASA-TERPISAH' });
  });
});

describe('an acting official', () => {
  it.each([
    ['plt', undefined, 'PERTEK-PEJABAT-SEMENTARA'],
    ['pj', undefined, 'PERTEK-PEJABAT-SEMENTARA'],
    ['plh', approval, 'BATAS-PLH-PLT'],
  ] as const)('%s is refused', (kind, approved, rule) => {
    const mandate = mandateOf([grantOf(1, { kind, ...(approved && { approvals: [approved] }) })]);
    expect(whenAppointing(mandate)).toMatchObject({ refused: 'ACTING_NEEDS_APPROVAL', rule, detail: { kind } });
    expect(whenAppointing(mandate, on('2025-09-29'), { power: 'propose' })).toBe(1);
  });

  it('appoints with the approval of Kepala BKN, from the day that it bears', () => {
    const mandate = mandateOf([grantOf(1, { kind: 'plt', approvals: [approval] })]);
    expect(whenAppointing(mandate, on('2025-09-01'))).toBe(1);
    expect(whenAppointing(mandate, on('2025-08-31', '2025-09-02'))).toMatchObject({
      refused: 'ACTING_NEEDS_APPROVAL',
    });
  });

  it('is refused with one too where the instansi answered so', () => {
    const mandate = mandateOf([grantOf(1, { kind: 'plt', approvals: [approval] })], { acting: 'refused' });
    expect(whenAppointing(mandate)).toMatchObject({ refused: 'ACTING_NEEDS_APPROVAL', rule: 'BATAS-PLH-PLT' });
  });
});

/** Decided on 29 September 2025 at 10:00 WIB. */
function authorised(need: Need, mandate: Mandate | undefined, by: Actor, effectiveOn = '2025-09-29') {
  const stamp = { effectiveOn: civilDate(effectiveOn), recordedAt: at('2025-09-29'), by };
  return authorise(need, { ...stamp, ...(mandate && { mandate }) }, 'WIB');
}

describe('the authority that a decision names', () => {
  const mandate = mandateOf([grantOf(1), grantOf(2, { account: 'plt-1', from: civilDate('2024-01-01') })]);

  it('is the one that it stands on, of the mandate that came with it', () => {
    expect(authorised(appoint, mandate, signer(1))).toBeUndefined();
  });

  it.each([
    ['another number', mandate, signer(2)],
    ['another version of the register', { ...mandate, version: 8 }, signer(1)],
    ['the authority of somebody else', mandate, signer(1, 'plt-1')],
    ['none', mandate, { kind: 'official', account: 'ppk-1', role: 'ppk' } as const],
    ['one, and no mandate came with it', undefined, signer(1)],
  ])('%s is refused', (_, with_, by) => {
    expect(authorised(appoint, with_, by)).toMatchObject({ refused: 'AUTHORITY_REQUIRED' });
  });
});

describe('four eyes', () => {
  const prepared = (account: string, day = '2025-09-10'): Need => ({
    ...appoint,
    preparers: [{ account, on: civilDate(day) }],
  });
  const tie = (from: string, until: string) => ({
    ties: [{ account: 'ver-1', from: civilDate(from), until: civilDate(until) }],
  });

  it('who prepared does not decide; who prepared nothing does', () => {
    const mandate = mandateOf([grantOf(1)]);
    expect(authorised(prepared('ppk-1'), mandate, signer(1))).toEqual({
      refused: 'FOUR_EYES',
      rule: 'PISAH-PENYIAP-PEMUTUS',
      detail: { power: 'appoint', preparedOn: '2025-09-10', as: 'preparer' },
    });
    expect(authorised(prepared('ver-1'), mandate, signer(1))).toBeUndefined();
  });

  it.each([
    ['when it was prepared', tie('2025-09-08', '2025-09-11'), 'deputy'],
    ['on the day it takes effect', tie('2025-09-26', '2025-09-27'), 'deputy'],
    ['on the day it is decided', tie('2025-09-29', '2025-10-05'), 'deputy'],
    ['until the day it was prepared', tie('2025-09-08', '2025-09-10'), undefined],
    ['between the days', tie('2025-09-11', '2025-09-26'), undefined],
    ['after the decision', tie('2025-09-30', '2025-10-05'), undefined],
  ])('nor does one who is tied to them by a deputyship %s', (_, ties, as) => {
    const mandate = mandateOf([grantOf(1)], ties);
    const answer = authorised(prepared('ver-1'), mandate, signer(1), '2025-09-26');
    expect(answer && 'refused' in answer ? answer.detail.as : undefined).toBe(as);
  });

  it('are not asked for where the instansi answered so, or for a power that is none of theirs', () => {
    const mandate = mandateOf([grantOf(1)], { fourEyes: ['renew'] });
    expect(authorised(prepared('ppk-1'), mandate, signer(1))).toBeUndefined();
    const proposing = { ...prepared('ppk-1'), power: 'propose' } as const;
    expect(authorised(proposing, mandateOf([grantOf(1)]), signer(1))).toBeUndefined();
  });
});
