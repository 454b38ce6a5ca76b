import type { CivilDate } from '../calendar/civil-date.ts';
import type { Head } from './event.ts';

/** A wrong date is put right by two people: one proposes it, another confirms it. `of` is the number of the event. */
export type CorrectionEvent =
  | { readonly type: 'correction-proposed'; readonly of: number; readonly to: CivilDate; readonly reason: string }
  | {
      readonly type: 'fact-corrected';
      readonly of: number;
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly proposal: number;
    };

/** A correction of a date that waits for a second person. */
export type CorrectionProposal = {
  readonly proposal: number;
  readonly of: number;
  readonly to: CivilDate;
  readonly account: string;
};

export function proposalOf(event: Head & { readonly of: number; readonly to: CivilDate }): CorrectionProposal {
  const account = event.by.kind === 'official' ? event.by.account : '';
  return { proposal: event.seq, of: event.of, to: event.to, account };
}
