import { clocksToSet } from '../appointment/clocks.ts';
import { decide, follows } from '../appointment/decide.ts';
import { type AppointmentDecision, appointmentDecisionRoles } from '../appointment/decisions.ts';
import { evolve } from '../appointment/evolve.ts';
import { needOf, powerFor } from '../appointment/powers.ts';
import { type AppointmentState, appointmentOutcomes, appointmentStages } from '../appointment/state.ts';
import type { Need } from '../authority/authorise.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import type { Power } from '../authority/powers.ts';
import type { Recorded, Role } from '../case/event.ts';
import type { Asks } from '../case/known.ts';
import type { Refusal } from '../case/refusal.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import {
  decideEmployment,
  employmentAsks,
  employmentFollows,
  employmentNeed,
  employmentPower,
} from '../employment/decide.ts';
import { type EmploymentDecision, employmentDecisionRoles } from '../employment/decisions.ts';
import { clocksToSetOf, evolveEmployment } from '../employment/evolve.ts';
import { type EmploymentState, employmentStages } from '../employment/state.ts';
import type { Asked } from '../tasks/asked.ts';
import { askedOfEmployment } from '../tasks/of-employment.ts';
import { askedOfFile } from '../tasks/of-file.ts';
import { employmentOutcomes } from '../termination/outcomes.ts';

/** The processes that are about one person, each in a file of its own. */
export const fileProcesses = ['appointment', 'employment'] as const;
export type FileProcess = (typeof fileProcesses)[number];

export type FileState = AppointmentState | EmploymentState;
export type FileDecision = AppointmentDecision | EmploymentDecision;
export type FileDecisionKind = FileDecision['kind'];

/** The law of one process, as whoever only looks at a file asks it: what would happen, who is asked, what runs. */
export type FileLaw = {
  readonly roles: Readonly<Partial<Record<string, readonly Role[]>>>;
  evolve(state: FileState | undefined, event: Recorded<{ readonly type: string }>): FileState;
  decide(state: FileState, decision: FileDecision, stamp: DecisionStamp): readonly { type: string }[] | Refusal;
  /** As `decide`, whoever decides and by whatever authority. */
  follows(state: FileState, decision: FileDecision, stamp: DecisionStamp): readonly { type: string }[] | Refusal;
  powerFor(decision: { readonly kind: string }): Power | undefined;
  asks(state: FileState, decision: { readonly kind: string }): Asks;
  needOf(state: FileState, decision: { readonly kind: string }): Need | undefined;
  clocksToSet(state: FileState): readonly ClockToSet[];
  asked(state: FileState): readonly Asked[];
};

/** Each process only ever sees its own states, events and decisions. */
export const lawOf: Readonly<Record<FileProcess, FileLaw>> = {
  appointment: {
    ...{ roles: appointmentDecisionRoles, evolve, decide, follows, powerFor, needOf, clocksToSet, asked: askedOfFile },
    asks: () => ({}),
  } as unknown as FileLaw,
  employment: {
    ...{ roles: employmentDecisionRoles, evolve: evolveEmployment, decide: decideEmployment },
    ...{ follows: employmentFollows, powerFor: employmentPower, needOf: employmentNeed },
    ...{ clocksToSet: clocksToSetOf, asked: askedOfEmployment, asks: employmentAsks },
  } as unknown as FileLaw,
};

/** Where a file may stand, and how it may end, whatever its process. */
export const fileStages = [...appointmentStages, ...employmentStages] as const;
export const fileOutcomes = [...appointmentOutcomes, ...employmentOutcomes] as const;

/** Who may take each decision about any file. Where two processes know a decision by one name, the same roles take it. */
export const fileDecisionRoles = { ...employmentDecisionRoles, ...appointmentDecisionRoles } as Readonly<
  Record<FileDecisionKind, readonly Role[]>
>;
