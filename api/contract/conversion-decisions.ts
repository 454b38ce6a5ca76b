/** Bodies of the decisions about becoming PPPK. */
export const conversionDecisions = [] as const;
