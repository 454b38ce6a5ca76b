import type { Instant } from '../../domain/calendar/zone.ts';
import type { RungKind } from '../../domain/rules/rule.ts';
import type { Step } from './filed.ts';

/** What an event asks of an office, about one clock. */
export type AskedTask = {
  readonly clock: string;
  readonly kind: RungKind | 'shortening';
  readonly office: string;
  readonly at: Instant;
};

export function taskAsked(event: Step['event']): AskedTask | undefined {
  if (event.type === 'rung-fired') {
    const { clock, kind, to, at } = event;
    return { clock, kind, office: to, at };
  }
  if (event.type === 'shortening-proposed') {
    return { clock: event.clock, kind: 'shortening', office: 'ppk', at: event.recordedAt };
  }
  return undefined;
}
