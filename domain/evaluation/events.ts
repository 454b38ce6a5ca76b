import type { Acknowledgement, MissingCause, OrganisationPredicate } from './codes.ts';
import type { Behaviour, ConductReading } from './conduct.ts';
import type { Against, Predicate } from './predicate.ts';
import type { SkpPeriod } from './skp-period.ts';

/** What happens in the performance of an employee. */
export type EvaluationEvent =
  | {
      readonly type: 'skp-set';
      readonly year: number;
      readonly term: number;
      readonly indicators: readonly string[];
      readonly evaluator: string;
    }
  | { readonly type: 'evaluator-assigned'; readonly evaluator: string; readonly reason: string }
  | ({
      readonly type: 'evaluated';
      readonly result: Against;
      readonly behaviour: Behaviour;
      readonly organisation: OrganisationPredicate;
      /** Of the seven values together, and by which reading of them. */
      readonly conduct: Against;
      readonly conductBy: ConductReading;
      readonly predicate: Predicate;
      /** The second lowest predicate of the last year, where the instansi lets that ask for a review (`not-performing`). */
      readonly asksForReview?: true;
    } & SkpPeriod)
  | ({ readonly type: 'evaluation-signed-off' } & SkpPeriod)
  | ({ readonly type: 'evaluation-acknowledged'; readonly as: Acknowledgement } & SkpPeriod)
  /** Nobody evaluated it; it has no predicate, and other evidence stands in for it. */
  | ({
      readonly type: 'evaluation-missed';
      readonly cause: MissingCause;
      readonly reason: string;
      readonly standIn: string;
    } & SkpPeriod);
