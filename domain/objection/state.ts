/** What is known of an objection. */
export type ObjectionState = Readonly<Record<never, never>>;

export const noObjections: ObjectionState = {};
