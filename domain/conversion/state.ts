/** What is known of becoming PPPK. */
export type ConversionState = Readonly<Record<never, never>>;

export const noConversions: ConversionState = {};
