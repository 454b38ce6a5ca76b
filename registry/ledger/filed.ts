import type { AccountEvent } from '../../domain/accounts/accounts.ts';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import type { AppointmentState } from '../../domain/appointment/state.ts';
import type { AuthorityEvent } from '../../domain/authority/register.ts';
import type { BulkState, RecordedBulkEvent } from '../../domain/bulk/bulk.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { RecordedConversionBatchEvent } from '../../domain/conversion-batch/events.ts';
import type { ConversionBatchState } from '../../domain/conversion-batch/state.ts';
import type { DecreeState, RecordedDecreeEvent } from '../../domain/decree/decree.ts';
import type { DigestEvent } from '../../domain/digest/events.ts';
import type { RecordedEmploymentEvent } from '../../domain/employment/events.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import type { RecordedFormationEvent } from '../../domain/formation/events.ts';
import type { FormationState } from '../../domain/formation/state.ts';
import type { IntakeState, RecordedIntakeEvent } from '../../domain/intake/intake.ts';
import type { ErasureEvent } from '../../domain/people/erasure.ts';
import type { PolicyEvent } from '../../domain/policies/stream.ts';
import type { RecordedSelectionEvent } from '../../domain/selection/events.ts';
import type { SelectionState } from '../../domain/selection/state.ts';
import type { WebhookEvent } from '../../domain/webhooks/webhook.ts';

type Of<Process extends string, Event> = {
  readonly process: Process;
  readonly stream: string;
  readonly instansi: string;
  readonly events: readonly Event[];
};
export type FiledAppointment = Of<'appointment', RecordedAppointmentEvent>;
export type FiledEmployment = Of<'employment', RecordedEmploymentEvent>;
export type FiledFormation = Of<'formation', RecordedFormationEvent>;
export type FiledConversion = Of<'conversion', RecordedConversionBatchEvent>;
export type FiledSelection = Of<'selection', RecordedSelectionEvent>;
export type FiledDecree = Of<'decree', RecordedDecreeEvent>;
export type FiledBulk = Of<'bulk', RecordedBulkEvent>;
export type FiledIntake = Of<'intake', RecordedIntakeEvent>;
export type FiledPolicies = Of<'policy', Recorded<PolicyEvent>>;
export type FiledAuthority = Of<'authority', Recorded<AuthorityEvent>>;
export type FiledErasure = Of<'erasure', Recorded<ErasureEvent>>;
type FiledDigests = Of<'digest', Recorded<DigestEvent>>;
type FiledWebhooks = Of<'webhook', Recorded<WebhookEvent>>;
export type FiledAccounts = Of<'account', Recorded<AccountEvent>>;
/** The events of a process that has clocks and tasks. */
export type FiledCase =
  | FiledAppointment
  | FiledEmployment
  | FiledFormation
  | FiledConversion
  | FiledSelection
  | FiledDecree
  | FiledBulk
  | FiledIntake;
export type Filed =
  | FiledCase
  | FiledPolicies
  | FiledAuthority
  | FiledErasure
  | FiledDigests
  | FiledWebhooks
  | FiledAccounts;
export type State =
  | AppointmentState
  | EmploymentState
  | FormationState
  | ConversionBatchState
  | SelectionState
  | DecreeState
  | BulkState
  | IntakeState;

/** One event with the state on either side of it. */
export type Step = {
  readonly event: FiledCase['events'][number];
  readonly before: State | undefined;
  readonly after: State;
};

/** Whether these events are of a process that has clocks and tasks. */
export function hasWork(filed: Filed): filed is FiledCase {
  return !['policy', 'authority', 'erasure', 'digest', 'webhook', 'account'].includes(filed.process);
}

/** The id of a case or batch: the last part of its stream's name. */
export function idOf(stream: string): string {
  return stream.slice(stream.lastIndexOf('/') + 1);
}
