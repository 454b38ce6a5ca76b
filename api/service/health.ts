import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { sql } from 'kysely';
import type { Dependencies } from '../dependencies.ts';

const ANSWERS_WITHIN = 1_000;

/** The process is up: it says nothing about what stands behind it. */
export async function health(_: Dependencies, __: Request, response: Response): Promise<void> {
  response.json({ up: true });
}

/** Whether registry and engine answer, each by name. */
export async function ready(use: Dependencies, _: Request, response: Response): Promise<void> {
  const [registry, engine] = await Promise.all([registryAnswers(use), use.engine.answers()]);
  const parts = [
    { name: 'registry', ready: registry },
    { name: 'engine', ready: engine },
  ];
  const all = registry && engine;
  response.status(all ? 200 : 503).json({ ready: all, parts });
}

async function registryAnswers({ db }: Dependencies): Promise<boolean> {
  try {
    // The table, not only the server: before the first migration nothing can be served.
    const asked = sql`select from idempotency_keys limit 1`.execute(db).then(() => true);
    return await Promise.race([asked, pause(ANSWERS_WITHIN, false, { ref: false })]);
  } catch {
    return false;
  }
}
