import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { sql } from 'kysely';
import type { Dependencies } from '../dependencies.ts';

/** Milliseconds for all parts together: whoever asks gives up soon after. */
const ANSWERS_WITHIN = 1_000;

/** The process is up: it says nothing about what stands behind it. */
export async function health(_: Dependencies, __: Request, response: Response): Promise<void> {
  response.json({ up: true });
}

/** Whether requests should be sent here: registry and engine answer, each by name, and this process is not about to end. */
export async function ready(use: Dependencies, _: Request, response: Response): Promise<void> {
  const [registry, engine] = await Promise.all([inTime(registryAnswers(use)), inTime(use.engine.answers())]);
  const parts = [
    { name: 'registry', ready: registry },
    { name: 'engine', ready: engine },
  ];
  const draining = use.draining();
  const all = registry && engine && !draining;
  response.status(all ? 200 : 503).json({ ready: all, draining, parts });
}

/** A part that hangs is not ready, and neither is one that fails. */
async function inTime(asked: Promise<boolean>): Promise<boolean> {
  return await Promise.race([asked.catch(() => false), pause(ANSWERS_WITHIN, false, { ref: false })]);
}

async function registryAnswers({ db }: Dependencies): Promise<boolean> {
  await db.transaction().execute(async (tx) => {
    // The server gives up too: a question that hangs must not keep its connection until the next ones have taken all.
    await sql`set local statement_timeout = ${sql.lit(ANSWERS_WITHIN)}`.execute(tx);
    // The table, not only the server: before the first migration nothing can be served.
    await sql`select from idempotency_keys limit 1`.execute(tx);
  });
  return true;
}
