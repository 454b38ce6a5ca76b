import type { Zone } from '../../domain/calendar/zone.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { isStaged, type MinedEvent, statesOf } from './fold.ts';
import { type Figures, type Histogram, histogram } from './histogram.ts';
import { arrowOf, changesOf, isDrawn, type Pictured, pictured } from './pictured.ts';
import { visitsOf } from './visits.ts';
import type { WorkingDays } from './working-days.ts';

type StageRow = {
  readonly process: string;
  readonly stage: string;
  /** How many stays have ended; the figures are of these. */
  readonly passed: number;
  readonly still: number;
  readonly days?: Figures;
  readonly workingDays?: Figures;
  readonly untilRecorded?: Figures;
};
/** What became of a clock: each is one of these. */
export const clockEnds = [
  'met',
  'met-recorded-late',
  'met-late',
  'open',
  'open-breached',
  'paused',
  'stopped',
  'withdrawn',
] as const;
type ClockEnd = (typeof clockEnds)[number];
type ClockRow = { readonly process: string; readonly rule: string; readonly started: number } & {
  readonly [End in ClockEnd]: number;
};
/** So many things went this way, stage by stage. */
type PathRow = { readonly process: string; readonly path: readonly string[]; readonly times: number };
/** So many things were at a stage so many times. */
type LoopRow = { readonly process: string; readonly stage: string; readonly rounds: number; readonly times: number };
type ConformanceRow = {
  readonly process: string;
  readonly title: string;
  readonly changes: number;
  /** Changes that are no arrow of the picture, with the first event that made each. */
  readonly undrawn: readonly { readonly change: string; readonly times: number; readonly first: string }[];
  /** Stages of the picture at which nothing ever was, and arrows that nothing went. */
  readonly neverAt: readonly string[];
  readonly neverGone: readonly string[];
};

export type Report = {
  readonly streams: number;
  readonly events: number;
  readonly stages: readonly StageRow[];
  readonly clocks: readonly ClockRow[];
  readonly paths: readonly PathRow[];
  readonly loops: readonly LoopRow[];
  readonly conformance: readonly ConformanceRow[];
};

export type ReportedStream = {
  readonly stream: string;
  readonly events: readonly MinedEvent[];
  readonly workingDays: WorkingDays;
};

/** Folds streams one by one into figures; holds counts, never the streams. */
export function reporting() {
  const tallies = pictured.map((one) => ({ one, tally: tallyOf(one) }));
  const clocks = new Map<string, Map<string, number>>();
  let [streams, seen] = [0, 0];
  return {
    add({ stream, events, workingDays }: ReportedStream): void {
      const [process = ''] = stream.split('/');
      if (!isStaged(process) || events.length === 0) return;
      const states = statesOf(process, events);
      const last = states.at(-1)!;
      const zone = last.unit?.zone ?? 'WIB';
      streams += 1;
      seen += events.length;
      for (const { one, tally } of tallies) {
        if (one.process === process) tally.add({ stream, events, workingDays }, states, zone);
      }
      for (const clock of last.clocks ?? []) {
        count(
          kept(clocks, `${process} ${clock.rule}`, () => new Map<string, number>()),
          endOf(clock),
        );
      }
    },
    report(): Report {
      const told = tallies.map(({ tally }) => tally.rows());
      return {
        ...{ streams, events: seen },
        stages: told.flatMap((rows) => rows.stages),
        clocks: [...clocks].sort(byName).map(([name, ends]) => clockRow(name, ends)),
        paths: told.flatMap((rows) => rows.paths),
        loops: told.flatMap((rows) => rows.loops),
        conformance: told.map((rows) => rows.conformance),
      };
    },
  };
}

