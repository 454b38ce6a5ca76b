import type { ColumnType } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { ConversionBatchState } from '../../domain/conversion-batch/state.ts';
import type { EligibilityCategory, Priority } from '../../domain/formation/eligibility.ts';
import type { ExclusionReason } from '../../domain/formation/excluded-rows.ts';
import type { FormationState } from '../../domain/formation/state.ts';
import type { IntakeState } from '../../domain/intake/intake.ts';
import type { SelectionState } from '../../domain/selection/state.ts';
import type { Education } from '../../domain/wages/base-pay.ts';
import type { Json, Moment } from './column.ts';

/** The lists from which files come: what many people go through at once. */
export type BatchTables = {
  formations: {
    id: string;
    instansi: string;
    label: string;
    state: Json<FormationState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  formation_rows: {
    formation: string;
    row_no: number;
    person: string;
    unit: string;
    category: string;
    position_group: string;
    position: string;
    education: string;
    determination: string | null;
    case_id: string | null;
    /** By which category somebody may be proposed, and their priority; null where the list does not say enough. */
    eligibility: EligibilityCategory | null;
    priority: Priority | null;
    /** Why the row is not in the proposal, and by which paper. */
    excluded: ExclusionReason | null;
    excluded_by: string | null;
  };
  determinations: {
    id: string;
    formation: string;
    number: string;
    issued_on: CivilDate;
    rows: number;
  };
  /** One proposal of PPPK needs for employees who are PPPK Paruh Waktu. */
  conversions: {
    id: string;
    instansi: string;
    state: Json<ConversionBatchState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  /** Whom it is about, in the order of the list, and what was determined for each. */
  conversion_rows: {
    conversion: string;
    row_no: number;
    employment: string;
    reason: string | null;
    /** Number of the determination, and the content of the need; all null until it is received. */
    determination: string | null;
    position: string | null;
    education: Education | null;
    unit: string | null;
  };
  /** Selections that an instansi holds itself; who applied and how it went stands under the digests that were decided about. */
  selections: {
    id: string;
    instansi: string;
    state: Json<SelectionState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
  selection_applicants: {
    selection: string;
    list: string;
    row_no: number;
    person: string;
    unit: string;
    category: string;
    position_group: string;
    position: string;
    education: string;
    documents: string[];
  };
  selection_results: {
    selection: string;
    results: string;
    row_no: number;
    passes: boolean;
    reason: string | null;
    scores: ColumnType<string[], number[], number[]>;
  };
  /** Lists of running contracts that were taken in. */
  imports: {
    id: string;
    instansi: string;
    state: Json<IntakeState>;
    stage: string;
    outcome: string | null;
    version: number;
    revision: number;
    updated_at: Moment;
  };
};
