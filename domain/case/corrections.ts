import type { CivilDate } from '../calendar/civil-date.ts';
import type { Head } from './event.ts';

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
