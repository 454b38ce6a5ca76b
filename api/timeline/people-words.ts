import type { ErasureEvent, ErasureGround } from '../../domain/people/erasure.ts';
import { on, type Told } from './told.ts';

const grounds: Readonly<Record<ErasureGround, string>> = {
  'own-request': 'atas permintaan orangnya',
  'retention-over': 'karena masa retensinya habis',
  unlawful: 'karena diperoleh dengan melawan hukum',
};

/** What becomes of somebody's data. */
export const peopleWords: Told<ErasureEvent> = {
  'erasure-proposed': {
    rule: 'HAPUS-DATA-PRIBADI',
    words: ({ ground, paper }) =>
      `Penghapusan data diusulkan ${grounds[ground]}, surat ${paper.number} tanggal ${on(paper.on)}`,
  },
  'erasure-declined': { rule: 'PENGHAPUSAN-DITOLAK', words: ({ reason }) => `Penghapusan data ditolak: ${reason}` },
  'person-erased': {
    rule: 'HAPUS-DATA-PRIBADI',
    words: ({ paper, entries }) =>
      `Kunci data orang ini dimusnahkan (${entries} entri) dengan keputusan ${paper.number} tanggal ${on(paper.on)}`,
  },
};
