/** What is decided, or recorded, about the end of an employment. */
export type TerminationDecision = never;
