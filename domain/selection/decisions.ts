import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import type { ShorteningDecision } from '../case/retime.ts';
import type { ResultStage } from './stages.ts';

type Results = {
  readonly passed: number;
  readonly failed: number;
  readonly digest: string;
  readonly threshold?: number;
};

/** What can be decided about, or recorded for, a selection. */
export type SelectionDecision =
  | { readonly kind: 'load-applicants'; readonly rows: number; readonly digest: string }
  | ({ readonly kind: `record-${ResultStage}-results` } & Results)
  | { readonly kind: 'announce-results'; readonly letterNumber: string }
  | {
      readonly kind: 'record-selection-objection';
      readonly applicant: number;
      /** Where they failed; absent when they passed. */
      readonly failedAt?: ResultStage | undefined;
      readonly receipt: string;
    }
  | {
      readonly kind: 'answer-selection-objection';
      readonly applicant: number;
      readonly upheld: boolean;
      readonly letterNumber: string;
      readonly makeUp?: string | undefined;
    }
  | { readonly kind: 'hand-over'; readonly formation: string; readonly rows: number; readonly digest: string }
  | { readonly kind: 'withdraw-selection'; readonly reason: string }
  | { readonly kind: 'propose-correction'; readonly of: number; readonly to: CivilDate; readonly reason: string }
  | { readonly kind: 'confirm-correction'; readonly proposal: number }
  | ShorteningDecision;

/** Who may take each decision about a selection: the committee sits with the verifier. */
export const selectionDecisionRoles: Readonly<Record<SelectionDecision['kind'], readonly Role[]>> = {
  'load-applicants': ['operator'],
  'record-administrative-results': ['verifier'],
  'record-cat-results': ['operator'],
  'record-interview-results': ['verifier'],
  'announce-results': ['pyb', 'ppk'],
  'record-selection-objection': ['operator'],
  'answer-selection-objection': ['verifier'],
  'hand-over': ['ppk'],
  'withdraw-selection': ['ppk'],
  'decide-shortening': ['pyb', 'ppk'],
  'propose-correction': ['operator', 'verifier'],
  'confirm-correction': ['operator', 'verifier', 'pyb', 'ppk'],
};
