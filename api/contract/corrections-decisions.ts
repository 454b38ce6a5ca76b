/** Bodies of the decisions about an SK or a perjanjian kerja after it was signed. */
export const correctionsDecisions = [] as const;
