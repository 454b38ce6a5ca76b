import { type Instant, startOfDay } from '../calendar/zone.ts';
import type { Following } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';

/** The first day in the other unit has come. */
export function relocationFollows(state: EmploymentState, now: Instant): readonly Following[] {
  const { open } = state.relocation;
  const at = relocationNextAt(state);
  if (open?.decided === undefined || at === undefined || at > now) return [];
  const { toUnit: unit, position, calendar, decided } = open;
  return [{ event: { type: 'relocated', unit, position, calendar }, on: decided.from }];
}

/** When a relocation that is decided takes effect; never once the employment has ended. */
export function relocationNextAt({ relocation: { open }, termination, unit }: EmploymentState): Instant | undefined {
  if (open?.decided === undefined || termination.ended) return undefined;
  return startOfDay(open.decided.from, unit.zone);
}
