/** Bodies of the decisions about an objection. */
export const objectionDecisions = [] as const;
