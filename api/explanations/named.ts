import { word } from '../problems/words.ts';

/** A code with its Indonesian word. */
export function named(id: string) {
  return { id, words: word(id) };
}
