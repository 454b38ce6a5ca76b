import type { CivilDate } from '../calendar/civil-date.ts';
import type { Known } from '../case/known.ts';
import { isLastTerm } from '../conversion/evolve.ts';
import { disciplineRecord } from '../discipline/record.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { Predicate } from '../evaluation/predicate.ts';
import { evaluationsSeen } from '../evaluation/seen.ts';
import type { RuleId } from '../rules/register.ts';
import { renewalAnswersIn } from './answers.ts';

/** How a file lies before whoever decides about its renewal: alike with many, with something missing, or by itself. */
export const readinesses = ['ready', 'blocked', 'needs-ppk'] as const;
export type ReadinessKind = (typeof readinesses)[number];

/** What the desk can still mend. */
const blocks = ['not-prepared', 'evaluation-missing', 'no-budget'] as const;
/** What no machine weighs: the PPK looks at the file by itself. */
const forPpk = [
  'weak-predicate',
  'two-lowest-predicates',
  'discipline-record',
  'not-needed',
  'budget-part-of-year',
  'pension-age',
  'pension-age-in-next-term',
  'lapsed',
] as const;
export const readinessReasons = [...blocks, ...forPpk] as const;
type ReasonCode = (typeof readinessReasons)[number];

/** Why: a code, what it is about (a quarter, an outcome, a month, a day), and the rule or event behind it. */
type ReadinessReason = {
  readonly code: ReasonCode;
  readonly of?: string;
  readonly rule?: RuleId;
  readonly seq?: number;
};

type Seen = Pick<Known, 'answers' | 'pensionOn'>;

type Readiness = { readonly readiness: ReadinessKind; readonly reasons: readonly ReadinessReason[] };

/**
 * Where a file stands on the list of renewals on a day; undefined when it is not on it: nothing is to be decided, or
 * somebody has decided. Something missing comes first, for the desk mends it before anybody can weigh.
 */
export function readinessOf(state: EmploymentState, known: Seen, on: CivilDate): Readiness | undefined {
  const { renewal, termination, outcome } = state;
  const { until, endsAtPension } = presentTerm(state);
  const elsewhere = termination.ended ?? termination.decided ?? isLastTerm(state);
  if (outcome || elsewhere || renewal.next || renewal.ends || endsAtPension) return undefined;
  const pension = pensionReasons(until, known);
  // The pension age within the term is to be decided before it, whatever the lead time.
  if (!renewal.opened) {
    const within = renewalAnswersIn({ known }).endsAtPension && pension.some(({ code }) => code === 'pension-age');
    return within ? { readiness: 'needs-ppk', reasons: pension } : undefined;
  }
  const reasons = [
    ...preparationReasons(state),
    ...evaluationReasons(state, known, on),
    ...disciplineReasons(state),
    ...pension,
    ...(renewal.lapsed ? [{ code: 'lapsed', of: until, rule: 'MASA-LEWAT-TANPA-KEPUTUSAN' } as const] : []),
  ];
  if (reasons.length === 0) return { readiness: 'ready', reasons };
  const blocked = reasons.some(({ code }) => blocks.some((block) => block === code));
  return { readiness: blocked ? 'blocked' : 'needs-ppk', reasons };
}

function preparationReasons({ renewal: { prepared } }: EmploymentState): readonly ReadinessReason[] {
  if (prepared === undefined) return [{ code: 'not-prepared' }];
  const { need, budget, seq } = prepared;
  return [
    ...(need.needed ? [] : [{ code: 'not-needed', seq } as const]),
    ...(budget.state === 'none' ? [{ code: 'no-budget', rule: 'ANGGARAN-BUKAN-SATU-SATUNYA', seq } as const] : []),
    ...(budget.state === 'to-month' ? [{ code: 'budget-part-of-year', of: String(budget.month), seq } as const] : []),
  ];
}

/** No predicate decides by itself: it opens a review at most (TIDAK-BERKINERJA). */
function evaluationReasons(state: EmploymentState, known: Seen, on: CivilDate): readonly ReadinessReason[] {
  const { evidence, notPerforming } = renewalAnswersIn({ known });
  const seen = evaluationsSeen(state, evidence, on);
  const lowest = seen.filter((one) => one.standing === 'evaluated' && one.predicate === 'sangat-kurang').length;
  const opens = notPerforming === 'two-lowest-open-termination' && lowest >= 2;
  return [
    ...seen.flatMap((one): ReadinessReason[] => {
      const of = `${one.year}-Q${one.quarter}`;
      if (one.standing === 'open') return [{ code: 'evaluation-missing', of, rule: 'PERTIMBANGAN-EVALUASI' }];
      const weak = one.standing === 'evaluated' && isWeak(one.predicate);
      return weak ? [{ code: 'weak-predicate', of, rule: 'TIDAK-BERKINERJA', seq: one.seq }] : [];
    }),
    ...(opens ? [{ code: 'two-lowest-predicates', rule: 'TIDAK-BERKINERJA' } as const] : []),
  ];
}

/** A matter that runs, or was proven; of one that was not, nothing is left. */
function disciplineReasons(state: EmploymentState): readonly ReadinessReason[] {
  return disciplineRecord(state)
    .filter(({ level }) => level !== 'not-proven')
    .map(({ decided, level: of = 'open' }) => {
      return { code: 'discipline-record', of, rule: 'PERTIMBANGAN-DISIPLIN', ...(decided && { seq: decided }) };
    });
}

function isWeak(predicate: Predicate): boolean {
  return predicate === 'butuh-perbaikan' || predicate === 'kurang' || predicate === 'sangat-kurang';
}

/** Up to the last day of the present term it ends the employment; within the next one it ends that early. */
function pensionReasons(until: CivilDate, known: Seen): readonly ReadinessReason[] {
  const { pensionOn } = known;
  if (pensionOn === undefined) return [];
  const rule = 'MASA-SAMPAI-BUP';
  if (pensionOn <= until) return [{ code: 'pension-age', of: pensionOn, rule }];
  return renewalAnswersIn({ known }).endsAtPension ? [{ code: 'pension-age-in-next-term', of: pensionOn, rule }] : [];
}
