import { authorise, type Need } from '../authority/authorise.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import type { Power } from '../authority/powers.ts';
import { inadmissible } from '../case/admissible.ts';
import { confirmCorrection, proposeCorrection } from '../case/correct.ts';
import { decideClock } from '../case/decide-clock.ts';
import type { Asks } from '../case/known.ts';
import { isRefusal, refuse } from '../case/refusal.ts';
import { correctableFacts } from './correctable.ts';
import type { Decided, EmploymentDecision } from './decisions.ts';
import { partOfDecision, supersededBy } from './parts.ts';
import type { EmploymentState } from './state.ts';

/** Is this decision legal for this employment, now? As of a candidate's file, its authority is asked last. */
export function decideEmployment(state: EmploymentState, decision: EmploymentDecision, stamp: DecisionStamp): Decided {
  const decided = employmentFollows(state, decision, stamp);
  const need = isRefusal(decided) ? undefined : employmentNeed(state, decision);
  return (need && authorise(need, stamp, state.unit.zone)) ?? decided;
}

/** As `decideEmployment`, but for the last check: whoever decides, and by whatever authority. */
export function employmentFollows(state: EmploymentState, decision: EmploymentDecision, stamp: DecisionStamp): Decided {
  const { outcome: _, ...open } = state;
  const fault = inadmissible(isTakenWhenClosed(decision) ? open : state, stamp);
  if (fault) return fault;
  switch (decision.kind) {
    case 'propose-correction':
      return proposeCorrection(correctableFacts(state), decision, stamp, state.unit.zone);
    case 'confirm-correction':
      return confirmCorrection(state.corrections, correctableFacts(state), decision, stamp);
    case 'decide-shortening':
    case 'pause-clock':
    case 'resume-clock':
    case 'record-reminder-letter':
      return decideClock(state.clocks, decision, stamp);
    default: {
      const part = partOfDecision(decision.kind);
      if (part === undefined) throw new Error(`No part of an employment decides ${decision.kind}`);
      if (supersededBy(state).includes(decision.kind)) return refuse('SUPERSEDED', { kind: decision.kind });
      return part.decide(state, decision, stamp);
    }
  }
}

/**
 * A death is written down whenever it is discovered, and so is what undoes the ground of a termination, also after the file
 * was closed: it opens the file once more (TANGGAL-MENINGGAL, ALASAN-GUGUR). A date that was written down wrongly is put right
 * by two people whenever somebody finds out. Nothing else is decided about a closed file.
 */
export function isTakenWhenClosed({ kind }: { readonly kind: string }): boolean {
  return ['record-death', 'record-ground-fallen', 'propose-correction', 'confirm-correction'].includes(kind);
}

/** The power by which a decision about an employment stands; undefined where the role is enough. */
export function employmentPower(decision: { readonly kind: string }): Power | undefined {
  return partOfDecision(decision.kind)?.powerOf?.(decision);
}

/** What has to be looked up for a decision before the case hears of it. */
export function employmentAsks(state: EmploymentState, decision: { readonly kind: string }): Asks {
  return partOfDecision(decision.kind)?.asks?.(state, decision) ?? {};
}

/** What a decision asks of whoever takes it; undefined where the role is enough. */
export function employmentNeed(state: EmploymentState, decision: { readonly kind: string }): Need | undefined {
  const power = employmentPower(decision);
  if (power === undefined) return undefined;
  const part = partOfDecision(decision.kind);
  const preparers = part?.preparersOf?.(state, decision) ?? [];
  return { power, unit: state.unit.place?.unit, preparers, reservedTo: part?.reservedTo?.(state, decision) };
}
