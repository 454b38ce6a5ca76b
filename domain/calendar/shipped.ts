import decrees from './data/decrees.json' with { type: 'json' };
import type { Decree } from './decree.ts';
import { readDecree } from './decree-json.ts';

/** The decrees shipped with the product, 2024 to 2027; provenance in `data/README.md`. */
export const shippedDecrees: readonly Decree[] = decrees.map((value) => {
  const read = readDecree(value);
  if ('id' in read) return read;
  throw new Error(`A shipped decree cannot be read: ${JSON.stringify(read)}`);
});
