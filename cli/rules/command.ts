import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { type RegisteredRule, register } from '../../domain/rules/register.ts';
import { findRule } from './find.ts';
import { staleRules, yearBefore } from './stale.ts';
import { CONFIDENCES, ruleInWords } from './words.ts';

interface RulesOptions {
  stale: boolean;
  before?: string;
  json: boolean;
}

/**
 * `tenggat rules [ID]`: one rule in full, or the register, or with `--stale` what was reviewed more than a year ago.
 * Throws `RuleUnknownError`; a stale rule is no error.
 */
export function showRules(id: string | undefined, { stale, before, json }: RulesOptions): void {
  const wanted = id === undefined ? register : [findRule(id)];
  const rules = stale || before !== undefined ? staleRules(wanted, dayOf(before)) : wanted;
  console.log(json ? JSON.stringify(rules, null, 2) : inWords(rules, id !== undefined));
}

function inWords(rules: readonly RegisteredRule[], inFull: boolean): string {
  if (rules.length === 0) return 'Tidak ada aturan yang perlu ditinjau ulang.';
  if (inFull) return rules.map(ruleInWords).join('\n');
  const lines = rules.map(({ id, statement, citation }) => {
    return `${id} (${CONFIDENCES[citation.confidence]}, ditinjau ${citation.reviewedOn}): ${statement}`;
  });
  return [...lines, `${rules.length} aturan.`].join('\n');
}

function dayOf(before: string | undefined): CivilDate {
  if (before === undefined) return yearBefore(civilDateOf(Date.now(), 'WIB'));
  if (isCivilDate(before)) return before;
  throw Object.assign(new Error(`"${before}" bukan tanggal; tulis seperti 2026-11-22.`), { code: 'DATE_INVALID' });
}
