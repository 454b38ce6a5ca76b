/** Bodies of the decisions about the filling of a need in another unit. */
export const relocationDecisions = [] as const;
