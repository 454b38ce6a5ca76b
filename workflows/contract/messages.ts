import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AppointmentDecision, AppointmentFact, BatchClock } from '../../domain/appointment/decisions.ts';
import type { DecisionStamp } from '../../domain/authority/mandate.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { Stamp } from '../../domain/case/event.ts';
import type { Retime, RetimeAnswer } from '../../domain/case/retime.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { DecreeDecision, DecreeText } from '../../domain/decree/decree.ts';
import type { FormationDecision } from '../../domain/formation/decisions.ts';

/** What every process is started with. `shift` (ms) is added to the engine's clock; production refuses anything but 0. */
type CaseInput = {
  readonly instansi: string;
  readonly shift: number;
  readonly openedOn: CivilDate;
  readonly unit: UnitCalendar;
  readonly request?: string;
};

export type AppointmentInput = CaseInput & {
  readonly caseId: string;
  readonly formation: string;
  readonly determination: string;
  readonly clocks: readonly BatchClock[];
};

export type FormationInput = CaseInput & { readonly formation: string; readonly openedBy: Stamp['by'] };

/** What the decree says; its id is also the last part of the workflow's. */
export type DecreeInput = CaseInput & { readonly decree: DecreeText; readonly recordedBy: Stamp['by'] };

export type PollInput = { readonly instansi: string; readonly shift: number; readonly year: number };

/** An official's decision on its way to a case: what, by whom, when it happened and when it was received. */
export type DecisionMessage<Decision> = {
  readonly decision: Decision;
  readonly stamp: DecisionStamp;
};

/** What the case answers once the ledger has it. */
export type DecisionAnswer = {
  /** Numbers of the events that the decision caused. */
  readonly seqs: readonly number[];
  readonly revision: number;
  readonly stage: string;
  readonly outcome?: string;
};

export type FactMessage = {
  readonly fact: AppointmentFact;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
  readonly from: 'siasn' | 'formation';
};

export const decideAppointment = defineUpdate<DecisionAnswer, [DecisionMessage<AppointmentDecision>]>('decision');
export const decideFormation = defineUpdate<DecisionAnswer, [DecisionMessage<FormationDecision>]>('decision');
export const decideDecree = defineUpdate<DecisionAnswer, [DecisionMessage<DecreeDecision>]>('decision');

/** What a decree makes of running clocks of one case; each is answered, in the same order, once the ledger has it. */
export type RetimeMessage = { readonly clocks: readonly Retime[]; readonly stamp: Stamp };
export const retime = defineUpdate<readonly RetimeAnswer[], [RetimeMessage]>('retime');

export const fact = defineSignal<[FactMessage]>('fact');
/** Puts a step that gave up back to work, once its cause is mended. */
export const resume = defineSignal<[]>('resume');
export const incidents = defineQuery<readonly string[]>('incidents');
