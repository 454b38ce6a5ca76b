import { sql } from 'kysely';
import type { Instant } from '../domain/calendar/zone.ts';
import type { FormationState } from '../domain/formation/state.ts';
import type { Database } from './database.ts';

/** A batch as it is read. `version` is 0 while its opening is not yet in the ledger; its state is empty until then. */
export type FormationRow = {
  readonly id: string;
  readonly instansi: string;
  readonly label: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
  readonly revision: number;
  readonly state: FormationState;
};

/** The name of a batch's stream, which is also the id of its workflow. */
export function formationStream(batch: { readonly instansi: string; readonly id: string }): string {
  return `formation/${batch.instansi}/${batch.id}`;
}

/** Keeps the label of a batch before its process starts. Repeating it changes nothing. */
export async function announceFormation(
  db: Database,
  batch: { readonly id: string; readonly instansi: string; readonly label: string; readonly at: Instant },
): Promise<void> {
  await db
    .insertInto('formations')
    .values({
      id: batch.id,
      instansi: batch.instansi,
      label: batch.label,
      state: '{}',
      stage: 'opening',
      outcome: null,
      version: 0,
      revision: 0,
      updated_at: new Date(batch.at),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A batch of any instansi whose opening is in the ledger: the caller decides who may know of it. */
export async function findFormation(db: Database, id: string): Promise<FormationRow | undefined> {
  return await db
    .selectFrom('formations')
    .select(['id', 'instansi', 'label', 'stage', 'outcome', 'version', 'revision', 'state'])
    .where('id', '=', id)
    .where('version', '>', 0)
    .executeTakeFirst();
}

export async function listFormations(db: Database, instansi: string): Promise<readonly Omit<FormationRow, 'state'>[]> {
  return await db
    .selectFrom('formations')
    .select(['id', 'instansi', 'label', 'stage', 'outcome', 'version', 'revision'])
    .where('instansi', '=', instansi)
    .where('version', '>', 0)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute();
}

/** How many files of a batch stand at each stage. */
export async function filesPerStage(
  db: Database,
  formation: string,
): Promise<readonly { readonly stage: string; readonly files: number }[]> {
  return await db
    .selectFrom('cases')
    .select((select) => ['stage', select.fn.countAll<number>().as('files')])
    .where('formation', '=', formation)
    .groupBy('stage')
    .orderBy('stage')
    .execute();
}

export type ClockCount = {
  readonly rule: string;
  readonly of: number;
  readonly open: number;
  readonly breached: number;
};

/** Of each clock that the files of a batch hold: how many hold it, how many still run, how many went past it. */
export async function clocksOfFiles(db: Database, formation: string): Promise<readonly ClockCount[]> {
  return await db
    .selectFrom('cases')
    .innerJoin('clocks', (join) => join.on(sql<boolean>`clocks.stream = cases.stream`))
    .select((select) => [
      'clocks.rule',
      select.fn.countAll<number>().as('of'),
      select.fn.countAll<number>().filterWhere('clocks.status', '=', 'open').as('open'),
      select.fn.countAll<number>().filterWhere('clocks.breached', '=', true).as('breached'),
    ])
    .where('cases.formation', '=', formation)
    .groupBy('clocks.rule')
    .orderBy('clocks.rule')
    .execute();
}
