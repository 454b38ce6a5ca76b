import { stringify } from 'csv-stringify/sync';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import { zoneOf } from '../../registry/instansi.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming } from '../handler.ts';
import type { Official } from '../sign-in/caller.ts';

type Asked = AnyIncoming & { readonly query: { readonly unit?: string | undefined } };
type Place = { readonly instansi: string; readonly unit: string | undefined };
type Cell = string | number | null;
export type ReportRow = Readonly<Record<string, Cell | Readonly<Record<string, number>>>>;

/** Today where the instansi is, and the instant that the registry is asked at. */
export async function todayAt(use: Dependencies, { instansi }: Official): Promise<{ today: CivilDate; at: number }> {
  const at = await use.clock();
  return { today: civilDateOf(at, (await zoneOf(use.db, instansi)) ?? 'WIB'), at };
}

/** Reads what the caller reaches; of another unit than their own there is nothing. */
export async function within<Row>(
  { official, query }: Asked,
  read: (place: Place) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const { instansi, unit } = official;
  if (unit !== undefined && query.unit !== undefined && query.unit !== unit) return [];
  return await read({ instansi, unit: unit ?? query.unit });
}

/** As JSON with what it is of, or, where `Accept` asks for `text/csv`, its rows as a table for a spreadsheet. */
export function report(
  { header }: AnyIncoming,
  {
    name,
    columns,
    of,
    rows,
  }: { name: string; columns: readonly string[]; of: Readonly<Record<string, string>>; rows: readonly ReportRow[] },
): Answer {
  const asksForTable = (header('accept') ?? '').split(',').some((one) => one.trim().startsWith('text/csv'));
  if (!asksForTable) return { status: 200, body: { ...of, rows }, headers: { Vary: 'Accept' } };
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column] ?? null)));
  const on = (of.on ?? of.until ?? of.at ?? '').slice(0, 10);
  return {
    status: 200,
    body: stringify(cells, { header: true, columns: [...columns], escape_formulas: true }),
    headers: { Vary: 'Accept', 'Content-Disposition': `attachment; filename="${name}-${on}.csv"` },
  };
}

/** Counts by reason in one cell: `died 1; own-request 2`. */
function cellOf(value: ReportRow[string]): Cell {
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .map(([reason, n]) => `${reason} ${n}`)
    .join('; ');
}
