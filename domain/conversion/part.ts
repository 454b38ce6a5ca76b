import type { Part } from '../employment/part.ts';
import type { ConversionDecision } from './decisions.ts';
import type { ConversionEvent } from './events.ts';

/** Pengangkatan menjadi PPPK, as one employee goes through it: diktum KEDUA PULUH DELAPAN. */
export const conversionPart: Part<ConversionEvent, ConversionDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
