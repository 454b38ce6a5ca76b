import type { InstansiKind } from '../domain/authority/kuasa.ts';
import type { Office } from '../domain/authority/offices.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import { regionPlace } from '../domain/calendar/regions.ts';
import type { WorkWeek } from '../domain/calendar/work-week.ts';
import type { Zone } from '../domain/calendar/zone.ts';
import type { UnitCalendar } from '../domain/clock/due-date.ts';
import type { Database } from './database.ts';

type Unit = {
  readonly code: string;
  readonly name: string;
  readonly workWeek: WorkWeek;
  /** Kemendagri code, where the unit does not sit where its instansi does. */
  readonly region?: string;
};
type HeadCounts = { readonly pns: number; readonly pppk: number; readonly asOf: CivilDate };
export type Instansi = {
  readonly id: string;
  readonly name: string;
  /** Which offices may be given kuasa to appoint. */
  readonly kind: InstansiKind;
  readonly zone: Zone;
  readonly workWeek: WorkWeek;
  /** Kemendagri code of the province, kabupaten or kota: whose regional days hold. */
  readonly region?: string;
  readonly headCounts?: HeadCounts;
  readonly units: readonly Unit[];
  /** Codes of the units in which offices sit: by whose working time they are told. */
  readonly officeUnits?: Readonly<Partial<Record<Office, string>>>;
};

export async function findInstansi(db: Database, id: string): Promise<Instansi | undefined> {
  const row = await db.selectFrom('instansi').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const units = await db.selectFrom('units').selectAll().where('instansi', '=', id).orderBy('code').execute();
  const offices = await db
    .selectFrom('office_units')
    .select(['office', 'unit'])
    .where('instansi', '=', id)
    .orderBy('office')
    .execute();
  return {
    id,
    name: row.name,
    kind: row.kind,
    zone: row.zone,
    workWeek: row.work_week,
    ...(row.region && { region: row.region }),
    ...(row.head_count_on && {
      headCounts: { pns: row.pns ?? 0, pppk: row.pppk ?? 0, asOf: row.head_count_on },
    }),
    units: units.map(({ code, name, work_week, region }) => ({
      code,
      name,
      workWeek: work_week,
      ...(region && { region }),
    })),
    ...(offices.length > 0 && {
      officeUnits: Object.fromEntries(offices.map(({ office, unit }) => [office, unit])),
    }),
  };
}

/**
 * Writes an instansi with its units. A unit that is no longer named stays: files and people may stand on it. The units of its
 * offices are replaced where they are given.
 */
export async function putInstansi(db: Database, instansi: Instansi): Promise<void> {
  const { id, name, kind, zone, workWeek, region, headCounts, units, officeUnits } = instansi;
  const columns = {
    name,
    kind,
    zone,
    work_week: workWeek,
    region: region ?? null,
    pns: headCounts?.pns ?? null,
    pppk: headCounts?.pppk ?? null,
    head_count_on: headCounts?.asOf ?? null,
  };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('instansi')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
    await putUnits(tx, id, units);
    if (officeUnits === undefined) return;
    await tx.deleteFrom('office_units').where('instansi', '=', id).execute();
    const rows = Object.entries(officeUnits).map(([office, unit]) => ({
      instansi: id,
      office: office as Office,
      unit,
    }));
    if (rows.length > 0) await tx.insertInto('office_units').values(rows).execute();
  });
}

async function putUnits(tx: Database, instansi: string, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  await tx
    .insertInto('units')
    .values(
      units.map(({ code, name, workWeek, region }) => ({
        ...{ instansi, code, name, work_week: workWeek, region: region ?? null },
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['instansi', 'code']).doUpdateSet((set) => ({
        name: set.ref('excluded.name'),
        work_week: set.ref('excluded.work_week'),
        region: set.ref('excluded.region'),
      })),
    )
    .execute();
}

/** The zone by whose days an instansi lives. */
export async function zoneOf(db: Database, id: string): Promise<Zone | undefined> {
  const row = await db.selectFrom('instansi').select('zone').where('id', '=', id).executeTakeFirst();
  return row?.zone;
}

/** What it is by Pasal 61; as a region's for one that is not known. */
export async function kindOf(db: Database, id: string): Promise<InstansiKind> {
  const row = await db.selectFrom('instansi').select('kind').where('id', '=', id).executeTakeFirst();
  return row?.kind ?? 'kabupaten-kota';
}

/** How one of its units counts: its own week and seat; as the instansi itself for a unit that is not known. */
export function calendarOfUnit(known: Instansi, code: string | null): UnitCalendar {
  const unit = known.units.find((one) => one.code === code);
  if (unit === undefined) return unitOf(known);
  const place = { instansi: known.id, unit: unit.code, ...regionPlace(unit.region ?? known.region) };
  return { workWeek: unit.workWeek, zone: known.zone, place };
}

/** How an instansi itself counts: its own seat and week, not those of a unit. */
export function unitOf({ id, workWeek, zone, region }: Instansi): UnitCalendar {
  return { workWeek, zone, place: { instansi: id, ...regionPlace(region) } };
}
