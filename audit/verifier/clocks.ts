import type { LedgerEvent, ProvenEvent } from './berkas.ts';
import { dayIn } from './calendar.ts';
import type { Fact } from './counting.ts';
import { type Json, textIn } from './json.ts';
import { isUnit, unitsOf } from './units.ts';

/** A due date that an event gave a clock, with all that it was to be counted by. */
export type ToldDueDate = Pick<Fact, 'unit' | 'pauses'> & {
  readonly event: LedgerEvent;
  readonly rule: string;
  /** The letter that gives its last day. */
  readonly letter?: string;
  /** A paper of the case gives its last day. */
  readonly given: boolean;
};

/** Every due date that the clocks of a stream were given, in order: at first, and when a decree, a letter or a correction moved it. */
export function dueDatesTold(events: readonly ProvenEvent[]): readonly ToldDueDate[] {
  const units = unitsOf(events);
  const clocks = new Map<string, ToldDueDate>();
  const told: ToldDueDate[] = [];
  for (const [n, { event }] of events.entries()) {
    const id = textIn(event, 'clock') ?? '';
    const held = clocks.get(id);
    const now = held === undefined ? opened(event, units[n] ?? {}) : moved(held, event);
    if (now === undefined) continue;
    if ('due' in event) told.push({ ...now, event });
    // Until an official says yes, a proposal of an earlier day moves nothing.
    if (event.type !== 'shortening-proposed') clocks.set(id, now);
  }
  return told;
}

function opened(event: LedgerEvent, unitOfFile: Json): ToldDueDate | undefined {
  if (event.type !== 'clock-opened') return undefined;
  const unit = isUnit(event.unit) ? event.unit : unitOfFile;
  return {
    event,
    rule: textIn(event, 'rule') ?? '',
    unit,
    pauses: [],
    given: event.given === true,
    ...letterOf(event),
  };
}

function moved(held: ToldDueDate, event: LedgerEvent): ToldDueDate | undefined {
  const day = dayIn(event, 'effectiveOn') ?? 0;
  switch (event.type) {
    case 'clock-retimed':
    case 'shortening-proposed':
      return { ...held, ...letterOf(event) };
    case 'clock-paused':
      return { ...held, pauses: [...held.pauses, [day, Number.POSITIVE_INFINITY]] };
    case 'clock-resumed':
      return { ...held, pauses: held.pauses.map(([from, until]) => [from, Math.min(until, day)] as const) };
    default:
      return undefined;
  }
}

function letterOf(event: LedgerEvent): { readonly letter?: string } {
  const letter = textIn(event, 'letter') ?? textIn(event.cause, 'letter');
  return letter === undefined ? {} : { letter };
}
