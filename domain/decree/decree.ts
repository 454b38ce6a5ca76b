import type { Decree } from '../calendar/decree.ts';
import type { Recorded, Role } from '../case/event.ts';
import type { RetimeAnswer } from '../case/retime.ts';
import type { UnitCalendar } from '../clock/due-date.ts';

/** What a decree says, without the instant at which it became known here: that is when it is confirmed. */
export type DecreeText = Omit<Decree, 'knownAt'>;

/** How many running clocks gave each answer when they were told. */
export type RetimeCounts = Readonly<Record<RetimeAnswer, number>>;

/** What can happen to a decree in an instansi: it is recorded, looked at, confirmed, and told to every clock it touches. */
export type DecreeEvent =
  | { readonly type: 'decree-recorded'; readonly decree: DecreeText; readonly unit: UnitCalendar }
  | { readonly type: 'decree-confirmed' }
  | { readonly type: 'decree-withdrawn'; readonly reason: string }
  | { readonly type: 'decree-applied'; readonly answers: RetimeCounts };

export type RecordedDecreeEvent = Recorded<DecreeEvent>;

/** `confirmed`: it holds for whatever is counted from now on, and the running clocks are being told. */
type DecreeStage = 'recorded' | 'confirmed' | 'applied' | 'withdrawn';

export type DecreeState = {
  readonly unit: UnitCalendar;
  readonly version: number;
  readonly revision: number;
  readonly stage: DecreeStage;
  readonly outcome?: 'applied' | 'withdrawn';
  readonly decree: DecreeText;
  readonly confirmedAt?: number;
  readonly answers?: RetimeCounts;
  /** A decree has no clock of its own. */
  readonly clocks: readonly [];
};

export type DecreeDecision = { readonly kind: 'confirm' } | { readonly kind: 'withdraw'; readonly reason: string };

/** Who may take each decision about a decree. */
export const decreeDecisionRoles: Readonly<Record<DecreeDecision['kind'], readonly Role[]>> = {
  confirm: ['administrator'],
  withdraw: ['administrator'],
};
