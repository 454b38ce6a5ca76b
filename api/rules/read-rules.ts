import { stagesUnder } from '../../domain/explain/stage-rules.ts';
import { type RegisteredRule, register } from '../../domain/rules/register.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** The rules of the register, in the order of a person's way. */
export const listRules: Handler<'listRules'> = async (_, { query }) => {
  const { kind, binds, process, after, limit } = query;
  const from = after === undefined ? 0 : register.findIndex(({ id }) => id === after) + 1;
  const found = register
    .slice(from)
    .map(shown)
    .filter((rule) => kind === undefined || rule.kind === kind)
    .filter((rule) => binds === undefined || rule.binds === binds)
    .filter((rule) => process === undefined || rule.stages.some((stage) => stage.process === process));
  const rules = found.slice(0, limit);
  return { status: 200, body: { rules, next: found.length > limit ? (rules.at(-1)?.id ?? null) : null } };
};

export const readRule: Handler<'readRule'> = async (_, { params }) => {
  const rule = register.find(({ id }) => id === params.rule);
  if (rule === undefined) throw new Problem('NOT_FOUND');
  return { status: 200, body: shown(rule) };
};

/** All that the register says; what counts is dated, and the stages are those that the rule governs. */
function shown(rule: RegisteredRule) {
  const { id, statement, kind, binds, breach, citation, lastKnownValidOn, values, ladder, openQuestion } = rule;
  return {
    ...{ id, statement, kind, binds, breach, citation, lastKnownValidOn, values, ladder, openQuestion },
    ...{ informative: rule.informative === true, stages: stagesUnder(id) },
  };
}
