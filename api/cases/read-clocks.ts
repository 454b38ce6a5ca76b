import type { Handler } from '../handler.ts';
import { visibleCase } from './reachable-case.ts';
import { showClocks } from './show-clocks.ts';

export const readCaseClocks: Handler<'readCaseClocks'> = async (use, { params, official }) => {
  const { instansi, state } = await visibleCase(use, official, params.id);
  return { status: 200, body: { clocks: await showClocks(use, instansi, state) } };
};
