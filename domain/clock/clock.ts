import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { AppliedPolicy } from '../policies/count-with.ts';
import type { RuleId } from '../rules/register.ts';
import { isLate, type LadderStep, type RungKind, rungKinds } from '../rules/rule.ts';
import type { DueDate, Rung } from './due-date.ts';

/** A legal clock as it lives in the state of a case or batch. Workflow code loads this module: no decree data here. */
export type Clock = {
  readonly id: string;
  readonly rule: RuleId;
  /**
   * `met-late`: done after the due date. `stopped`: the rule itself ended it, neither met nor missed, as when BKN returns a
   * file. `paused`: for a legal reason no day counts. `withdrawn`: void, since its case was cancelled or ended.
   */
  readonly status: 'open' | 'paused' | 'stopped' | 'met' | 'met-late' | 'withdrawn';
  readonly triggerOn: CivilDate;
  readonly dueDate: CivilDate;
  /** 24:00 local on the due date, or the closing of the office: the first instant that is too late. */
  readonly dueAt: Instant;
  readonly stricterDate?: CivilDate;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** The instant as of which that calendar was asked. */
  readonly knownAt: Instant;
  /** The answers of the instansi that it is counted by, whatever is answered later. */
  readonly policies?: readonly AppliedPolicy[];
  /** The instansi's own ladder, where it has one, whatever is set later. */
  readonly ladder?: readonly LadderStep[];
  /** Not yet fired, in order of their instant. */
  readonly rungs: readonly Rung[];
  /** The trail: never shortened. After an extension a kind can occur twice, once per due date. */
  readonly fired: readonly RungKind[];
  /** What was said to whom about which due date: of one due date each kind at most once. */
  readonly told?: readonly Told[];
  readonly breached: boolean;
  /** Met in time by its effective date, but recorded when the due date had passed. */
  readonly recordedLate: boolean;
  readonly closedOn?: CivilDate;
  /** The last one is open while the clock is paused. */
  readonly pauses?: readonly Pause[];
  /** Id of the letter that gave a window's last day. */
  readonly letter?: string;
};

/** A rung that fired. `answered` is the number of the letter that it asked for, once that was sent. */
export type Told = Rung & { readonly dueDate: CivilDate; readonly answered?: string };

/** Days that do not count, from `from` until before `until`, by the paper named in `basis`. */
export type Pause = { readonly from: CivilDate; readonly until?: CivilDate; readonly basis: string };

export type Opening = {
  readonly id: string;
  readonly rule: RuleId;
  readonly triggerOn: CivilDate;
  readonly due: DueDate;
  readonly openedAt: Instant;
  readonly letter?: string;
};

/**
 * A new open clock. What was to be said before the due date and is past at opening is dropped, for nobody can be reminded
 * in the past; a breach already past stays and is due at once, and so is what comes after it: each office that should
 * know by now is told.
 */
export function openClock({ id, rule, triggerOn, due, openedAt, letter }: Opening): Clock {
  return {
    id,
    rule,
    status: 'open',
    triggerOn,
    ...timing(due),
    rungs: due.rungs.filter(({ kind, at }) => kind === 'breach' || isLate(kind) || at >= openedAt),
    fired: [],
    breached: false,
    recordedLate: false,
    ...(letter !== undefined && { letter }),
  };
}

/** All rungs of open clocks due at or before `now`, by instant; then in the order of the ladder; then clock id. */
export function dueRungs<C extends Clock>(clocks: readonly C[], now: Instant): { clock: C; rung: Rung }[] {
  return clocks
    .filter((clock) => clock.status === 'open')
    .flatMap((clock) => clock.rungs.filter((rung) => rung.at <= now).map((rung) => ({ clock, rung })))
    .sort(
      (a, b) =>
        a.rung.at - b.rung.at ||
        rungKinds.indexOf(a.rung.kind) - rungKinds.indexOf(b.rung.kind) ||
        (a.clock.id < b.clock.id ? -1 : 1),
    );
}

/** What becomes of a clock when one of its rungs has fired. */
export function fireRung<C extends Clock>(clock: C, rung: Rung): C {
  return {
    ...clock,
    rungs: clock.rungs.filter(({ kind }) => kind !== rung.kind),
    fired: [...clock.fired, rung.kind],
    told: [...(clock.told ?? []), { ...rung, dueDate: clock.dueDate }],
    breached: clock.breached || rung.kind === 'breach',
  };
}

/** The earliest rung of all open clocks, also when it is already past; undefined when nothing is left to fire. */
export function nextRungAt(clocks: readonly Clock[]): Instant | undefined {
  let next: Instant | undefined;
  for (const clock of clocks) {
    if (clock.status !== 'open') continue;
    for (const { at } of clock.rungs) if (next === undefined || at < next) next = at;
  }
  return next;
}

