import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { checkContract } from './check-contract.ts';
import { type ContractCells, contractColumns } from './columns.ts';

const around = { units: new Set(['7100-OPD-001']), today: civilDate('2026-11-22'), settings: [] };
const empty = Object.fromEntries(contractColumns.map((column) => [column, ''])) as ContractCells;
const good: ContractCells = {
  ...empty,
  ...{ nik: '0012030703850001', nama: 'Contoh Rekaan', tempat_lahir: 'Kota Misal', tanggal_lahir: '1985-03-07' },
  ...{ jenis_kelamin: 'L', nomor_induk: '198503072025211001', jenis_jabatan: 'Operator Layanan Operasional' },
  ...{ jabatan: 'Operator Layanan Operasional', unit_kode: '7100-OPD-001', tmt_pengangkatan: '2025-10-01' },
  ...{ perjanjian_mulai: '2025-10-01', perjanjian_selesai: '2026-09-30', sk_nomor: '813/1', sk_tanggal: '2025-09-22' },
  ...{ perjanjian_nomor: 'PK/1', perjanjian_tanggal: '2025-09-24' },
};
const renewed = {
  ...{
    masa_1_mulai: '2025-10-01',
    masa_1_selesai: '2026-09-30',
    masa_1_sk_nomor: '813/1',
    masa_1_sk_tanggal: '2025-09-22',
  },
  ...{ masa_1_perjanjian_nomor: 'PK/1', masa_1_perjanjian_tanggal: '2025-09-24' },
  ...{ perjanjian_mulai: '2026-10-01', perjanjian_selesai: '2027-09-30', sk_nomor: '814/1', sk_tanggal: '2026-10-15' },
  ...{ perjanjian_nomor: 'PK/2', perjanjian_tanggal: '2026-10-20' },
};

/** Of a man born on this day, with the numbers that say so. */
function born(day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  const [nik, nomor_induk] = [`001203${date}${month}${year.slice(2)}0001`, `${year}${month}${date}2025211001`];
  return { tanggal_lahir: day, nik, nomor_induk };
}

/** Findings as `column CODE`. */
const found = (cells: Partial<ContractCells>) =>
  checkContract({ ...good, ...cells }, around).findings.map(({ column, code }) => `${column} ${code}`);
const taken = (cells: Partial<ContractCells>) => checkContract({ ...good, ...cells }, around).contract;

