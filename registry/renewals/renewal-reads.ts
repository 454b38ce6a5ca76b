import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import type { PolicySetting } from '../../domain/policies/policy-as-of.ts';
import { asksAtTheEnd } from '../../domain/renewal/asks.ts';
import { readinessOf } from '../../domain/renewal/readiness.ts';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';
import { knownOf } from '../known-to-decision.ts';
import { openPeople, type Person } from '../people.ts';
import { settingsIn } from '../policies/known-policies.ts';

export type RenewalFilter = {
  readonly instansi: string;
  readonly batch?: string | undefined;
  readonly unit?: string | undefined;
};

type Row = {
  readonly id: string;
  readonly batch: string;
  readonly rowNo: number;
  readonly unit: string;
  readonly person: string;
  readonly stage: string;
  readonly revision: number;
  readonly state: EmploymentState;
};
/** A file whose renewal is to be decided, with how it lies. */
export type RenewalFile = Row & NonNullable<ReturnType<typeof readinessOf>>;

const pageOfStates = 500;

/**
 * The files whose renewal is to be decided, as they lie on a day, in the order of their ids. However many there are, only a
 * page of their states is held at a time.
 */
export async function* renewalFiles(
  db: Database,
  keys: KeyRing,
  filter: RenewalFilter,
  { on, at }: { readonly on: CivilDate; readonly at: Instant },
): AsyncGenerator<RenewalFile> {
  const settings = await settingsIn(db)(filter.instansi, at);
  for (let after = ''; ; ) {
    const page = await pageAfter(db, filter, after);
    const people = await openPeople(
      db,
      keys,
      page.map(({ person }) => person),
    );
    for (const row of page) {
      const lies = liesAs(row.state, people.get(row.person), settings, on);
      if (lies) yield { ...row, ...lies };
    }
    const last = page.at(-1);
    if (last === undefined || page.length < pageOfStates) return;
    after = last.id;
  }
}

/** How a file lies on a day, as far as the registry knows; undefined when it is not on the list. */
export function liesAs(
  state: EmploymentState,
  person: Person | undefined,
  settings: readonly PolicySetting[],
  on: CivilDate,
): ReturnType<typeof readinessOf> {
  return readinessOf(state, knownOf(asksAtTheEnd(state), person, settings, on), on);
}

async function pageAfter(
  db: Database,
  { instansi, batch, unit }: RenewalFilter,
  after: string,
): Promise<readonly Row[]> {
  let query = db
    .selectFrom('cases')
    .select(['id', 'batch', 'row_no as rowNo', 'unit', 'person', 'stage', 'revision', 'state'])
    .where('instansi', '=', instansi)
    .where('process', '=', 'employment')
    .where('outcome', 'is', null)
    .where('stage', 'in', ['running', 'renewal-open', 'lapsed'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(pageOfStates);
  if (batch !== undefined) query = query.where('batch', '=', batch);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  return (await query.execute()) as readonly Row[];
}
