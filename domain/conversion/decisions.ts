/** What is decided, or recorded, about becoming PPPK. */
export type ConversionDecision = never;
