import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { Database } from '../../registry/database.ts';
import type { Instansi } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkCount, readTable } from '../intake/read-csv.ts';
import type { ItemError } from '../problems/problem.ts';
import { type Contract, checkContract } from './check-contract.ts';
import { claimFindings } from './claims.ts';
import { type ContractCells, contractColumns } from './columns.ts';
import { type FindingCode, finding, isWarning } from './finding-texts.ts';
import { type ColumnMap, type Mapping, mapColumns } from './map-columns.ts';
import { readNumber } from './read-cells.ts';
import { repeatFindings } from './repeats.ts';

/** A contract that can be taken in, with its place in the list from 1. */
export type ListedContract = Contract & { readonly rowNo: number };

export type CheckedList = {
  readonly rows: number;
  readonly columns: ColumnMap;
  /** Those without an error. */
  readonly contracts: readonly ListedContract[];
  readonly errors: readonly ItemError[];
  readonly warnings: readonly ItemError[];
};

/**
 * Reads a list of running contracts by its own header line and finds all that is wrong or odd, row by row. Throws
 * CSV_UNREADABLE and COLUMNS_NOT_FOUND for what cannot be read at all.
 */
export async function checkContracts(
  use: Pick<Dependencies, 'keys'> & { readonly db: Database },
  list: { readonly text: string; readonly mapping: Mapping },
  { instansi, now }: { readonly instansi: Instansi; readonly now: Instant },
): Promise<CheckedList> {
  const table = readTable(list.text);
  const columns = mapColumns(table.header, list.mapping);
  checkCount(table.rows);
  const rows = table.rows.map((row) => cellsOf(columns, row));
  const around = {
    units: new Set(instansi.units.map(({ code }) => code)),
    today: civilDateOf(now, instansi.zone),
    settings: await settingsIn(use.db)(instansi.id, now),
  };
  const checked = rows.map((cells) => checkContract(cells, around));
  const found = checked.flatMap(({ findings }, index) =>
    findings.map(({ column, code }) => finding(index + 1, column, code)),
  );
  const numbers = rows.map((cells) => ({ nik: readNumber(cells.nik), ni: readNumber(cells.nomor_induk) }));
  const claims = await claimFindings(use, numbers, instansi.id);
  const items = [...found, ...repeatFindings(numbers), ...claims].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const [warnings, errors] = [items.filter(isOdd), items.filter((item) => !isOdd(item))];
  const faulty = new Set(errors.map(({ row }) => row));
  const contracts = checked.flatMap(({ contract }, index) =>
    contract && !faulty.has(index + 1) ? [{ ...contract, rowNo: index + 1 }] : [],
  );
  return { rows: rows.length, columns, contracts, errors, warnings };
}

function isOdd({ code }: ItemError): boolean {
  return isWarning(code as FindingCode);
}

function cellsOf({ places }: ColumnMap, row: readonly string[]): ContractCells {
  const cells = contractColumns.map((column) => {
    const place = places[column];
    return [column, place === undefined ? '' : (row[place] ?? '')];
  });
  return Object.fromEntries(cells) as ContractCells;
}
