import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import { isConcluded, isSignedLate } from '../employment/term.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { dueOf, official, on } from '../testing/given.ts';
import { renewalPart } from './part.ts';
import { began, employed, given, opened, ppk, renewedOn, toSet } from './testing/story.ts';

const by = { by: ppk };
const items = {
  ...{ position: 'Operator', performanceExpectation: 'Lampiran I', workUnit: 'DISDIK', workScheme: 'Paruh waktu' },
  ...{ rightsAndObligations: 'Lampiran II', sanctions: 'Lampiran III' },
  term: { from: civilDate('2026-10-01'), until: civilDate('2027-09-30') },
};
const sign = { kind: 'sign-renewal', term: 2, party: 'agency', contractNumber: 'PK/2', items } as const;
const bySecond = { kind: 'sign-renewal', term: 2, party: 'candidate', contractNumber: 'PK/2' } as const;
const renewed = [...opened, renewedOn('2026-09-01')];
const half = [...renewed, signedOn('2026-09-02', 'agency')];
const concluded = [...half, signedOn('2026-09-03', 'candidate')];

function signedOn(day: string, party: 'agency' | 'candidate') {
  return on(day, {
    type: 'renewal-signed',
    term: 2,
    party,
    contractNumber: 'PK/2',
    ...(party === 'agency' && { items }),
  } as const);
}

const asked = (state: EmploymentState) =>
  askedOfEmployment(state)
    .filter(({ kind }) => kind.startsWith('step/') && kind.slice(5) in renewalPart.roles)
    .map(({ kind, office }) => `${kind.slice(5)} ${office}`);

describe('the perjanjian kerja of a renewed term', () => {
  it('is brought with its seven items and the days that were decided', () => {
    const { sanctions: _, ...six } = items;
    given(renewed)
      .when({ ...sign, items: six }, '2026-09-02', by)
      .isRefused('CONTRACT_ITEMS_INCOMPLETE', {
        missing: ['sanctions'],
      });
    const other = { ...items, term: { ...items.term, until: civilDate('2027-09-29') } };
    given(renewed)
      .when({ ...sign, items: other }, '2026-09-02', by)
      .isRefused('TERM_NOT_AS_DECIDED', {
        decidedUntil: '2027-09-30',
      });
    given(renewed).when(sign, '2026-08-31', by).isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-09-01' });
    expect(given(renewed).when(sign, '2026-09-02', by).after.renewal.next?.contract?.signedBy).toEqual(['agency']);
  });

  it('is the same for the second party, whatever the order of its items, and the other one says where it differs', () => {
    const { term, ...rest } = items;
    const reordered = { ...bySecond, items: { term, ...rest } };
    expect(given(half).when(reordered, '2026-09-03', { by: official() }).after.stage).toBe('renewed');
    given(half)
      .when({ ...bySecond, items: { ...items, sanctions: 'Lampiran IV' } }, '2026-09-03', { by: official() })
      .isRefused('CONTRACT_MISMATCH', { differing: ['sanctions'] });
    given(half)
      .when({ ...bySecond, contractNumber: 'PK/9' }, '2026-09-03', { by: official() })
      .isRefused('CONTRACT_MISMATCH', { signed: 'PK/2', offered: 'PK/9' });
    given(half).when(sign, '2026-09-03', by).isRefused('ALREADY_DECIDED', { effectiveOn: '2026-09-02' });
  });

  it('is signed late only after the first day of the term', () => {
    const lastly = (day: string) => given([...half, signedOn(day, 'candidate')]).state.renewal.next!;
    expect([lastly('2026-10-01'), lastly('2026-10-02')].map(isSignedLate)).toEqual([false, true]);
    expect(isConcluded(lastly('2026-10-02'))).toBe(true);
    const begun = given([...half, began, signedOn('2026-10-05', 'candidate')]).state;
    expect(begun.terms.map(isSignedLate)).toEqual([false, true]);
  });

  it('is not that of a term that was not decided here, nor signed once the employment has ended', () => {
    given(employed('2025-10-01', '2026-09-30'))
      .when({ ...sign, term: 1 }, '2026-01-05', by)
      .isRefused('OTHER_PERIOD', { named: '1', present: '1' });
    given(renewed)
      .when({ ...sign, term: 3 }, '2026-09-02', by)
      .isRefused('OTHER_PERIOD', { named: '3', present: '2' });
    const died = on('2026-09-02', {
      type: 'employment-ended',
      outcome: 'died',
      lastDay: civilDate('2026-09-02'),
    } as const);
    given([...renewed, died])
      .when(sign, '2026-09-03', by)
      .isRefused('EMPLOYMENT_ENDED');
    given([...renewed, died])
      .when({ kind: 'set-signing-date', term: 2, cause: 'absent', lastDay: civilDate('2026-09-20') }, '2026-09-03', by)
      .isRefused('EMPLOYMENT_ENDED');
  });
});

