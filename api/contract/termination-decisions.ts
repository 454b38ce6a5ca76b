/** Bodies of the decisions about the end of an employment. */
export const terminationDecisions = [] as const;
