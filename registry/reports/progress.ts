import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { FileProcess } from '../../domain/file/law.ts';
import type { Database } from '../database.ts';

export type ReportedFiles = {
  readonly instansi: string;
  readonly process?: FileProcess | undefined;
  readonly batch?: string | undefined;
  readonly unit?: string | undefined;
};

/** How many files stand at each stage of each unit: ended, past an open due date on this day, and past one ever. */
export async function progressOf(db: Database, { instansi, ...filter }: ReportedFiles, on: CivilDate) {
  let query = db
    .selectFrom('cases')
    .select(['process', 'unit', 'stage'])
    .select(({ fn }) => [
      fn.countAll<number>().as('files'),
      fn.countAll<number>().filterWhere('outcome', 'is not', null).as('ended'),
      fn.countAll<number>().filterWhere('next_due_on', '<', on).as('pastDue'),
      fn.countAll<number>().filterWhere('breached', '=', true).as('breached'),
    ])
    .where('instansi', '=', instansi)
    .groupBy(['process', 'unit', 'stage'])
    .orderBy('process')
    .orderBy('unit')
    .orderBy('stage');
  for (const column of ['process', 'batch', 'unit'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined) query = query.where(column, '=', wanted as never);
  }
  return await query.execute();
}
