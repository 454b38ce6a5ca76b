/** Why a question to the calendar or a file with a decree was not taken, as a closed set. */
type LawErrorCode = keyof typeof SENTENCES;

/** The years in which dates are taken: any count from there stays within the calendar. */
export const [FIRST_YEAR, LAST_YEAR] = [1900, 2999];
export const MOST_DAYS = 9999;

/** What was wrong and what to do; `detail` is what was given, or a path. */
const SENTENCES = {
  DATE_INVALID: (detail: string) =>
    `"${detail}" bukan tanggal pada kalender; tulis YYYY-MM-DD, dari tahun ${FIRST_YEAR} sampai ${LAST_YEAR}.`,
  YEAR_INVALID: (detail: string) =>
    `"${detail}" bukan tahun; tulis empat angka, dari ${FIRST_YEAR} sampai ${LAST_YEAR}.`,
  TIME_INVALID: (detail: string) => `"${detail}" bukan jam; tulis HH:MM, dari 00:00 sampai 23:59.`,
  DAYS_INVALID: (detail: string) =>
    `"${detail}" bukan jumlah hari kerja; tulis bilangan bulat dari 0 sampai ${MOST_DAYS}.`,
  WORK_WEEK_UNKNOWN: (detail: string) =>
    `"${detail}" bukan minggu kerja; tulis 5, 6, atau hari-harinya berurutan dari 1 (Senin) sampai 7 (Minggu), misalnya 12356.`,
  CUTI_BERSAMA_UNKNOWN: (detail: string) =>
    `"${detail}" tidak dikenal; cuti bersama hanya dapat excluded (tidak dihitung) atau included (dihitung).`,
  REGION_UNKNOWN: (detail: string) =>
    `Kode wilayah "${detail}" tidak dikenal; pakai kode Kemendagri, misalnya 51 atau 51.71.`,
  ZONE_UNKNOWN: (detail: string) => `Zona waktu "${detail}" tidak dikenal; pilih WIB, WITA, atau WIT.`,
  RULE_UNKNOWN: (detail: string) => `Tidak ada aturan "${detail}"; yang membuka tenggat:`,
  RULE_OPENS_NO_CLOCK: (detail: string) =>
    `Aturan ${detail} tidak membuka tenggat, jadi tidak ada tanggal yang dapat dihitung.`,
  LETTER_MISSING: (detail: string) =>
    `Hari terakhir ${detail} ditentukan surat, bukan hitungan; berikan tanggalnya dengan --letter YYYY-MM-DD.`,
  LETTER_NOT_TAKEN: (detail: string) =>
    `${detail} dihitung dari pemicunya dan tidak digeser surat; jalankan lagi tanpa --letter.`,
  FILE_UNREADABLE: (detail: string) => `Berkas ${detail} tidak dapat dibaca; periksa jalur dan izinnya.`,
  JSON_INVALID: (detail: string) => `Isi ${detail} bukan JSON yang utuh; periksa koma, kutip, dan kurungnya.`,
  DECREE_INVALID: (detail: string) => `${detail} bukan keputusan yang dapat dibaca; tidak ada yang dimuat. Perbaiki:`,
  DECREE_NOT_ONE: (detail: string) =>
    `Pratinjau menilai satu keputusan, sedangkan berkas ini memuat ${detail}; pisahkan lalu jalankan lagi.`,
  API_UNREACHABLE: (detail: string) =>
    `API di ${detail} tidak menjawab; periksa TENGGAT_API_URL dan jaringannya, lalu ulangi perintah yang sama.`,
  API_ANSWER_UNKNOWN: (detail: string) =>
    `Jawaban dari ${detail} tidak dikenal; periksa apakah TENGGAT_API_URL menunjuk API Tenggat, lalu ulangi perintah yang sama.`,
} as const satisfies Record<string, (detail: string) => string>;

/** An error for the person at the command line; `details` are told below its sentence, one a line. */
export class LawError extends Error {
  readonly code: LawErrorCode;
  readonly details: readonly string[];

  constructor(code: LawErrorCode, detail: string, details: readonly string[] = [], options?: ErrorOptions) {
    super(SENTENCES[code](detail), options);
    this.code = code;
    this.details = details;
  }
}

/** What the API would not do, in its own words. */
export class ApiProblem extends Error {
  readonly code: string;

  constructor(code: string, detail: string) {
    super(detail);
    this.code = code;
  }
}
