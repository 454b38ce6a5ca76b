import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { official, on, stampOf, type Told, tableOf } from '../testing/given.ts';
import type { ActingPolicy } from './acting.ts';
import { type AuthorityDecision, decideAuthority } from './decide.ts';
import type { InstansiKind } from './kuasa.ts';
import {
  type AuthorityEvent,
  type AuthorityRegister,
  approvalOn,
  evolveAuthority,
  type GrantText,
  noAuthorities,
} from './register.ts';

type Entry = Told<AuthorityEvent>;
const dispute = {
  ...{ stream: 'appointment/7100/c-1', seq: 9, authority: 1, effectiveOn: civilDate('2025-09-09') },
  revocation: 12,
};
const disputes = [{ ...dispute, decidedBy: 'ppk-7' }];
const administrator = { by: official('adm-1', 'administrator') };
const asPpk = { by: official('ppk-1', 'ppk') };
const paper = { number: 'SK/1', on: civilDate('2025-01-02') };

const given = inInstansi('kabupaten-kota');
function inInstansi(kind: InstansiKind, acting: ActingPolicy = 'with-approval-number') {
  return tableOf<AuthorityRegister, AuthorityEvent, AuthorityDecision>({
    evolve: evolveAuthority,
    decide: (register, decision, stamp) => decideAuthority(register, decision, stamp, { kind, acting, disputes }),
  });
}

const ppk: GrantText = {
  ...{ account: 'ppk-1', office: 'ppk', kind: 'definitive', paper, from: civilDate('2025-01-02') },
  powers: ['propose', 'appoint', 'sign-contracts'],
};
const kuasa: GrantText = { ...ppk, account: 'sek-1', office: 'pyb', kind: 'kuasa', powers: ['appoint'], basis: 1 };
const granted = (grant: GrantText, day = '2025-01-02'): Entry => on(day, { type: 'authority-granted', grant });
const grant = (changes: Partial<GrantText>, text = ppk): AuthorityDecision => ({
  kind: 'grant',
  grant: { ...text, ...changes },
});
/** Number 1 is the PPK, 2 the Plt., 3 the Plh., 4 the kuasa of the Sekda. */
const register: readonly Entry[] = [
  granted(ppk),
  granted({ ...ppk, account: 'plt-1', kind: 'plt' }),
  granted({ ...ppk, account: 'plh-1', kind: 'plh', until: civilDate('2025-09-30') }),
  granted(kuasa),
];

describe('an authority is entered', () => {
  it('from its paper, beside others in the same office', () => {
    const plh = grant({ account: 'plh-2', kind: 'plh', until: civilDate('2025-09-13') });
    given(register)
      .when(plh, '2025-09-10', administrator)
      .leadsTo({ type: 'authority-granted', grant: plh.kind === 'grant' ? plh.grant : ppk });
  });

  it('as the first of an instansi', () => {
    const stamp = stampOf('2025-09-10', administrator);
    const first = decideAuthority(noAuthorities, grant({}), stamp, {
      ...{ kind: 'provinsi', acting: 'refused', disputes: [] },
    });
    expect(first).toEqual([{ type: 'authority-granted', grant: ppk }]);
  });

  it('but not for no day at all, by a paper of tomorrow, or on a stale page', () => {
    const law = given(register);
    law.when(grant({ until: ppk.from }), '2025-09-10').isRefused('PERIOD_EMPTY', { until: '2025-01-02' });
    const tomorrow = { number: 'SK/2', on: civilDate('2025-09-11') };
    law.when(grant({ paper: tomorrow }), '2025-09-10').isRefused('DATE_IN_FUTURE', { effectiveOn: '2025-09-11' });
    law.when(grant({}), '2025-09-10', { expectedRevision: 3 }).isRefused('STALE_VERSION', { actual: 4 });
  });
});

describe('what concerns one’s own account', () => {
  const self = { by: official('plt-1', 'administrator') };
  it.each([
    ['a grant', grant({ account: 'plt-1' })],
    ['an approval', { kind: 'attach-approval', of: 2, approval: paper }],
    ['a revocation', { kind: 'revoke', of: 2, on: civilDate('2025-09-10'), paper, reason: 'mutasi' }],
  ] as readonly (readonly [string, AuthorityDecision])[])('is entered by somebody else: %s', (_, decision) => {
    given(register).when(decision, '2025-09-10', self).isRefused('AUTHORITY_FOR_ONESELF', { account: 'plt-1' });
    expect(given(register).when(decision, '2025-09-10', administrator).after.version).toBe(5);
  });
});

