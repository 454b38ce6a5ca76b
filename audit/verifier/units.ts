import type { ProvenEvent } from './berkas.ts';
import { isObject, type Json, objectIn, textIn } from './json.ts';

/** Whose week, place and zone a file goes by at each of its events: that of its opening, until somebody works elsewhere. */
export function unitsOf(events: readonly ProvenEvent[]): readonly Json[] {
  let now: Json = {};
  let next: Json | undefined;
  return events.map(({ event }) => {
    const { unit, calendar } = event;
    if (isUnit(unit) && !event.type.startsWith('clock-')) now = unit;
    if (isUnit(calendar) && event.type === 'relocated') now = calendar;
    // A renewal in another unit holds from the first day of its term.
    else if (isUnit(calendar)) next = calendar;
    if (event.type === 'term-began' && next !== undefined) [now, next] = [next, undefined];
    return now;
  });
}

export function isUnit(value: unknown): value is Json {
  return isObject(value) && textIn(value, 'workWeek') !== undefined && textIn(value, 'zone') !== undefined;
}

export function zoneOf(unit: Json): string {
  return textIn(unit, 'zone') ?? 'WIB';
}

export function placeOf(unit: Json): Json {
  return objectIn(unit, 'place');
}