describe('a last day for a signature that stays away', () => {
  const until = (lastDay: string) =>
    ({ kind: 'set-signing-date', term: 2, cause: 'absent', lastDay: civilDate(lastDay) }) as const;
  const set = (day: string, lastDay: string) =>
    on(day, { type: 'signing-date-set', term: 2, cause: 'absent', lastDay: civilDate(lastDay) } as const);
  const clock = (seq: number, day: string, lastDay: string) =>
    on(day, {
      type: 'clock-opened',
      clock: `PENANDATANGANAN-PERJANJIAN/${seq}`,
      rule: 'PENANDATANGANAN-PERJANJIAN',
      triggerOn: civilDate(day),
      due: dueOf('PENANDATANGANAN-PERJANJIAN', civilDate(day), lastDay),
      given: true,
    } as const);
  const waiting = [...half, set('2026-09-21', '2026-10-09'), clock(6, '2026-09-21', '2026-10-09')];

  it('is what an official says, not before the day on which it is said', () => {
    const { after } = given(half).when(until('2026-10-09'), '2026-09-21', by);
    expect(toSet(after)).toEqual([
      {
        id: 'PENANDATANGANAN-PERJANJIAN/6',
        rule: 'PENANDATANGANAN-PERJANJIAN',
        ...{ triggerOn: '2026-09-21', lastDay: '2026-10-09' },
      },
    ]);
    given(half).when(until('2026-09-20'), '2026-09-21', by).isRefused('PERIOD_EMPTY', { from: '2026-09-21' });
    expect(given(half).when(until('2026-09-21'), '2026-09-21', by).after.renewal.signing?.lastDay).toBe('2026-09-21');
    given(concluded).when(until('2026-10-09'), '2026-09-21', by).isRefused('ALREADY_DECIDED');
    given(opened).when(until('2026-10-09'), '2026-09-21', by).isRefused('OTHER_PERIOD');
  });

  it('outlives the turn of the year, and is met by the signature, or missed by one day', () => {
    const begun = given([...waiting, began]).state;
    expect(begun.renewal.signing).toMatchObject({ term: 2, lastDay: '2026-10-09' });
    expect(begun.clocks.at(-1)).toMatchObject({ status: 'open', dueDate: '2026-10-09' });
    expect(toSet(begun).map(({ id }) => id)).toEqual(['PERPANJANGAN/2']);
    const met = given([...waiting, began, signedOn('2026-10-09', 'candidate')]).state;
    expect(met.clocks.at(-1)).toMatchObject({ id: 'PENANDATANGANAN-PERJANJIAN/6', status: 'met' });
    expect(met.renewal.signing).toBeUndefined();
    expect(toSet(met).map(({ id }) => id)).toEqual(['PERPANJANGAN/2']);
    const late = given([...waiting, began, signedOn('2026-10-10', 'candidate')]).state;
    expect(late.clocks.at(-1)?.status).toBe('met-late');
  });

  it('gives way to another one, and the first signature alone does not meet it', () => {
    const second = given([...waiting, set('2026-10-12', '2026-10-30')]).state;
    expect(second.clocks.at(-1)).toMatchObject({ id: 'PENANDATANGANAN-PERJANJIAN/6', status: 'stopped' });
    expect(toSet(second).map(({ id }) => id)).toEqual(['PENANDATANGANAN-PERJANJIAN/8']);
    const early = [...renewed, set('2026-09-21', '2026-10-09'), clock(5, '2026-09-21', '2026-10-09')];
    const first = given([...early, signedOn('2026-09-22', 'agency')]).state;
    expect(first.clocks.at(-1)?.status).toBe('open');
    const signing = askedOfEmployment(first).filter(({ kind }) => kind === 'step/sign-renewal');
    expect(signing).toMatchObject([
      { kind: 'step/sign-renewal', office: 'operator', hangsOn: { dueDate: '2026-10-09' } },
    ]);
  });
});

