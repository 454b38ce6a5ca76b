import { type Office, offices } from '../authority/offices.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { register } from '../rules/register.ts';
import { isLate, type LadderStep, type Rule, type RungKind, rungKinds } from '../rules/rule.ts';
import { isOverseen } from './ladders.ts';
import type { PolicySetting } from './policy-as-of.ts';

/** One rung as somebody asks for it. */
export type WantedStep = {
  readonly kind: string;
  readonly to: string;
  readonly workingDaysBefore?: number | undefined;
  readonly workingDaysAfter?: number | undefined;
  /** Local time of the receiver, `HH:MM`. */
  readonly at?: string | undefined;
};

/** A ladder as somebody asks for it. */
export type WantedLadder = {
  readonly rule: string;
  readonly steps: readonly WantedStep[];
  readonly reason: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
};

/** Working days that a rung may lie from the due date, at the most. */
const farthest = 60;

/** Why this cannot be a ladder; nothing when it can. */
export function checkLadder(
  { rule: id, steps, reason, from, until }: WantedLadder,
  settings: readonly PolicySetting[],
  role: Role | undefined,
): Refusal | undefined {
  const rule: Rule | undefined = register.find((one) => one.id === id && one.ladder.length > 0);
  if (rule === undefined) return refuse('LADDER_RULE_UNKNOWN', { rule: id });
  if (reason.trim() === '') return refuse('POLICY_REASON_MISSING', { policy: id });
  if (until !== undefined && until <= from) return refuse('POLICY_PERIOD_EMPTY', { policy: id, from, until });
  return (
    firstOf(steps, (step) => checkStep(step, rule)) ??
    checkBreach(steps) ??
    checkOrder(steps) ??
    checkOversight(steps, isOverseen(settings, from), role)
  );
}

/** The steps of a ladder that was checked. */
export function ladderOf(steps: readonly WantedStep[]): readonly LadderStep[] {
  return steps
    .map(({ kind, to, workingDaysBefore, workingDaysAfter, at }) => ({
      ...{ kind, to },
      ...(workingDaysBefore !== undefined && { workingDaysBefore }),
      ...(workingDaysAfter !== undefined && { workingDaysAfter }),
      ...(at !== undefined && { at }),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b)) as unknown as readonly LadderStep[];
}

function checkStep(step: WantedStep, { binds }: Rule): Refusal | undefined {
  const { kind, to } = step;
  if (!isKind(kind)) return refuse('LADDER_KIND_UNKNOWN', { kind, known: rungKinds });
  if (!isOffice(to)) return refuse('LADDER_OFFICE_UNKNOWN', { office: to, known: offices });
  if (kind === 'letter' && binds !== 'BKN' && binds !== 'Menteri') return refuse('LADDER_LETTER_TO_NOBODY', { binds });
  if (kind === 'breach') return undefined;
  const [days, other] = isLate(kind)
    ? [step.workingDaysAfter, step.workingDaysBefore]
    : [step.workingDaysBefore, step.workingDaysAfter];
  const isCount = Number.isSafeInteger(days) && Number(days) >= 0 && Number(days) <= farthest;
  if (!isCount || other !== undefined) return refuse('LADDER_DAYS_INVALID', { kind, most: farthest });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(step.at ?? ''))
    return refuse('LADDER_TIME_INVALID', { kind, at: step.at ?? '' });
  return undefined;
}

/** The breach is fixed by law: one, at the end of the due date. */
function checkBreach(steps: readonly WantedStep[]): Refusal | undefined {
  const [breach] = steps.filter(({ kind }) => kind === 'breach');
  const placed = breach?.at ?? breach?.workingDaysBefore ?? breach?.workingDaysAfter;
  if (breach === undefined || placed !== undefined) return refuse('LADDER_BREACH_FIXED');
  const twice = steps.find((step, n) => steps.findIndex(({ kind }) => kind === step.kind) !== n);
  return twice && refuse('LADDER_KIND_TWICE', { kind: twice.kind });
}

/** Whoever is higher up hears no earlier than those below; the letter only has to come after the breach. */
function checkOrder(steps: readonly WantedStep[]): Refusal | undefined {
  const climbed = steps.filter(({ kind }) => kind !== 'letter').sort((a, b) => rankOf(a) - rankOf(b));
  const late = firstOf(climbed, (step, n) => {
    const below = climbed[n - 1];
    return below && isBefore(step, below) ? refuse('LADDER_ORDER', { kind: step.kind, below: below.kind }) : undefined;
  });
  const letter = steps.find((step) => step.kind === 'letter' && step.workingDaysAfter === 0);
  return late ?? (letter && refuse('LADDER_ORDER', { kind: 'letter', below: 'breach' }));
}

function checkOversight(steps: readonly WantedStep[], overseen: boolean, role: Role | undefined): Refusal | undefined {
  if (!steps.some(({ to }) => to === 'inspektorat')) return undefined;
  if (role !== 'ppk') return refuse('INSPECTORATE_BY_PPK');
  return overseen ? undefined : refuse('LADDER_INSPECTORATE_OFF');
}

function isBefore(one: WantedStep, other: WantedStep): boolean {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.day < b.day || (a.day === b.day && a.at < b.at);
}

/** Working days from the due date, and the time of day; the due date ends at 24:00. */
function placeOf({ workingDaysBefore, workingDaysAfter, at = '24:00' }: WantedStep) {
  return { day: workingDaysAfter ?? -(workingDaysBefore ?? 0), at };
}

function rankOf({ kind }: { readonly kind: string }): number {
  return rungKinds.indexOf(kind as RungKind);
}

function isKind(kind: string): kind is RungKind {
  return rungKinds.some((one) => one === kind);
}

function isOffice(office: string): office is Office {
  return offices.some((one) => one === office);
}

function firstOf<T>(all: readonly T[], check: (one: T, n: number) => Refusal | undefined): Refusal | undefined {
  for (const [n, one] of all.entries()) {
    const refusal = check(one, n);
    if (refusal) return refusal;
  }
  return undefined;
}
