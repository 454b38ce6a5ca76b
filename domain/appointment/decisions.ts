import type { CivilDate } from '../calendar/civil-date.ts';
import { type ClockDecision, clockDecisionRoles } from '../case/decide-clock.ts';
import type { Role } from '../case/event.ts';
import type { Refusal } from '../case/refusal.ts';
import type { DueDate, UnitCalendar } from '../clock/due-date.ts';
import type { RuleId } from '../rules/register.ts';
import type { AppointmentEvent } from './events.ts';
import type {
  BtsCause,
  CancellationGround,
  ContractItems,
  DocumentCode,
  Party,
  ReopeningLetter,
  ReturnFixer,
} from './terms.ts';

/** What an official can decide about, or record in, a candidate's file. */
export type AppointmentDecision =
  | { readonly kind: 'verify-drh'; readonly deferred: readonly DocumentCode[] }
  | { readonly kind: 'give-notice'; readonly channel: NoticeChannel; readonly missing: readonly DocumentCode[] }
  | { readonly kind: 'propose-ni' }
  | { readonly kind: 'record-return'; readonly cause: BtsCause; readonly fixer: ReturnFixer }
  | { readonly kind: 'repropose-ni' }
  | { readonly kind: 'record-not-eligible'; readonly cause: string }
  | { readonly kind: 'appoint'; readonly skNumber: string; readonly tmt: CivilDate }
  | {
      readonly kind: 'sign-contract';
      readonly party: Party;
      readonly contractNumber: string;
      readonly items?: ContractItems;
    }
  | { readonly kind: 'record-spmt'; readonly spmtNumber: string }
  | { readonly kind: 'cancel'; readonly ground: CancellationGround; readonly evidence: string }
  | { readonly kind: 'reopen'; readonly letter: string }
  | { readonly kind: 'propose-correction'; readonly of: number; readonly to: CivilDate; readonly reason: string }
  | { readonly kind: 'confirm-correction'; readonly proposal: number }
  | ClockDecision;

/** The events that a decision causes, or why it is refused. */
export type Decided = readonly AppointmentEvent[] | Refusal;

export type AppointmentDecisionKind = AppointmentDecision['kind'];

export const noticeChannels = ['sscasn', 'email', 'letter', 'phone', 'in-person'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/**
 * Who may take each decision; by which authority, where it needs a power, is asked besides (powers.ts): Plt. and holders of
 * kuasa sign in as PyB or PPK. The API's table of route × role and its tests are made from this one.
 */
export const appointmentDecisionRoles: Readonly<Record<AppointmentDecisionKind, readonly Role[]>> = {
  'verify-drh': ['operator', 'verifier'],
  'give-notice': ['operator', 'verifier'],
  'propose-ni': ['pyb', 'ppk'],
  'record-return': ['operator'],
  'repropose-ni': ['pyb', 'ppk'],
  'record-not-eligible': ['operator'],
  appoint: ['pyb', 'ppk'],
  'sign-contract': ['operator', 'pyb', 'ppk'],
  'record-spmt': ['unit-head', 'operator'],
  cancel: ['pyb', 'ppk'],
  reopen: ['pyb', 'ppk'],
  'propose-correction': ['operator', 'verifier'],
  'confirm-correction': ['operator', 'verifier', 'pyb', 'ppk'],
  ...clockDecisionRoles,
};

/** What reaches a file from the system: the poller of SIASN, the batch. Never refused; what changes nothing yields no event. */
export type AppointmentFact =
  | { readonly kind: 'ni-issued'; readonly pertekOn: CivilDate }
  | { readonly kind: 'sk-uploaded' }
  | {
      readonly kind: 'batch-clocks-set';
      readonly clocks: readonly BatchClock[];
      /** Set by a letter that lets in again those who were deemed resigned before it was entered. */
      readonly reopens?: ReopeningLetter;
    }
  | { readonly kind: 'batch-concluded' };

/** A clock of the batch as it is handed to each of its files: computed once, kept and breached per file. */
export type BatchClock = {
  readonly rule: RuleId;
  readonly triggerOn: CivilDate;
  readonly due: DueDate;
  /** The instansi's own calendar, by which it is counted also in a file of a unit with another week. */
  readonly unit: UnitCalendar;
  readonly letter?: string;
};
