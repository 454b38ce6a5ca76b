import type { ItemState } from '../../domain/bulk/bulk.ts';
import type { ItemLine } from '../../registry/bulk/item-reads.ts';
import { type ProblemCode, problemTexts } from '../problems/problem.ts';

const sentences: Readonly<Record<Exclude<ItemState, 'refused'>, string>> = {
  waiting: 'Menunggu giliran.',
  decided: 'Diputuskan.',
  failed: 'Belum diketahui apakah keputusan ini sampai; coba lagi yang gagal.',
  skipped: 'Dilewati: keputusan massal ditarik sebelum gilirannya.',
};

/** In a sentence, what became of a file and why not. */
export function explainItem({ state, code, detail }: ItemLine): string {
  if (state !== 'refused') return sentences[state];
  const text = problemTexts[code as ProblemCode];
  return (detail && text.specifically?.({ ...detail })) ?? text.happened;
}
