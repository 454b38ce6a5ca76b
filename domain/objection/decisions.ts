/** What is decided, or recorded, about an objection. */
export type ObjectionDecision = never;
