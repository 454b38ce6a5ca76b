import { refuse } from '../../domain/case/refusal.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import { presentTerm } from '../../domain/employment/state.ts';
import type { EntitlementDecision } from '../../domain/entitlements/decisions.ts';
import { type PolicySetting, policyAsOf } from '../../domain/policies/policy-as-of.ts';
import type { Funding } from '../../domain/wages/funding.ts';
import type { Hours } from '../../domain/wages/hours.ts';
import { judgeWage } from '../../domain/wages/judge-wage.ts';
import type { CaseRow } from '../../registry/case-reads.ts';
import { openPerson, type Person } from '../../registry/people.ts';
import { dropSheet, keepSheet, sheetDigest, type WageSheet } from '../../registry/wages/wage-sheets.ts';
import { namesNobody } from '../cases/names-nobody.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import { type Begun, begin } from '../decide/begin.ts';
import { carryOut } from '../decide/decide.ts';
import { expectedRevision } from '../decide/expected-revision.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler, Incoming } from '../handler.ts';
import { Problem, problemFromRefusal } from '../problems/problem.ts';
import { lastIncomeOf } from './last-income.ts';
import { wageKnowledge, wagePolicyOn } from './wage-knowledge.ts';

type Body = Incoming<'setWage'>['body'];
type Employment = Extract<CaseRow, { process: 'employment' }>;

/**
 * Sets a wage: the amounts are sealed in a sheet that is named after the request, so that repeating it writes none twice;
 * the case hears of the sheet and of what the check says, and decides.
 */
export const setWage: Handler<'setWage'> = async (use, incoming) => {
  const { body, official, params } = incoming;
  const file = await reachableCase(use, official, params.id);
  if (file.process !== 'employment') {
    throw problemFromRefusal(refuse('OTHER_PROCESS', { process: file.process, kind: 'set-wage' }));
  }
  await namesNobody(use, file.person, body);
  const person = await openPerson(use.db, use.keys, file.person);
  if (person === undefined) throw new Problem('PERSON_ERASED');
  const revision = expectedRevision(incoming.header('if-match'));
  const start = await begin(use, { ...incoming, body: keyed(use, body) }, { stream: file.stream });
  if ('before' in start) return start.before;
  const { begun } = start;
  const sheet = { caseId: file.id, sheet: begun.digest.slice(0, 20) };
  const content = sheetOf(body);
  const decision = await judged(use, { file, person, body, begun, sheet: sheet.sheet });
  if (!(await keepSheet(use.db, use.keys, { ...sheet, person: file.person }, content))) {
    throw new Problem('PERSON_ERASED');
  }
  const digest = sheetDigest(use.keys, sheet, content);
  const { zone } = file.state.unit;
  const wanted = { stream: file.stream, decision: { ...decision, digest }, effectiveOn: body.effectiveOn, zone };
  const answer = await carryOut(use, incoming, begun, wanted, revision);
  if (answer.status === 409) await dropSheet(use.db, sheet);
  return answer;
};

/** What the key of the request stands for: a plain digest of so few digits as an amount has could be guessed. */
function keyed({ keys }: Dependencies, body: Body): object {
  return { digest: keys.digest('content', JSON.stringify(body)).toString('hex') };
}

function sheetOf({ amount, lastIncome }: Body): WageSheet {
  return { amount, ...(lastIncome && { lastIncome }) };
}

/** What the case is told: everything but the amounts. */
async function judged(
  use: Dependencies,
  of: { file: Employment; person: Person; body: Body; begun: Begun; sheet: string },
): Promise<Omit<Extract<EntitlementDecision, { kind: 'set-wage' }>, 'digest'>> {
  const { file, person, body, begun, sheet } = of;
  const { settings, recorded, regionOf } = await wageKnowledge(use, file.instansi, begun.receivedAt);
  const { from } = body;
  const hours = hoursBy(body.hours, settings, from);
  const { check } = judgeWage({
    ...{ amount: body.amount, on: from, hours, recorded, policy: wagePolicyOn(settings, from) },
    ...{ region: regionOf(unitOf(file.state, body.term)), lastIncome: lastIncomeOf(sheetOf(body), person) },
  });
  const { until, ...budget } = body.funding.budget;
  return {
    ...{ kind: 'set-wage', term: body.term, from, sheet, hours, check },
    funding: { ...body.funding, budget: { ...budget, ...(until && { until }) } },
    ...(body.exception !== undefined && { exception: body.exception }),
    ...(body.replaces !== undefined && { replaces: body.replaces }),
    answers: {
      belowFloor: policyAsOf(settings, 'below-floor-exception', from).value === true,
      expenditure: policyAsOf(settings, 'funding-source', from).value as Funding['expenditure'],
    },
  };
}

/** Where the perjanjian does not say how long a week, a lesson or a shift is, the instansi does. */
function hoursBy(hours: Body['hours'], settings: readonly PolicySetting[], on: Body['from']): Hours {
  const minutes = (id: 'weekly-minutes' | 'lesson-minutes' | 'shift-minutes') =>
    Number(policyAsOf(settings, id, on).value);
  switch (hours.kind) {
    case 'weekly':
      return { kind: 'weekly', minutes: hours.minutes ?? minutes('weekly-minutes') };
    case 'teaching':
      return { ...hours, minutesEach: hours.minutesEach ?? minutes('lesson-minutes') };
    case 'shifts':
      return { ...hours, minutesEach: hours.minutesEach ?? minutes('shift-minutes') };
    default:
      return hours satisfies never;
  }
}

/** The unit in which a term is worked: the next one may be elsewhere. */
function unitOf(state: EmploymentState, term: number): string {
  const { next } = state.renewal;
  return next?.n === term ? next.unit : presentTerm(state).unit;
}
