import type { Role } from '../case/event.ts';
import type { Fact } from '../case/facts.ts';
import type { Acknowledgement, MissingCause, OrganisationPredicate } from './codes.ts';
import type { Behaviour } from './conduct.ts';
import type { Against, Predicate } from './predicate.ts';
import { isSamePeriod, type SkpPeriod } from './skp-period.ts';

/** Sasaran kinerja pegawai of one SKP year, drawn from the perjanjian kerja of one term. */
type Skp = {
  readonly year: number;
  readonly term: number;
  readonly indicators: readonly string[];
  readonly set: Fact;
};

export type Evaluated = SkpPeriod & {
  readonly result: Against;
  readonly behaviour: Behaviour;
  readonly organisation: OrganisationPredicate;
  readonly conduct: Against;
  readonly predicate: Predicate;
  readonly asksForReview?: true;
  readonly evaluated: Fact & { readonly role?: Role };
  readonly signedOff?: Fact;
  readonly acknowledged?: Fact & { readonly as: Acknowledgement };
};

/** Never a predicate: why nobody evaluated it, and what stands in. */
type Missed = SkpPeriod & {
  readonly missed: Fact & { readonly cause: MissingCause; readonly standIn: string };
};

/** What became of a period; each has one end and no second. */
export type PeriodResult = Evaluated | Missed;

/** What is known of the performance of an employee: the whole of it, for an SKP year does not end with a contract year. */
export type EvaluationState = {
  readonly skps: readonly Skp[];
  /** Opaque account of the Pejabat Penilai Kinerja. */
  readonly evaluator?: string;
  /** In the order in which they were recorded. */
  readonly results: readonly PeriodResult[];
};

export const noEvaluations: EvaluationState = { skps: [], results: [] };

/** What became of a period so far. */
export function resultOf({ results }: EvaluationState, period: SkpPeriod): PeriodResult | undefined {
  return results.find((result) => isSamePeriod(result, period));
}

export function isEvaluated(result: PeriodResult): result is Evaluated {
  return 'predicate' in result;
}
