import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { isConcluded, isSignedLate } from '../employment/term.ts';
import { type DeclaredTerm, termFindings, termsOf } from './declared-terms.ts';

const paper = (on: string) => ({ number: '813/1', on: civilDate(on) });
const term = (from: string, until: string, more: Partial<DeclaredTerm> = {}): DeclaredTerm => ({
  ...{ from: civilDate(from), until: civilDate(until), sk: paper(from), contract: paper(from) },
  ...more,
});
/** Findings as `n CODE`, on 22 November 2026. */
const found = (appointedOn: string, ...terms: DeclaredTerm[]) =>
  termFindings(terms, { appointedOn: civilDate(appointedOn), today: civilDate('2026-11-22') }).map(
    ({ n, code }) => `${n} ${code}`,
  );

const first = term('2025-10-01', '2026-09-30');
const second = term('2026-10-01', '2027-09-30');

describe('the terms of a running contract, as they are declared', () => {
  it('one year after the other are as they should be, whether they run or have run out', () => {
    expect(found('2025-10-01', first)).toEqual([]);
    expect(found('2025-10-01', first, second)).toEqual([]);
  });

  it.each([
    ['a year from 29 February ends on 28 February', '2024-02-29', '2025-02-28', []],
    [
      'a year that begins on 1 March of a year before a leap year ends on its 29 February',
      '2023-03-01',
      '2024-02-29',
      [],
    ],
    ['a day short', '2025-10-01', '2026-09-29', ['1 TERM_NOT_ONE_YEAR']],
    ['a day long', '2025-10-01', '2026-10-01', ['1 TERM_NOT_ONE_YEAR']],
    ['the other way round', '2026-09-30', '2025-10-01', ['1 TERM_REVERSED']],
    ['one single day', '2025-10-01', '2025-10-01', ['1 TERM_NOT_ONE_YEAR']],
    ['begun today', '2026-11-22', '2027-11-21', []],
    ['to begin tomorrow', '2026-11-23', '2027-11-22', ['1 TERM_NOT_BEGUN']],
  ])('%s', (_, from, until, expected) => {
    const papers = { sk: paper('2023-01-01'), contract: paper('2023-01-01') };
    expect(found(from, term(from, until, papers))).toEqual(expected);
  });

  it('a day between two of them is a gap, and a day in both is an overlap', () => {
    expect(found('2025-10-01', first, term('2026-10-02', '2027-10-01'))).toEqual(['2 TERMS_GAP']);
    expect(found('2025-10-01', first, term('2026-09-30', '2027-09-29'))).toEqual(['2 TERMS_OVERLAP']);
  });

  it('begin with the TMT: one that lies after it leaves terms out, one before it cannot be', () => {
    expect(found('2025-09-30', first)).toEqual(['1 TMT_BEFORE_FIRST_TERM']);
    expect(found('2025-10-02', first)).toEqual(['1 TMT_AFTER_FIRST_TERM']);
  });

  it('have papers of days that have come, and an SK before the contract', () => {
    const inFuture = term('2025-10-01', '2026-09-30', { contract: paper('2026-11-23') });
    expect(found('2025-10-01', inFuture)).toEqual(['1 PAPER_IN_FUTURE']);
    const today = term('2025-10-01', '2026-09-30', { contract: paper('2026-11-22') });
    expect(found('2025-10-01', today)).toEqual([]);
    const before = term('2025-10-01', '2026-09-30', { contract: paper('2025-09-30') });
    expect(found('2025-10-01', before)).toEqual(['1 SIGNED_BEFORE_SK']);
    const { sk: _, ...bare } = first;
    expect(found('2025-10-01', bare)).toEqual(['1 SK_NOT_NAMED']);
  });
});

describe('what an employment is opened with', () => {
  const place = { position: 'Operator Layanan Operasional', unit: 'U-1' };

  it('are its terms with their numbers, their papers, and both parties under a contract', () => {
    expect(termsOf([first], place)).toEqual([
      {
        ...{ n: 1, from: '2025-10-01', until: '2026-09-30', ...place },
        sk: { number: '813/1', on: '2025-10-01' },
        contract: { number: '813/1', items: {}, signedBy: ['agency', 'candidate'], signedOn: '2025-10-01' },
      },
    ]);
  });

  it('a contract of a later day than its first shows as signed late, none as not concluded', () => {
    const [onTime] = termsOf([first], place);
    const [late] = termsOf([term('2025-10-01', '2026-09-30', { contract: paper('2025-10-02') })], place);
    const { contract: _, ...unsigned } = first;
    const [none] = termsOf([unsigned], place);
    expect([onTime, late, none].map((one) => [isConcluded(one!), isSignedLate(one!)])).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
  });

  it('an SK from the day after the last term was decided late; on the last day it was not', () => {
    const [, inTime] = termsOf([first, term('2026-10-01', '2027-09-30', { sk: paper('2026-09-30') })], place);
    const [, late] = termsOf([first, term('2026-10-01', '2027-09-30', { sk: paper('2026-10-01') })], place);
    expect([inTime?.decidedLate, late?.decidedLate]).toEqual([undefined, true]);
  });
});
