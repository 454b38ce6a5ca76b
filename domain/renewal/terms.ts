import type { budgetSources } from '../wages/funding.ts';

/** How far the money for another term is: in no plan, in the RKA, in the DPA, or in the DPA up to a month only. */
export const budgetStates = ['none', 'rka', 'dpa', 'to-month'] as const;

/** What the desk found about the unit's need and the money, before the PPK decides. */
export type Preparation = {
  readonly need: { readonly needed: boolean; readonly basis: string };
  readonly budget: {
    readonly state: (typeof budgetStates)[number];
    /** Of `to-month`: the last month, 1 to 12, that is paid for. */
    readonly month?: number;
    readonly accountCode?: string;
    readonly source?: (typeof budgetSources)[number];
  };
  readonly note?: string;
};

/** On what a decision not to renew rests; why, it says in words beside. */
export const endGrounds = ['performance', 'discipline', 'need', 'budget', 'own-request', 'other'] as const;
export type EndGround = (typeof endGrounds)[number];

/** Why a perjanjian kerja lies unsigned, when an official sets a last day for it. */
export const signingCauses = ['absent', 'refused'] as const;
export type SigningCause = (typeof signingCauses)[number];

/** One thing that was there to be weighed: what it is, what it says, and the event that says it, where there is one. */
export type Evidence = {
  readonly kind: 'evaluation' | 'stand-in' | 'evaluation-missing' | 'discipline' | 'need' | 'budget' | 'pension-age';
  /** Which one of its kind: a quarter. */
  readonly of?: string;
  readonly value?: string;
  readonly seq?: number;
};
