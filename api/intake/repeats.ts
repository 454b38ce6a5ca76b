import type { ItemError } from '../problems/problem.ts';
import type { Cells, Column } from './cells.ts';
import { type RowFault, rowError } from './error-texts.ts';

const unique: Readonly<Partial<Record<Column, RowFault>>> = {
  nomor_urut: 'ROW_NUMBER_TWICE',
  nik: 'NIK_TWICE_IN_FILE',
  no_peserta: 'PARTICIPANT_TWICE',
};

/** Values that may occur once in a list and occur more often: every row that has one is named. */
export function repeats(rows: readonly Cells[]): readonly ItemError[] {
  return Object.entries(unique).flatMap(([column, code]) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const value = row[column as Column];
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return rows.flatMap((row, index) =>
      (counts.get(row[column as Column]) ?? 0) > 1 ? [rowError(index + 1, column, code)] : [],
    );
  });
}
