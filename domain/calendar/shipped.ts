import { civilDate } from './civil-date.ts';
import holidays from './data/holidays.json' with { type: 'json' };
import type { DayOffKind, DecreeRow } from './decree-calendar.ts';

/** The decrees shipped with the product, 2024 to 2027; provenance in `data/README.md`. */
export const shippedDecrees: readonly DecreeRow[] = holidays.map((row) => ({
  ...row,
  date: civilDate(row.date),
  issued: civilDate(row.issued),
  kind: row.kind as DayOffKind,
  confidence: row.confidence as DecreeRow['confidence'],
}));
