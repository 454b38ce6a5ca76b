import type { Way } from '../../cli/demo/agenda.ts';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';

/** The batch whose histories are committed: the smallest in which somebody goes every path. */
export const recordedBatch = { people: 40, seed: 2 } as const;

type Recorded = readonly RecordedAppointmentEvent[];

/** Every way a file can go, with who of the plan goes it and how its ledger shows that it did. */
export type Path = {
  taken(way: Way): boolean;
  shown(events: Recorded): boolean;
};

export const paths = {
  started: {
    taken: ({ row }) =>
      row.outcome === 'started' && row.returns.length === 0 && !row.reopenedByLetter && row.part === 1,
    shown: (events) => has(events, 'started-work') && !has(events, 'file-returned') && !has(events, 'cancelled'),
  },
  'second-part': {
    taken: ({ row }) => row.outcome === 'started' && row.part === 2,
    shown: (events) => has(events, 'started-work') && openedBreached(events),
  },
  'returned-once': {
    taken: ({ row }) => row.returns.length === 1,
    shown: (events) => count(events, 'file-returned') === 1 && count(events, 'ni-reproposed') === 1,
  },
  'returned-twice': {
    taken: ({ row }) => row.returns.length === 2,
    shown: (events) => count(events, 'file-returned') === 2 && count(events, 'ni-reproposed') === 2,
  },
  'not-eligible': {
    taken: ({ row }) => row.outcome === 'tms',
    shown: (events) => has(events, 'found-not-eligible') && !has(events, 'ni-issued'),
  },
  resigned: {
    taken: ({ row }) => row.outcome === 'resigned' && row.leavesAt === 'documents',
    shown: (events) => leftFor(events, 'resigned') && !has(events, 'ni-issued'),
  },
  'resigned-after-ni': {
    taken: ({ row }) => row.outcome === 'resigned' && row.leavesAt === 'ni-issued',
    shown: (events) => leftFor(events, 'resigned') && has(events, 'ni-issued'),
  },
  'deemed-resigned': {
    taken: ({ row }) => row.outcome === 'deemed-resigned',
    shown: (events) => leftFor(events, 'deemed-resigned') && has(events, 'batch-concluded'),
  },
  reopened: {
    taken: ({ row }) => row.reopenedByLetter,
    shown: (events) => leftFor(events, 'deemed-resigned') && has(events, 'reopened') && has(events, 'started-work'),
  },
  died: {
    taken: ({ row }) => row.outcome === 'died',
    shown: (events) => leftFor(events, 'died'),
  },
} satisfies Record<string, Path>;

function has(events: Recorded, type: RecordedAppointmentEvent['type']): boolean {
  return count(events, type) > 0;
}

function count(events: Recorded, type: RecordedAppointmentEvent['type']): number {
  return events.filter((event) => event.type === type).length;
}

function leftFor(events: Recorded, ground: string): boolean {
  return events.some((event) => event.type === 'cancelled' && event.ground === ground);
}

/** Its determination was recorded when its time was already over. */
function openedBreached(events: Recorded): boolean {
  const opened = events.find((event) => event.type === 'clock-opened' && event.rule === 'NI-USUL');
  return opened?.type === 'clock-opened' && opened.due.dueAt < opened.recordedAt;
}
