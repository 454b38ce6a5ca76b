/** Bodies of the decisions about the performance of an employee. */
export const evaluationDecisions = [] as const;
