import type { Part } from '../employment/part.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';

/** Pengisian kebutuhan pada unit kerja lain, and requests to move: diktum KEDUA PULUH LIMA and KEDUA PULUH ENAM. */
export const relocationPart: Part<RelocationEvent, RelocationDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
