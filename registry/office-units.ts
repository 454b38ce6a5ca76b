import type { Office } from '../domain/authority/offices.ts';
import { regionPlace } from '../domain/calendar/regions.ts';
import type { OfficeUnits } from '../domain/clock/due-date.ts';
import type { Database } from './database.ts';

/** By which unit's working time each office of an instansi is told, where the instansi has said so. */
export async function officeUnits(db: Database, instansi: string): Promise<OfficeUnits> {
  const rows = await db
    .selectFrom('office_units')
    .innerJoin('units', (join) =>
      join.onRef('units.instansi', '=', 'office_units.instansi').onRef('units.code', '=', 'office_units.unit'),
    )
    .innerJoin('instansi', 'instansi.id', 'office_units.instansi')
    .select(['office', 'code', 'units.work_week', 'units.region', 'instansi.region as seat', 'instansi.zone'])
    .where('office_units.instansi', '=', instansi)
    .execute();
  const entries = rows.map(({ office, code, work_week, region, seat, zone }) => {
    const place = { instansi, unit: code, ...regionPlace(region ?? seat) };
    return [office, { workWeek: work_week, zone, place }] as const;
  });
  return Object.fromEntries<OfficeUnits[Office]>(entries) as OfficeUnits;
}
