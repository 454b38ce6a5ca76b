import { civilDate } from '../calendar/civil-date.ts';
import { cite, OWN_SINCE, ownPolicy, workingDaysAfter } from './cite.ts';
import type { Rule } from './rule.ts';

const CONTRADICTS = 'Bertentangan dengan KepmenPANRB 16/2025 KEEMPAT dan KELIMA, yang memakai hasil seleksi 2024.';

/** An open selection that one article describes, and that the Kepmen does not know. */
export const selectionRules = [
  {
    id: 'SELEKSI-LIMA-TAHAP',
    statement:
      'Seleksi terdiri atas pendaftaran, seleksi administrasi, tes berbasis komputer, wawancara dan uji teknis, serta pengumuman dan penandatanganan perjanjian.',
    kind: 'practice',
    citation: cite(
      'Keterangan pers tentang seleksi di Medan',
      'lima tahap',
      'reported',
      'Artikel pers tentang seleksi di Medan; alamatnya tidak tercatat',
    ),
    lastKnownValidOn: civilDate('2025-01-13'),
    values: [{ from: civilDate('2025-01-13'), fixed: [{ n: 5, unit: 'item' }] }],
    ladder: [],
    binds: 'instansi',
    breach: 'Tahap tidak dapat dilompati.',
    openQuestion: CONTRADICTS,
  },
  {
    id: 'SELEKSI-BEBAS-BIAYA',
    statement: 'Seleksi terbuka, tidak dipungut biaya, dan dapat diikuti perkembangannya oleh pelamar.',
    kind: 'practice',
    citation: cite(
      'Keterangan pers tentang seleksi di Medan',
      'bebas biaya',
      'reported',
      'Artikel pers tentang seleksi di Medan; alamatnya tidak tercatat',
    ),
    lastKnownValidOn: civilDate('2025-01-13'),
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Akibat tidak disebut.',
    openQuestion: CONTRADICTS,
  },
  {
    id: 'SELEKSI-DASAR-TERCATAT',
    statement:
      'Seleksi hanya dapat dinyalakan instansi dengan dasar hukum yang tercatat dan pertentangannya ditampilkan.',
    kind: 'policy',
    citation: ownPolicy('seleksi sendiri', 'Kebijakan bawaan Tenggat: KepmenPANRB 16/2025 KEEMPAT dan KELIMA'),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Proses seleksi tidak dapat dibuka.',
  },
  {
    id: 'SANGGAH-SELEKSI',
    statement: 'Pelamar diberi masa sanggah atas hasil seleksi menurut pengaturan instansi.',
    kind: 'policy',
    citation: ownPolicy('masa sanggah', 'Kebijakan bawaan Tenggat: panjangnya tidak ditemukan'),
    lastKnownValidOn: OWN_SINCE,
    values: [{ from: OWN_SINCE, count: { ...workingDaysAfter(3), by: 'policy' } }],
    // Applicants use it or not: nobody is reminded. When it is over the desk is told, for answers may be outstanding.
    ladder: [{ kind: 'breach', to: 'operator' }],
    binds: 'instansi',
    breach: 'Hasil belum final.',
  },
] as const satisfies readonly Rule[];
