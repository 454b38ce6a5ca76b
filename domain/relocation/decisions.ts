/** What is decided, or recorded, about the filling of a need in another unit. */
export type RelocationDecision = never;
