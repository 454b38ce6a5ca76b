import type { ItemError } from '../problems/problem.ts';

/** What can be wrong with a row, in a sentence for the operator. None repeats what is personal. */
export const texts = {
  REQUIRED: 'Kolom ini wajib diisi.',
  TOO_LONG: 'Isinya terlalu panjang.',
  CONTROL_CHARACTER: 'Isinya memuat karakter kendali atau karakter tersembunyi; ketik ulang.',
  NOT_A_NUMBER: 'Isinya harus bilangan bulat tanpa titik dan tanpa koma.',
  NOT_A_DATE: 'Tanggal harus ada dan ditulis TTTT-BB-HH.',
  DATE_IN_FUTURE: 'Tanggal lahir tidak boleh sesudah hari ini.',
  NOT_IN_LIST: 'Isinya bukan salah satu pilihan yang berlaku.',
  PARTICIPANT_FORMAT: 'Nomor peserta hanya memuat huruf, angka, titik, dan tanda hubung, paling banyak 40.',
  ROW_NUMBER_TWICE: 'Nomor urut ini sudah dipakai baris lain.',
  PARTICIPANT_TWICE: 'Nomor peserta ini sudah ada pada baris lain.',
  UNIT_UNKNOWN: 'Unit ini belum terdaftar pada instansi; daftarkan unitnya atau perbaiki kodenya.',
  NIK_FORMAT: 'NIK harus 16 angka.',
  NIK_BIRTH_DATE: 'Tanggal lahir di dalam NIK berbeda dari kolom tanggal_lahir; cocokkan dengan KTP.',
  NIK_SEX: 'Jenis kelamin menurut NIK berbeda dari kolom jenis_kelamin; cocokkan dengan KTP.',
  NIK_TWICE_IN_FILE: 'NIK ini ada lebih dari satu kali dalam daftar ini.',
  NIK_IN_OPEN_CASE: 'NIK ini masih berada dalam berkas lain yang belum ditutup di instansi ini.',
  NIK_ALREADY_PNS: 'NIK ini sudah tercatat sebagai PNS.',
  NIK_ALREADY_PPPK: 'NIK ini sudah tercatat sebagai PPPK.',
  NIK_CLAIMED_ELSEWHERE: 'NIK ini sedang diusulkan oleh instansi lain.',
  PARTICIPANT_UNKNOWN: 'Nomor peserta ini tidak ada dalam daftar nominatif usulan ini.',
  PARTICIPANT_EXCLUDED: 'Peserta ini tidak termasuk usulan kebutuhan, sehingga tidak dapat ditetapkan.',
  NOT_ELIGIBLE: 'Menurut isiannya orang ini tidak termasuk kategori yang dapat diusulkan.',
  ELIGIBILITY_UNKNOWN: 'Isiannya belum cukup untuk menentukan kategori dan prioritasnya; ia tetap dapat diusulkan.',
  PENSION_AGE_PASSED:
    'Menurut jawaban instansi orang ini sudah melewati batas usia pensiun jabatannya; periksa sebelum dilanjutkan.',
  DOCUMENTS_INCOMPLETE: 'KTP, ijazah, atau transkripnya tidak ada; pelamar ini tidak dapat diluluskan.',
  APPLICANT_UNKNOWN: 'Nomor urut ini tidak ada dalam daftar pelamar.',
  APPLICANT_TWICE: 'Pelamar ini sudah ada pada baris lain.',
  APPLICANT_OUT: 'Pelamar ini tidak lulus tahap sebelumnya.',
  REASON_MISSING: 'Tulis alasan bagi yang tidak lulus, dan hanya bagi yang tidak lulus.',
  RESULT_MISSING: 'Pelamar ini masih mengikuti seleksi; hasilnya belum disebut.',
  ROW_UNKNOWN: 'Nomor urut ini tidak ada dalam daftar nominatif usulan ini.',
  PARTICIPANT_ALREADY_DETERMINED: 'Peserta ini sudah ditetapkan pada penetapan lain.',
} as const;

export type RowFault = keyof typeof texts;

/** `row` counts from 1 below the header line. */
export function rowError(row: number, column: string, code: RowFault): ItemError {
  return { row, column, code, message: texts[code] };
}
