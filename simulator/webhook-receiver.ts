import express, { type Request, Router } from 'express';
import { Webhook } from 'standardwebhooks';
import { fromThisMachine } from './control.ts';
import { foldFiles } from './webhook-fold.ts';
import { type Inbox, message } from './webhook-inbox.ts';

/**
 * Another system of the instansi: takes in what is signed, each message once, and makes files of it by itself. Whoever has
 * a message twice has it once; one that is not signed is not read.
 */
export function webhookReceiver(inbox: Inbox): Router {
  const router = Router();
  router.post('/tenggat', express.raw({ type: '*/*', limit: '1mb' }), (req, res) => {
    const text = Buffer.isBuffer(req.body) ? req.body.toString() : '';
    const signed = verified(text, req, inbox.secrets());
    if (signed === undefined) return void res.status(401).end();
    const read = message.safeParse(signed);
    if (!read.success) return void res.status(400).end();
    inbox.keep(String(req.headers['webhook-id']), read.data);
    res.status(204).end();
  });
  router.post('/secret', fromThisMachine, express.json(), (req, res) => {
    inbox.trust(String(req.body.secret));
    res.status(204).end();
  });
  router.get('/files', fromThisMachine, (_req, res) => {
    res.json({ ...foldFiles(inbox.messages()), repeats: inbox.repeats() });
  });
  return router;
}

/** The body as the library of Standard Webhooks reads it, by whichever secret signed it. */
function verified(text: string, { headers }: Request, secrets: readonly string[]): unknown {
  for (const secret of secrets) {
    try {
      return new Webhook(secret).verify(text, headers as Record<string, string>);
    } catch {
      // By another secret, perhaps.
    }
  }
  return undefined;
}