describe('kuasa and delegasi are given in one step', () => {
  const from = (changes: Partial<GrantText>) =>
    given(register).when(grant(changes, kuasa), '2025-09-10', administrator);
  const unit = given([granted({ ...ppk, unit: 'u-1' })]);

  it('by a definitive official or a Pj. who has as much', () => {
    from({ account: 'bkp-1', office: 'kepala-bkpsdm' }).leadsTo({
      type: 'authority-granted',
      grant: { ...kuasa, account: 'bkp-1', office: 'kepala-bkpsdm' },
    });
    const byPj = given([granted({ ...ppk, kind: 'pj' })]).when(grant({ kind: 'delegasi' }, kuasa), '2025-09-10');
    expect(byPj.after.grants).toHaveLength(2);
    expect(unit.when(grant({ unit: 'u-1' }, kuasa), '2025-09-10').after.grants).toHaveLength(2);
  });

  it.each([
    ['one who holds kuasa', { basis: 4 }, 'BASIS_NOT_TO_BE_PASSED_ON'],
    ['a Plt.', { basis: 2 }, 'BASIS_NOT_TO_BE_PASSED_ON'],
    ['a Plh., by delegasi', { basis: 3, kind: 'delegasi' }, 'BASIS_NOT_TO_BE_PASSED_ON'],
    ['nobody', { basis: 9 }, 'AUTHORITY_UNKNOWN'],
    ['one who lacks the power', { powers: ['appoint', 'renew'] }, 'BASIS_NOT_SUFFICIENT'],
    ['one who came later', { from: civilDate('2025-01-01') }, 'BASIS_NOT_SUFFICIENT'],
  ] as const)('not by %s', (_, changes, code) => {
    from(changes).isRefused(code);
  });

  it('nor beyond the unit of whoever gives it, nor without saying who does', () => {
    unit.when(grant({ unit: 'u-2' }, kuasa), '2025-09-10').isRefused('BASIS_NOT_SUFFICIENT');
    unit.when(grant({}, kuasa), '2025-09-10').isRefused('BASIS_NOT_SUFFICIENT');
    const { basis: _, ...bare } = kuasa;
    given(register).when({ kind: 'grant', grant: bare }, '2025-09-10').isRefused('BASIS_REQUIRED');
    given(register)
      .when(grant({ basis: 1 }), '2025-09-10')
      .isRefused('BASIS_NOT_ALLOWED', { kind: 'definitive', basis: 1 });
  });

  it.each([
    ['kabupaten-kota', 'kepala-unit', 'KUASA-CABANG'],
    ['provinsi', 'kepala-satker-mandiri', 'KUASA-CABANG'],
    ['pusat', 'kepala-bkpsdm', 'KUASA-PENERIMA'],
  ] as const)('to appoint, in a %s, not to %s', (instansi, office, rule) => {
    const law = inInstansi(instansi)(register);
    law.when(grant({ office }, kuasa), '2025-09-10').isRefused('OFFICE_MAY_NOT_APPOINT', { office, instansi }, rule);
    expect(law.when(grant({ office, powers: ['sign-contracts'] }, kuasa), '2025-09-10').after.grants).toHaveLength(5);
  });
});

describe('the approval of Kepala BKN', () => {
  const approval = { number: 'B-1', on: civilDate('2025-09-09') };
  it('is attached to what a Plt. holds, and to nothing that needs none', () => {
    const law = given(register);
    const attach = (of: number) => law.when({ kind: 'attach-approval', of, approval }, '2025-09-10', administrator);
    expect(attach(2).after.grants[1]?.approvals).toMatchObject([{ number: 'B-1', on: '2025-09-09' }]);
    for (const id of [1, 3, 4]) attach(id).isRefused('APPROVAL_NOT_NEEDED', { of: id }, 'PERTEK-PEJABAT-SEMENTARA');
    attach(5).isRefused('AUTHORITY_UNKNOWN', { of: 5 });
    const early = law.when({ kind: 'attach-approval', of: 2, approval }, '2025-09-08');
    early.isRefused('DATE_IN_FUTURE', { effectiveOn: '2025-09-09' });
  });

  it('does not take the place of an earlier one: what either covers stays covered', () => {
    const attached = (number: string, day: string): AuthorityEvent => ({
      type: 'approval-attached',
      of: 2,
      approval: { number, on: civilDate(day) },
    });
    const [first, second] = [attached('B-1', '2025-09-09'), attached('B-2', '2025-09-15')];
    for (const told of [
      [first, second],
      [second, first],
    ]) {
      const [, plt] = given([...register, ...told.map((event) => on('2025-09-20', event))]).state.grants;
      const covering = (day: string) => approvalOn(plt!, civilDate(day))?.number;
      expect(['2025-09-08', '2025-09-09', '2025-09-16'].map(covering)).toEqual([undefined, 'B-1', 'B-1']);
    }
  });
});

