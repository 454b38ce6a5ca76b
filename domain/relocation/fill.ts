import type { DecisionStamp } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { calendarIn } from '../case/known.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { otherTerm } from '../employment/period.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { answerOf } from '../policies/answer-of.ts';
import { already, notBefore } from './checks.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';
import { type RelocationForm, sides } from './state.ts';

type Decided = readonly RelocationEvent[] | Refusal;
type Of<Kind> = Extract<RelocationDecision, { kind: Kind }>;

/** Diktum KEDUA PULUH ENAM: another unit of the same instansi has a need while the term runs. One at a time. */
export function openRelocation(
  state: EmploymentState,
  { term, toUnit, position, need }: Of<'open-relocation'>,
  stamp: DecisionStamp,
): Decided {
  const other = otherTerm(state, term);
  if (other) return other;
  const opened = state.facts['relocation-opened'];
  if (state.relocation.open && opened) return already(opened, 'PENGISIAN-UNIT-LAIN');
  const calendar = calendarIn(stamp, toUnit);
  if (calendar === undefined) return refuse('UNIT_UNKNOWN', { unit: toUnit }, 'PENGISIAN-UNIT-LAIN');
  if (toUnit === presentTerm(state).unit)
    return refuse('RELOCATION_SAME_UNIT', { unit: toUnit }, 'PENGISIAN-UNIT-LAIN');
  return (
    outsideTerm(state, stamp.effectiveOn) ?? [{ type: 'relocation-opened', term, toUnit, position, need, calendar }]
  );
}

/** Assessed anew for as long as nothing is decided: what is not fitting today may be after a training. */
export function assess(
  state: EmploymentState,
  { fits, evidence }: Of<'assess-competence'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  return (
    undecided(state) ??
    notBefore(state, effectiveOn, ['relocation-opened'], 'PENGISIAN-UNIT-LAIN') ?? [
      { type: 'competence-assessed', fits, evidence },
    ]
  );
}

/** The PPK's decision: only while the term runs, for whoever is competent, and with the word of both units. */
export function relocate(
  state: EmploymentState,
  { term, skNumber, from }: Of<'relocate'>,
  stamp: DecisionStamp,
): Decided {
  const { effectiveOn, mandate } = stamp;
  const early = otherTerm(state, term) ?? undecided(state);
  const { open } = state.relocation;
  if (early || open === undefined) return early ?? notOpen();
  if (!open.competence?.fits) {
    const assessed = open.competence ? 'does-not-fit' : 'not-assessed';
    return refuse('COMPETENCE_NOT_FITTING', { assessed, position: open.position }, 'PENGISIAN-UNIT-LAIN');
  }
  const missing = sides.filter((side) => !open.agreed.includes(side));
  if (missing.length > 0) return refuse('UNITS_NOT_AGREED', { missing }, 'PENGISIAN-UNIT-LAIN');
  if (from < effectiveOn && mandate?.answers.retroactiveTmt === false) {
    return refuse('TMT_BEFORE_SK', { tmt: from, effectiveOn });
  }
  const form = answerOf(stamp, 'relocation-form') as RelocationForm;
  return (
    outsideTerm(state, effectiveOn) ??
    outsideTerm(state, from) ??
    notBefore(
      state,
      effectiveOn,
      ['relocation-opened', 'competence-assessed', 'relocation-agreed'],
      'PENGISIAN-UNIT-LAIN',
    ) ?? [{ type: 'relocation-decided', term, skNumber, from, form }]
  );
}

/** Taken back before its first day; from that day on only another relocation leads back. */
export function revoke(
  state: EmploymentState,
  { skNumber, reason }: Of<'revoke-relocation'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  if (state.relocation.open?.decided === undefined) return notOpen();
  return (
    notBefore(state, effectiveOn, ['relocation-decided'], 'PENGISIAN-UNIT-LAIN') ?? [
      { type: 'relocation-closed', closedBy: 'ppk', reason, skNumber },
    ]
  );
}

/** There is a request, and nobody has decided about it yet. */
export function undecided({ relocation: { open }, facts }: EmploymentState): Refusal | undefined {
  if (open === undefined) return notOpen();
  const decided = facts['relocation-decided'];
  return open.decided && decided && already(decided, 'PENGISIAN-UNIT-LAIN');
}

export function notOpen(): Refusal {
  return refuse('RELOCATION_NOT_OPEN', {}, 'PENGISIAN-UNIT-LAIN');
}

function outsideTerm(state: EmploymentState, on: CivilDate): Refusal | undefined {
  const { from, until } = presentTerm(state);
  if (from <= on && on <= until) return undefined;
  return refuse('RELOCATION_OUTSIDE_TERM', { on, from, until }, 'PENGISIAN-UNIT-LAIN');
}
