import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../problems/problem.ts';

const MAX_ROWS = 10_000;

/**
 * Reads a CSV file by its header line: the columns in any order, comma or semicolon, with or without BOM, LF or CRLF,
 * quoted where needed. A column that is optional and not there is empty in every row. Throws CSV_UNREADABLE with one clear
 * reason for a file that is none.
 */
export function readCsv<Column extends string, Optional extends string = never>(
  text: string,
  columns: readonly Column[],
  optional: readonly Optional[] = [],
): Record<Column | Optional, string>[] {
  const { header: names, rows } = readTable(text);
  const header = names.map((name) => name.toLowerCase());
  checkHeader(header, columns, optional);
  checkCount(rows);
  return rows.map(
    (row) =>
      Object.fromEntries([
        ...optional.map((name) => [name, '']),
        ...header.map((name, index) => [name, row[index] ?? '']),
      ]) as Record<Column | Optional, string>,
  );
}

/** A CSV file with whatever header line it has; every cell without the spaces around it. Throws as `readCsv`. */
export function readTable(text: string): { readonly header: readonly string[]; readonly rows: readonly string[][] } {
  const [header = [], ...rows] = parsed(text.replace(/^\uFEFF/, '')).map((cells) => cells.map((cell) => cell.trim()));
  return { header, rows };
}

/** Throws CSV_UNREADABLE for a table without rows, or with more than one request may bring. */
export function checkCount(rows: readonly unknown[]): void {
  if (rows.length === 0) throw unreadable('tidak ada satu baris pun di bawah baris judul.');
  if (rows.length > MAX_ROWS) throw unreadable('lebih dari 10.000 baris; bagi menjadi beberapa berkas.');
}

function parsed(text: string): string[][] {
  const firstLine = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',';
  try {
    return parse(text, { delimiter, skip_empty_lines: true, max_record_size: 20_000, to: MAX_ROWS + 2 }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error ? Number(error.lines) : undefined;
    throw unreadable(`${reasons[error.code] ?? 'susunannya rusak'}${line ? ` (sekitar baris ${line} berkas)` : ''}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'ada baris dengan jumlah kolom yang berbeda dari baris judul',
  CSV_QUOTE_NOT_CLOSED: 'ada tanda kutip yang tidak ditutup',
  CSV_INVALID_CLOSING_QUOTE: 'ada tanda kutip yang tidak pada tempatnya',
  INVALID_OPENING_QUOTE: 'ada tanda kutip yang tidak pada tempatnya',
  CSV_MAX_RECORD_SIZE: 'ada baris yang terlalu panjang',
};

function checkHeader(header: readonly string[], columns: readonly string[], optional: readonly string[]): void {
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length > 0) throw unreadable(`baris judul tidak memuat kolom ${missing.join(', ')}.`);
  const known = [...columns, ...optional].filter((name) => header.includes(name));
  if (header.length > known.length) throw unreadable('baris judul memuat kolom yang tidak dikenal atau berulang.');
}

function unreadable(reason: string): Problem {
  return new Problem('CSV_UNREADABLE', { detail: { reason } });
}
