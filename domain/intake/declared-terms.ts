import { endOfOneYear } from '../appointment/contract.ts';
import { parties } from '../appointment/terms.ts';
import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { Term } from '../employment/term.ts';

/** A paper as it is declared: its number and its day. */
export type Paper = { readonly number: string; readonly on: CivilDate };

/** A term as an instansi declares it: its days, both inclusive, and the papers that it can name. */
export type DeclaredTerm = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly sk?: Paper;
  /** Signed by both parties on this day. */
  readonly contract?: Paper;
};

/** What keeps declared terms from being taken over. */
type TermError = 'TERM_REVERSED' | 'TERMS_OVERLAP' | 'TERM_NOT_BEGUN' | 'PAPER_IN_FUTURE' | 'TMT_AFTER_FIRST_TERM';
/** What is only to be looked at. */
type TermWarning = 'TERM_NOT_ONE_YEAR' | 'TERMS_GAP' | 'TMT_BEFORE_FIRST_TERM' | 'SIGNED_BEFORE_SK' | 'SK_NOT_NAMED';

/** `n` counts the terms of the row from 1. */
type TermFinding = { readonly n: number; readonly code: TermError | TermWarning };

/**
 * What is odd about the terms of one person, oldest first. A term of another length (MASA-SATU-TAHUN) and days without an
 * agreement (JEDA-TIDAK-DISAMBUNG) happened, and are only shown; a term that has not begun is no fact yet.
 */
export function termFindings(
  terms: readonly DeclaredTerm[],
  { appointedOn, today }: { readonly appointedOn: CivilDate; readonly today: CivilDate },
): readonly TermFinding[] {
  const first = terms[0]?.from;
  const ofAppointment = (code: TermFinding['code'], holds: boolean) => (holds ? [{ n: 1, code }] : []);
  return [
    ...ofAppointment('TMT_AFTER_FIRST_TERM', first !== undefined && appointedOn > first),
    ...ofAppointment('TMT_BEFORE_FIRST_TERM', first !== undefined && appointedOn < first),
    ...terms.flatMap((term, index) =>
      findingsOf(term, terms[index - 1], today).map((code) => ({ n: index + 1, code })),
    ),
  ];
}

function findingsOf(
  { from, until, sk, contract }: DeclaredTerm,
  before: DeclaredTerm | undefined,
  today: CivilDate,
): readonly TermFinding['code'][] {
  const follows = before && addDays(before.until, 1);
  const found = {
    TERM_REVERSED: until < from,
    TERM_NOT_BEGUN: from > today,
    TERMS_OVERLAP: follows !== undefined && from < follows,
    TERMS_GAP: follows !== undefined && from > follows,
    TERM_NOT_ONE_YEAR: until >= from && until !== endOfOneYear(from),
    PAPER_IN_FUTURE: [sk, contract].some((paper) => paper !== undefined && paper.on > today),
    SIGNED_BEFORE_SK: sk !== undefined && contract !== undefined && contract.on < sk.on,
    SK_NOT_NAMED: sk === undefined,
  } satisfies Partial<Record<TermFinding['code'], boolean>>;
  return (Object.keys(found) as (keyof typeof found)[]).filter((code) => found[code]);
}

/**
 * The terms as an employment is opened with them. A term whose SK is of a day after the last of the one before it was
 * decided late; a contract signed after its first day shows as signed late.
 */
export function termsOf(
  declared: readonly [DeclaredTerm, ...DeclaredTerm[]],
  { position, unit }: Pick<Term, 'position' | 'unit'>,
): readonly [Term, ...Term[]] {
  const terms = declared.map(({ from, until, sk, contract }, index): Term => {
    const before = declared[index - 1];
    const late = before !== undefined && sk !== undefined && sk.on > before.until;
    return {
      ...{ n: index + 1, from, until, position, unit },
      ...(sk && { sk }),
      ...(contract && {
        contract: { number: contract.number, items: {}, signedBy: parties, signedOn: contract.on },
      }),
      ...(late && { decidedLate: true }),
    };
  });
  return terms as unknown as readonly [Term, ...Term[]];
}
