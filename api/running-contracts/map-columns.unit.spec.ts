import { describe, expect, it } from 'vitest';
import { Problem } from '../problems/problem.ts';
import { requiredColumns } from './columns.ts';
import { type Mapping, mapColumns } from './map-columns.ts';

/** What is wrong with a header line, as `column CODE`, and the columns that nobody knows. */
function wrong(header: readonly string[], said?: Mapping) {
  try {
    mapColumns(header, said);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { errors = [], detail } = error.facts;
    return { errors: errors.map(({ column, code }) => `${column} ${code}`), ignored: detail?.ignored };
  }
  throw new Error('Nothing was wrong');
}

/** The columns that must be there, but for one. */
const without = (column: string) => requiredColumns.filter((name) => name !== column);

describe('the header line of a list of running contracts', () => {
  it('may have our names in any order and any writing; columns that may stay away do', () => {
    const header = [...requiredColumns].reverse().map((name) => name.toUpperCase().replaceAll('_', ' '));
    const { places, ignored } = mapColumns(header);
    expect([places.nik, places.perjanjian_selesai, places.upah_terakhir]).toEqual([11, 0, undefined]);
    expect(ignored).toEqual([]);
  });

  it.each([
    ['nik', 'No. KTP'],
    ['nomor_induk', 'NIP PPPK'],
    ['nomor_induk', 'NI PPPK'],
    ['tanggal_lahir', 'Tgl Lahir'],
    ['jenis_kelamin', 'L/P'],
    ['jabatan', 'Nama Jabatan'],
    ['tmt_pengangkatan', 'TMT'],
    ['perjanjian_mulai', 'Awal Kontrak'],
    ['perjanjian_selesai', 'Akhir Kontrak'],
    ['unit_kode', 'Kode Unit Kerja'],
  ] as const)('knows %s as "%s"', (column, name) => {
    expect(mapColumns([...without(column), name]).mapping[column]).toBe(name);
  });

  it('names every column that is missing, and those that it does not know', () => {
    expect(wrong(['nik', 'Agama', ...without('nik').slice(2)])).toEqual({
      ...{ errors: ['nama COLUMN_MISSING', 'tempat_lahir COLUMN_MISSING'], ignored: ['Agama'] },
    });
  });

  it('that fits a column twice says so, unless it is told which', () => {
    const header = [...requiredColumns, 'Nama Lengkap'];
    expect(wrong(header).errors).toEqual(['nama COLUMN_TWICE']);
    const { mapping, ignored } = mapColumns(header, { nama: 'Nama Lengkap' });
    expect([mapping.nama, ignored]).toEqual(['Nama Lengkap', ['nama']]);
  });

  it('takes a name that is told for the column it is told for, and no other', () => {
    const header = [...without('jabatan').filter((name) => name !== 'unit_kode'), 'Jabatan', 'Nama Jabatan'];
    const { mapping } = mapColumns(header, { unit_kode: 'Nama Jabatan' });
    expect([mapping.jabatan, mapping.unit_kode]).toEqual(['Jabatan', 'Nama Jabatan']);
    expect(wrong(header, { unit_kode: 'Kode' }).errors).toContain('unit_kode COLUMN_NOT_IN_FILE');
  });

  it('read for two columns at once is refused', () => {
    const said = { nama: 'Nama', tempat_lahir: 'Nama' };
    const header = [...without('nama').filter((name) => name !== 'tempat_lahir'), 'Nama'];
    expect(wrong(header, said).errors).toEqual(['tempat_lahir COLUMN_TAKEN']);
  });

  it('that is none is not repeated: a person may stand there', () => {
    expect(wrong(['0012030703850001', 'Contoh', '']).ignored).toEqual(['#1', 'Contoh', '#3']);
  });
});
