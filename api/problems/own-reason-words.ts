import { word } from './words.ts';

/** What each person is given in a bulk decision against people, where the same code elsewhere is something else or nothing. */
const words: Readonly<Record<string, string>> = {
  letter: 'surat',
  matter: 'nomor perkara disiplin',
  level: 'tingkat hukuman',
  of: 'keputusan yang dipersoalkan',
  outcome: 'isi jawaban',
  result: 'hasil kerja',
  behaviour: 'perilaku',
  standIn: 'bukti pengganti',
  correction: 'perbaikan yang disiapkan',
  number: 'nomor naskah',
  lastDay: 'hari terakhir',
  about: 'rujukan laporan',
  finding: 'simpulan peninjauan',
  report: 'berita acara',
};

/** The fields that each person must be given, in words. */
export function ownReasonWords(fields: unknown): string {
  return Array.isArray(fields) ? fields.map((field) => words[String(field)] ?? word(field)).join(', ') : '';
}
