/** Why a value is no decree. `path` names the place in the value, `changes[2].date`; empty for the value itself. */
export type DecreeError = { readonly code: DecreeErrorCode; readonly path: string };

type DecreeErrorCode = keyof typeof decreeErrorTexts;

/** What is wrong and what to do, for the person whose file it is. Nothing of a decree with an error is taken in. */
export const decreeErrorTexts = {
  NOT_AN_OBJECT: 'Di sini harus ada objek JSON.',
  NOT_A_LIST: 'Di sini harus ada daftar JSON.',
  FIELD_UNKNOWN: 'Isian ini tidak dikenal; periksa ejaannya atau hapus.',
  ID_INVALID: 'Isi pengenal dengan huruf kecil, angka, dan tanda hubung, misalnya skb-2028.',
  NUMBER_MISSING: 'Isi nomor keputusannya seperti tertulis pada naskah.',
  SOURCE_MISSING: 'Isi sumbernya: alamat naskah atau nomor surat.',
  NAME_MISSING: 'Isi nama harinya.',
  DATE_INVALID: 'Tulis tanggal yang ada pada kalender sebagai YYYY-MM-DD.',
  INSTANT_INVALID: 'Tulis saatnya dalam UTC sebagai YYYY-MM-DDTHH:MM:SS.sssZ.',
  SCOPE_UNKNOWN: 'Lingkup harus salah satu dari national, province, regency, instansi, unit.',
  REGION_UNKNOWN: 'Kode wilayah tidak dikenal; pakai kode Kemendagri, misalnya 16 atau 16.71.',
  CODE_MISSING: 'Isi kode instansi atau unitnya.',
  CHANGES_EMPTY: 'Keputusan harus mengubah sedikitnya satu hari atau memuat daftar satu tahun.',
  CHANGE_UNKNOWN: 'Perubahan harus salah satu dari add, move, remove, rename.',
  MOVE_TO_ITSELF: 'Tanggal tujuan sama dengan tanggal asal; isi tanggal yang lain.',
  KIND_UNKNOWN: 'Jenis hari harus salah satu dari libur-nasional, cuti-bersama, regional, election-day.',
  YEAR_INVALID: 'Tulis tahun sebagai bilangan empat angka.',
  CONFIDENCE_UNKNOWN: 'Tingkat keyakinan harus salah satu dari high, medium, low.',
} as const;