describe('a revocation', () => {
  const revoke = (of: number, day: string) =>
    ({ kind: 'revoke', of, on: civilDate(day), paper, reason: 'mutasi' }) as const;

  it('ends an authority as of any day', () => {
    const law = given(register);
    expect(law.when(revoke(1, '2025-06-01'), '2025-09-10').after.grants[0]?.revoked).toMatchObject({
      ...{ on: '2025-06-01', seq: 5, reason: 'mutasi' },
      paper,
    });
    law.when(revoke(3, '2025-09-30'), '2025-09-10').isRefused('AUTHORITY_ALREADY_ENDED', { until: '2025-09-30' });
    law.when(revoke(9, '2025-09-30'), '2025-09-10').isRefused('AUTHORITY_UNKNOWN', { of: 9 });
  });

  it('with a slip in it is put right by another, which takes its place; the same one is entered once', () => {
    const law = given([...register, on('2025-09-10', { ...event(revoke(1, '2025-06-01')) })]);
    law
      .when(revoke(1, '2025-06-01'), '2025-09-11', administrator)
      .isRefused('AUTHORITY_ALREADY_ENDED', { until: '2025-06-01' });
    for (const day of ['2025-05-01', '2025-07-01']) {
      const { revoked } = law.when(revoke(1, day), '2025-09-11', administrator).after.grants[0]!;
      expect(revoked).toMatchObject({ on: day, seq: 6 });
    }
    const other = { ...revoke(1, '2025-06-01'), paper: { ...paper, number: 'SK/2' } };
    expect(law.when(other, '2025-09-11', administrator).after.grants[0]?.revoked?.paper.number).toBe('SK/2');
  });

  function event({ kind: _, ...rest }: ReturnType<typeof revoke>): AuthorityEvent {
    return { type: 'authority-revoked', ...rest };
  }
});

