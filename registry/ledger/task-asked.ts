import type { Instant } from '../../domain/calendar/zone.ts';
import type { RungKind } from '../../domain/clock/due-date.ts';
import type { Step } from './filed.ts';

/** What an event asks of an office, about one clock. */
export type AskedTask = {
  readonly clock: string;
  readonly kind: RungKind | 'shortening';
  readonly office: string;
  readonly at: Instant;
};

/** The office a rung turns to. Who holds it is looked up when somebody asks, not when the clock is set. */
const officeOf: Readonly<Record<RungKind, string>> = {
  reminder: 'operator',
  superior: 'kepala-bkpsdm',
  breach: 'ppk',
};

export function taskAsked(event: Step['event']): AskedTask | undefined {
  if (event.type === 'rung-fired') {
    const { clock, kind, at } = event;
    return { clock, kind, office: officeOf[kind], at };
  }
  if (event.type === 'shortening-proposed') {
    return { clock: event.clock, kind: 'shortening', office: 'ppk', at: event.recordedAt };
  }
  return undefined;
}
