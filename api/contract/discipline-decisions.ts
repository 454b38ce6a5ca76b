/** Bodies of the decisions about a matter of discipline. */
export const disciplineDecisions = [] as const;
