import type { CivilDate } from '../calendar/civil-date.ts';
import type { DeterminedNeed } from './need.ts';

/** Whether somebody keeps their NI; the number itself is personal and stands in the registry. */
export const niChanges = ['unchanged', 'new'] as const;
export type NiChange = (typeof niChanges)[number];

/** What happens in becoming PPPK; `conversion` names the batch by which the need was determined. */
export type ConversionEvent =
  /** On the day on which the instansi received it; told again when that date is corrected. */
  | {
      readonly type: 'conversion-determined';
      readonly conversion: string;
      /** Number of the determination. */
      readonly determination: string;
      readonly need: DeterminedNeed;
    }
  | { readonly type: 'conversion-proposed'; readonly conversion: string; readonly letterNumber: string }
  | { readonly type: 'conversion-returned'; readonly conversion: string; readonly cause: string }
  | { readonly type: 'conversion-reproposed'; readonly conversion: string; readonly letterNumber: string }
  | { readonly type: 'conversion-refused'; readonly conversion: string; readonly cause: string }
  /** Pertimbangan teknis of Kepala BKN, of the day it bears; it takes effect here when it is received. */
  | {
      readonly type: 'conversion-pertek-recorded';
      readonly conversion: string;
      readonly number: string;
      readonly on: CivilDate;
    }
  /** Appointed as PPPK; the employment runs until the day before the TMT. */
  | {
      readonly type: 'converted';
      readonly conversion: string;
      readonly skNumber: string;
      readonly tmt: CivilDate;
      readonly ni: NiChange;
    };
