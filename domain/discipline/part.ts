import type { Part } from '../employment/part.ts';
import type { DisciplineDecision } from './decisions.ts';
import type { DisciplineEvent } from './events.ts';

/** Disiplin: diktum KEDUA PULUH TIGA. */
export const disciplinePart: Part<DisciplineEvent, DisciplineDecision> = {
  closes: {},
  roles: {},
  evolve: (state) => state,
  decide: () => [],
};