/**
 * Closes an open clock by a fact, judged from the day it happened and not from the instant it was written down. In time:
 * `met`, with a breach taken back and `recordedLate` when the recording came too late. After the due date: `met-late`
 * and breached, even if the breach has not fired yet; a provisional due date cannot be breached. What was fired stays.
 * A clock that was paused in time cannot be late while the pause lasts. One that the rule stops is judged the same way,
 * but is neither met nor missed. A clock that does not run is returned as it is: closed results are never rewritten.
 */
export function closeClock<C extends Clock>(
  clock: C,
  effectiveOn: CivilDate,
  recordedAt: Instant,
  as: 'met' | 'stopped' = 'met',
): C {
  if (clock.status !== 'open' && clock.status !== 'paused') return clock;
  const inTime = effectiveOn <= clock.dueDate || isPausedInTime(clock);
  return {
    ...clock,
    status: as === 'stopped' ? 'stopped' : inTime ? 'met' : 'met-late',
    rungs: [],
    breached: !inTime && !clock.provisional,
    recordedLate: inTime && recordedAt >= clock.dueAt,
    closedOn: effectiveOn,
  };
}

/**
 * Gives an open clock a new due date: a decree, a later letter, or a corrected trigger moved it. An extension takes back
 * a breach when the new due date lies ahead, and puts back every rung of the new due date that lies ahead, also of kinds
 * that fired for the old one: people must hear of the new date, and it can be breached again. Of one due date nothing is
 * said twice, also when it comes back after another. Past reminders are dropped; a past breach, and what comes after it,
 * is due at once, as at opening, unless it was said of the old due date. A clock that is not open is returned as it is.
 */
export function retimeClock<C extends Clock>(clock: C, due: DueDate, now: Instant): C {
  if (clock.status !== 'open') return clock;
  const { told = [] } = clock;
  const said = told.filter(({ dueDate }) => dueDate === due.dueDate).map(({ kind }) => kind);
  const isPast = due.dueAt <= now && !due.provisional;
  const breached = isPast && (clock.breached || said.includes('breach'));
  const { stricterDate: _, policies: __, ladder: ___, ...rest } = clock;
  return {
    ...(rest as C),
    ...timing(due),
    breached,
    ...(breached && !said.includes('breach') && { told: [...told, ...breachFor(due, told)] }),
    rungs: due.rungs.filter(({ kind, at }) => {
      if (said.includes(kind) || (kind === 'breach' && breached)) return false;
      return at >= now || kind === 'breach' || (isLate(kind) && !clock.fired.includes(kind));
    }),
  };
}

/** A breach that stands, whatever the day, stands for the new one too. */
function breachFor({ dueDate, dueAt: at }: DueDate, told: readonly Told[]): readonly Told[] {
  return told.flatMap(({ kind, to }) => (kind === 'breach' ? [{ kind, to, at, dueDate }] : [])).slice(-1);
}

/** From a day on no day counts and no rung fires, also one that was due only after that day and had fired before. */
export function pauseClock<C extends Clock>(clock: C, pause: Pause): C {
  if (clock.status !== 'open') return clock;
  const breached = clock.breached && pause.from > clock.dueDate;
  return { ...clock, status: 'paused', breached, pauses: [...(clock.pauses ?? []), pause] };
}

/** The pause is over: the clock runs on once its new due date, which skips the paused days, is known. */
export function endPause<C extends Clock>(clock: C, until: CivilDate): C {
  if (clock.status !== 'paused') return clock;
  const pauses = (clock.pauses ?? []).map((pause) => (pause.until === undefined ? { ...pause, until } : pause));
  return { ...clock, pauses };
}

/** Whether the last pause has ended and only the new due date is missing. */
export function isResuming({ status, pauses }: Clock): boolean {
  return status === 'paused' && pauses?.at(-1)?.until !== undefined;
}

/** The pauses that are over: the days that a new due date skips. */
export function endedPauses({
  pauses = [],
}: Pick<Clock, 'pauses'>): readonly { readonly from: CivilDate; readonly until: CivilDate }[] {
  return pauses.flatMap(({ from, until }) => (until === undefined ? [] : [{ from, until }]));
}

function isPausedInTime({ status, pauses, dueDate }: Clock): boolean {
  const last = pauses?.at(-1);
  return status === 'paused' && last !== undefined && last.from <= dueDate;
}

type Timing = Pick<
  Clock,
  'dueDate' | 'dueAt' | 'stricterDate' | 'provisional' | 'calendarVersion' | 'knownAt' | 'policies' | 'ladder'
>;

function timing(due: DueDate): Timing {
  const { dueDate, dueAt, stricterDate, provisional, calendarVersion, knownAt, policies, ladder } = due;
  return {
    dueDate,
    dueAt,
    ...(stricterDate !== undefined && { stricterDate }),
    provisional,
    calendarVersion,
    knownAt,
    ...(policies && { policies }),
    ...(ladder && { ladder }),
  };
}
