import { shortDate } from '../../domain/calendar/date-words.ts';
import { isWorkDay } from '../../domain/calendar/work-week.ts';
import { type EmploymentState, presentTerm } from '../../domain/employment/state.ts';
import { type Entitlement, entitlementsOf, toBeReversed } from '../../domain/entitlements/entitlements.ts';
import { type HeldWage, hasWageFor, wagesOf } from '../../domain/entitlements/state.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import type { CaseRow } from '../../registry/case-reads.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import { openPerson, type Person } from '../../registry/people.ts';
import { recordView, type View } from '../../registry/subject/views.ts';
import { openSheets, sheetDigest, type WageSheet } from '../../registry/wages/wage-sheets.ts';
import { seesPersons } from '../access.ts';
import { reachableCase } from '../cases/reachable-case.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { namesNone, purposeOf } from '../people/purpose.ts';
import { Problem } from '../problems/problem.ts';
import type { Official } from '../sign-in/caller.ts';
import { yearAt } from './minimums.ts';
import { showEntitlement } from './show-entitlement.ts';
import { showWage } from './show-wage.ts';
import { wageKnowledge } from './wage-knowledge.ts';

/**
 * What is due to somebody in a year. The amounts only for the roles that see persons, who say for what: each such look is
 * written down in the transaction that opens them.
 */
export const readEntitlements: Handler<'readEntitlements'> = async (use, incoming) => {
  const { params, query, official } = incoming;
  const file = await reachableCase(use, official, params.id);
  if (file.process !== 'employment') throw new Problem('NOT_FOUND', { stream: file.stream });
  const { id, instansi, state } = file;
  const now = await use.clock();
  const year = query.year ?? (await yearAt(use, instansi));
  const known = await wageKnowledge(use, instansi, now);
  const sees = seesPersons.includes(official.role);
  const why = sees && incoming.header('purpose') !== undefined ? purposeOf(incoming) : undefined;
  const { person, sheets = new Map<string, WageSheet>() } = why
    ? await opened(use, file, official, { ...why, at: now })
    : {};
  const calendar = (await calendarsIn(use.db)(instansi))(now, state.unit.place ?? {});
  const cutiBersama = policyAsOf(known.settings, 'cuti-bersama', presentTerm(state).from).value;
  const law = {
    settings: known.settings,
    isWorkDay: (day: Parameters<typeof isWorkDay>[0]) =>
      isWorkDay(day, state.unit.workWeek, calendar, cutiBersama === 'included' ? 'included' : 'excluded'),
  };
  const due = entitlementsOf(state, year, law);
  const reversed = toBeReversed(state, year, law);
  const shown = (all: readonly Entitlement[]) => all.map((one) => showEntitlement(one, sheets));
  const wages = wagesIn([...due, ...reversed]);
  const altered = wages.filter(({ sheet, digest }) => {
    const content = sheets.get(sheet);
    return content && sheetDigest(use.keys, { caseId: id, sheet }, content) !== digest;
  });
  const notes = [
    ...notesOn(state, year, reversed.length > 0),
    ...(sees && !why ? ['Jumlah rupiah ditampilkan bila tujuannya disebut pada kepala permintaan Purpose.'] : []),
    ...altered.map(({ seq }) => `Lembar upah peristiwa ${seq} bukan lagi yang diputuskan; periksa registri.`),
  ];
  return {
    status: 200,
    body: {
      ...{ caseId: id, year },
      wages: wages.map((wage) => {
        const sheet = sheets.get(wage.sheet);
        return showWage(wage, unitOf(state, wage), known, person && sheet && { sheet, person });
      }),
      ...{ entitlements: shown(due), toBeReversed: shown(reversed), notes },
    },
  };
};

async function opened(
  use: Dependencies,
  { id: caseId, person: whose }: CaseRow,
  { instansi, account, role }: Official,
  why: Pick<View, 'purpose' | 'reference' | 'at'>,
): Promise<{ readonly person?: Person; readonly sheets?: ReadonlyMap<string, WageSheet> }> {
  return await use.db.transaction().execute(async (tx) => {
    const person = await openPerson(tx, use.keys, whose);
    if (person === undefined) return {};
    namesNone(why, [person]);
    const sheets = await openSheets(tx, use.keys, [caseId]);
    const fields = ['wages', 'lastWage'];
    await recordView(tx, { ...{ instansi, account, role, caseId, fields, ...why }, what: 'view', persons: [whose] });
    return { person, sheets };
  });
}

/** The wages that something of this year is reckoned from. */
function wagesIn(all: readonly Entitlement[]): readonly HeldWage[] {
  return [...new Map(all.flatMap(({ wage }) => (wage ? [[wage.seq, wage] as const] : []))).values()];
}

function unitOf(state: EmploymentState, { term }: HeldWage): string {
  return (state.terms.find(({ n }) => n === term) ?? state.renewal.next ?? presentTerm(state)).unit;
}

/** What a statement of this year does not show by itself. */
function notesOn(state: EmploymentState, year: number, reversed: boolean): readonly string[] {
  const { renewal, termination } = state;
  const { n, until } = presentTerm(state);
  const unbudgeted = wagesOf(state).some(
    ({ funding, from }) => funding.budget.state !== 'dpa' && from <= `${year}-12-31`,
  );
  return [
    ...(hasWageFor(state, n)
      ? []
      : [`Upah masa perjanjian ${n} belum ditetapkan; keputusan pengangkatan menyebut upah.`]),
    ...(unbudgeted ? ['Ada upah yang anggarannya belum dalam DPA; perjanjiannya ditinjau.'] : []),
    ...(renewal.lapsed && !renewal.next && !termination.ended
      ? [`Masa perjanjian lewat ${shortDate(until)} tanpa keputusan; hak tidak ditutup karenanya.`]
      : []),
    ...(termination.ended ? [`Hubungan kerja berakhir ${shortDate(termination.ended.lastDay)}.`] : []),
    ...(reversed
      ? ['Yang dibayar sesudah hari terakhir, sebelum akhirnya diketahui, disebut untuk diperhitungkan kembali.']
      : []),
  ];
}
