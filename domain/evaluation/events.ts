/** What happens in the performance of an employee. */
export type EvaluationEvent = never;
