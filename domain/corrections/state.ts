/** What is known of an SK or a perjanjian kerja after it was signed. */
export type SkCorrectionState = Readonly<Record<never, never>>;

export const noSkCorrections: SkCorrectionState = {};
