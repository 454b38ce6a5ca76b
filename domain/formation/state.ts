import type { CivilDate } from '../calendar/civil-date.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { CorrectionProposal } from '../case/corrections.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Letter } from '../windows/letters.ts';
import type { FormationEventType } from './events.ts';
import type { ExcludedRow } from './excluded-rows.ts';

export const formationStages = ['opened', 'listed', 'proposed', 'determined', 'announced', 'concluded'] as const;
export type FormationStage = (typeof formationStages)[number];

/** A part of the determination by the Minister: its receipt starts the seven working days of NI-USUL. */
export type Determination = {
  readonly id: string;
  readonly number: string;
  /** Number of the event that recorded it. */
  readonly seq: number;
  readonly receivedOn: CivilDate;
  readonly rows: number;
  readonly filesStarted: boolean;
};

export type FormationState = {
  readonly unit: UnitCalendar;
  readonly version: number;
  readonly revision: number;
  readonly stage: FormationStage;
  /** Set when nothing can happen any more. */
  readonly outcome?: 'concluded';
  readonly rows: number;
  /** Rows of the list that are not proposed; their evidence stands in the ledger and the registry. */
  readonly excluded: readonly Omit<ExcludedRow, 'evidence'>[];
  /** How often the proposal was revised. */
  readonly revisions: number;
  readonly determinations: readonly Determination[];
  /** In the order in which they were entered; `applied` once every file has heard of it. */
  readonly letters: readonly (Letter & { readonly applied: boolean })[];
  readonly facts: Readonly<Partial<Record<FormationEventType, Fact>>>;
  readonly clocks: readonly HeldClock[];
  readonly corrections: readonly CorrectionProposal[];
};
