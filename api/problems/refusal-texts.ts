import type { RefusalCode } from '../../domain/case/refusal.ts';
import { accountTexts } from './account-texts.ts';
import { authorityTexts } from './authority-texts.ts';
import { conversionTexts } from './conversion-texts.ts';
import { correctionsTexts } from './corrections-texts.ts';
import { disciplineTexts } from './discipline-texts.ts';
import { employmentTexts } from './employment-texts.ts';
import { entitlementTexts } from './entitlement-texts.ts';
import { evaluationTexts } from './evaluation-texts.ts';
import { formationTexts } from './formation-texts.ts';
import { objectionTexts } from './objection-texts.ts';
import { ownReasonWords } from './own-reason-words.ts';
import { peopleTexts } from './people-texts.ts';
import { relocationTexts } from './relocation-texts.ts';
import { renewalTexts } from './renewal-texts.ts';
import { selectionTexts } from './selection-texts.ts';
import { terminationTexts } from './termination-texts.ts';
import { type ProblemText, refusal } from './text.ts';
import { webhookTexts } from './webhook-texts.ts';
import { day, moment, word, wordsOf } from './words.ts';

/** Why the law or the state of a file refuses a decision. */
export const refusalTexts: Readonly<Record<RefusalCode, ProblemText>> = {
  ALREADY_DECIDED: refusal({
    title: 'Sudah diputuskan',
    happened: 'Keputusan ini sudah diambil lebih dahulu.',
    specifically: ({ by, effectiveOn, recordedAt }) =>
      `Keputusan ini sudah diambil${by === undefined ? '' : ` oleh ${word(by)}`}, berlaku ${day(effectiveOn)} dan tercatat ${moment(recordedAt)}.`,
    act: 'Muat ulang berkas untuk melihat keadaannya; bila tanggalnya keliru, ajukan koreksi.',
  }),
  BULK_AGAINST_PEOPLE: refusal({
    title: 'Tidak diambil massal',
    happened: 'Keputusan yang merugikan orang tidak diambil massal, kecuali setiap orang diberi alasannya sendiri.',
    specifically: ({ value, needed, without }) =>
      value === 'reason-per-person'
        ? `Keputusan yang merugikan orang diambil dengan daftar berkas, dan setiap berkas memuat ${ownReasonWords(needed)} sendiri${without === undefined ? '' : `; ${without} berkas belum`}.`
        : 'Keputusan yang merugikan orang dikecualikan dari keputusan massal oleh kebijakan instansi (bulk-against-people).',
    act: 'Putuskan berkas satu per satu, atau tulis alasan setiap orang bila kebijakan instansi membolehkannya.',
  }),
  BULK_NOTHING_TO_RETRY: refusal({
    title: 'Tidak ada yang perlu dicoba lagi',
    happened: 'Tidak ada berkas yang gagal dalam keputusan massal ini.',
    act: 'Bila yang ditolak juga perlu dicoba lagi, kirim dengan refused: true.',
  }),
  BULK_RETRIES_SPENT: refusal({
    title: 'Tidak dapat dicoba lagi',
    happened: 'Keputusan massal ini sudah dicoba lagi sebanyak yang dapat dilakukan.',
    specifically: ({ retries }) => `Keputusan massal ini sudah ${retries} kali dicoba lagi.`,
    act: 'Periksa sebab tiap berkas, lalu putuskan satu per satu atau siapkan keputusan massal baru untuk yang tersisa.',
  }),
  CASE_CLOSED: refusal({
    title: 'Berkas sudah ditutup',
    happened: 'Proses ini sudah berakhir dan tidak menerima keputusan lagi.',
    specifically: ({ outcome }) => `Proses ini sudah berakhir dengan hasil: ${word(outcome)}.`,
    act: 'Periksa linimasa berkas; keputusan sesudahnya dibuat pada proses lain. Meninggal dunia yang baru diketahui tetap dapat dicatat pada berkas hubungan kerja: berkasnya dibuka kembali.',
  }),
  CANCEL_AFTER_APPOINTMENT: refusal({
    title: 'Tidak dapat dibatalkan setelah pengangkatan',
    happened: 'Proses pengangkatan hanya dapat dibatalkan sebelum keputusan pengangkatan ditetapkan.',
    act: 'Sesudah keputusan pengangkatan, tempuh pemberhentian.',
  }),
  CLOCK_NOT_PAUSABLE: refusal({
    title: 'Tenggat ini tidak dapat dijeda',
    happened: 'Hanya tenggat yang sedang berjalan yang dapat dijeda; jendela dari surat hanya digeser oleh surat.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak sedang berjalan, atau hari terakhirnya ditetapkan surat.`,
    act: 'Muat ulang berkas dan periksa tenggatnya.',
  }),
  CLOCK_NOT_PAUSED: refusal({
    title: 'Tenggat ini tidak sedang dijeda',
    happened: 'Tenggat ini tidak sedang dijeda.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak sedang dijeda.`,
    act: 'Muat ulang berkas: mungkin sudah dilanjutkan.',
  }),
  CONTRACT_ITEMS_INCOMPLETE: refusal({
    title: 'Unsur perjanjian kerja belum lengkap',
    happened: 'Perjanjian kerja harus memuat tujuh unsur.',
    specifically: ({ missing }) => `Perjanjian kerja belum memuat: ${wordsOf(missing)}.`,
    act: 'Lengkapi unsur yang kurang, lalu kirim lagi dengan kunci baru.',
  }),
  CONTRACT_MISMATCH: refusal({
    title: 'Perjanjian berbeda',
    happened: 'Kedua pihak harus menandatangani perjanjian yang sama.',
    specifically: ({ signed, offered, differing }) =>
      signed === offered
        ? `Unsur yang berbeda: ${wordsOf(differing)}.`
        : `Yang sudah ditandatangani bernomor ${signed}, sedangkan permintaan ini menyebut ${offered}.`,
    act: 'Periksa naskah perjanjian, lalu kirim lagi dengan kunci baru.',
  }),
  CONTRACT_NOT_SIGNED: refusal({
    title: 'Perjanjian kerja belum ditandatangani',
    happened: 'SPMT dicatat setelah perjanjian kerja ditandatangani kedua pihak.',
    act: 'Catat penandatanganan perjanjian kerja lebih dahulu.',
  }),
  CORRECTION_NEEDS_SECOND_PERSON: refusal({
    title: 'Koreksi memerlukan orang kedua',
    happened: 'Yang mengajukan koreksi tidak boleh menetapkannya sendiri.',
    act: 'Minta pejabat lain yang berwenang menetapkan koreksi ini.',
  }),
  CORRECTION_UNKNOWN: refusal({
    title: 'Usul koreksi tidak ada',
    happened: 'Tidak ada usul koreksi yang menunggu dengan nomor ini.',
    act: 'Lihat linimasa: mungkin koreksi itu sudah ditetapkan.',
  }),
  DATE_BEFORE_EARLIER_FACT: refusal({
    title: 'Tanggal mendahului peristiwa sebelumnya',
    happened: 'Tanggal kejadian tidak boleh mendahului peristiwa yang menjadi dasarnya.',
    specifically: ({ effectiveOn, earlier, fact }) =>
      `Tanggal ${day(effectiveOn)} mendahului ${word(fact)} pada ${day(earlier)}.`,
    act: 'Periksa tanggal pada bukti; bila tanggal peristiwa sebelumnya yang keliru, ajukan koreksi.',
  }),
  DATE_IN_FUTURE: refusal({
    title: 'Tanggal belum tiba',
    happened: 'Yang dicatat adalah peristiwa yang sudah terjadi; tanggalnya tidak boleh sesudah hari ini.',
    specifically: ({ effectiveOn }) => `Tanggal ${day(effectiveOn)} belum tiba.`,
    act: 'Periksa tanggalnya, atau kirim pada harinya.',
  }),
  DECREE_NOT_PENDING: refusal({
    title: 'Keputusan tidak menunggu penetapan',
    happened: 'Keputusan tentang hari libur ini sudah ditetapkan atau ditarik.',
    specifically: ({ stage }) => `Keputusan tentang hari libur ini sudah berstatus "${word(stage)}".`,
    act: 'Bila harinya berubah lagi, catat keputusan baru yang memindahkan, menambah, atau menghapusnya.',
  }),
  DETERMINATION_ALREADY_RECORDED: refusal({
    title: 'Penetapan sudah dicatat',
    happened: 'Penetapan kebutuhan ini, atau sebagian pesertanya, sudah tercatat.',
    specifically: ({ number }) => `Penetapan nomor ${number}, atau sebagian pesertanya, sudah tercatat.`,
    act: 'Periksa nomor dan peserta penetapan pada daftar usulan.',
  }),
  FACT_NOT_CORRECTABLE: refusal({
    title: 'Peristiwa ini tidak dapat dikoreksi',
    happened: 'Nomor peristiwa itu tidak ada, atau tanggalnya bukan tanggal yang dicatat orang.',
    act: 'Pilih peristiwa dari linimasa berkas.',
  }),
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
  LETTER_ALREADY_RECORDED: refusal({
    title: 'Surat sudah dicatat',
    happened: 'Surat jadwal ini sudah tercatat pada usulan.',
    act: 'Tidak perlu dicatat lagi; lihat tenggat yang berlaku pada usulan.',
  }),
  LETTER_REQUIRED: refusal({
    title: 'Belum ada surat yang membuka kembali',
    happened: 'Berkas hanya dibuka kembali oleh surat yang menyatakan demikian dan dicatat setelah pembatalan.',
    act: 'Catat surat yang membuka kembali pada usulan lebih dahulu.',
  }),
  NI_REQUIRED: refusal({
    title: 'Nomor induk belum ditetapkan',
    happened: 'Pengangkatan hanya dapat ditetapkan setelah BKN menetapkan nomor induk.',
    act: 'Tunggu penetapan NI dari BKN; berkas memberi tahu bila sudah masuk.',
  }),
  NOTICE_REQUIRED: refusal({
    title: 'Belum ada pemberitahuan',
    happened: 'Calon hanya dapat dianggap mengundurkan diri setelah diberi tahu tentang dokumen yang kurang.',
    act: 'Sampaikan pemberitahuan dan catat, lalu tunggu masa tanggapannya.',
  }),
  NOTICE_PERIOD_RUNNING: refusal({
    title: 'Masa tanggapan masih berjalan',
    happened: 'Calon masih dapat menjawab pemberitahuan.',
    specifically: ({ until }) =>
      `Calon masih dapat menjawab pemberitahuan sampai ${until ? day(until) : 'tenggatnya dihitung'}.`,
    act: 'Putuskan setelah masa tanggapan berakhir.',
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
  REMINDER_LETTER_NOT_DUE: refusal({
    title: 'Tidak ada surat pengingat yang ditunggu',
    happened: 'Tenggat ini tidak menunggu surat pengingat, atau suratnya sudah dicatat.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak menunggu surat pengingat, atau suratnya sudah dicatat.`,
    act: 'Muat ulang berkas dan periksa tenggatnya.',
  }),
  SHORTENING_UNKNOWN: refusal({
    title: 'Tidak ada tenggat yang akan maju',
    happened: 'Tenggat ini tidak menunggu keputusan untuk dimajukan.',
    specifically: ({ clock }) => `Tenggat ${clock} tidak menunggu keputusan untuk dimajukan.`,
    act: 'Muat ulang berkas: mungkin sudah diputuskan, ditutup, atau tenggatnya berubah lagi.',
  }),
  STALE_VERSION: {
    ...refusal({
      title: 'Halaman sudah usang',
      happened: 'Berkas berubah sejak Anda membacanya.',
      specifically: ({ expected, actual }) =>
        `Anda membaca revisi ${expected}, sedangkan berkas sudah pada revisi ${actual}.`,
      act: 'Muat ulang berkas, periksa perubahannya, lalu putuskan dengan kunci baru.',
    }),
    status: 412,
  },
  TERM_NOT_ONE_YEAR: refusal({
    title: 'Masa perjanjian bukan satu tahun',
    happened: 'Masa perjanjian kerja harus satu tahun sejak TMT.',
    specifically: ({ tmt, from, until }) =>
      `TMT ${day(tmt)}, sedangkan masa yang diajukan ${day(from)} sampai ${day(until)}.`,
    act: 'Sesuaikan masa perjanjian kerja dengan TMT.',
  }),
  WINDOW_STILL_OPEN: refusal({
    title: 'Jendela DRH masih terbuka',
    happened: 'Calon masih dapat melengkapi DRH.',
    specifically: ({ until }) =>
      `Calon masih dapat melengkapi DRH sampai ${until ? day(until) : 'surat menetapkan tenggatnya'}.`,
    act: 'Putuskan setelah jendela DRH ditutup.',
  }),
  WRONG_STAGE: refusal({
    title: 'Belum atau bukan lagi gilirannya',
    happened: 'Keputusan ini tidak sesuai dengan tahap berkas sekarang.',
    specifically: ({ stage, wanted }) =>
      `Tahapnya sekarang "${word(stage)}"; keputusan ini memerlukan tahap "${word(wanted)}".`,
    act: 'Muat ulang berkas dan selesaikan langkah yang mendahuluinya.',
  }),
  ...authorityTexts,
  ...formationTexts,
  ...selectionTexts,
  ...employmentTexts,
  ...evaluationTexts,
  ...terminationTexts,
  ...disciplineTexts,
  ...objectionTexts,
  ...entitlementTexts,
  ...renewalTexts,
  ...relocationTexts,
  ...correctionsTexts,
  ...conversionTexts,
  ...peopleTexts,
  ...webhookTexts,
  ...accountTexts,
};
