import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { AppointmentDecision, AppointmentFact, BatchClock } from '../../domain/appointment/decisions.ts';
import type { DecisionStamp } from '../../domain/authority/mandate.ts';
import type { BulkDecision, BulkPlan } from '../../domain/bulk/bulk.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant, Zone } from '../../domain/calendar/zone.ts';
import type { Stamp } from '../../domain/case/event.ts';
import type { Retime, RetimeAnswer } from '../../domain/case/retime.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { ConversionBatchDecision } from '../../domain/conversion-batch/decisions.ts';
import type { ListedEmployment } from '../../domain/conversion-batch/events.ts';
import type { DecreeDecision, DecreeText } from '../../domain/decree/decree.ts';
import type { EmploymentDecision } from '../../domain/employment/decisions.ts';
import type { Origin } from '../../domain/employment/events.ts';
import type { EmploymentFact } from '../../domain/employment/fact.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import type { Term } from '../../domain/employment/term.ts';
import type { FormationDecision } from '../../domain/formation/decisions.ts';
import type { Outlook } from '../../domain/intake/outlook.ts';
import type { SelectionDecision } from '../../domain/selection/decisions.ts';
import type { StageWindows } from '../../domain/selection/stages.ts';

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

/** Who is to become PPPK: whose employments, checked before the batch begins. */
export type ConversionInput = CaseInput & {
  readonly rows: readonly ListedEmployment[];
  readonly openedBy: Stamp['by'];
};

/** A selection of an instansi, by which law, and the days that it announced. */
export type SelectionInput = CaseInput & {
  readonly legalBasis: string;
  readonly announcement: string;
  readonly windows: StageWindows;
  readonly openedBy: Stamp['by'];
};

/** What one run of a case hands to the next: nothing of a case is anywhere else. */
export type Carried<State> = {
  readonly state: State;
  /** The latest instant that the case has heard of. */
  readonly heardOf: Instant;
  /** What was answered to the requests of the run before: one that is repeated is not decided anew. */
  readonly answered: Readonly<Record<string, DecisionAnswer>>;
};

/** A new employment, or, in its later years, all that the run before it was. */
export type EmploymentInput = CaseInput & {
  readonly caseId: string;
  readonly origin: Origin;
  readonly appointedOn: CivilDate;
  readonly terms: readonly [Term, ...Term[]];
  readonly openedBy: Stamp['by'];
  readonly carried?: Carried<EmploymentState>;
  /** By what a file that was closed is open once more. */
  readonly reopenedBy?: DecisionMessage<EmploymentDecision>;
};

/** What the decree says; its id is also the last part of the workflow's. */
export type DecreeInput = CaseInput & { readonly decree: DecreeText; readonly recordedBy: Stamp['by'] };

/** Its list stands in the registry under the last part of the workflow's id. */
export type BulkInput = CaseInput & { readonly plan: BulkPlan; readonly preparedBy: Stamp['by'] };

/** Its rows stand in the registry under the last part of the workflow's id. */
export type IntakeInput = CaseInput & {
  readonly rows: number;
  readonly list: string;
  readonly outlook: Outlook;
  readonly recordedBy: Stamp['by'];
};

/** What has to outlive a run of the digests of one instansi; the first begins without the last three. */
export type DigestInput = {
  readonly instansi: string;
  readonly zone: Zone;
  readonly shift: number;
  /** Number of the last event in the ledger. */
  readonly seq: number;
  /** When the next morning's digest goes out. */
  readonly morning?: Instant;
  /** The first breach that nobody was told of. */
  readonly breach?: Instant;
  /** When what has not gone out is tried again, and how long was waited for that. */
  readonly retry?: { readonly at: Instant; readonly wait: number };
};

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
  readonly fact: AppointmentFact | EmploymentFact;
  readonly effectiveOn: CivilDate;
  readonly recordedAt: Instant;
  readonly from: 'siasn' | 'formation' | 'conversion';
};

export const decideAppointment = defineUpdate<DecisionAnswer, [DecisionMessage<AppointmentDecision>]>('decision');
export const decideEmployment = defineUpdate<DecisionAnswer, [DecisionMessage<EmploymentDecision>]>('decision');
export const decideFormation = defineUpdate<DecisionAnswer, [DecisionMessage<FormationDecision>]>('decision');
export const decideConversion = defineUpdate<DecisionAnswer, [DecisionMessage<ConversionBatchDecision>]>('decision');
export const decideSelection = defineUpdate<DecisionAnswer, [DecisionMessage<SelectionDecision>]>('decision');
export const decideDecree = defineUpdate<DecisionAnswer, [DecisionMessage<DecreeDecision>]>('decision');
export const decideBulk = defineUpdate<DecisionAnswer, [DecisionMessage<BulkDecision>]>('decision');

/** What a decree makes of running clocks of one case; each is answered, in the same order, once the ledger has it. */
export type RetimeMessage = { readonly clocks: readonly Retime[]; readonly stamp: Stamp };
export const retime = defineUpdate<readonly RetimeAnswer[], [RetimeMessage]>('retime');

export const fact = defineSignal<[FactMessage]>('fact');
/** Something went past its due date, and was written at this instant. */
export const breached = defineSignal<[{ readonly at: Instant }]>('breached');
/** Puts a step that gave up back to work, once its cause is mended. */
export const resume = defineSignal<[]>('resume');
export const incidents = defineQuery<readonly string[]>('incidents');
