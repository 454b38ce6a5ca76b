import { writeDecree } from '../../domain/calendar/decree-json.ts';
import { covers } from '../../domain/calendar/place.ts';
import { shippedDecrees } from '../../domain/calendar/shipped.ts';
import { type CalendarOptions, readKnownAt, readPlace } from './options.ts';

/** `tenggat calendar export`: the decrees known by a day that hold at a place, as `tenggat decree record` reads them. */
export function exportDecrees({ knownAt, region }: Pick<CalendarOptions, 'knownAt' | 'region'>): void {
  const [until, place] = [readKnownAt(knownAt), readPlace(region)];
  const decrees = shippedDecrees.filter((decree) => decree.knownAt <= until && covers(decree.scope, place));
  console.log(JSON.stringify(decrees.map(writeDecree), null, 2));
}
