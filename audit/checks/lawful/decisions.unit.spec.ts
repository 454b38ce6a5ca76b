import { describe, expect, it } from 'vitest';
import type { AppointmentEvent } from '../../../domain/appointment/events.ts';
import type { AuthorityEvent } from '../../../domain/authority/register.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { PolicyEvent } from '../../../domain/policies/stream.ts';
import { official, on, type Told, unit } from '../../../domain/testing/given.ts';
import { decisionsOf } from './decisions.ts';
import { judgeLawful } from './judge.ts';
import { knownCase } from './known-case.ts';
import { entered, granted, lawWith, ledgerOf, signedBy } from './testing/told.ts';

const stream = 'appointment/7100/c-1';
const place = { instansi: '7100', unit: 'rsud' };
const items = {} as never;

/** A file that is proposed, and whatever else is decided in it. */
const proposed = (
  by: Parameters<typeof on>[2],
  ...more: Told<AppointmentEvent>[]
): readonly Told<AppointmentEvent>[] => [
  on(
    '2025-09-01',
    { type: 'case-opened', formation: 'f-1', determination: 'd-1', unit: { ...unit, place } },
    { by: { kind: 'system', name: 'formation' } },
  ),
  on('2025-09-05', { type: 'drh-verified', deferred: [] }, { by: official('ver-1', 'verifier') }),
  on('2025-09-09', { type: 'ni-proposed' }, by),
  ...more,
];
const appointed: AppointmentEvent = { type: 'appointed', skNumber: 'SK/9', tmt: civilDate('2025-10-01') };

function judged(
  story: readonly Told<AppointmentEvent>[],
  authority: readonly Told<AuthorityEvent>[],
  policies: readonly Told<PolicyEvent>[] = [],
) {
  const known = knownCase(stream, ledgerOf(story), lawWith({ authority, policies }))!;
  const { result, asked, findings } = judgeLawful(known);
  return { result, asked, findings, codes: findings.map(({ code }) => code), decisions: decisionsOf(known) };
}

const ppk = granted('2025-01-03');

