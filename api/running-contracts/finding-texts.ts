import { texts as listTexts } from '../intake/error-texts.ts';
import type { ItemError } from '../problems/problem.ts';

const { PENSION_AGE_PASSED, ...wrong } = listTexts;

/** What keeps a contract from being taken in, in a sentence for the operator. None repeats what is personal. */
const errorTexts = {
  ...wrong,
  NOT_A_DAY: 'Tanggal harus ada dan ditulis TTTT-BB-HH atau HH/BB/TTTT.',
  PERSONAL_DATA: 'Tulis rujukan dokumen, bukan nama atau nomor orangnya: isian ini masuk ke buku besar.',
  NI_FORMAT: 'NI harus 18 angka; simpan kolomnya sebagai teks agar angkanya tidak dibulatkan.',
  NI_BIRTH_DATE: 'Tanggal lahir di dalam NI berbeda dari kolom tanggal_lahir; cocokkan dengan SK pengangkatan.',
  NI_SEX: 'Jenis kelamin menurut NI berbeda dari kolom jenis_kelamin; cocokkan dengan SK pengangkatan.',
  NI_TWICE_IN_FILE: 'NI ini ada lebih dari satu kali dalam daftar ini.',
  NI_OF_ANOTHER: 'NI ini sudah tercatat pada orang lain atau instansi lain.',
  NIK_ALREADY_EMPLOYED: 'NIK ini sudah bekerja di instansi ini dan berkasnya masih berjalan; tidak diimpor dua kali.',
  NIK_BEING_IMPORTED: 'NIK ini ada dalam impor lain yang belum selesai; tunggu, atau ulangi impor itu dengan kuncinya.',
  NIK_CLAIMED_ELSEWHERE: 'NIK ini tercatat pada instansi lain.',
  PAPER_INCOMPLETE: 'Nomor dan tanggal dokumen diisi keduanya atau dikosongkan keduanya.',
  PAPER_IN_FUTURE: 'Tanggal dokumen tidak boleh sesudah hari ini.',
  TERM_REVERSED: 'Hari terakhir masa perjanjian mendahului hari pertamanya.',
  TERM_NOT_BEGUN:
    'Masa perjanjian ini belum mulai; impor masa yang sekarang, lalu catat perpanjangannya sebagai keputusan.',
  TERMS_OVERLAP: 'Masa perjanjian ini mulai sebelum masa sebelumnya berakhir.',
  TMT_AFTER_FIRST_TERM: 'TMT pengangkatan sesudah hari pertama masa perjanjian yang pertama.',
} as const;

/** What is only to be looked at: it happened, and is taken in as it is. */
const warningTexts = {
  PENSION_AGE_PASSED,
  NI_YEAR: 'Tahun di dalam NI berbeda dari tahun TMT pengangkatan; periksa bila bukan pengangkatan lintas tahun.',
  REMARK_UNKNOWN: 'Keterangan ini bukan kode yang dikenal dan tidak disimpan; lihat daftar kodenya.',
  SIGNED_BEFORE_SK: 'Perjanjian kerja bertanggal sebelum SK-nya.',
  SK_NOT_NAMED: 'SK untuk masa ini tidak disebut; perjanjian yang belum ditandatangani baru dapat dicatat bila ada SK.',
  TERM_NOT_ONE_YEAR: 'Masa perjanjian ini bukan satu tahun; hari terakhirnya dipakai seperti tertulis.',
  TERMS_GAP: 'Ada hari tanpa perjanjian sebelum masa ini; jedanya ditampilkan, tidak disambung.',
  TMT_BEFORE_FIRST_TERM: 'TMT pengangkatan mendahului masa pertama yang disebut; tambahkan masa sebelumnya bila ada.',
} as const;

export type ContractError = keyof typeof errorTexts;
export type ContractWarning = keyof typeof warningTexts;
export type FindingCode = ContractError | ContractWarning;

export function isWarning(code: FindingCode): code is ContractWarning {
  return code in warningTexts;
}

/** `row` counts from 1 below the header line. */
export function finding(row: number, column: string, code: FindingCode): ItemError {
  return { row, column, code, message: isWarning(code) ? warningTexts[code] : errorTexts[code] };
}
