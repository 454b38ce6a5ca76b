/** What happens in a matter of discipline. */
export type DisciplineEvent = never;
