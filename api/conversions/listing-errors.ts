import type { ItemError } from '../problems/problem.ts';

/** Why somebody cannot be listed for conversion, in a sentence for the operator. */
const texts = {
  EMPLOYMENT_UNKNOWN: 'Pegawai ini tidak ada di instansi Anda.',
  EMPLOYMENT_TWICE: 'Pegawai ini sudah ada pada baris lain.',
  EMPLOYMENT_ENDED: 'Hubungan kerjanya sudah berakhir.',
  EMPLOYMENT_ENDING: 'Sudah diputuskan bahwa hubungan kerjanya berakhir.',
  IN_OTHER_CONVERSION: 'Pegawai ini sedang diusulkan menjadi PPPK dalam usulan lain.',
  EVIDENCE_NEEDS_REASON:
    'Hasil evaluasinya belum memenuhi kebijakan instansi (conversion-quarters, conversion-predicate); tulis alasannya bila tetap diusulkan.',
  REASON_NAMES_PERSON: 'Tulis alasannya tanpa nama atau nomor orangnya.',
  UNIT_UNKNOWN: 'Unit ini belum terdaftar pada instansi; daftarkan unitnya atau perbaiki kodenya.',
} as const;

export type ListingFault = keyof typeof texts;

/** `row` counts from 1 in the order of the request. */
export function listingError(row: number, column: string, code: ListingFault): ItemError {
  return { row, column, code, message: texts[code] };
}
