import type { ConversionEvent } from '../../domain/conversion/events.ts';
import type { SkCorrectionEvent } from '../../domain/corrections/events.ts';
import type { EmploymentEvent } from '../../domain/employment/events.ts';
import type { RelocationEvent } from '../../domain/relocation/events.ts';
import { word } from '../problems/words.ts';
import { on, partyOf, type Told } from './told.ts';

type Opened = Extract<EmploymentEvent, { type: 'employment-opened' }>;

/** What changes within an employment: unit, papers, and the way to PPPK. */
export const changeWords: Told<Opened | RelocationEvent | ConversionEvent | SkCorrectionEvent> = {
  'employment-opened': {
    rule: 'MASA-SATU-TAHUN',
    words: ({ appointedOn, origin }) =>
      `Hubungan kerja dicatat, TMT ${on(appointedOn)}${origin.kind === 'import' ? ', dari kontrak berjalan yang dinyatakan instansi' : ''}`,
  },
  'relocation-opened': {
    rule: 'PENGISIAN-UNIT-LAIN',
    words: ({ toUnit, need }) => `Pengisian kebutuhan unit ${toUnit} diajukan menurut ${need}`,
  },
  'competence-assessed': {
    rule: 'PENGISIAN-UNIT-LAIN',
    words: ({ fits }) => `Kompetensi dinilai ${fits ? 'sesuai' : 'tidak sesuai'}`,
  },
  'relocation-agreed': { rule: 'JAWABAN-UNIT-PENERIMA', words: ({ side }) => `Disetujui ${word(side)}` },
  'relocation-closed': {
    rule: 'PENGISIAN-UNIT-LAIN',
    words: ({ closedBy, reason }) =>
      `Pengisian kebutuhan unit lain tidak jadi, oleh ${closedBy === 'desk' ? 'pengelola berkas' : word(closedBy)}: ${reason}`,
  },
  'relocation-decided': {
    rule: 'PENGISIAN-UNIT-LAIN',
    words: ({ skNumber, from }) => `Pengisian kebutuhan unit lain diputuskan dengan SK ${skNumber}, sejak ${on(from)}`,
  },
  relocated: { rule: 'PENGISIAN-UNIT-LAIN', words: ({ unit }) => `Hari pertama di unit ${unit}` },
  'addendum-signed': {
    rule: 'PENGISIAN-UNIT-LAIN',
    words: ({ number, party }) => `Adendum ${number} ditandatangani ${partyOf(party)}`,
  },
  'move-requested': {
    rule: 'PINDAH-TERTULIS',
    words: ({ letter }) => `Pegawai meminta pindah instansi dengan ${letter}`,
  },
  'move-warning-acknowledged': {
    rule: 'PINDAH-TERTULIS',
    words: () => 'Pegawai mengakui peringatan tentang akibat permintaan pindah',
  },
  'move-request-withdrawn': {
    rule: 'PINDAH-TERTULIS',
    words: ({ letter }) => `Permintaan pindah ditarik dengan ${letter}`,
  },
  'selection-noted': {
    rule: 'SELEKSI-BUKAN-PINDAH',
    words: ({ selection }) => `Pendaftaran pada ${selection} dicatat; ini bukan permintaan pindah`,
  },
  'sk-correction-prepared': {
    rule: 'RALAT-SK',
    words: ({ form, paper }) => `Disiapkan ${word(form)} ${word(paper)}`,
  },
  'sk-correction-dropped': { rule: 'RALAT-SK', words: ({ reason }) => `Perbaikan naskah tidak jadi: ${reason}` },
  'sk-corrected': {
    rule: 'RALAT-SK',
    words: ({ form, paper, number }) => `Ditetapkan ${word(form)} ${word(paper)} dengan nomor ${number}`,
  },
  'sk-uploaded-again': { rule: 'RALAT-SK', words: () => 'SK yang diperbaiki diunggah kembali ke SIASN' },
  'renewal-clock-resumed': {
    rule: 'PERPANJANGAN',
    words: ({ term }) => `Tenggat perpanjangan masa ke-${term} diawasi kembali`,
  },
  'conversion-determined': {
    rule: 'KONVERSI-PENETAPAN',
    words: ({ need }) => `Kebutuhan PPPK ditetapkan sebagai ${need.position} di unit ${need.unit}`,
  },
  'conversion-proposed': {
    rule: 'KONVERSI-USUL',
    words: ({ letterNumber }) => `Perubahan status diusulkan kepada BKN dengan surat ${letterNumber}`,
  },
  'conversion-returned': { rule: 'KONVERSI-PERTEK', words: () => 'Usulan perubahan status dikembalikan BKN' },
  'conversion-reproposed': {
    rule: 'KONVERSI-USUL',
    words: ({ letterNumber }) => `Perubahan status diusulkan kembali dengan surat ${letterNumber}`,
  },
  'conversion-refused': { rule: 'KONVERSI-PERTEK', words: () => 'Usulan perubahan status ditolak BKN' },
  'conversion-pertek-recorded': {
    rule: 'KONVERSI-PERTEK',
    words: ({ number, on: day }) => `Pertimbangan teknis ${number} tanggal ${on(day)} diterima`,
  },
  converted: {
    rule: 'KONVERSI-PENGANGKATAN',
    words: ({ skNumber, tmt }) => `Diangkat menjadi PPPK dengan SK ${skNumber}, terhitung mulai ${on(tmt)}`,
  },
};