function tallyOf(one: Pictured) {
  const { picture } = one;
  const { process } = picture;
  const stays = new Map<string, { still: number; days: Histogram; working: Histogram; recorded: Histogram }>();
  const paths = new Map<string, number>();
  const loops = new Map<string, number>();
  const gone = new Map<string, { times: number; first: string }>();
  return {
    add({ stream, events, workingDays }: ReportedStream, states: readonly object[], zone: Zone): void {
      const changes = changesOf(one, events, states);
      for (const change of changes) {
        const arrow = arrowOf(picture, change);
        if (arrow === undefined) continue;
        const known = kept(gone, arrow, () => ({ times: 0, first: `${stream}/${change.event.seq}` }));
        known.times += 1;
      }
      const visits = visitsOf(changes, events, workingDays, zone);
      for (const { stage, ended } of visits) {
        const stay = kept(stays, stage, () => ({
          still: 0,
          days: histogram(),
          working: histogram(),
          recorded: histogram(),
        }));
        if (ended === undefined) stay.still += 1;
        else {
          stay.days.add(ended.days);
          stay.working.add(ended.workingDays);
          stay.recorded.add(ended.untilRecorded);
        }
      }
      for (const way of Map.groupBy(visits, ({ key }) => key).values()) {
        const path = way.map(({ stage }) => stage);
        count(paths, path.join(' '));
        for (const [stage, times] of timesOf(path)) if (times > 1) count(loops, `${stage} ${times}`);
      }
    },
    rows() {
      const stages = stagesOf(picture);
      const order = (stage: string) => stages.indexOf(stage);
      return {
        stages: [...stays]
          .sort(([a], [b]) => order(a) - order(b))
          .map(([stage, stay]): StageRow => {
            const [days, workingDays, untilRecorded] = [stay.days, stay.working, stay.recorded].map((one) =>
              one.figures(),
            );
            return {
              ...{ process, stage, passed: days?.count ?? 0, still: stay.still },
              ...(days && { days }),
              ...(workingDays && { workingDays }),
              ...(untilRecorded && { untilRecorded }),
            };
          }),
        paths: [...paths].sort(byCount).map(([path, times]): PathRow => ({ process, path: path.split(' '), times })),
        loops: [...loops].sort(byName).map(([name, times]): LoopRow => {
          const [stage = '', rounds] = name.split(' ');
          return { process, stage, rounds: Number(rounds), times };
        }),
        conformance: {
          ...{ process, title: picture.title, changes: sum([...gone.values()].map(({ times }) => times)) },
          undrawn: [...gone]
            .filter(([change]) => !isDrawn(picture, change))
            .map(([change, { times, first }]) => ({ change, times, first })),
          neverAt: stages.filter((stage) => !stays.has(stage)),
          neverGone: picture.arrows
            .filter(({ from, event, to }) => ![...gone.keys()].some((way) => goes(way, from, event, to)))
            .map(({ from, event, to }) => `${from} ${event} ${to}`),
        } satisfies ConformanceRow,
      };
    },
  };
}

function goes(way: string, from: string, event: string, to: string): boolean {
  return from === '*' ? way.endsWith(` ${event} ${to}`) : way === `${from} ${event} ${to}`;
}

/** The stages of a picture in the order in which it names them. */
function stagesOf({ begins, arrows }: Pictured['picture']): readonly string[] {
  return [...new Set([begins, ...arrows.flatMap(({ from, to }) => [from, to])])].filter((stage) => stage !== '*');
}

function endOf({ status, recordedLate, breached }: HeldClock): ClockEnd {
  if (status === 'met') return recordedLate ? 'met-recorded-late' : 'met';
  return status === 'open' && breached ? 'open-breached' : status;
}

function clockRow(name: string, ends: ReadonlyMap<string, number>): ClockRow {
  const [process = '', rule = ''] = name.split(' ');
  const counts = Object.fromEntries(clockEnds.map((end) => [end, ends.get(end) ?? 0])) as Record<ClockEnd, number>;
  return { process, rule, started: sum([...ends.values()]), ...counts };
}

function timesOf(path: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const stage of path) count(times, stage);
  return times;
}

function kept<T>(map: Map<string, T>, key: string, first: () => T): T {
  const value = map.get(key) ?? first();
  map.set(key, value);
  return value;
}

function count(times: Map<string, number>, key: string): void {
  times.set(key, (times.get(key) ?? 0) + 1);
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
const byCount = ([a, n]: readonly [string, number], [b, m]: readonly [string, number]) => m - n || (a < b ? -1 : 1);