describe('a decision that took a power', () => {
  it('passes by the paper that it names, and what took only a role is not asked', () => {
    const { result, asked, findings, decisions } = judged(proposed(signedBy(1, 1)), [ppk]);
    expect([result, asked, findings]).toEqual(['passed', 1, []]);
    expect(decisions.map(({ event, power, grant }) => [event.seq, power, grant?.paper.number])).toEqual([
      [2, undefined, undefined],
      [3, 'propose', 'SK/1'],
    ]);
  });

  it('fails where it names no paper, or is said to be taken by no person', () => {
    for (const by of [official('ppk-1', 'ppk'), { kind: 'system', name: 'clock' } as const]) {
      const { result, codes, findings } = judged(proposed({ by }), [ppk]);
      expect([result, codes]).toEqual(['failed', ['AUTHORITY_MISSING']]);
      expect(findings[0]).toMatchObject({ at: { stream, seq: 3 } });
      expect(findings[0]?.sentence).toContain('memerlukan kewenangan mengusulkan');
    }
  });

  it('fails by the paper of another account', () => {
    expect(judged(proposed(signedBy(1, 1, 'ppk-2')), [ppk]).codes).toEqual(['AUTHORITY_OF_ANOTHER']);
  });

  const from = civilDate('2025-09-10');
  const until = civilDate('2025-09-09');
  it.each([
    [
      'begins a day later',
      granted('2025-01-03', { from }),
      'tidak berlaku pada 9 September 2025 (berlaku sejak 10 September 2025)',
    ],
    [
      'ends with the day before',
      granted('2025-01-03', { until }),
      'berlaku sejak 2 Januari 2025 sampai sebelum 9 September 2025',
    ],
    ['is for something else', granted('2025-01-03', { powers: ['appoint'] }), 'tidak memuat kewenangan mengusulkan'],
    [
      'is for another unit',
      granted('2025-01-03', { unit: 'dinkes' }),
      'hanya untuk unit dinkes, sedangkan keputusannya tentang rsud',
    ],
    [
      'was entered by its holder',
      { ...ppk, stamp: { ...ppk.stamp, by: official('ppk-1', 'ppk') } },
      'AUTHORITY_FOR_ONESELF',
    ],
    ['is a kuasa on no basis', granted('2025-01-03', { kind: 'kuasa', office: 'pyb' }), 'BASIS_REQUIRED'],
  ])('fails by a paper that %s', (_, grant, words) => {
    const { result, codes, findings } = judged(proposed(signedBy(1, 1)), [grant]);
    expect([result, codes]).toEqual(['failed', ['AUTHORITY_NOT_HELD']]);
    expect(findings[0]?.sentence).toContain(words);
  });

  it('passes on the last day of its paper, and fails when it is recorded on the day after', () => {
    const ending = granted('2025-01-03', { until: civilDate('2025-09-10') });
    expect(judged(proposed(signedBy(1, 1)), [ending]).result).toBe('passed');
    const late = judged(proposed({ ...signedBy(1, 1), recorded: '2025-09-10' }), [ending]);
    expect(late.codes).toEqual(['AUTHORITY_NOT_HELD']);
    expect(late.findings[0]?.sentence).toContain(
      'surat SK/1 (dasar kewenangan nomor 1) tidak berlaku pada 10 September 2025',
    );
  });

  it('is asked of the paper that it names, also where its holder has a stronger one or one that is still good', () => {
    const second = granted('2025-01-03', { from: civilDate('2025-02-01') });
    expect(judged(proposed(signedBy(1, 2)), [ppk, second]).result).toBe('passed');
    const ended = granted('2025-01-03', { until: civilDate('2025-09-01') });
    expect(judged(proposed(signedBy(1, 2)), [ended, second]).codes).toEqual(['AUTHORITY_NOT_HELD']);
  });

  it('is not made valid by a paper that was entered after it and bears an earlier day', () => {
    const later = granted('2025-09-20', { from: civilDate('2025-01-02') });
    for (const by of [signedBy(1, 1), signedBy(2, 2), signedBy(2, 1)]) {
      const register = by === undefined ? [] : [granted('2025-01-03', { powers: ['evaluate'] }), later];
      expect(judged(proposed(by), register).codes).toEqual(['AUTHORITY_NOT_HELD']);
    }
    const of = judged(proposed(signedBy(1, 2)), [ppk, later]).findings[0]?.sentence;
    expect(of).toContain('versi 2 dari daftar kewenangan belum ada ketika keputusan itu diterima');
  });

  it('passes by the register of its arrival, whatever was entered before it was sent once more', () => {
    const meanwhile = granted('2025-09-09', { account: 'ppk-2' });
    const late = { ...meanwhile, stamp: { ...meanwhile.stamp, recordedAt: meanwhile.stamp.recordedAt + 1 } };
    expect(judged(proposed(signedBy(1, 1)), [ppk, late]).result).toBe('passed');
    expect(judged(proposed(signedBy(1, 2)), [ppk, late]).codes).toEqual(['AUTHORITY_NOT_HELD']);
  });

  it('by a Plt. passes with the approval that was entered before it, and fails with one entered after it', () => {
    const plt = granted('2025-01-03', { kind: 'plt' });
    const approval = { number: 'R-26', on: civilDate('2025-09-01') };
    const approved = (day: string) => entered(day, { type: 'approval-attached', of: 1, approval });
    const appoints = (version: number) =>
      proposed(
        signedBy(1, 1),
        on('2025-09-22', { type: 'ni-issued', pertekOn: civilDate('2025-09-20') }),
        on('2025-09-24', appointed, signedBy(1, version)),
      );
    expect(judged(appoints(2), [plt, approved('2025-09-02')]).result).toBe('passed');
    expect(judged(appoints(1), [plt, approved('2025-09-25')]).codes).toEqual(['AUTHORITY_NOT_HELD']);
  });

  it('fails where whoever prepared it decided it, unless the instansi had answered otherwise by then', () => {
    const story = proposed(
      signedBy(1, 1),
      on('2025-09-22', { type: 'ni-issued', pertekOn: civilDate('2025-09-20') }),
      on('2025-09-24', appointed, signedBy(2, 2, 'ver-1')),
    );
    const both = [ppk, granted('2025-01-03', { account: 'ver-1' })];
    const { codes, findings } = judged(story, both);
    expect(codes).toEqual(['AUTHORITY_NOT_HELD']);
    expect(findings[0]?.sentence).toContain('juga menyiapkannya pada 5 September 2025');
    const answer = { type: 'policy-set', policy: 'four-eyes-appoint', value: false, reason: 'Kecil' } as const;
    const answered = (day: string) => on(day, { ...answer, from: civilDate('2025-01-01') });
    expect(judged(story, both, [answered('2025-09-01')]).codes).toEqual([]);
    expect(judged(story, both, [answered('2025-09-25')]).codes).toEqual(['AUTHORITY_NOT_HELD']);
  });

  it('asks of a signature only that of the instansi', () => {
    const signed = (party: 'agency' | 'candidate') =>
      on<AppointmentEvent>('2025-09-25', { type: 'contract-signed', party, contractNumber: 'PK/1', items });
    expect(judged(proposed(signedBy(1, 1), signed('candidate')), [ppk]).asked).toBe(1);
    expect(judged(proposed(signedBy(1, 1), signed('agency')), [ppk]).codes).toEqual(['AUTHORITY_MISSING']);
  });
});

