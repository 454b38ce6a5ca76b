import { z } from 'zod';
import { Problem } from '../problems/problem.ts';
import { itemsOf } from '../setup/item-errors.ts';
import { contractColumns } from './columns.ts';
import type { Mapping } from './map-columns.ts';

const shape = z.partialRecord(z.enum(contractColumns), z.string().min(1).max(200));

/** What a request says about the columns of its file: JSON, our names with its own. Throws INVALID_QUERY for anything else. */
export function readMapping(text: string | undefined): Mapping {
  if (text === undefined) return {};
  const read = shape.safeParse(jsonIn(text));
  if (read.success) return read.data;
  const errors = itemsOf(read.error).map((item) => ({ ...item, path: `mapping.${item.path ?? ''}` }));
  throw new Problem('INVALID_QUERY', { errors });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
