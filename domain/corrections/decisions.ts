/** What is decided, or recorded, about an SK or a perjanjian kerja after it was signed. */
export type SkCorrectionDecision = never;
