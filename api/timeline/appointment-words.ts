import type { AppointmentEvent } from '../../domain/appointment/events.ts';
import { word } from '../problems/words.ts';
import type { Common } from './common-words.ts';
import { on, type Told } from './told.ts';

/** Pengangkatan, one candidate: diktum KETUJUH–KEDUA BELAS. */
export const appointmentWords: Told<Exclude<AppointmentEvent, Common>> = {
  'case-opened': { rule: 'RINCIAN-KEBUTUHAN', words: () => 'Berkas calon dibuka setelah penetapan kebutuhan diterima' },
  'drh-verified': {
    rule: 'DOKUMEN-DRH',
    words: ({ deferred }) =>
      deferred.length === 0
        ? 'Dokumen DRH lengkap dan terverifikasi'
        : `Dokumen DRH terverifikasi; ${deferred.length} dokumen menyusul`,
  },
  'notice-given': {
    rule: 'TANGGAPAN-PEMBERITAHUAN',
    words: ({ missing }) => `Calon diberi tahu tentang ${missing.length} dokumen yang kurang`,
  },
  'ni-proposed': { rule: 'NI-USUL', words: () => 'Penetapan NI diusulkan kepada BKN' },
  'file-returned': { rule: 'NI-TERIMA', words: () => 'Usulan dikembalikan BKN untuk diperbaiki (BTS)' },
  'ni-reproposed': { rule: 'BTS-PERBAIKAN', words: () => 'Usulan yang diperbaiki disampaikan lagi kepada BKN' },
  'found-not-eligible': { rule: 'PENETAPAN-NI', words: () => 'Dinyatakan BKN tidak memenuhi syarat (TMS)' },
  'ni-issued': {
    rule: 'PENETAPAN-NI',
    words: ({ pertekOn }) => `NI ditetapkan dengan pertimbangan teknis ${on(pertekOn)}`,
  },
  appointed: {
    rule: 'PENGANGKATAN',
    words: ({ skNumber, tmt }) => `Diangkat dengan SK ${skNumber}, terhitung mulai ${on(tmt)}`,
  },
  'sk-uploaded': { rule: 'PENGANGKATAN', words: () => 'SK pengangkatan diunggah ke SIASN' },
  'contract-signed': {
    rule: 'PERJANJIAN-TUJUH-UNSUR',
    words: ({ contractNumber, party }) => `Perjanjian kerja ${contractNumber} ditandatangani ${word(party)}`,
  },
  'started-work': { rule: 'SPMT', words: ({ spmtNumber }) => `Mulai bertugas menurut SPMT ${spmtNumber}` },
  cancelled: { rule: 'PEMBATALAN', words: ({ ground }) => `Proses pengangkatan dibatalkan: ${word(ground)}` },
  'reopening-allowed': { rule: 'JENDELA-DRH', words: ({ letter }) => `Surat ${letter} membolehkan berkas dibuka lagi` },
  reopened: { rule: 'JENDELA-DRH', words: ({ letter }) => `Berkas dibuka kembali menurut surat ${letter}` },
  'batch-concluded': { words: () => 'Usulan formasi yang memuat berkas ini ditutup' },
};
