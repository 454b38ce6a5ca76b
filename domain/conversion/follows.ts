import { type Instant, startOfDay } from '../calendar/zone.ts';
import type { Following } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { lastDayBeforeConversion } from './state.ts';

/** On the TMT somebody is PPPK: the part-time employment ended the day before. */
export function conversionFollows(state: EmploymentState, now: Instant): readonly Following[] {
  const at = conversionNextAt(state);
  const lastDay = lastDayBeforeConversion(state.conversion);
  if (at === undefined || lastDay === undefined || at > now) return [];
  return [{ event: { type: 'employment-ended', outcome: 'converted', lastDay }, on: lastDay }];
}

/** 00:00 of the TMT, once it is decided. */
export function conversionNextAt({ conversion, termination, unit }: EmploymentState): Instant | undefined {
  const { appointment } = conversion.current ?? {};
  return appointment && !termination.ended ? startOfDay(appointment.tmt, unit.zone) : undefined;
}