describe('an absence', () => {
  const days = { from: civilDate('2025-09-10'), until: civilDate('2025-09-15') };
  const absent = (changes: object = {}) =>
    ({ kind: 'record-absence', account: 'ppk-1', deputy: 'plh-1', ...days, ...changes }) as const;
  /** Number 5. */
  const away = [
    ...register,
    on('2025-09-09', { type: 'absence-recorded', account: 'ppk-1', deputy: 'plh-1', ...days }),
  ];
  const end = (until: string, of = 5) => ({ kind: 'end-absence', of, until: civilDate(until) }) as const;

  it('is entered by oneself or by the administrator', () => {
    const law = given(register);
    expect(law.when(absent(), '2025-09-09', asPpk).after.absences).toHaveLength(1);
    expect(law.when(absent(), '2025-09-09', administrator).after.absences).toHaveLength(1);
    law.when(absent(), '2025-09-09', { by: official('pyb-1', 'pyb') }).isRefused('ABSENCE_OF_SOMEBODY_ELSE');
    law.when(absent({ deputy: 'ppk-1' }), '2025-09-09', asPpk).isRefused('DEPUTY_OF_ONESELF');
    law.when(absent({ until: days.from }), '2025-09-09', asPpk).isRefused('PERIOD_EMPTY');
  });

  it('has one deputy at a time', () => {
    const law = given(away);
    law
      .when(absent({ from: '2025-09-14', until: '2025-09-20' }), '2025-09-10', asPpk)
      .isRefused('ABSENCES_OVERLAP', { of: 5 });
    for (const other of [
      { from: '2025-09-15', until: '2025-09-20' },
      { from: '2025-09-08', until: '2025-09-10' },
      { account: 'pyb-1' },
    ]) {
      expect(law.when(absent(other), '2025-09-10', administrator).after.absences).toHaveLength(2);
    }
  });

  it('ends earlier, from tomorrow on: who stood in until now did, also this morning', () => {
    const law = given(away);
    expect(law.when(end('2025-09-13'), '2025-09-12', asPpk).after.absences[0]?.until).toBe('2025-09-13');
    law.when(end('2025-09-12'), '2025-09-12', asPpk).isRefused('ABSENCE_DAYS_PASSED', { earliest: '2025-09-13' });
    law.when(end('2025-09-10'), '2025-09-10', asPpk).isRefused('ABSENCE_DAYS_PASSED', { earliest: '2025-09-11' });
    expect(law.when(end('2025-09-10'), '2025-09-09', asPpk).after.absences[0]?.until).toBe('2025-09-10');
    law.when(end('2025-09-11'), '2025-09-12', asPpk).isRefused('ABSENCE_DAYS_PASSED', { earliest: '2025-09-13' });
    law.when(end('2025-09-15'), '2025-09-12', asPpk).isRefused('ABSENCE_ALREADY_ENDED', { until: '2025-09-15' });
    law.when(end('2025-09-09'), '2025-09-09', asPpk).isRefused('PERIOD_EMPTY');
    law.when(end('2025-09-12', 1), '2025-09-12', asPpk).isRefused('ABSENCE_UNKNOWN', { of: 1 });
    law.when(end('2025-09-12'), '2025-09-12', { by: official('plh-1', 'pyb') }).isRefused('ABSENCE_OF_SOMEBODY_ELSE');
  });
});

describe('a decision in dispute', () => {
  const settle = (seq: number) =>
    ({ kind: 'settle-dispute', of: { stream: 'appointment/7100/c-1', seq }, as: 'confirmed', reason: 'sah' }) as const;

  it('is settled by whoever is PPK that day', () => {
    const law = given(register);
    expect(law.when(settle(9), '2025-09-10', asPpk).after.settled).toEqual([
      { ...dispute, settledBy: 5, as: 'confirmed' },
    ]);
    law.when(settle(8), '2025-09-10', asPpk).isRefused('NOT_IN_DISPUTE', { seq: 8 });
    for (const account of ['sek-1', 'nobody']) {
      law
        .when(settle(9), '2025-09-10', { by: official(account, 'ppk') })
        .isRefused('AUTHORITY_REQUIRED', {}, 'WEWENANG-DIPERSOALKAN');
    }
    law.when(settle(9), '2025-01-01', asPpk).isRefused('AUTHORITY_REQUIRED');
  });

  it('is not settled by whoever took it', () => {
    const own = [...register, granted({ ...ppk, account: 'ppk-7' })];
    given(own)
      .when(settle(9), '2025-09-10', { by: official('ppk-7', 'ppk') })
      .isRefused('SETTLED_BY_ONESELF', { seq: 9 }, 'WEWENANG-DIPERSOALKAN');
  });

  it('is settled by a Plt. with the approval of Kepala BKN alone, and by no Plh.', () => {
    const as = (account: string) => ({ by: official(account, 'ppk') });
    const refusedTo = (account: string, rule: 'BATAS-PLH-PLT' | 'PERTEK-PEJABAT-SEMENTARA') =>
      given(register)
        .when(settle(9), '2025-09-10', as(account))
        .isRefused('ACTING_NEEDS_APPROVAL', { power: 'settle-dispute', paper: 'SK/1' }, rule);
    refusedTo('plh-1', 'BATAS-PLH-PLT');
    refusedTo('plt-1', 'PERTEK-PEJABAT-SEMENTARA');
    const approval = { number: 'B-1', on: civilDate('2025-09-09') };
    const approved = [...register, on('2025-09-09', { type: 'approval-attached', of: 2, approval } as const)];
    expect(given(approved).when(settle(9), '2025-09-10', as('plt-1')).after.settled).toHaveLength(1);
    inInstansi(
      'kabupaten-kota',
      'refused',
    )(approved)
      .when(settle(9), '2025-09-10', as('plt-1'))
      .isRefused('ACTING_NEEDS_APPROVAL', { policy: 'refused' });
  });
});
