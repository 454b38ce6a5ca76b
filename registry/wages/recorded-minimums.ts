import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { regionName } from '../../domain/calendar/regions.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { type MinimumWage, provincialMinimums } from '../../domain/wages/minimum-wages.ts';
import type { Database } from '../database.ts';

/** What an instansi read in a decree of a gubernur: the year in which it holds, and when it was written down here. */
export type RecordedMinimum = {
  readonly region: string;
  readonly year: number;
  readonly sen: number;
  readonly decree: string;
  readonly issuedOn: CivilDate;
};

type Entry = RecordedMinimum & { readonly recordedAt: Date };

/** Every entry of an instansi that was known at an instant, the latest last. */
export async function recordedMinimums(
  db: Database,
  instansi: string,
  knownAt: Instant,
): Promise<readonly (MinimumWage & Entry)[]> {
  const rows = await db
    .selectFrom('minimum_wages')
    .select(['region', 'year', 'sen', 'decree', 'issued_on as issuedOn', 'recorded_at as recordedAt'])
    .where('instansi', '=', instansi)
    .where('recorded_at', '<=', new Date(knownAt))
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, name: nameOf(row.region), confidence: 'recorded' as const }));
}

/** Adds an entry unless the last one about this region and year says the same; an earlier one stays. */
export async function recordMinimum(
  db: Database,
  minimum: RecordedMinimum & { readonly instansi: string; readonly recordedAt: Instant; readonly recordedBy: string },
): Promise<void> {
  const { instansi, region, year, sen, decree, issuedOn, recordedAt, recordedBy } = minimum;
  const known = await recordedMinimums(db, instansi, recordedAt);
  const last = known.findLast((one) => one.region === region && one.year === year);
  if (last?.sen === sen && last.decree === decree && last.issuedOn === issuedOn) return;
  await db
    .insertInto('minimum_wages')
    .values({
      ...{ instansi, region, year, sen, decree, issued_on: issuedOn },
      ...{ recorded_at: new Date(recordedAt), recorded_by: recordedBy },
    })
    .execute();
}

function nameOf(region: string): string {
  return provincialMinimums.find((one) => one.region === region)?.name ?? regionName(region) ?? region;
}
