import type { CivilDate } from '../calendar/civil-date.ts';
import { type ClockDecision, clockDecisionRoles } from '../case/decide-clock.ts';
import type { Role } from '../case/event.ts';
import type { LetterText } from '../windows/letters.ts';
import type { ExcludedRow } from './excluded-rows.ts';

/** What an official can decide about, or record for, a whole batch. */
export type FormationDecision =
  | { readonly kind: 'load-list'; readonly rows: number; readonly digest: string }
  | { readonly kind: 'propose-needs'; readonly letterNumber: string; readonly sptjmNumber: string }
  | { readonly kind: 'exclude-rows'; readonly rows: readonly ExcludedRow[] }
  | { readonly kind: 'include-rows'; readonly rows: readonly number[] }
  | {
      readonly kind: 'revise-proposal';
      readonly letterNumber: string;
      readonly sptjmNumber: string;
      readonly exclude: readonly ExcludedRow[];
      readonly include: readonly number[];
    }
  | {
      readonly kind: 'record-determination';
      readonly determination: string;
      readonly number: string;
      readonly issuedOn: CivilDate;
      readonly rows: number;
    }
  | { readonly kind: 'announce-allocation' }
  | { readonly kind: 'record-letter'; readonly letter: LetterText }
  | { readonly kind: 'conclude' }
  | { readonly kind: 'propose-correction'; readonly of: number; readonly to: CivilDate; readonly reason: string }
  | { readonly kind: 'confirm-correction'; readonly proposal: number }
  | ClockDecision;

export type FormationDecisionKind = FormationDecision['kind'];

/** Who may take each decision about a batch. */
export const formationDecisionRoles: Readonly<Record<FormationDecisionKind, readonly Role[]>> = {
  'load-list': ['operator'],
  'propose-needs': ['pyb', 'ppk'],
  'exclude-rows': ['operator', 'pyb', 'ppk'],
  'include-rows': ['operator', 'pyb', 'ppk'],
  'revise-proposal': ['pyb', 'ppk'],
  'record-determination': ['operator'],
  'announce-allocation': ['operator', 'pyb', 'ppk'],
  'record-letter': ['operator', 'administrator'],
  conclude: ['ppk'],
  'propose-correction': ['operator', 'verifier'],
  'confirm-correction': ['operator', 'verifier', 'pyb', 'ppk'],
  ...clockDecisionRoles,
};
