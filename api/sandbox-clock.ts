import type { Handler } from './handler.ts';
import { Problem } from './problems/problem.ts';

export const readSandboxClock: Handler<'readSandboxClock'> = async (use) => ({
  status: 200,
  body: { now: new Date(await use.clock()).toISOString() },
});

/** Brings the whole sandbox to an instant. It never goes back: an earlier instant is refused. */
export const advanceSandboxClock: Handler<'advanceSandboxClock'> = async (use, { body }) => {
  if (use.advanceSandbox === undefined) throw new Problem('NOT_FOUND');
  const to = Date.parse(body.to);
  if (to < (await use.clock())) {
    const message = 'Jam kotak pasir tidak pernah mundur.';
    throw new Problem('INVALID_BODY', { errors: [{ path: 'to', code: 'in_the_past', message }] });
  }
  const { now, advanced } = await use.advanceSandbox(to);
  return { status: 200, body: { now: new Date(now).toISOString(), advanced } };
};
