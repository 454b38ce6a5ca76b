import { type Answered, answerOf } from '../policies/answer-of.ts';
import type { PolicyId } from '../policies/register.ts';

/** What the law leaves open about ending an employment, as an instansi answers it on a day. */
export type EndingAnswers = {
  /** Whose class severe discipline has: the law's, or that of the contract templates (`severe-discipline-class`). */
  readonly severeDisciplineClass: 'law' | 'contract';
  /** Which two years of prison are meant: those imposed, or the least that was threatened (`two-years-means`). */
  readonly twoYearsMeans: 'imposed' | 'minimum-threatened';
  /** Whether an offence wants a judgment by number and date, or a document is enough (`criminal-needs-judgment`). */
  readonly criminalNeedsJudgment: boolean;
};

/** By which policies they are answered. */
export const endingPolicies = [
  ...(['severe-discipline-class', 'two-years-means', 'criminal-needs-judgment'] as const),
] satisfies readonly PolicyId[];

/** The answers that came with a decision, or the defaults. */
export function endingAnswersIn(stamp: Answered): EndingAnswers {
  return {
    severeDisciplineClass: answerOf(stamp, 'severe-discipline-class') as EndingAnswers['severeDisciplineClass'],
    twoYearsMeans: answerOf(stamp, 'two-years-means') as EndingAnswers['twoYearsMeans'],
    criminalNeedsJudgment: answerOf(stamp, 'criminal-needs-judgment') === true,
  };
}
