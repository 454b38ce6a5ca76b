import type { CivilDate } from '../calendar/civil-date.ts';
import type { CutiBersama } from '../calendar/work-week.ts';
import type { RuleId } from '../rules/register.ts';
import type { Count } from '../rules/rule.ts';
import type { PolicyValue } from './policy.ts';
import { type PolicySetting, policyAsOf } from './policy-as-of.ts';
import { type PolicyId, policyOf } from './register.ts';

/** An answer of the instansi, other than the default, by which something is counted. */
export type AppliedPolicy = { readonly id: PolicyId; readonly value: PolicyValue };

/** Answers the count itself where the answer changes nothing of it. */
type Change = (count: Count, value: PolicyValue) => Count;

/** Zero leaves no day after the fact: the day of the fact itself is the last. */
const days: Change = (count, n) =>
  n === 0 ? { ...count, n: 1, unit: 'calendar-day', start: 'same-day' } : { ...count, n: Number(n) };

/** With the first day of the stricter reading, nothing stricter is left to be shown beside it. */
const startingOn: Change = (count, start) => {
  if (count.unit !== 'working-day' || count.start === start) return count;
  const { stricterStart: _, ...rest } = count;
  return { ...rest, start: start as Count['start'] };
};

type Open = {
  readonly rules: 'every' | readonly RuleId[];
  readonly except?: readonly RuleId[];
  readonly change: Change;
};

/**
 * Where a count is open to an answer; an answer by choice is in the words of `Count`. How many days the law gives is
 * open nowhere: only a number that is ours may be another.
 */
const openIn: Partial<Record<PolicyId, Open>> = {
  'notice-days': { rules: ['TANGGAPAN-PEMBERITAHUAN'], change: days },
  'summons-days': { rules: ['PANGGILAN-DISIPLIN'], change: days },
  'bts-days': { rules: ['BTS-PERBAIKAN'], change: days },
  'skp-days': { rules: ['SKP-WAKTU'], change: days },
  'evaluation-days': { rules: ['EVALUASI-TRIWULAN'], change: days },
  'annual-evaluation-days': { rules: ['EVALUASI-TAHUNAN'], change: days },
  'selection-objection-days': { rules: ['SANGGAH-SELEKSI'], change: days },
  'relocation-answer-days': { rules: ['JAWABAN-UNIT-PENERIMA'], change: days },
  'count-start': { rules: 'every', except: ['NI-TERIMA'], change: startingOn },
  'ni-receipt-start': { rules: ['NI-TERIMA'], change: startingOn },
  // These begin with the receipt of a letter, a file or a notice; NI-TERIMA begins with a submission.
  'received-off-hours': {
    rules: ['NI-USUL', 'BTS-PERBAIKAN', 'TANGGAPAN-PEMBERITAHUAN'],
    change: (count, received) => ({ ...count, received: received as NonNullable<Count['received']> }),
  },
  'deadline-end': { rules: 'every', change: (count, end) => ({ ...count, end: end as Count['end'] }) },
  'regional-holidays': {
    rules: 'every',
    change: (count, off) => ({ ...count, regionalDays: off ? 'excluded' : 'included' }),
  },
  'cuti-bersama': { rules: 'every', change: (count, cuti) => ({ ...count, cutiBersama: cuti as CutiBersama }) },
};

const counted = [...Object.keys(openIn), 'renewal-lead-days'] as readonly PolicyId[];

/** Whether due dates are counted by this policy. */
export function isCounted(id: PolicyId): boolean {
  return counted.includes(id);
}

/** Those, and what says what follows where a last day has gone by. */
const keptByClocks: readonly PolicyId[] = [...counted, 'undecided-term'];

/** What the instansi answered for this day, other than the default, to the questions that clocks ask. */
export function answersOn(settings: readonly PolicySetting[], on: CivilDate): readonly AppliedPolicy[] {
  return keptByClocks
    .map((id) => ({ id, value: policyAsOf(settings, id, on).value }))
    .filter(({ id, value }) => value !== policyOf(id)?.default);
}

/** How a rule counts for an instansi with these answers, and which of them it rests on. */
export function countWith(
  rule: string,
  byRule: Count,
  answers: readonly AppliedPolicy[],
): { readonly count: Count; readonly policies: readonly AppliedPolicy[] } {
  let count = byRule;
  const policies = answers.filter(({ id, value }) => {
    const open = openIn[id];
    if (open === undefined || !isOpenFor(open, rule)) return false;
    const before = count;
    count = open.change(count, value);
    return count !== before;
  });
  return { count, policies };
}

function isOpenFor({ rules, except = [] }: Open, rule: string): boolean {
  const named = (list: readonly string[]) => list.includes(rule);
  return !named(except) && (rules === 'every' || named(rules));
}
