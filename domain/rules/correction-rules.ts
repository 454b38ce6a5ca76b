import { cite, OWN_SINCE, ownPolicy } from './cite.ts';
import type { Rule } from './rule.ts';

/** What is put right in a decree or an agreement after it was signed. */
export const correctionRules = [
  {
    id: 'RALAT-SK',
    statement:
      'Keputusan yang sudah ditetapkan tidak diubah di tempat: pejabat yang menetapkannya meralat, mengganti, atau mencabutnya dengan naskah baru yang disiapkan orang lain; perjanjian kerja diubah dengan adendum.',
    kind: 'practice',
    citation: cite(
      'Kebiasaan tata naskah instansi',
      'ralat, penggantian, pencabutan, adendum',
      'reported',
      'Kebiasaan kerja pengelola kepegawaian daerah; naskah aturannya tidak tercatat',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'instansi',
    breach: 'Perubahan tanpa naskah tidak dicatat.',
  },
  {
    id: 'PENCABUTAN-SK-PERTAMA',
    statement:
      'Keputusan pengangkatan yang dicabut mengakhiri hubungan kerja sejak tanggal pencabutannya; keputusan dan perjanjian yang bertumpu padanya didaftar untuk dibatalkan satu per satu.',
    kind: 'policy',
    citation: ownPolicy(
      'pencabutan keputusan pengangkatan',
      'Kebijakan bawaan Tenggat: Kepmen dan peraturan yang ditemukan tidak mengatur akibatnya',
    ),
    lastKnownValidOn: OWN_SINCE,
    values: [],
    ladder: [],
    binds: 'PPK',
    breach: 'Yang sudah dibayar atau dikerjakan tidak ikut dihapus oleh sistem.',
    openQuestion:
      'Apakah pencabutan berlaku surut sejak TMT, atau sejak ditetapkan? Dipilih yang tidak menghapus apa pun.',
  },
] as const satisfies readonly Rule[];
