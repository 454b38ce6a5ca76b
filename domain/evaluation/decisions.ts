import type { Acknowledgement, MissingCause, OrganisationPredicate } from './codes.ts';
import type { Behaviour } from './conduct.ts';
import type { Against } from './predicate.ts';
import type { SkpPeriod } from './skp-period.ts';

/** What is decided, or recorded, about the performance of an employee. */
export type EvaluationDecision =
  | {
      readonly kind: 'set-skp';
      readonly year: number;
      /** Number of the term from whose perjanjian kerja the targets are drawn. */
      readonly term: number;
      /** References to the targets and the indicators of the instansi, not their words. */
      readonly indicators: readonly string[];
      /** Opaque account id. */
      readonly evaluator: string;
    }
  | { readonly kind: 'assign-evaluator'; readonly evaluator: string; readonly reason: string }
  | ({
      readonly kind: 'evaluate';
      readonly result: Against;
      readonly behaviour: Behaviour;
      readonly organisation: OrganisationPredicate;
    } & SkpPeriod)
  | ({ readonly kind: 'sign-off-evaluation' } & SkpPeriod)
  | ({ readonly kind: 'acknowledge-evaluation'; readonly as: Acknowledgement } & SkpPeriod)
  | ({
      readonly kind: 'record-missing-evaluation';
      readonly cause: MissingCause;
      readonly reason: string;
      /** Reference to the evidence that stands in for the evaluation. */
      readonly standIn: string;
    } & SkpPeriod);
