import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { Citation, Count } from './rule.ts';

/** The day on which every entry was last compared with its source. */
const REVIEWED = '2026-11-22';

/** KepmenPANRB 16/2025 was signed, and holds since, this day; policies that fill its gaps hold as long. */
export const KEPMEN_FROM: CivilDate = civilDate('2025-01-13');
/** Newest source that is itself a policy of ours: the day it was written down. */
export const OWN_SINCE: CivilDate = civilDate(REVIEWED);

export const HAIJAKARTA =
  'https://haijakarta.id/resmi-rilis-aturan-terbaru-honorer-jadi-pppk-paruh-waktu-berdasarkan-keputusan-menpanrb-nomor-16-tahun-2025/amp';
export const LINGGAUPOS =
  'https://linggaupos.disway.id/amp/685462/kapan-pelantikan-pppk-paruh-waktu-2025-begini-aturannya/16';
/** A page that reproduces the Kepmen up to diktum KETUJUH huruf a. */
export const KEPMEN_TEXT =
  'https://catatanasn.com/2025/01/15/download-keputusan-menteri-panrb-no-16-tahun-2024-tentang-pppk-paruh-waktu/';
export const UU_20_2023 = 'https://pasal.id/peraturan/uu/uu-no-20-tahun-2023';
export const B_3832 =
  'https://m.jpnn.com/news/surat-menpan-rb-terbaru-soal-usulan-pppk-paruh-waktu-cermati-ketentuan-urutan-prioritas';

export const BY_POSITION = 'Nomor diktum disimpulkan dari urutan, belum dicocokkan dengan naskah.';

export function cite(instrument: string, clause: string, confidence: Citation['confidence'], source: string): Citation {
  return { instrument, clause, confidence, source, reviewedOn: REVIEWED };
}

export function kepmen(clause: string, confidence: Citation['confidence'], source: string): Citation {
  return cite('KepmenPANRB 16/2025', clause, confidence, source);
}

/** What no source fixes and Tenggat proposes; `basis` names where the law is silent. */
export function ownPolicy(clause: string, basis: string): Citation {
  return cite('Kebijakan instansi (bawaan)', clause, 'policy', basis);
}

/** Days of work after the trigger, which is day 0; cuti bersama is no working day. */
export function workingDaysAfter(n: number): Count {
  return { n, unit: 'working-day', start: 'next-working-day', end: '24:00-local', cutiBersama: 'excluded' };
}
