import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';
import type { RuleId } from '../rules/register.ts';
import { paidFrom } from '../wages/pay-start.ts';
import { givenIn, type Span } from './given.ts';
import { type EntitlementKind, entitlementKinds, type GrantedKind, grantedKinds } from './kinds.ts';
import { monthsCounted, onceAYear, oncePaid } from './once-a-year.ts';
import { cut, employedSpans, startedOn, unknowingSpan } from './spans.ts';
import { type HeldWage, wagesOf } from './state.ts';

/** What is due to somebody, from when and by what; how much it is stands in words, for amounts are only of the sheets. */
export type Entitlement = Span & {
  readonly kind: EntitlementKind;
  readonly rules: readonly RuleId[];
  /** Of this contract's own, where it speaks beside the policy of the instansi. */
  readonly paper?: string;
  readonly formula: string;
  /** The wage that it is reckoned from, and how many twelfths of it. */
  readonly wage?: HeldWage;
  readonly twelfths?: number;
};

/** What the instansi answered, and on which days its unit works. */
export type KnownForEntitlements = {
  readonly settings: readonly PolicySetting[];
  readonly isWorkDay: (day: CivilDate) => boolean;
};

/** What is due in a calendar year, in the order of kinds and days. */
export function entitlementsOf(
  state: EmploymentState,
  year: number,
  known: KnownForEntitlements,
): readonly Entitlement[] {
  return dueIn(state, year, known, employedSpans(state));
}

/** What would have been due after the end, while nobody knew of it: to be reversed where it was paid. */
export function toBeReversed(
  state: EmploymentState,
  year: number,
  known: KnownForEntitlements,
): readonly Entitlement[] {
  const span = unknowingSpan(state);
  return span ? dueIn(state, year, known, [span]) : [];
}

function dueIn(
  state: EmploymentState,
  year: number,
  known: KnownForEntitlements,
  spans: readonly Span[],
): readonly Entitlement[] {
  const calendarYear = { from: civilDate(`${year}-01-01`), until: civilDate(`${year}-12-31`) };
  const all = [
    ...wagesDue(state, known, spans),
    ...grantedKinds.flatMap((kind) =>
      onceAYear.includes(kind) ? yearlyDue(state, year, kind, known, spans) : grantedDue(state, kind, known, spans),
    ),
  ];
  return all.filter((one) => cut(one, calendarYear).length > 0);
}

/** MULAI-UPAH: the first wage from the month that the instansi's practice says, each later one from its own day. */
function wagesDue(
  state: EmploymentState,
  { settings, isWorkDay }: KnownForEntitlements,
  spans: readonly Span[],
): readonly Entitlement[] {
  const start = startedOn(state);
  const wages = wagesOf(state);
  const whole = policyAsOf(settings, 'pay-start', start).value === 'first-working-day';
  const payStart = whole ? paidFrom(start, isWorkDay) : start;
  return wages.flatMap((wage, index) => {
    const next = wages[index + 1];
    const own = { from: wage.from, ...(next && { until: addDays(next.from, -1) }) };
    const days = spans.flatMap((span) => cut(own, span)).flatMap((span) => fromPayStart(span, start, payStart));
    const { formula, rules } = basisOf('wage');
    const first = index === 0 ? (['MULAI-UPAH'] as const) : [];
    return days.map((span) => ({ kind: 'wage' as const, ...span, wage, formula, rules: [...rules, ...first] }));
  });
}

/** A month begun on its first working day is paid whole; one begun later is not paid. */
function fromPayStart(span: Span, start: CivilDate, payStart: CivilDate): readonly Span[] {
  if (payStart >= start) return cut(span, { from: payStart });
  return [span.from <= start ? { ...span, from: payStart } : span];
}

function grantedDue(
  { entitlements: { exceptions } }: EmploymentState,
  kind: GrantedKind,
  { settings }: KnownForEntitlements,
  spans: readonly Span[],
): readonly Entitlement[] {
  return givenIn(spans, kind, { exceptions, settings }).map((given) => ({ kind, ...given, ...basisOf(kind) }));
}

/** THR-GAJI-13: once in a year, in the month that the instansi says; with less than a year of service by its twelfths. */
function yearlyDue(
  state: EmploymentState,
  year: number,
  kind: GrantedKind,
  known: KnownForEntitlements,
  spans: readonly Span[],
): readonly Entitlement[] {
  const month = oncePaid(kind, year, known.settings);
  const employed = month && spans.some((span) => cut(span, { from: month.from, until: month.from }).length > 0);
  if (!month || !employed) return [];
  const { exceptions } = state.entitlements;
  const [given] = givenIn([{ from: month.from, until: month.from }], kind, { exceptions, ...known });
  if (given === undefined || (!month.decreed && given.paper === undefined)) return [];
  const wage = wagesOf(state).findLast((one) => one.from <= month.until);
  const twelfths = monthsCounted(state, month.until);
  const { formula, rules } = basisOf(kind);
  return [
    {
      ...{ kind, from: month.from, until: month.until, rules, twelfths, ...(wage && { wage }) },
      ...(given.paper !== undefined && { paper: given.paper }),
      formula: twelfths < 12 ? `${formula} × ${twelfths}/12 (masa kerja ${twelfths} bulan)` : formula,
    },
  ];
}

function basisOf(kind: EntitlementKind): { readonly rules: readonly RuleId[]; readonly formula: string } {
  const { rule, formula } = entitlementKinds[kind];
  return { rules: [rule], formula };
}
