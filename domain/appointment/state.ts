import type { CivilDate } from '../calendar/civil-date.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { CorrectionProposal } from '../case/corrections.ts';
import type { Fact } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { AppointmentEventType } from './events.ts';
import type { CancellationGround, ContractItems, ReopeningLetter } from './terms.ts';

/** Where a file stands; `cancelled` and `not-eligible` are ends, the first reopenable when the ground was deemed resigned. */
export const appointmentStages = [
  'documents',
  'ready',
  'at-bkn',
  'returned',
  'ni-issued',
  'appointed',
  'contracted',
  'started',
  'not-eligible',
  'cancelled',
] as const;
export type AppointmentStage = (typeof appointmentStages)[number];

/** How a file ended. */
export const appointmentOutcomes = ['started', 'not-eligible', 'resigned', 'deemed-resigned', 'died'] as const;
export type AppointmentOutcome = (typeof appointmentOutcomes)[number];

export type AppointmentState = {
  readonly formation: string;
  readonly determination: string;
  readonly unit: UnitCalendar;
  /** Number of the last event. */
  readonly version: number;
  /** Number of the last event that was not a clock's: what a decision made on a stale page is compared with. */
  readonly revision: number;
  readonly stage: AppointmentStage;
  /** Set when nothing can happen any more. */
  readonly outcome?: AppointmentOutcome;
  /** How many times BKN has returned the file. */
  readonly returns: number;
  /** The latest fact of each kind, with its two times. */
  readonly facts: Readonly<Partial<Record<AppointmentEventType, Fact>>>;
  readonly clocks: readonly HeldClock[];
  /** Letters by which it can be reopened, each if it was deemed resigned before that was entered. */
  readonly reopening: readonly ReopeningLetter[];
  readonly cancelled?: { readonly ground: CancellationGround; readonly from: AppointmentStage };
  readonly appointment?: { readonly skNumber: string; readonly tmt: CivilDate };
  readonly contract?: {
    readonly number: string;
    readonly items: ContractItems;
    readonly signedBy: readonly ('agency' | 'candidate')[];
  };
  readonly corrections: readonly CorrectionProposal[];
};
