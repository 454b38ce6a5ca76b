import { civilDate } from '../../domain/calendar/civil-date.ts';
import { presentTerm } from '../../domain/employment/state.ts';
import { wagesOf } from '../../domain/entitlements/state.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { floorWords } from '../../domain/wages/floor-words.ts';
import { judgeWage } from '../../domain/wages/judge-wage.ts';
import { openPeople, type Person } from '../../registry/people.ts';
import { recordView } from '../../registry/subject/views.ts';
import { employmentsPage } from '../../registry/wages/employments-page.ts';
import { openSheets, type WageSheet } from '../../registry/wages/wage-sheets.ts';
import type { Handler } from '../handler.ts';
import { lastIncomeOf } from './last-income.ts';
import { yearAt } from './minimums.ts';
import { type WageKnowledge, wageKnowledge, wagePolicyOn } from './wage-knowledge.ts';

type Row = Awaited<ReturnType<typeof employmentsPage>>[number];
type Opened = { readonly people: ReadonlyMap<string, Person>; readonly sheets: ReadonlyMap<string, WageSheet> };

/**
 * UPAH-MINIMUM-TAHUNAN: whose wage as it will stand on 1 January is below the floor of the year, or cannot be held against
 * it. A page looks at so many files, and names only those; that their wages are looked at for it is written down.
 */
export const recheckWages: Handler<'recheckWages'> = async (use, { query, official }) => {
  const { instansi, account, role, unit } = official;
  const year = query.year ?? (await yearAt(use, instansi));
  const at = await use.clock();
  const known = await wageKnowledge(use, instansi, at);
  const recalculated = policyAsOf(known.settings, 'wage-recalculated', civilDate(`${year}-01-01`)).value === true;
  if (!recalculated) return { status: 200, body: { year, recalculated, looked: 0, cases: [], next: null } };
  const { limit, after } = query;
  const found = await employmentsPage(use.db, { instansi, unit, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const cases = await use.db.transaction().execute(async (tx) => {
    const persons = page.map(({ person }) => person);
    const opened = { people: await openPeople(tx, use.keys, persons), sheets: await openSheets(tx, use.keys, ids) };
    const named = page.flatMap((row) => {
      const shown = recheck(row, year, known, opened);
      return shown ? [{ shown, person: row.person }] : [];
    });
    const look = { ...{ instansi, account, role, at }, what: 'view', purpose: 'casework' } as const;
    const seen = { persons: named.map(({ person }) => person), fields: ['wages'], reference: 'UPAH-MINIMUM-TAHUNAN' };
    if (named.length > 0) await recordView(tx, { ...look, ...seen });
    return named.map(({ shown }) => shown);
  });
  const next = found.length > limit ? (ids.at(-1) ?? null) : null;
  return { status: 200, body: { year, recalculated, looked: page.length, cases, next } };
};

/** Nothing for a wage that meets its floor; of one that does not, or that nobody can say it of, why. */
function recheck({ id, unit, person: whose, state }: Row, year: number, known: WageKnowledge, opened: Opened) {
  if (state.termination.ended) return undefined;
  const on = civilDate(`${year}-01-01`);
  const wage = wagesOf(state).findLast(({ from }) => from <= on);
  const head = { caseId: id, unit };
  const { n } = presentTerm(state);
  if (!wage) {
    const explanation = `Upah masa perjanjian ${n} belum ditetapkan.`;
    return { ...head, result: 'unknown', missing: 'WAGE_NOT_SET', explanation };
  }
  const sheet = opened.sheets.get(wage.sheet);
  const person = opened.people.get(whose);
  const named = { ...head, term: wage.term };
  if (!sheet || !person) {
    return { ...named, result: 'unknown', missing: 'PERSON_ERASED', explanation: 'Lembar upahnya tidak dapat dibuka.' };
  }
  const { amount } = sheet;
  const lastIncome = lastIncomeOf(sheet, person);
  const policy = wagePolicyOn(known.settings, on);
  const region = known.regionOf(unit);
  const { hours } = wage;
  const { check, floor } = judgeWage({
    ...{ amount, on, hours, region, lastIncome, policy, recorded: known.recorded },
  });
  if (check.result === 'meets' || check.result === 'meets-below-minimum') return undefined;
  const explanation = floorWords(floor, { amount, lastIncome: lastIncome?.amount, policy });
  return { ...named, result: check.result, ...(check.missing && { missing: check.missing }), explanation };
}
