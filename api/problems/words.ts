import { isCivilDate } from '../../domain/calendar/civil-date.ts';
import { longDate } from '../../domain/calendar/date-words.ts';
import type { Role } from '../../domain/case/event.ts';

/** What stages, facts and roles are called in sentences for people. */
const words: Readonly<Record<string, string>> = {
  documents: 'kelengkapan DRH',
  ready: 'siap diusulkan NI',
  'at-bkn': 'diproses BKN',
  returned: 'dikembalikan BKN (BTS)',
  'ni-issued': 'NI ditetapkan',
  appointed: 'keputusan pengangkatan ditetapkan',
  contracted: 'perjanjian kerja ditandatangani',
  started: 'mulai bertugas',
  'not-eligible': 'tidak memenuhi syarat (TMS)',
  cancelled: 'proses dibatalkan',
  opened: 'usulan dibuka',
  listed: 'daftar nominatif dimuat',
  proposed: 'usulan kebutuhan disampaikan',
  determined: 'penetapan kebutuhan diterima',
  announced: 'alokasi diumumkan',
  concluded: 'usulan ditutup',
  recorded: 'dicatat, menunggu penetapan',
  confirmed: 'ditetapkan',
  applied: 'ditetapkan dan berlaku',
  withdrawn: 'ditarik',
  finished: 'selesai',
  'bulk-prepared': 'disiapkan, menunggu konfirmasi',
  'bulk-running': 'sedang berjalan',
  'bulk-stopped': 'berhenti',
  'bulk-finished': 'selesai',
  'bulk-withdrawn': 'ditarik',
  ground: 'alasan',
  evidence: 'bukti',
  cause: 'sebab',
  resigned: 'mengundurkan diri',
  'deemed-resigned': 'dianggap mengundurkan diri',
  died: 'meninggal dunia',
  'drh-verified': 'verifikasi DRH',
  'notice-given': 'pemberitahuan',
  'ni-proposed': 'usul NI',
  'ni-reproposed': 'usul ulang NI',
  'file-returned': 'pengembalian berkas',
  'needs-proposed': 'usulan kebutuhan',
  'determination-received': 'penerimaan penetapan kebutuhan',
  'determination-issued': 'terbitnya penetapan kebutuhan',
  'allocation-announced': 'pengumuman alokasi',
  clock: 'mulainya tenggat',
  'clock-paused': 'penjedaan tenggat',
  tmt: 'TMT pengangkatan',
  position: 'jabatan',
  performanceExpectation: 'ekspektasi kinerja',
  workUnit: 'unit kerja penempatan',
  workScheme: 'skema kerja',
  term: 'masa perjanjian kerja',
  rightsAndObligations: 'hak dan kewajiban',
  sanctions: 'sanksi',
  propose: 'mengusulkan',
  appoint: 'mengangkat',
  'sign-contracts': 'menandatangani perjanjian kerja',
  evaluate: 'menilai kinerja',
  renew: 'memperpanjang perjanjian kerja',
  convert: 'mengubah status menjadi PPPK',
  terminate: 'memberhentikan',
  definitive: 'pejabat definitif',
  delegasi: 'penerima delegasi',
  kuasa: 'penerima kuasa',
  pj: 'Pj.',
  plt: 'Plt.',
  plh: 'Plh.',
  'settle-dispute': 'menegaskan wewenang yang dipersoalkan',
  verifikator: 'verifikator',
  kabid: 'Kepala Bidang',
  'kepala-bkpsdm': 'Kepala BKPSDM',
  'kepala-unit': 'Kepala Unit Kerja',
  inspektorat: 'Inspektorat',
  'kepala-instansi-vertikal': 'kepala instansi vertikal',
  'kepala-satker-mandiri': 'kepala satuan kerja mandiri',
  pusat: 'pusat',
  provinsi: 'provinsi',
  'kabupaten-kota': 'kabupaten atau kota',
  reminder: 'pengingat',
  warning: 'peringatan',
  superior: 'pemberitahuan atasan',
  breach: 'lewat tenggat',
  overdue: 'sesudah lewat tenggat',
  oversight: 'pengawasan',
  letter: 'surat pengingat',
  'verify-drh': 'memverifikasi DRH',
  'give-notice': 'memberi tahu calon tentang dokumen yang kurang',
  'propose-ni': 'mengusulkan NI',
  'record-return': 'mencatat jawaban BKN',
  'repropose-ni': 'mengusulkan NI kembali',
  'sign-contract': 'menandatangani perjanjian kerja',
  agency: 'instansi',
  candidate: 'calon',
  'record-spmt': 'mencatat SPMT',
  cancel: 'membatalkan proses pengangkatan',
  reopen: 'membuka kembali berkas',
  'decide-shortening': 'memutuskan tenggat yang akan maju',
  'record-reminder-letter': 'mencatat surat pengingat',
  'pertek-issued': 'pertimbangan teknis terbit',
  'conversion-refused': 'ditolak BKN',
  converted: 'diangkat menjadi PPPK',
  'conversion-determined': 'penerimaan penetapan kebutuhan PPPK',
  'conversion-proposed': 'usul perubahan status',
  'conversion-reproposed': 'usul ulang perubahan status',
  'conversion-returned': 'pengembalian usul perubahan status',
  'conversion-pertek-recorded': 'penerimaan pertimbangan teknis',
  pertek: 'pertimbangan teknis',
  'propose-conversion-needs': 'mengusulkan kebutuhan PPPK',
  'record-conversion-determination': 'mencatat penetapan kebutuhan PPPK',
  'propose-conversion': 'mengusulkan perubahan status',
  'repropose-conversion': 'mengusulkan kembali perubahan status',
  'record-conversion-returned': 'mencatat pengembalian usul',
  'record-conversion-refused': 'mencatat penolakan BKN',
  'record-pertek': 'mencatat pertimbangan teknis',
  'not-renew': 'tidak diperpanjang',
  'sign-renewal': 'ditandatangani',
  'ni-unchanged': 'NI tetap',
  'ni-new': 'NI baru',
  'ni-as-bkn-determines': 'NI menurut BKN',
};

const roleWords: Readonly<Record<Role, string>> = {
  operator: 'operator',
  verifier: 'verifikator',
  pyb: 'PyB',
  ppk: 'PPK',
  'unit-head': 'kepala unit kerja',
  auditor: 'auditor',
  administrator: 'administrator',
};

/** The Indonesian word for a code; the code itself when there is none. */
export function word(code: unknown): string {
  return words[String(code)] ?? roleWords[code as Role] ?? String(code);
}

export function wordsOf(codes: unknown): string {
  return Array.isArray(codes) ? codes.map(word).join(', ') : word(codes);
}

/** A day among the facts of a refusal as people read it, `Kamis 4 September 2025`; what is no day, as it is. */
export function day(fact: unknown): string {
  const text = String(fact);
  return isCivilDate(text) ? longDate(text) : text;
}

const wib = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' });

/** An instant as people read it, in WIB. */
export function moment(instant: unknown): string {
  return typeof instant === 'number' ? `${wib.format(instant)} WIB` : String(instant);
}