describe('a row of a list of running contracts', () => {
  it('is a person, who leaves the row sealed, and a contract, which says nothing about them', () => {
    expect(taken({ upah_terakhir: '1500000', keterangan: 'masih-bekerja' })).toEqual({
      person: {
        ...{ nik: '0012030703850001', name: 'Contoh Rekaan', birthPlace: 'Kota Misal', birthDate: '1985-03-07' },
        ...{ sex: 'L', lastWage: 1_500_000 },
      },
      ...{ ni: '198503072025211001', unit: '7100-OPD-001', position: 'Operator Layanan Operasional' },
      declared: {
        ...{ appointedOn: '2025-10-01', positionGroup: 'Operator Layanan Operasional', remarks: ['works-on'] },
        terms: [
          {
            ...{ n: 1, from: '2025-10-01', until: '2026-09-30', unit: '7100-OPD-001' },
            ...{ position: 'Operator Layanan Operasional', sk: { number: '813/1', on: '2025-09-22' } },
            contract: { number: 'PK/1', items: {}, signedBy: ['agency', 'candidate'], signedOn: '2025-09-24' },
          },
        ],
      },
    });
    expect(taken({})?.person.lastWage).toBeUndefined();
  });

  it('may name the terms before the present one; renewed and signed after its first day is no error', () => {
    expect(found(renewed)).toEqual([]);
    expect(taken(renewed)?.declared.terms).toMatchObject([
      { n: 1, from: '2025-10-01', contract: { number: 'PK/1' } },
      { n: 2, from: '2026-10-01', decidedLate: true, contract: { number: 'PK/2', signedOn: '2026-10-20' } },
    ]);
    expect(taken(renewed)?.declared.terms[0].decidedLate).toBeUndefined();
  });

  it('may keep its numbers and days as spreadsheets do', () => {
    const cells = { nik: "'0012030703850001", nomor_induk: '19850307 202521 1 001', perjanjian_selesai: '30/09/2026' };
    expect(found(cells)).toEqual([]);
    expect(taken(cells)).toMatchObject({ person: { nik: '0012030703850001' }, ni: '198503072025211001' });
  });

  it.each([
    [{ nama: '' }, ['nama REQUIRED']],
    [{ nama: 'Contoh\u202eRekaan' }, ['nama CONTROL_CHARACTER']],
    [{ jabatan: 'x'.repeat(201) }, ['jabatan TOO_LONG']],
    [{ jenis_kelamin: 'M' }, ['jenis_kelamin NOT_IN_LIST']],
    [{ tanggal_lahir: '1985-02-30' }, ['tanggal_lahir NOT_A_DAY']],
    [
      { tanggal_lahir: '2026-11-23' },
      ['tanggal_lahir DATE_IN_FUTURE', 'nik NIK_BIRTH_DATE', 'nomor_induk NI_BIRTH_DATE'],
    ],
    [{ nik: '12' }, ['nik NIK_FORMAT']],
    [{ nik: '0012034703850001' }, ['nik NIK_SEX']],
    [{ nomor_induk: '1.98503E+17' }, ['nomor_induk NI_FORMAT']],
    [{ nomor_induk: '198503072025212001' }, ['nomor_induk NI_SEX']],
    [{ nomor_induk: '198503082025211001' }, ['nomor_induk NI_BIRTH_DATE']],
    [{ jenis_jabatan: 'Staf' }, ['jenis_jabatan NOT_IN_LIST']],
    [{ unit_kode: '7100-OPD-999' }, ['unit_kode UNIT_UNKNOWN']],
    [{ tmt_pengangkatan: '' }, ['tmt_pengangkatan NOT_A_DAY']],
    [{ tmt_pengangkatan: '2025-10-02' }, ['tmt_pengangkatan TMT_AFTER_FIRST_TERM']],
    [{ upah_terakhir: '1.500.000' }, ['upah_terakhir NOT_A_NUMBER']],
    [{ perjanjian_selesai: '2026-09-31' }, ['perjanjian_selesai NOT_A_DAY']],
    [{ perjanjian_selesai: '2025-09-30' }, ['perjanjian_selesai TERM_REVERSED']],
    [{ sk_tanggal: '' }, ['sk_tanggal PAPER_INCOMPLETE']],
    [{ sk_nomor: '' }, ['sk_nomor PAPER_INCOMPLETE']],
    [{ perjanjian_nomor: '' }, ['perjanjian_nomor PAPER_INCOMPLETE']],
    [{ sk_tanggal: '2026-11-23' }, ['sk_tanggal PAPER_IN_FUTURE', 'perjanjian_tanggal SIGNED_BEFORE_SK']],
    [{ perjanjian_tanggal: '2026-11-23' }, ['perjanjian_tanggal PAPER_IN_FUTURE']],
    [{ sk_nomor: 'SK 0012030703850001' }, ['sk_nomor PERSONAL_DATA']],
    [{ sk_nomor: 'SK 1234 5678 9012 3456' }, ['sk_nomor PERSONAL_DATA']],
    [{ perjanjian_nomor: 'PK/CONTOH-REKAAN' }, ['perjanjian_nomor PERSONAL_DATA']],
    [{ masa_1_selesai: '2025-09-30' }, ['masa_1_mulai NOT_A_DAY']],
    [
      { masa_1_mulai: '2024-10-01', masa_1_selesai: '2025-10-01', tmt_pengangkatan: '2024-10-01' },
      ['perjanjian_mulai TERMS_OVERLAP'],
    ],
    [{ ...renewed, perjanjian_mulai: '2026-11-23' }, ['perjanjian_mulai TERM_NOT_BEGUN']],
  ] as [Partial<ContractCells>, string[]][])('%o: %j', (cells, expected) => {
    expect(found(cells)).toEqual(expect.arrayContaining(expected));
    expect(taken(cells)).toBeUndefined();
  });

  it.each([
    [{ perjanjian_selesai: '2026-12-31' }, ['perjanjian_selesai TERM_NOT_ONE_YEAR']],
    [{ ...renewed, perjanjian_mulai: '2026-10-05', perjanjian_selesai: '2027-10-04' }, ['perjanjian_mulai TERMS_GAP']],
    [{ tmt_pengangkatan: '2025-09-01' }, ['tmt_pengangkatan TMT_BEFORE_FIRST_TERM']],
    [{ perjanjian_tanggal: '2025-09-20' }, ['perjanjian_tanggal SIGNED_BEFORE_SK']],
    [{ sk_nomor: '', sk_tanggal: '' }, ['sk_nomor SK_NOT_NAMED']],
    [{ perjanjian_nomor: '', perjanjian_tanggal: '' }, []],
    [{ nomor_induk: '198503072024211001' }, ['nomor_induk NI_YEAR']],
    [{ keterangan: 'sedang sakit' }, ['keterangan REMARK_UNKNOWN']],
    // 58 on the day before; a teacher at 60.
    [born('1968-11-21'), ['tanggal_lahir PENSION_AGE_PASSED']],
    [born('1968-11-22'), []],
    [{ ...born('1968-11-21'), jabatan: 'Guru Kelas' }, []],
    [{ ...born('1966-11-21'), jabatan: 'Guru Kelas' }, ['tanggal_lahir PENSION_AGE_PASSED']],
  ] as [Partial<ContractCells>, string[]][])('%o is taken in, and looked at: %j', (cells, expected) => {
    expect(found(cells)).toEqual(expected);
    expect(taken(cells)).toBeDefined();
  });
});
