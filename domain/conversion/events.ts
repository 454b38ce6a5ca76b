/** What happens in becoming PPPK. */
export type ConversionEvent = never;