describe('a decision whose authority is taken away afterwards', () => {
  const revoked = entered('2025-10-01', {
    ...{ type: 'authority-revoked', of: 1, on: civilDate('2025-09-01') },
    ...{ paper: { number: 'SK/77', on: civilDate('2025-09-30') }, reason: 'Keliru' },
  });
  const settled = (as: 'confirmed' | 'to-be-redone') =>
    entered('2025-10-05', {
      ...{ type: 'dispute-settled', as, reason: 'Sudah ditelaah' },
      of: { stream, seq: 3, authority: 1, effectiveOn: civilDate('2025-09-09'), revocation: 2 },
    });

  it('is disputed and not failed, with the paper that takes it away', () => {
    const { result, codes, findings } = judged(proposed(signedBy(1, 1)), [ppk, revoked]);
    expect([result, codes]).toEqual(['disputed', ['AUTHORITY_DISPUTED']]);
    expect(findings[0]?.sentence).toContain('dicabut kemudian dengan surat SK/77, berlaku sejak 1 September 2025');
  });

  it('passes once the PPK has said a word, which is told beside it', () => {
    for (const as of ['confirmed', 'to-be-redone'] as const) {
      const { result, decisions } = judged(proposed(signedBy(1, 1)), [ppk, revoked, settled(as)]);
      expect([result, decisions.at(-1)?.standing]).toMatchObject(['passed', { settledBy: 3, as }]);
    }
  });

  it('fails where it was known to be revoked when it was decided', () => {
    const early = { ...revoked, stamp: { ...revoked.stamp, recordedAt: ppk.stamp.recordedAt + 1 } };
    expect(judged(proposed(signedBy(1, 2)), [ppk, early]).codes).toEqual(['AUTHORITY_NOT_HELD']);
  });

  it('is disputed where its day was corrected to one before its paper', () => {
    const begun = granted('2025-01-03', { from: civilDate('2025-09-08') });
    const to = civilDate('2025-09-05');
    const story = proposed(
      signedBy(1, 1),
      on('2025-09-30', { type: 'correction-proposed', of: 3, to, reason: 'Salah ketik' }),
      on('2025-09-30', { type: 'fact-corrected', of: 3, from: civilDate('2025-09-09'), to, proposal: 4 }),
    );
    const { codes, findings } = judged(story, [begun]);
    expect(codes).toEqual(['AUTHORITY_DISPUTED']);
    expect(findings[0]?.sentence).toContain('tidak berlaku pada 5 September 2025');
  });
});
