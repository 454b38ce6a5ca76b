import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Absences } from './absences.ts';
import type { Finding } from './events.ts';
import type { DisciplineLevel, SanctionCode } from './sanctions.ts';

/** A step in a matter: the number of its event, the day it happened, when and by whom that was recorded. */
export type MatterStep = {
  readonly seq: number;
  readonly on: CivilDate;
  readonly recordedAt: Instant;
  readonly account?: string;
};

export type Summons = MatterStep & { readonly appearOn: CivilDate; readonly noShow?: MatterStep };

/** One matter of discipline, from the report to the decision; an employment can have several at a time. */
export type Matter = {
  /** From 1, in the order of the reports. */
  readonly n: number;
  readonly reported: MatterStep;
  readonly suspected: DisciplineLevel;
  readonly absences?: Absences;
  readonly summonses: readonly Summons[];
  readonly examined?: MatterStep;
  readonly heard?: MatterStep;
  readonly decided?: MatterStep & { readonly level: Finding; readonly sanction?: SanctionCode };
};

export type DisciplineState = { readonly matters: readonly Matter[] };

export const noDisciplines: DisciplineState = { matters: [] };
