import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { type DeclaredTerm, type Paper, termFindings } from '../../domain/intake/declared-terms.ts';
import { referenceFault } from '../intake/text-fault.ts';
import { type ContractCells, type ContractColumn, earlierTerms } from './columns.ts';
import type { FindingCode } from './finding-texts.ts';
import { readDay } from './read-cells.ts';

export type Finding = { readonly column: ContractColumn; readonly code: FindingCode };

type TermColumns = Readonly<
  Record<'from' | 'until' | 'skNumber' | 'skOn' | 'contractNumber' | 'contractOn', ContractColumn>
>;

const present: TermColumns = {
  ...{ from: 'perjanjian_mulai', until: 'perjanjian_selesai', skNumber: 'sk_nomor', skOn: 'sk_tanggal' },
  ...{ contractNumber: 'perjanjian_nomor', contractOn: 'perjanjian_tanggal' },
};
const earlier = earlierTerms.map(
  (n): TermColumns => ({
    ...{
      from: `masa_${n}_mulai`,
      until: `masa_${n}_selesai`,
      skNumber: `masa_${n}_sk_nomor`,
      skOn: `masa_${n}_sk_tanggal`,
    },
    ...{ contractNumber: `masa_${n}_perjanjian_nomor`, contractOn: `masa_${n}_perjanjian_tanggal` },
  }),
);

/** The terms of a row, oldest first, and what is wrong or odd about them; no terms where one cannot be read. */
export function readTerms(
  cells: ContractCells,
  { appointedOn, today }: { readonly appointedOn: CivilDate | undefined; readonly today: CivilDate },
): { readonly terms: readonly DeclaredTerm[]; readonly findings: readonly Finding[] } {
  const named = [
    ...earlier.filter((columns) => Object.values(columns).some((column) => cells[column] !== '')),
    present,
  ];
  const read = named.map((columns) => readTerm(cells, columns));
  const findings = read.flatMap((one) => one.findings);
  if (findings.length > 0) return { terms: [], findings };
  const terms = read.flatMap(({ term }) => term ?? []);
  if (appointedOn === undefined) return { terms, findings };
  const found = termFindings(terms, { appointedOn, today }).map(({ n, code }) => ({
    column: columnOf(code, named[n - 1] ?? present, cells, today),
    code,
  }));
  return { terms, findings: found };
}

function readTerm(cells: ContractCells, columns: TermColumns): { term?: DeclaredTerm; findings: readonly Finding[] } {
  const [from, until] = [readDay(cells[columns.from]), readDay(cells[columns.until])];
  const sk = readPaper(cells, columns.skNumber, columns.skOn);
  const contract = readPaper(cells, columns.contractNumber, columns.contractOn);
  const findings: Finding[] = [...sk.findings, ...contract.findings];
  if (from === undefined) findings.push({ column: columns.from, code: 'NOT_A_DAY' });
  if (until === undefined) findings.push({ column: columns.until, code: 'NOT_A_DAY' });
  if (from === undefined || until === undefined || findings.length > 0) return { findings };
  const papers = { ...(sk.paper && { sk: sk.paper }), ...(contract.paper && { contract: contract.paper }) };
  return { term: { from, until, ...papers }, findings };
}

/** Both its number and its day, or neither. */
function readPaper(
  cells: ContractCells,
  number: ContractColumn,
  on: ContractColumn,
): { paper?: Paper; findings: readonly Finding[] } {
  if (cells[number] === '' && cells[on] === '') return { findings: [] };
  if (cells[number] === '') return { findings: [{ column: number, code: 'PAPER_INCOMPLETE' }] };
  if (cells[on] === '') return { findings: [{ column: on, code: 'PAPER_INCOMPLETE' }] };
  const day = readDay(cells[on]);
  const fault = referenceFault(cells[number]);
  const findings: Finding[] = fault ? [{ column: number, code: fault }] : [];
  if (day === undefined) return { findings: [...findings, { column: on, code: 'NOT_A_DAY' }] };
  return { paper: { number: cells[number], on: day }, findings };
}

/** Where a finding about a term shows. */
function columnOf(code: FindingCode, columns: TermColumns, cells: ContractCells, today: CivilDate): ContractColumn {
  switch (code) {
    case 'TMT_AFTER_FIRST_TERM':
    case 'TMT_BEFORE_FIRST_TERM':
      return 'tmt_pengangkatan';
    case 'TERM_REVERSED':
    case 'TERM_NOT_ONE_YEAR':
      return columns.until;
    case 'SK_NOT_NAMED':
      return columns.skNumber;
    case 'SIGNED_BEFORE_SK':
      return columns.contractOn;
    case 'PAPER_IN_FUTURE':
      return (readDay(cells[columns.skOn]) ?? today) > today ? columns.skOn : columns.contractOn;
    default:
      return columns.from;
  }
}
