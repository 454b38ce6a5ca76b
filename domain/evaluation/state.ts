/** What is known of the performance of an employee. */
export type EvaluationState = Readonly<Record<never, never>>;

export const noEvaluations: EvaluationState = {};
