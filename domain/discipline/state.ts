/** What is known of a matter of discipline. */
export type DisciplineState = Readonly<Record<never, never>>;

export const noDisciplines: DisciplineState = {};
