/** What happens in an SK or a perjanjian kerja after it was signed. */
export type SkCorrectionEvent = never;
