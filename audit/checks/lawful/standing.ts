import { standingOf } from '../../../domain/authority/disputes.ts';
import type { Dispute, Settlement } from '../../../domain/authority/register.ts';
import type { CivilDate } from '../../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../../domain/calendar/zone.ts';
import type { KnownCase } from './case-types.ts';
import type { CaseEvent } from './processes.ts';

/** What has become of a decision's authority by all that is entered now, on the day to which it was last corrected. */
export function standingNow(
  { stream, steps, law: { register } }: KnownCase,
  { seq, effectiveOn, recordedAt }: CaseEvent,
  authority: number,
): Dispute | Settlement | undefined {
  const corrections = steps.map(({ event }) => event as CaseEvent & { readonly of?: number; readonly to?: CivilDate });
  const corrected = corrections.findLast(({ type, of }) => type === 'fact-corrected' && of === seq)?.to;
  // The zone of a case stands in its first event.
  const zone = steps[0]?.after.unit.zone ?? 'WIB';
  return standingOf(register, {
    ...{ stream, seq, authority, decidedFor: effectiveOn, effectiveOn: corrected ?? effectiveOn },
    recordedOn: civilDateOf(recordedAt, zone),
  });
}
