import type { CivilDate } from '../calendar/civil-date.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { CorrectionProposal } from '../case/corrections.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { ConversionBatchEventType } from './events.ts';

export const conversionBatchStages = ['opened', 'proposed', 'determined', 'concluded'] as const;
export type ConversionBatchStage = (typeof conversionBatchStages)[number];

/** A part of the determination by the Minister: its receipt starts the seven working days of KONVERSI-USUL. */
export type ConversionDetermination = {
  readonly number: string;
  /** Number of the event that recorded it. */
  readonly seq: number;
  readonly receivedOn: CivilDate;
  readonly employments: number;
  /** The day of receipt of which its employees have heard; absent until they have. */
  readonly toldOf?: CivilDate;
};

export type ConversionBatchState = {
  readonly unit: UnitCalendar;
  readonly version: number;
  readonly revision: number;
  readonly stage: ConversionBatchStage;
  /** Set when nothing can happen any more. */
  readonly outcome?: 'concluded';
  /** Ids of the employments that are proposed, and of those whose need is determined. */
  readonly listed: readonly string[];
  readonly determined: readonly string[];
  readonly determinations: readonly ConversionDetermination[];
  readonly facts: Readonly<Partial<Record<ConversionBatchEventType, Fact>>>;
  readonly clocks: readonly HeldClock[];
  readonly corrections: readonly CorrectionProposal[];
};
