import type { CivilDate } from '../calendar/civil-date.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';

/** What the law leaves open about ending an employment, as an instansi answers it on a day. */
export type EndingAnswers = {
  /** Whose class severe discipline has: the law's, or that of the contract templates (`severe-discipline-class`). */
  readonly severeDisciplineClass: 'law' | 'contract';
  /** Which two years of prison are meant: those imposed, or the least that was threatened (`two-years-means`). */
  readonly twoYearsMeans: 'imposed' | 'minimum-threatened';
  /** Whether an offence wants a judgment by number and date, or a document is enough (`criminal-needs-judgment`). */
  readonly criminalNeedsJudgment: boolean;
};

/** The answers of these settings on a day; without settings the defaults. */
export function endingAnswersOn(settings: readonly PolicySetting[], on: CivilDate): EndingAnswers {
  const answer = (id: Parameters<typeof policyAsOf>[1]) => policyAsOf(settings, id, on).value;
  return {
    severeDisciplineClass: answer('severe-discipline-class') as EndingAnswers['severeDisciplineClass'],
    twoYearsMeans: answer('two-years-means') as EndingAnswers['twoYearsMeans'],
    criminalNeedsJudgment: answer('criminal-needs-judgment') === true,
  };
}
