import type { CivilDate } from '../calendar/civil-date.ts';
import { type ClockDecision, clockDecisionRoles } from '../case/decide-clock.ts';
import type { Role } from '../case/event.ts';
import type { Refusal } from '../case/refusal.ts';
import type { ConversionDecision } from '../conversion/decisions.ts';
import type { SkCorrectionDecision } from '../corrections/decisions.ts';
import type { DisciplineDecision } from '../discipline/decisions.ts';
import type { EntitlementDecision } from '../entitlements/decisions.ts';
import type { EvaluationDecision } from '../evaluation/decisions.ts';
import type { ObjectionDecision } from '../objection/decisions.ts';
import type { RelocationDecision } from '../relocation/decisions.ts';
import type { RenewalDecision } from '../renewal/decisions.ts';
import type { TerminationDecision } from '../termination/decisions.ts';
import type { EmploymentEvent } from './events.ts';
import { parts } from './parts.ts';

type CoreDecision =
  | { readonly kind: 'propose-correction'; readonly of: number; readonly to: CivilDate; readonly reason: string }
  | { readonly kind: 'confirm-correction'; readonly proposal: number }
  | ClockDecision;

/** What an official can decide about, or record in, an employment. */
export type EmploymentDecision =
  | CoreDecision
  | RenewalDecision
  | TerminationDecision
  | EvaluationDecision
  | RelocationDecision
  | ConversionDecision
  | DisciplineDecision
  | ObjectionDecision
  | EntitlementDecision
  | SkCorrectionDecision;

export type EmploymentDecisionKind = EmploymentDecision['kind'];

/** The events that a decision causes, or why it is refused. */
export type Decided = readonly EmploymentEvent[] | Refusal;

/** Who may take each decision; by which authority, where it needs a power, is asked besides. */
export const employmentDecisionRoles = {
  ...Object.assign({}, ...parts.map(({ roles }) => roles)),
  'propose-correction': ['operator', 'verifier'],
  'confirm-correction': ['operator', 'verifier', 'pyb', 'ppk'],
  ...clockDecisionRoles,
} as Readonly<Record<EmploymentDecisionKind, readonly Role[]>>;
