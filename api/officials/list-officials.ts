import { readOfficials } from '../../registry/officials.ts';
import type { Handler } from '../handler.ts';
import { masked } from './masked.ts';

export const listOfficials: Handler<'listOfficials'> = async (use, { official }) => ({
  status: 200,
  body: { officials: (await readOfficials(use.db, use.keys, official.instansi)).map(masked) },
});
