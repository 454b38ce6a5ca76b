import { civilDate } from '../calendar/civil-date.ts';
import { cite, KEPMEN_FROM, KEPMEN_TEXT, kepmen, OWN_SINCE, ownPolicy, workingDaysAfter } from './cite.ts';
import { defaultLadder, outwardLadder, type Rule } from './rule.ts';

const EIGHT_STEPS =
  'https://rbtv.disway.id/headline/read/91959/8-tahapan-pengangkatan-pppk-paruh-waktu-resmi-ditetapkan-menpan-rb/15';
const LATE_REFUSED = 'https://klikinaja.com/lewat-20-desember-usulan-pppk-paruh-waktu-ditolak';
const SKCK_DEFERRED =
  'https://www.tintaborneo.com/2025/09/perpanjangan-disetujui-pemkab-kotim-beri-harapan-ke-tenaga-kontrak-masuk-skema-pppk';
const NI_DIGITS = 'https://foppsirokanhulu.blogspot.com/2024/03/apa-perbedaan-nip-pns-dan-ni-pppk.html';

/** From the candidate's documents to the identity number that BKN determines. */
export const niRules = [
  {
    id: 'NI-USUL',
    statement:
      'PPK mengusulkan penetapan nomor induk kepada Kepala BKN paling lama 7 hari kerja setelah menerima penetapan kebutuhan dari Menteri PANRB.',
    kind: 'statutory',
    citation: kepmen('KETUJUH huruf e', 'reported', EIGHT_STEPS),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [{ from: KEPMEN_FROM, count: workingDaysAfter(7) }],
    ladder: defaultLadder,
    binds: 'PPK',
    breach: 'Usulan terlambat menurut Kepmen; akibat hukumnya tidak disebut. Jendela surat BKN adalah tenggat lain.',
    openQuestion:
      'Sebagian sumber menulis sejak penetapan, bukan setelah diterima. Apakah cuti bersama termasuk hari kerja? Huruf pada diktum mengikuti urutan delapan tahap.',
  },
  {
    id: 'PENETAPAN-NI',
    statement: 'Kepala BKN menetapkan nomor induk atas usulan PPK; berkas yang tidak sesuai dikembalikan.',
    kind: 'statutory',
    citation: kepmen('KETUJUH huruf f', 'reported', EIGHT_STEPS),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: [],
    binds: 'BKN',
    breach: 'Tanpa nomor induk tidak ada pengangkatan.',
    openQuestion: 'Huruf pada diktum mengikuti urutan delapan tahap.',
  },
  {
    id: 'NI-TERIMA',
    statement: 'Nomor induk dari Kepala BKN diterima PPK paling lama 7 hari kerja sejak usulan disampaikan.',
    kind: 'statutory',
    citation: kepmen('KETUJUH huruf g', 'reported', EIGHT_STEPS),
    lastKnownValidOn: civilDate('2025-08-20'),
    values: [{ from: KEPMEN_FROM, count: { ...workingDaysAfter(7), stricterStart: 'same-day' } }],
    ladder: outwardLadder,
    binds: 'BKN',
    breach: 'BKN melewati tenggat; akibat bagi BKN tidak ditemukan. Instansi menanyakan dan mencatat jawabannya.',
    openQuestion:
      '"Sejak" dapat dibaca dengan hari penyampaian ikut dihitung; tanggal yang lebih ketat ditampilkan di sampingnya. Sebagian sumber menghitung dari penetapan oleh BKN, bukan dari penyampaian oleh PPK.',
  },
  {
    id: 'BTS-PERBAIKAN',
    statement: 'Berkas yang dikembalikan BKN (BTS) diperbaiki dan diusulkan kembali dalam 5 hari kerja.',
    kind: 'policy',
    citation: ownPolicy(
      'perbaikan berkas BTS',
      'Kebijakan bawaan Tenggat: tidak ada aturan yang memberi jumlah hari perbaikan berkas BTS',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: KEPMEN_FROM, count: workingDaysAfter(5) }],
    ladder: defaultLadder,
    binds: 'instansi',
    breach: 'Berkas belum diperbaiki; usulan tetap terbuka selama jendela surat BKN belum tutup.',
    openQuestion: 'Surat dari sekolah, kampus, atau Dukcapil sering perlu waktu lebih lama daripada lima hari kerja.',
  },
  {
    id: 'DOKUMEN-DRH',
    statement:
      'Calon menyampaikan DRH bermeterai, pas foto, ijazah, transkrip, surat pernyataan lima poin, SKCK, dan surat sehat.',
    kind: 'statutory',
    citation: cite(
      'SE Kepala BKN 6/2025',
      'dokumen usul NI',
      'reported',
      'https://iknpos.id/2025/10/panduan-lengkap-drh-pppk-paruh-waktu-2025-faq-dokumen-wajib-dan-tips-agar-lolos-verifikasi/?amp=1',
    ),
    lastKnownValidOn: civilDate('2025-10-01'),
    values: [{ from: civilDate('2025-09-04'), fixed: [{ n: 7, unit: 'item' }] }],
    ladder: [],
    binds: 'calon',
    breach: 'Calon yang tidak melengkapi dokumen dapat dianggap mengundurkan diri menurut JENDELA-DRH.',
    openQuestion: 'Bunyi surat pernyataan lima poin dan masa berlaku SKCK berbeda antarsumber.',
  },
  {
    id: 'SKCK-DITUNDA',
    statement: 'SKCK dapat diganti bukti permohonan; aslinya diserahkan setelah nomor induk ditetapkan.',
    kind: 'statutory',
    citation: cite('Surat BKN 13834/B-KS.04.01/SD/D/2025', 'SKCK', 'reported', SKCK_DEFERRED),
    lastKnownValidOn: civilDate('2025-09-12'),
    values: [],
    ladder: [],
    binds: 'calon',
    breach: 'Akibat SKCK asli yang tidak menyusul tidak disebut.',
    openQuestion: 'Tenggat bagi SKCK asli tidak diberikan.',
  },
  {
    id: 'NI-SYARAT-SK',
    statement: 'Instansi tidak mengangkat calon yang nomor induknya belum ditetapkan BKN.',
    kind: 'statutory',
    citation: cite('Surat BKN 16955/B-MP.01.01/SD/D/2025', 'larangan mengangkat tanpa NI', 'reported', LATE_REFUSED),
    lastKnownValidOn: civilDate('2025-12-13'),
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Keputusan pengangkatan ditolak.',
  },
  {
    id: 'NOMOR-INDUK',
    statement: 'Pegawai yang diangkat berkedudukan pada instansinya dan mendapat nomor induk PPPK.',
    kind: 'statutory',
    citation: kepmen('KEENAM', 'primary', KEPMEN_TEXT),
    lastKnownValidOn: civilDate('2025-10-06'),
    values: [],
    ladder: [],
    binds: 'BKN',
    breach: 'Tanpa nomor induk seseorang bukan pegawai menurut Kepmen.',
  },
  {
    id: 'FORMAT-NI',
    statement:
      'Nomor induk terdiri atas 18 angka: tanggal lahir, tahun pengangkatan, dua angka yang dipersengketakan, jenis kelamin, dan nomor urut.',
    kind: 'practice',
    citation: cite('Kebiasaan BKN', 'susunan NI PPPK', 'reported', NI_DIGITS),
    lastKnownValidOn: civilDate('2025-10-06'),
    values: [{ from: KEPMEN_FROM, fixed: [{ n: 18, unit: 'digit' }] }],
    ladder: [],
    binds: 'BKN',
    breach: 'Nomor dengan panjang, tanggal lahir, atau angka jenis kelamin yang tidak mungkin ditolak.',
    openQuestion: 'Arti angka ke-13 dan ke-14 berbeda antarsumber; keduanya tidak pernah diperiksa.',
  },
  {
    id: 'NI-TETAP',
    statement:
      'Nomor induk tetap selama instansi dan kebutuhannya sama, dan berganti bila berkontrak dengan instansi lain.',
    kind: 'practice',
    citation: cite('Kebiasaan BKN', 'kelanjutan NI PPPK', 'reported', NI_DIGITS),
    lastKnownValidOn: civilDate('2024-03-01'),
    values: [],
    ladder: [],
    binds: 'BKN',
    breach: 'Riwayat pegawai terputus.',
    openQuestion: 'Apakah nomor induk berganti saat diangkat menjadi PPPK?',
  },
] as const satisfies readonly Rule[];
