import type { CancellationGround } from './terms.ts';

/** Diktum KEDELAPAN: the code of each ground and the evidence without which the PPK does not decide on it. */
export const cancellationCatalogue = {
  resigned: { code: 'CX-RESIGN', words: 'mengundurkan diri', evidence: ['surat pengunduran diri'] },
  'deemed-resigned': {
    code: 'CX-DEEMED',
    words: 'dianggap mengundurkan diri',
    evidence: ['surat yang menetapkan jendela', 'daftar dokumen yang kurang', 'bukti pemberitahuan'],
  },
  died: { code: 'CX-DEATH', words: 'meninggal dunia', evidence: ['akta kematian'] },
} as const satisfies Readonly<
  Record<CancellationGround, { readonly code: string; readonly words: string; readonly evidence: readonly string[] }>
>;
