import type { ConversionBatchEvent } from '../../domain/conversion-batch/events.ts';
import type { FormationEvent } from '../../domain/formation/events.ts';
import type { Common } from './common-words.ts';
import { on, type Told } from './told.ts';

/** Usulan kebutuhan, of candidates and of those who are to become PPPK. */
export const batchWords: Told<Exclude<FormationEvent | ConversionBatchEvent, Common>> = {
  'formation-opened': { words: () => 'Usulan kebutuhan dibuka' },
  'list-loaded': { rule: 'USUL-SELURUH-CALON', words: ({ rows }) => `Daftar nominatif ${rows} calon dimuat` },
  'needs-proposed': {
    rule: 'USUL-WAJIB-LENGKAP',
    words: ({ rows, letterNumber }) => `Kebutuhan ${rows} calon diusulkan dengan surat ${letterNumber}`,
  },
  'rows-excluded': {
    rule: 'USUL-SELURUH-CALON',
    words: ({ exclude }) => `${exclude.length} calon tidak diusulkan, masing-masing dengan alasannya`,
  },
  'rows-included': {
    rule: 'USUL-SELURUH-CALON',
    words: ({ include }) => `${include.length} calon diusulkan kembali`,
  },
  'proposal-revised': {
    rule: 'JENDELA-USUL-KEBUTUHAN',
    words: ({ revision, rows, letterNumber }) =>
      `Usulan diperbaiki untuk ke-${revision} kalinya dengan surat ${letterNumber}, kini memuat ${rows} calon`,
  },
  'determination-received': {
    rule: 'PENETAPAN-KEBUTUHAN',
    words: ({ number, rows }) => `Penetapan kebutuhan ${number} diterima, memuat ${rows} calon`,
  },
  'allocation-announced': { rule: 'JENDELA-PENGUMUMAN', words: () => 'Alokasi kebutuhan diumumkan' },
  'letter-recorded': { words: ({ letter }) => `Surat ${letter.number} tentang jadwal dicatat` },
  'letter-applied': { words: ({ letter }) => `Surat ${letter} diterapkan pada semua berkas` },
  'files-started': { rule: 'NI-USUL', words: ({ files }) => `Berkas ${files} calon dibuka` },
  'files-done': { words: () => 'Semua berkas penetapan ini sudah diusulkan' },
  'formation-concluded': { words: () => 'Usulan kebutuhan ditutup' },
  'conversion-opened': {
    rule: 'KONVERSI-USUL-KEBUTUHAN',
    words: ({ rows }) => `Daftar ${rows.length} pegawai untuk diusulkan menjadi PPPK dibuka`,
  },
  'conversion-needs-proposed': {
    rule: 'KONVERSI-USUL-KEBUTUHAN',
    words: ({ rows, letterNumber }) => `Kebutuhan PPPK bagi ${rows} pegawai diusulkan dengan surat ${letterNumber}`,
  },
  'conversion-determination-received': {
    rule: 'KONVERSI-PENETAPAN',
    words: ({ number, issuedOn, needs }) =>
      `Penetapan kebutuhan PPPK ${number} tanggal ${on(issuedOn)} diterima, memuat ${needs.length} pegawai`,
  },
  'conversion-files-told': {
    rule: 'KONVERSI-USUL',
    words: ({ files }) => `Penetapan diteruskan ke ${files} berkas pegawai`,
  },
  'conversion-files-done': { rule: 'KONVERSI-USUL', words: () => 'Semua pegawai penetapan ini sudah diusulkan' },
  'conversion-concluded': { words: () => 'Usulan perubahan status ditutup' },
};
