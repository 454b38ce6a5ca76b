import { conversionPart } from '../conversion/part.ts';
import { correctionsPart } from '../corrections/part.ts';
import { disciplinePart } from '../discipline/part.ts';
import { entitlementsPart } from '../entitlements/part.ts';
import { evaluationPart } from '../evaluation/part.ts';
import { objectionPart } from '../objection/part.ts';
import { relocationPart } from '../relocation/part.ts';
import { renewalPart } from '../renewal/part.ts';
import { terminationPart } from '../termination/part.ts';
import type { Part } from './part.ts';
import type { EmploymentState } from './state.ts';

// biome-ignore lint/suspicious/noExplicitAny: each part knows its own events and decisions, and is only given those.
type AnyPart = Part<any, any>;

/**
 * The processes of an employment, in the order in which the regulation comes to them; only that whoever becomes PPPK on the
 * first day of another term does not begin it.
 */
export const parts: readonly AnyPart[] = [
  evaluationPart,
  entitlementsPart,
  conversionPart,
  renewalPart,
  relocationPart,
  disciplinePart,
  terminationPart,
  objectionPart,
  correctionsPart,
];

/** The part whose event this is; none for those of the whole employment. */
export function partOfEvent(type: string): AnyPart | undefined {
  return parts.find(({ closes }) => type in closes);
}

/** Decisions that something decided has left without an object. */
export function supersededBy(state: EmploymentState): readonly string[] {
  return parts.flatMap((part) => part.supersedes?.(state) ?? []);
}

/** The part that takes this decision. */
export function partOfDecision(kind: string): AnyPart | undefined {
  return parts.find(({ roles }) => kind in roles);
}
