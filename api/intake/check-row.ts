import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import type { Candidacy } from '../../domain/formation/eligibility.ts';
import { positionGroups } from '../../domain/formation/position-groups.ts';
import type { Person } from '../../registry/people.ts';
import { candidacyFaults, candidacyIn } from './candidacy.ts';
import type { Cells, Column, Fault } from './cells.ts';
import type { RowFault } from './error-texts.ts';
import { nikFault } from './nik.ts';
import { textFault } from './text-fault.ts';

/** A row of the nominative list that reads well. */
export type Candidate = {
  readonly rowNo: number;
  readonly person: Person;
  readonly unit: string;
  readonly category: string;
  readonly positionGroup: string;
  readonly position: string;
  readonly education: string;
  /** What the list says about who may be proposed; none where it does not say all of it. */
  readonly candidacy: Candidacy | undefined;
};

export type Surroundings = { readonly units: ReadonlySet<string>; readonly today: CivilDate };

const texts = ['nama', 'tempat_lahir', 'jabatan', 'pendidikan', 'unit_nama'] as const;

/** Every fault of a row at once, or the candidate in it. */
export function checkRow(cells: Cells, around: Surroundings): { faults: readonly Fault[]; candidate: Candidate } {
  const faults: Fault[] = [];
  const fault = (column: Column, code: RowFault | false | undefined) => {
    if (code) faults.push({ column, code });
  };
  for (const column of texts) fault(column, textFault(cells[column]));
  const sex = cells.jenis_kelamin === 'L' || cells.jenis_kelamin === 'P' ? cells.jenis_kelamin : undefined;
  const born = isCivilDate(cells.tanggal_lahir) ? cells.tanggal_lahir : undefined;
  fault('nomor_urut', !/^[1-9]\d{0,5}$/.test(cells.nomor_urut) && 'NOT_A_NUMBER');
  fault('jenis_kelamin', sex === undefined && 'NOT_IN_LIST');
  fault('tanggal_lahir', born === undefined ? 'NOT_A_DATE' : born > around.today && 'DATE_IN_FUTURE');
  fault('nik', born && sex ? nikFault(cells.nik, born, sex) : !/^\d{16}$/.test(cells.nik) && 'NIK_FORMAT');
  fault('no_peserta', !/^[0-9A-Za-z.-]{1,40}$/.test(cells.no_peserta) && 'PARTICIPANT_FORMAT');
  fault('kategori', !/^R[1-9](\/[A-Z])?$/.test(cells.kategori) && 'NOT_IN_LIST');
  fault('jenis_jabatan', !(positionGroups as readonly string[]).includes(cells.jenis_jabatan) && 'NOT_IN_LIST');
  fault('unit_kode', !around.units.has(cells.unit_kode) && 'UNIT_UNKNOWN');
  fault('upah_terakhir', !/^\d{1,10}$/.test(cells.upah_terakhir) && 'NOT_A_NUMBER');
  for (const { column, code } of candidacyFaults(cells)) fault(column, code);
  return { faults, candidate: candidateOf(cells) };
}

function candidateOf(cells: Cells): Candidate {
  return {
    rowNo: Number(cells.nomor_urut),
    person: {
      nik: cells.nik,
      name: cells.nama,
      birthPlace: cells.tempat_lahir,
      birthDate: cells.tanggal_lahir,
      sex: cells.jenis_kelamin as Person['sex'],
      participantNumber: cells.no_peserta,
      lastWage: Number(cells.upah_terakhir),
    },
    unit: cells.unit_kode,
    category: cells.kategori,
    positionGroup: cells.jenis_jabatan,
    position: cells.jabatan,
    education: cells.pendidikan,
    candidacy: candidacyIn(cells),
  };
}
