import type { Evidence, ProvenStream } from '../../audit/evidence/evidence.ts';
import {
  type AuthorityEvent,
  type AuthorityRegister,
  evolveAuthority,
  noAuthorities,
} from '../../domain/authority/register.ts';
import { type Calendars, calendarsOf } from '../../domain/calendar/decree-calendar.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import { evolveConversionBatch } from '../../domain/conversion-batch/evolve.ts';
import type { RecordedDecreeEvent } from '../../domain/decree/decree.ts';
import { evolveDecree, knownDecree } from '../../domain/decree/evolve.ts';
import { lawOf } from '../../domain/file/law.ts';
import { evolveFormation } from '../../domain/formation/evolve.ts';
import { evolveSelection } from '../../domain/selection/evolve.ts';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import { decreeStream } from '../../registry/decrees/decree-reads.ts';
import { shipped } from '../../registry/decrees/known-decrees.ts';

/** As much of any case's state as a dossier tells. */
export type Standing = {
  readonly stage: string;
  readonly outcome?: string;
  readonly unit: UnitCalendar;
  readonly clocks: readonly HeldClock[];
};

type Evolve = (state: Standing | undefined, event: never) => Standing;

const evolves: Readonly<Record<string, Evolve>> = {
  appointment: lawOf.appointment.evolve as unknown as Evolve,
  employment: lawOf.employment.evolve as unknown as Evolve,
  formation: evolveFormation as unknown as Evolve,
  conversion: evolveConversionBatch as unknown as Evolve,
  selection: evolveSelection as unknown as Evolve,
};

/** Where a case stands by its events alone: what lies in the evidence, and nothing of the read model. */
export function standingOf({ stream, events }: ProvenStream): Standing {
  const evolve = evolves[stream.split('/')[0] ?? ''];
  const state =
    evolve && events.reduce<Standing | undefined>((before, { event }) => evolve(before, event as never), undefined);
  if (state === undefined) throw new RangeError(`${stream} is no case`);
  return state;
}

/** The calendars of an instansi by the decrees in the evidence. */
export function calendarsIn({ supporting }: Evidence, instansi: string): Calendars {
  const owners = [shipped, instansi].map((owner) => decreeStream({ instansi: owner, id: '' }));
  const streams = supporting.filter(({ stream }) => owners.some((owner) => stream.startsWith(owner)));
  const decrees = streams.flatMap(({ events }) => {
    const [first, ...rest] = eventsOf<RecordedDecreeEvent>(events);
    return first ? (knownDecree(rest.reduce(evolveDecree, evolveDecree(undefined, first))) ?? []) : [];
  });
  return calendarsOf(decrees);
}

/** Who held what in an instansi, by the evidence. */
export function authoritiesIn({ supporting }: Evidence, instansi: string): AuthorityRegister {
  const register = supporting.find(({ stream }) => stream === authorityStream(instansi));
  return eventsOf<Recorded<AuthorityEvent>>(register?.events ?? []).reduce(evolveAuthority, noAuthorities);
}

/** The events of a stream as its law reads them. */
export function eventsOf<Event>(events: ProvenStream['events']): readonly Event[] {
  return events.map(({ event }) => event as unknown as Event);
}
