import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { SandboxClock } from './clock.ts';
import { type Failures, failureModes, surfaces } from './failures.ts';
import { type MailServer, mailMoods } from './mail-server.ts';
import type { Store } from './store.ts';

const clockOrder = z.object({ now: z.int().nonnegative() });
const flakyOrder = z.object({ share: z.number().min(0).max(1) });
const mailOrder = z.object({ mood: z.enum(mailMoods), to: z.string().default('') });
const failureOrder = z.object({
  surface: z.enum(surfaces),
  mode: z.enum(failureModes),
  times: z.int().min(1).default(1),
  after: z.int().min(0).default(0),
  path: z.string().default(''),
});

/** What only a sandbox has: its time, its counts, its failures. Answers to this machine alone. */
export function control(store: Store, clock: SandboxClock, failures: Failures, mail: MailServer): Router {
  const router = Router();
  router.use(fromThisMachine, express.json());
  router.get('/clock', (_req, res) => void res.json({ now: clock.now() }));
  router.post('/clock', (req, res) => {
    const { success, data } = clockOrder.safeParse(req.body);
    if (!success) res.status(400).json({ error: 'now: milliseconds since the epoch' });
    else res.status(clock.advanceTo(data.now) ? 200 : 409).json({ now: clock.now() });
  });
  router.get('/counts', (_req, res) => void res.json(store.counts()));
  router.post('/fail', (req, res) => {
    const { success, data, error } = failureOrder.safeParse(req.body);
    if (!success) return void res.status(400).json({ error: z.prettifyError(error) });
    failures.inject(data);
    res.status(204).end();
  });
  router.post('/flaky', (req, res) => {
    const { success, data } = flakyOrder.safeParse(req.body);
    if (!success) return void res.status(400).json({ error: 'share: 0 to 1' });
    failures.setFlaky(data.share);
    res.status(204).end();
  });
  router.post('/mail', async (req, res) => {
    const { success, data, error } = mailOrder.safeParse(req.body);
    if (!success) return void res.status(400).json({ error: z.prettifyError(error) });
    await mail.set(data.mood, data.to);
    res.status(204).end();
  });
  return router;
}

export function fromThisMachine(req: Request, res: Response, next: NextFunction): void {
  const from = req.socket.remoteAddress ?? '';
  if (from === '::1' || /^(::ffff:)?127\./.test(from)) next();
  else res.status(404).end();
}
