import type { RefusalCode } from '../../domain/case/refusal.ts';
import { type ProblemText, refusal } from './text.ts';
import { day, word, wordsOf } from './words.ts';

/** Why an answer of an instansi, or a ladder of its own, is not taken. */
export const policyTexts = {
  INSPECTORATE_BY_PPK: refusal({
    title: 'Hanya PPK',
    happened: 'Pemberitahuan kepada Inspektorat hanya dinyalakan atau diatur oleh PPK.',
    act: 'Minta PPK menetapkannya.',
  }),
  LADDER_BREACH_FIXED: refusal({
    title: 'Anak tangga lewat tenggat tetap',
    happened: 'Setiap peringatan berjenjang memuat satu anak tangga "breach", pada akhir hari tenggat menurut aturan.',
    act: 'Muat "breach" sekali, hanya dengan jabatan penerimanya, lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_DAYS_INVALID: refusal({
    title: 'Jumlah hari tidak sah',
    happened: 'Anak tangga memerlukan jumlah hari kerja: sebelum tenggat, atau sesudahnya bagi yang sudah lewat.',
    specifically: ({ kind, most }) =>
      `Anak tangga ${word(kind)} memerlukan 0 sampai ${most} hari kerja, sebelum tenggat atau, bila sudah lewat, sesudahnya.`,
    act: 'Perbaiki jumlah harinya, lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_INSPECTORATE_OFF: refusal({
    title: 'Inspektorat belum dinyalakan',
    happened: 'Inspektorat belum menerima pemberitahuan pada hari mulai berlakunya.',
    act: 'PPK menyetel kebijakan inspectorate-rung lebih dahulu.',
  }),
  LADDER_KIND_TWICE: refusal({
    title: 'Anak tangga berulang',
    happened: 'Setiap jenis anak tangga dipakai paling banyak sekali.',
    specifically: ({ kind }) => `Anak tangga ${word(kind)} disebut lebih dari sekali.`,
    act: 'Hapus yang berulang, lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_KIND_UNKNOWN: refusal({
    title: 'Jenis anak tangga tidak dikenal',
    happened: 'Jenis anak tangga ini tidak ada.',
    specifically: ({ kind, known }) => `"${kind}" bukan jenis anak tangga; yang ada: ${wordsOf(known)}.`,
    act: 'Pilih jenis yang ada, lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_LETTER_TO_NOBODY: refusal({
    title: 'Tidak ada alamat surat',
    happened: 'Surat pengingat hanya untuk tenggat yang mengikat BKN atau Menteri.',
    act: 'Hapus anak tangga "letter", lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_OFFICE_UNKNOWN: refusal({
    title: 'Jabatan tidak dikenal',
    happened: 'Jabatan penerima anak tangga ini tidak dikenal.',
    specifically: ({ office, known }) => `"${office}" bukan jabatan yang dikenal; yang ada: ${wordsOf(known)}.`,
    act: 'Pilih jabatan yang ada, lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_ORDER: refusal({
    title: 'Urutan anak tangga terbalik',
    happened:
      'Jabatan yang lebih tinggi tidak diberi tahu lebih dahulu, dan yang lewat tenggat tidak mendahului tenggat.',
    specifically: ({ kind, below }) => `Anak tangga ${word(kind)} mendahului ${word(below)}.`,
    act: 'Perbaiki hari atau jamnya, lalu kirim lagi dengan kunci baru.',
  }),
  LADDER_RULE_UNKNOWN: refusal({
    title: 'Aturan tidak bertenggat',
    happened: 'Tidak ada aturan bertenggat dengan pengenal ini.',
    specifically: ({ rule }) => `${rule} tidak ada dalam daftar aturan, atau tidak bertenggat.`,
    act: 'Lihat daftar aturan yang peringatannya dapat diatur.',
  }),
  LADDER_TIME_INVALID: refusal({
    title: 'Jam tidak sah',
    happened: 'Jam anak tangga ditulis JJ:MM, dari 00:00 sampai 23:59.',
    specifically: ({ kind, at }) => `Jam anak tangga ${word(kind)}, "${at}", bukan JJ:MM dari 00:00 sampai 23:59.`,
    act: 'Perbaiki jamnya, lalu kirim lagi dengan kunci baru.',
  }),
  POLICY_ALREADY_ENDED: refusal({
    title: 'Kebijakan sudah berakhir',
    happened: 'Setelan kebijakan ini sudah berakhir lebih awal.',
    specifically: ({ until }) => `Setelan ini sudah tidak berlaku sejak ${day(until)}.`,
    act: 'Tetapkan setelan baru bila kebijakan itu berlaku lagi.',
  }),
  POLICY_PERIOD_EMPTY: refusal({
    title: 'Masa berlaku kosong',
    happened: 'Setelan kebijakan berakhir sebelum mulai berlaku.',
    specifically: ({ from, until }) => `Setelan berlaku sejak ${day(from)} dan berakhir ${day(until)}.`,
    act: 'Perbaiki tanggalnya, lalu kirim lagi dengan kunci baru.',
  }),
  POLICY_REASON_MISSING: refusal({
    title: 'Alasan belum diisi',
    happened: 'Setiap setelan kebijakan memerlukan alasan.',
    act: 'Tulis alasannya, lalu kirim lagi dengan kunci baru.',
  }),
  POLICY_SETTING_UNKNOWN: refusal({
    title: 'Setelan tidak ada',
    happened: 'Tidak ada setelan kebijakan dengan nomor peristiwa ini.',
    act: 'Lihat riwayat kebijakan instansi.',
  }),
  POLICY_TOO_EARLY: refusal({
    title: 'Setelan terlalu awal',
    happened: 'Setelan berlaku sebelum aturan yang melandasinya.',
    specifically: ({ since }) => `Kebijakan ini dapat disetel sejak ${since}.`,
    act: 'Perbaiki tanggalnya, lalu kirim lagi dengan kunci baru.',
  }),
  POLICY_UNKNOWN: refusal({
    title: 'Kebijakan tidak dikenal',
    happened: 'Tidak ada kebijakan dengan pengenal ini.',
    act: 'Lihat daftar kebijakan yang dapat disetel.',
  }),
  POLICY_VALUE_INVALID: refusal({
    title: 'Nilai kebijakan tidak sah',
    happened: 'Nilai ini bukan pilihan bagi kebijakan itu.',
    specifically: ({ allowed }) => `Yang dapat dipilih: ${wordsOf(allowed)}.`,
    act: 'Pilih nilai yang sah, lalu kirim lagi dengan kunci baru.',
  }),
} as const satisfies Partial<Record<RefusalCode, ProblemText>>;
