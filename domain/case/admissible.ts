import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf } from '../calendar/zone.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Stamp } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';

type Open = { readonly outcome?: string; readonly revision: number; readonly unit: UnitCalendar };

/** What is asked of any decision first: is it still open, is the page of whoever decides fresh, has the day come. */
export function inadmissible(
  { outcome, revision: actual, unit }: Open,
  { effectiveOn, recordedAt, expectedRevision: expected }: Stamp & { readonly expectedRevision?: number },
): Refusal | undefined {
  if (outcome) return refuse('CASE_CLOSED', { outcome });
  if (expected !== undefined && expected !== actual) return refuse('STALE_VERSION', { expected, actual });
  return effectiveOn > civilDateOf(recordedAt, unit.zone) ? refuse('DATE_IN_FUTURE', { effectiveOn }) : undefined;
}

/** Nothing happens before what it follows from; `fact` names that. Undefined where there is no such day yet. */
export function notBefore(
  earlier: CivilDate | undefined,
  fact: string,
  { effectiveOn }: { readonly effectiveOn: CivilDate },
): Refusal | undefined {
  return earlier !== undefined && effectiveOn < earlier
    ? refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier, fact })
    : undefined;
}
