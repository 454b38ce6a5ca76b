import type { ItemError } from '../problems/problem.ts';
import { Problem } from '../problems/problem.ts';
import { type ContractColumn, contractColumns, otherNames, requiredColumns } from './columns.ts';

/** Which column of the file, by its place, each of ours is read from. */
export type ColumnMap = {
  readonly places: Readonly<Partial<Record<ContractColumn, number>>>;
  /** Our names with those of the file. */
  readonly mapping: Readonly<Partial<Record<ContractColumn, string>>>;
  /** Columns of the file that nothing is read from. */
  readonly ignored: readonly string[];
};

/** What somebody says about the columns of their file: our names with its own. */
export type Mapping = Readonly<Partial<Record<ContractColumn, string>>>;

/**
 * Finds our columns in the header line of a file: those that `said` names, the others under our own or a common name.
 * Throws COLUMNS_NOT_FOUND with every column that is missing, there twice, taken, or not there although it was said.
 */
export function mapColumns(header: readonly string[], said: Mapping = {}): ColumnMap {
  const names = header.map(plain);
  const placesOf = (wanted: readonly string[]) =>
    names.flatMap((name, place) => (wanted.includes(name) ? [place] : []));
  const taken = new Set(Object.values(said).flatMap((name) => placesOf([plain(name)])));
  const errors: ItemError[] = [];
  const places: Partial<Record<ContractColumn, number>> = {};
  for (const column of contractColumns) {
    const named = said[column];
    const found =
      named === undefined
        ? placesOf([plain(column), ...(otherNames[column] ?? [])]).filter((place) => !taken.has(place))
        : placesOf([plain(named)]);
    const [place] = found;
    if (found.length > 1) errors.push(columnError(column, 'COLUMN_TWICE'));
    else if (place !== undefined && Object.values(places).includes(place))
      errors.push(columnError(column, 'COLUMN_TAKEN'));
    else if (place !== undefined) places[column] = place;
    else if (named !== undefined) errors.push(columnError(column, 'COLUMN_NOT_IN_FILE'));
    else if (isRequired(column)) errors.push(columnError(column, 'COLUMN_MISSING'));
  }
  const ignored = header.flatMap((name, place) => (Object.values(places).includes(place) ? [] : [shown(name, place)]));
  if (errors.length > 0) throw new Problem('COLUMNS_NOT_FOUND', { detail: { ignored }, errors });
  const mapping = Object.entries(places).map(([column, place]) => [column, shown(header[place] ?? '', place)]);
  return { places, mapping: Object.fromEntries(mapping), ignored };
}

const texts = {
  COLUMN_MISSING: 'Kolom ini wajib ada dan tidak ditemukan pada baris judul; sebutkan padanannya dengan mapping.',
  COLUMN_TWICE: 'Lebih dari satu kolom berkas cocok dengan kolom ini; sebutkan padanannya dengan mapping.',
  COLUMN_TAKEN: 'Padanannya dalam mapping sudah dipakai untuk kolom lain.',
  COLUMN_NOT_IN_FILE: 'Padanan yang disebut dalam mapping tidak ada pada baris judul.',
} as const;

function columnError(column: ContractColumn, code: keyof typeof texts): ItemError {
  return { column, code, message: texts[code] };
}

function isRequired(column: ContractColumn): boolean {
  return (requiredColumns as readonly string[]).includes(column);
}

/** `No. KTP` and `no_ktp` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A file without a header line has a person there: a title that may be one is called by its place. */
function shown(name: string, place: number): string {
  return name === '' || name.length > 60 || /\d{5}/.test(plain(name)) ? `#${place + 1}` : name;
}
