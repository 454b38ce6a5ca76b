import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { positionGroups } from '../../domain/formation/position-groups.ts';
import type { DeclaredContract } from '../../domain/intake/declared-contract.ts';
import { type DeclaredTerm, termsOf } from '../../domain/intake/declared-terms.ts';
import type { PolicySetting } from '../../domain/policies/policy-as-of.ts';
import { pensionDay } from '../../domain/renewal/pension.ts';
import type { Person } from '../../registry/people.ts';
import { personalIn } from '../cases/names-nobody.ts';
import { nikFault } from '../intake/nik.ts';
import { referenceFault, textFault } from '../intake/text-fault.ts';
import type { ContractCells, ContractColumn } from './columns.ts';
import { type FindingCode, isWarning } from './finding-texts.ts';
import { isOfYear, niFault } from './ni.ts';
import { readDay, readNumber, readRemarks } from './read-cells.ts';
import { type Finding, readTerms } from './read-terms.ts';

/** A running contract that can be taken in. */
export type Contract = {
  readonly person: Person;
  readonly ni: string;
  readonly unit: string;
  readonly position: string;
  readonly declared: DeclaredContract;
};

export type Surroundings = {
  readonly units: ReadonlySet<string>;
  readonly today: CivilDate;
  /** What the instansi answered, for the pension age. */
  readonly settings: readonly PolicySetting[];
};

/** All that is wrong or odd about a row at once; the contract in it where nothing is wrong. */
export function checkContract(
  cells: ContractCells,
  { units, today, settings }: Surroundings,
): { readonly findings: readonly Finding[]; readonly contract?: Contract } {
  const findings: Finding[] = [];
  const found = (column: ContractColumn, code: FindingCode | false | undefined) => {
    if (code) findings.push({ column, code });
  };
  const born = readDay(cells.tanggal_lahir);
  const appointedOn = readDay(cells.tmt_pengangkatan);
  const sex = cells.jenis_kelamin === 'L' || cells.jenis_kelamin === 'P' ? cells.jenis_kelamin : undefined;
  const [nik, ni] = [readNumber(cells.nik), readNumber(cells.nomor_induk)];
  found('nama', textFault(cells.nama));
  found('tempat_lahir', textFault(cells.tempat_lahir));
  found('jabatan', referenceFault(cells.jabatan));
  found('jenis_kelamin', sex === undefined && 'NOT_IN_LIST');
  found('tanggal_lahir', born === undefined ? 'NOT_A_DAY' : born > today && 'DATE_IN_FUTURE');
  found('tanggal_lahir', born && pensionDay(born, cells.jabatan, settings, today) < today && 'PENSION_AGE_PASSED');
  found('nik', born && sex ? nikFault(nik, born, sex) : !/^\d{16}$/.test(nik) && 'NIK_FORMAT');
  found('nomor_induk', born && sex ? niFault(ni, born, sex) : !/^\d{18}$/.test(ni) && 'NI_FORMAT');
  found('jenis_jabatan', !(positionGroups as readonly string[]).includes(cells.jenis_jabatan) && 'NOT_IN_LIST');
  found('unit_kode', !units.has(cells.unit_kode) && 'UNIT_UNKNOWN');
  found('tmt_pengangkatan', appointedOn === undefined && 'NOT_A_DAY');
  found('upah_terakhir', !/^\d{0,10}$/.test(cells.upah_terakhir) && 'NOT_A_NUMBER');
  const { terms, findings: ofTerms } = readTerms(cells, { appointedOn, today });
  findings.push(...ofTerms);
  const { remarks, others } = readRemarks(cells.keterangan);
  found('keterangan', others && 'REMARK_UNKNOWN');
  found('nomor_induk', appointedOn && /^\d{18}$/.test(ni) && !isOfYear(ni, appointedOn) && 'NI_YEAR');
  if (born === undefined || sex === undefined || appointedOn === undefined || !isSome(terms)) return { findings };
  const person: Person = {
    ...{ nik, name: cells.nama, birthPlace: cells.tempat_lahir, birthDate: born, sex },
    ...(cells.upah_terakhir !== '' && { lastWage: Number(cells.upah_terakhir) }),
  };
  findings.push(...namesIn(person, cells));
  if (findings.some(({ code }) => !isWarning(code))) return { findings };
  const [position, unit] = [cells.jabatan, cells.unit_kode];
  const declared = {
    appointedOn,
    positionGroup: cells.jenis_jabatan,
    terms: termsOf(terms, { position, unit }),
    remarks,
  };
  return { findings, contract: { person, ni, unit, position, declared } };
}

/** What goes into the ledger and the engine does not name the person; long numbers were refused before. */
function namesIn(person: Person, cells: ContractCells): readonly Finding[] {
  const kept = Object.entries(cells).filter(([column]) => column === 'jabatan' || column.endsWith('_nomor'));
  return personalIn(person, Object.fromEntries(kept)).map(({ path }) => ({
    column: path as ContractColumn,
    code: 'PERSONAL_DATA',
  }));
}

function isSome(terms: readonly DeclaredTerm[]): terms is readonly [DeclaredTerm, ...DeclaredTerm[]] {
  return terms.length > 0;
}