describe('after the signing', () => {
  const copy = { kind: 'record-copy-sent', term: 2, letterNumber: '800/7' } as const;
  const wages = { kind: 'record-wage-list-sent', term: 2, letterNumber: '900/1' } as const;
  const siasn = { kind: 'record-siasn-updated', term: 2 } as const;
  const desk = { by: official() };

  it('a copy to Kepala BKN, the list of wages and the term in SIASN are asked for, each until it is recorded', () => {
    expect(asked(given(renewed).state)).toEqual(['sign-renewal ppk', 'sign-renewal operator']);
    expect(asked(given(half).state)).toEqual(['sign-renewal operator']);
    const owed = ['record-copy-sent operator', 'record-wage-list-sent operator', 'record-siasn-updated operator'];
    expect(asked(given(concluded).state)).toEqual(owed);
    const sent = given(concluded).when(copy, '2026-09-04', desk).after;
    expect(asked(sent)).toEqual(owed.slice(1));
    const all = [
      ...concluded,
      began,
      on('2026-10-02', { type: 'copy-sent', term: 2, letterNumber: '800/7' } as const),
      on('2026-10-02', { type: 'wage-list-sent', term: 2, letterNumber: '900/1' } as const),
    ];
    expect(asked(given(all).state)).toEqual(owed.slice(2));
    expect(asked(given(all).when(siasn, '2026-10-05', desk).after)).toEqual([]);
  });

  it('none of it is recorded before both have signed, or twice, or for another term', () => {
    for (const decision of [copy, wages, siasn]) {
      given(half).when(decision, '2026-09-02', desk).isRefused('CONTRACT_NOT_SIGNED');
      given(concluded)
        .when(decision, '2026-09-02', desk)
        .isRefused('DATE_BEFORE_EARLIER_FACT', { earlier: '2026-09-03' });
      given(concluded)
        .when({ ...decision, term: 1 }, '2026-09-04', desk)
        .isRefused('OTHER_PERIOD', { named: '1' });
    }
    const sent = [...concluded, on('2026-09-04', { type: 'copy-sent', term: 2, letterNumber: '800/7' } as const)];
    given(sent)
      .when(copy, '2026-09-05', desk)
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2026-09-04' }, 'TEMBUSAN-PERPANJANGAN');
  });

  it('the end of an employment is entered in SIASN too, once', () => {
    const end = { type: 'not-renewed', term: 1, skNumber: '815/1', reason: 'r', grounds: ['need'] } as const;
    const ending = [...opened, on('2026-09-01', { ...end, evidence: [], lastDay: civilDate('2026-09-30') } as const)];
    const update = { ...siasn, term: 1 };
    expect(asked(given(ending).state)).toEqual(['record-siasn-updated operator']);
    const { after } = given(ending).when(update, '2026-09-02', desk);
    expect(asked(after)).toEqual([]);
    const ended = on('2026-08-10', {
      type: 'employment-ended',
      outcome: 'died',
      lastDay: civilDate('2026-08-10'),
    } as const);
    expect(asked(given([...opened, ended]).state)).toEqual(['record-siasn-updated operator']);
    const entered = on('2026-09-02', { type: 'siasn-updated', term: 1 } as const);
    given([...ending, entered])
      .when(update, '2026-09-03', desk)
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2026-09-02' });
  });
});
