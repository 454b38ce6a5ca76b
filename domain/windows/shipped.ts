import schedule2025 from './data/windows-2025.json' with { type: 'json' };
import type { Letter } from './letters.ts';
import { readLetter } from './read-letter.ts';

/** The four letters of 2025 as shipped, in the order of issue; provenance in `data/README.md`. */
export const shippedLetters: readonly Letter[] = schedule2025.map(readLetter);
