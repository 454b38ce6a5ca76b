import type { EmploymentStage } from '../employment/state.ts';
import { isConcluded, isSignedLate, type Term } from '../employment/term.ts';

/** What a list of declared contracts comes to: figures only. */
export type Outlook = {
  /** In which stage the employments would be opened. */
  readonly stages: Readonly<Partial<Record<EmploymentStage, number>>>;
  /** Whose present term was signed after its first day, was decided after the last one had run out, or is not signed. */
  readonly signedLate: number;
  readonly decidedLate: number;
  readonly unsigned: number;
};

/** `present` is the term that runs, or ran out last. */
export type Opening = { readonly stage: EmploymentStage; readonly present: Term };

export function outlookOf(openings: readonly Opening[]): Outlook {
  const stages: Partial<Record<EmploymentStage, number>> = {};
  for (const { stage } of openings) stages[stage] = (stages[stage] ?? 0) + 1;
  const count = (holds: (term: Term) => boolean) => openings.filter(({ present }) => holds(present)).length;
  return {
    stages,
    signedLate: count(isSignedLate),
    decidedLate: count((term) => term.decidedLate === true),
    unsigned: count((term) => !isConcluded(term)),
  };
}
