/** What is decided, or recorded, about a matter of discipline. */
export type DisciplineDecision = never;
