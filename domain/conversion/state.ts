import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { NiChange } from './events.ts';
import type { DeterminedNeed } from './need.ts';

/** Where somebody stands on the way to PPPK, the furthest last; whom BKN refused has the whole of it before them again. */
export const conversionStages = [
  'conversion-refused',
  'determined',
  'at-bkn',
  'returned',
  'pertek-issued',
  'converted',
] as const;
export type ConversionStage = (typeof conversionStages)[number];

export type Conversion = {
  /** Id of the batch. */
  readonly conversion: string;
  readonly determination: string;
  readonly need: DeterminedNeed;
  /** Number of the event by which it began here. */
  readonly seq: number;
  readonly stage: ConversionStage;
  readonly pertek?: { readonly number: string; readonly on: CivilDate };
  readonly appointment?: { readonly skNumber: string; readonly tmt: CivilDate; readonly ni: NiChange };
};

/** What is known of becoming PPPK: the latest conversion, and how many there were. */
export type ConversionState = { readonly attempts: number; readonly current?: Conversion };

export const noConversions: ConversionState = { attempts: 0 };

/** Whether a conversion goes on, or has been decided: nobody is in two at once. */
export function isUnderWay({ current }: ConversionState): boolean {
  return current !== undefined && current.stage !== 'conversion-refused';
}

/** The last day as PPPK Paruh Waktu, once an appointment as PPPK is decided. */
export function lastDayBeforeConversion({ current }: ConversionState): CivilDate | undefined {
  return current?.appointment && addDays(current.appointment.tmt, -1);
}
