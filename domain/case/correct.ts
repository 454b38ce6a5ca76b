import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, type Zone } from '../calendar/zone.ts';
import type { CorrectionProposal } from './corrections.ts';
import type { Stamp } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

type Dated = { readonly seq: number; readonly effectiveOn: CivilDate };
type ProposedEvent = {
  readonly type: 'correction-proposed';
  readonly of: number;
  readonly to: CivilDate;
  readonly reason: string;
};
type CorrectedEvent = {
  readonly type: 'fact-corrected';
  readonly of: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly proposal: number;
};

/** A wrong date is superseded, never edited: one official proposes, another confirms, the ledger keeps both. */
export function proposeCorrection(
  correctable: readonly { readonly seq: number }[],
  wanted: { readonly of: number; readonly to: CivilDate; readonly reason: string },
  stamp: Stamp,
  zone: Zone,
): readonly ProposedEvent[] | Refusal {
  if (!correctable.some((fact) => fact.seq === wanted.of)) return refuse('FACT_NOT_CORRECTABLE', { of: wanted.of });
  if (wanted.to > civilDateOf(stamp.recordedAt, zone)) return refuse('DATE_IN_FUTURE', { effectiveOn: wanted.to });
  return [{ type: 'correction-proposed', of: wanted.of, to: wanted.to, reason: wanted.reason }];
}

/** The second person's word: until then nothing has changed. */
export function confirmCorrection(
  proposals: readonly CorrectionProposal[],
  facts: readonly Dated[],
  wanted: { readonly proposal: number },
  stamp: Stamp,
): readonly CorrectedEvent[] | Refusal {
  const open = proposals.find((known) => known.proposal === wanted.proposal);
  const fact = facts.find((known) => known.seq === open?.of);
  if (open === undefined || fact === undefined) return refuse('CORRECTION_UNKNOWN', { proposal: wanted.proposal });
  if (stamp.by.kind === 'official' && stamp.by.account === open.account) {
    return refuse('CORRECTION_NEEDS_SECOND_PERSON', { proposal: wanted.proposal });
  }
  return [{ type: 'fact-corrected', of: open.of, from: fact.effectiveOn, to: open.to, proposal: open.proposal }];
}
