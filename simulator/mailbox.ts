import { type Response, Router } from 'express';
import { fromThisMachine } from './control.ts';
import type { Store, StoredMail } from './store.ts';

/** What the mail server has taken in, the newest first: as pages, and for programs. Answers to this machine alone. */
export function mailbox(store: Store): Router {
  const router = Router();
  router.get('/mail.json', fromThisMachine, (_req, res) => void res.json(store.mails().reverse()));
  router.get('/mail', fromThisMachine, (_req, res) => {
    const mails = store.mails().reverse();
    send(res, `<h1>Kotak surat (${mails.length})</h1>\n${mails.map(shown).join('\n')}`);
  });
  return router;
}

function shown({ to, subject, receivedAt, text, repeats }: StoredMail): string {
  const again = repeats === 0 ? '' : `, datang ${repeats + 1} kali`;
  return `<details><summary>${escaped(`${receivedAt} ${to}: ${subject}${again}`)}</summary><pre>${escaped(text)}</pre></details>`;
}

function send(res: Response, body: string): void {
  const head = '<meta charset="utf-8"><title>Kotak surat</title>';
  res.set('content-security-policy', "default-src 'none'");
  res.type('html').send(`<!doctype html>\n<html lang="id"><head>${head}</head><body>${body}</body></html>\n`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
