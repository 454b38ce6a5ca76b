import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import { objectionOpen, objectionPossible } from '../../domain/objection/open.ts';
import type { KeptThing } from '../../domain/people/kept-for.ts';
import type { Database } from '../database.ts';

/** Every file of these entries, and every list on which they stand without one. */
export async function keptThings(db: Database, persons: readonly string[], zone: Zone): Promise<readonly KeptThing[]> {
  const on = (at: Date) => civilDateOf(at.getTime(), zone);
  const files = await db
    .selectFrom('cases')
    .select(['id', 'process', 'state', 'outcome', 'updated_at'])
    .where('person', 'in', persons)
    .execute();
  const waiting = await db
    .selectFrom('employments')
    .leftJoin('cases', 'cases.id', 'employments.id')
    .innerJoin('imports', 'imports.id', 'employments.batch')
    .select(['imports.id', 'imports.updated_at'])
    .where('employments.person', 'in', persons)
    .where('cases.id', 'is', null)
    .execute();
  const listed = await db
    .selectFrom('formation_rows')
    .innerJoin('formations', 'formations.id', 'formation_rows.formation')
    .select(['formations.id', 'formations.outcome', 'formations.updated_at'])
    .where('formation_rows.person', 'in', persons)
    .where('formation_rows.case_id', 'is', null)
    .execute();
  const applied = await db
    .selectFrom('selection_applicants')
    .innerJoin('selections', 'selections.id', 'selection_applicants.selection')
    .select(['selections.id', 'selections.outcome', 'selections.updated_at'])
    .distinct()
    .where('selection_applicants.person', 'in', persons)
    .execute();
  const list = (kind: 'formation' | 'selection') => (row: (typeof listed)[number]) => {
    return { kind, id: row.id, standing: row.outcome ? 'closed' : 'running', lastOn: on(row.updated_at) } as const;
  };
  return [
    ...files.map(({ id, process: kind, state, outcome, updated_at }) => {
      const standing = outcome ? 'closed' : isContested(state as EmploymentState) ? 'contested' : 'running';
      return { kind, id, standing, lastOn: on(updated_at) } as const;
    }),
    ...waiting.map(({ id, updated_at }) => {
      return { kind: 'import', id, standing: 'running', lastOn: on(updated_at) } as const;
    }),
    ...listed.map(list('formation')),
    ...applied.map(list('selection')),
  ];
}

/** The employment is over, and its file open because a decision is or can still be contested. */
function isContested(state: EmploymentState): boolean {
  return state.stage === 'ended' && (objectionOpen(state) || objectionPossible(state));
}
