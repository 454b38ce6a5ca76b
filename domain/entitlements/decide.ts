import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { isAccountOf } from '../wages/funding.ts';
import { fullWeeks, isHeavierThanFullTime, weeklyMinutes } from '../wages/hours.ts';
import type { EntitlementDecision } from './decisions.ts';
import type { EntitlementEvent } from './events.ts';
import { exceptionOn } from './given.ts';
import { wagesOf } from './state.ts';

type Decided = readonly EntitlementEvent[] | Refusal;
type Of<Kind> = Extract<EntitlementDecision, { kind: Kind }>;

/** Diktum KEEMPAT BELAS and KESEMBILAN BELAS–KEDUA PULUH SATU: what may be decided about hours, wage and what else is due. */
export function decideEntitlements(state: EmploymentState, decision: EntitlementDecision): Decided {
  const ended = employmentEnded(state) ?? otherTermOrNext(state, decision.term);
  if (ended) return ended;
  switch (decision.kind) {
    case 'set-wage':
      return setWage(state, decision);
    case 'grant-entitlement': {
      const { entitlement, from, until, basis } = decision;
      const not = alreadySo(state, decision, true) ?? outsideTerm(state, decision.term, from);
      if (not) return not;
      if (until !== undefined && until < from) return refuse('PERIOD_EMPTY', { from, until }, 'HAK-DI-LUAR-UPAH');
      return [{ type: 'entitlement-granted', entitlement, from, ...(until && { until }), basis }];
    }
    case 'end-entitlement': {
      const { entitlement, from, basis, reason } = decision;
      const not = alreadySo(state, decision, false) ?? outsideTerm(state, decision.term, from);
      return not ?? [{ type: 'entitlement-ended', entitlement, from, basis, reason }];
    }
    default:
      return decision satisfies never;
  }
}

/** The wage of the coming year is known before its SK is signed: SK-MEMUAT-UPAH. */
function otherTermOrNext(state: EmploymentState, term: number): Refusal | undefined {
  const { n } = presentTerm(state);
  if (term === n || term === n + 1) return undefined;
  return refuse('OTHER_PERIOD', { named: String(term), present: String(n) }, 'MASA-SATU-TAHUN');
}

function setWage(state: EmploymentState, { kind: _, answers, ...wage }: Of<'set-wage'>): Decided {
  const { term, from, replaces, hours, funding, check, exception } = wage;
  const held = wagesOf(state);
  const replaced = held.find(({ seq }) => seq === replaces);
  if (replaces !== undefined && replaced?.term !== term) return refuse('WAGE_UNKNOWN', { replaces });
  const already = held.find((one) => one.from === from && one !== replaced);
  if (already) return refuse('WAGE_ALREADY_SET', { from, seq: already.seq }, 'UPAH-TERENDAH');
  const outside = outsideTerm(state, term, from);
  if (outside) return outside;
  if (isHeavierThanFullTime(hours, from)) {
    const detail = { minutes: weeklyMinutes(hours), full: fullWeeks(from).usual };
    return refuse('HOURS_HEAVIER_THAN_FULL_TIME', detail, 'JAM-TIDAK-LEBIH-BERAT');
  }
  if (funding.expenditure !== answers.expenditure) {
    return refuse(
      'FUNDING_NOT_AS_ANSWERED',
      { given: funding.expenditure, answered: answers.expenditure },
      'DANA-UPAH',
    );
  }
  if (!isAccountOf(funding)) return refuse('ACCOUNT_NOT_OF_FUNDING', { account: funding.account }, 'ANGGARAN-DAERAH');
  const { exception: __, ...decided } = wage;
  if (check.result !== 'below') return [{ type: 'wage-set', ...decided }];
  if (exception === undefined || !answers.belowFloor) {
    return refuse(answers.belowFloor ? 'WAGE_BELOW_FLOOR' : 'WAGE_EXCEPTION_CLOSED', { from }, 'UPAH-TERENDAH');
  }
  return [{ type: 'wage-set', ...decided, exception }];
}

function outsideTerm(state: EmploymentState, term: number, on: CivilDate): Refusal | undefined {
  const { from, until } = daysOf(state, term);
  if (from <= on && (until === undefined || on <= until)) return undefined;
  return refuse('DAY_OUTSIDE_TERM', { on, from, ...(until && { until }) }, 'MASA-SATU-TAHUN');
}

/** The days of a term; of one that lapsed undecided, and of one not decided yet, the end is open. */
function daysOf(state: EmploymentState, n: number): { readonly from: CivilDate; readonly until?: CivilDate } {
  const { renewal } = state;
  const present = presentTerm(state);
  if (present.n === n) return renewal.lapsed ? { from: present.from } : present;
  return renewal.next ?? { from: addDays(present.until, 1) };
}

function alreadySo(
  state: EmploymentState,
  { entitlement, from }: Of<'grant-entitlement' | 'end-entitlement'>,
  given: boolean,
): Refusal | undefined {
  const held = exceptionOn(state.entitlements.exceptions, entitlement, from);
  if (held?.given !== given || held.until !== undefined) return undefined;
  return refuse('ENTITLEMENT_ALREADY_SO', { entitlement, from: held.from, seq: held.seq }, 'HAK-DI-LUAR-UPAH');
}
