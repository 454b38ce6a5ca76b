import type { RefusalCode } from '../case/refusal.ts';

/**
 * What the signer lacks for every file of a run alike: an authority, one that still holds, or Kepala BKN's approval of it.
 * A unit that it does not reach is the matter of one file.
 */
const lacking: readonly RefusalCode[] = ['AUTHORITY_REQUIRED', 'AUTHORITY_NOT_VALID', 'ACTING_NEEDS_APPROVAL'];

/** Whether a run stands still at this refusal, until somebody signs who has what is lacking. */
export function stopsRun(code: RefusalCode): boolean {
  return lacking.includes(code);
}
