/** What is decided, or recorded, about the performance of an employee. */
export type EvaluationDecision = never;
