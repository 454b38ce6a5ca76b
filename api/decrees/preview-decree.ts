import type { Handler } from '../handler.ts';
import { previewOf } from './preview.ts';
import { proposedDecree } from './proposed-decree.ts';

export const previewDecree: Handler<'previewDecree'> = async (use, { official, body }) => {
  const now = await use.clock();
  const decree = proposedDecree(body, official.instansi, now);
  return { status: 200, body: await previewOf(use, official.instansi, decree, now) };
};
