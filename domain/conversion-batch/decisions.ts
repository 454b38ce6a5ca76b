import type { CivilDate } from '../calendar/civil-date.ts';
import { type ClockDecision, clockDecisionRoles } from '../case/decide-clock.ts';
import type { Role } from '../case/event.ts';
import type { DeterminedEmployment } from './events.ts';

/** What an official can decide about, or record for, a whole conversion batch. */
export type ConversionBatchDecision =
  | { readonly kind: 'propose-conversion-needs'; readonly letterNumber: string; readonly sptjmNumber: string }
  | {
      readonly kind: 'record-conversion-determination';
      readonly number: string;
      readonly issuedOn: CivilDate;
      readonly needs: readonly DeterminedEmployment[];
    }
  | { readonly kind: 'conclude' }
  | { readonly kind: 'propose-correction'; readonly of: number; readonly to: CivilDate; readonly reason: string }
  | { readonly kind: 'confirm-correction'; readonly proposal: number }
  | ClockDecision;

/** Who may take each decision about a conversion batch. */
export const conversionDecisionRoles: Readonly<Record<ConversionBatchDecision['kind'], readonly Role[]>> = {
  'propose-conversion-needs': ['pyb', 'ppk'],
  'record-conversion-determination': ['operator'],
  conclude: ['ppk'],
  'propose-correction': ['operator', 'verifier'],
  'confirm-correction': ['operator', 'verifier', 'pyb', 'ppk'],
  ...clockDecisionRoles,
};
