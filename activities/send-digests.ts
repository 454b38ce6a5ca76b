import { civilDateOf, type Instant } from '../domain/calendar/zone.ts';
import type { DigestText } from '../domain/digest/write.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Logger } from '../platform/log.ts';
import type { Database } from '../registry/database.ts';
import {
  beginAttempt,
  countPending,
  deferDigests,
  endDigest,
  endedIn,
  pendingDigests,
  readMessages,
} from '../registry/digests/outbox.ts';
import { isQuietIn } from '../registry/digests/quiet-hours.ts';
import { inChunks } from '../registry/in-chunks.ts';
import { findInstansi } from '../registry/instansi.ts';
import { readOfficials } from '../registry/officials.ts';
import type { DigestPort } from '../workflows/contract/ports.ts';
import { type Mailer, MailFault } from './adapters/mail/mailer.ts';

const pageOf = 100;

type Dependencies = {
  readonly db: Database;
  readonly keys: KeyRing;
  /** Undefined where no mail server is set: then everything waits. */
  readonly mailer: Mailer | undefined;
  readonly log: Logger;
};
type Round = { readonly instansi: string; readonly now: Instant; readonly toldIn: number };
type Pending = { readonly id: string; readonly message: DigestText; readonly to: string };

/**
 * Sends what has not gone out, one message after the other. One whose end is unknown is still pending and is sent again
 * under its Message-ID: SMTP has no way to ask, and mailbox servers keep one of the two.
 */
export function sendDigests({ db, keys, mailer, log }: Dependencies): DigestPort['sendDigests'] {
  const saidOn = new Map<string, string>();
  return async (round) => {
    const { instansi, now, toldIn } = round;
    const known = await findInstansi(db, instansi);
    if (known !== undefined && !(await isQuietIn(db, known, now))) {
      if (mailer !== undefined) await sendAll(db, keys, mailer, round);
      else await deferDigests(db, instansi, 'MAIL_NOT_CONFIGURED');
    }
    const waiting = await countPending(db, instansi);
    const today = civilDateOf(now, known?.zone ?? 'WIB');
    if (mailer === undefined && waiting > 0 && saidOn.get(instansi) !== today) {
      log.warn({ instansi, waiting }, 'digests wait: this worker has no mail server (SMTP_HOST)');
      saidOn.set(instansi, today);
    }
    return { ends: await endedIn(db, instansi, toldIn), waiting };
  };
}

/** Each message once, until the server can no longer be talked to: then the rest waits. */
async function sendAll(db: Database, keys: KeyRing, mailer: Mailer, round: Round): Promise<void> {
  for await (const pending of allPending(db, keys, round.instansi)) {
    const fault = await attempt(db, mailer, pending, round);
    if (fault?.here === false) return await deferDigests(db, round.instansi, fault.code);
  }
}

async function* allPending(db: Database, keys: KeyRing, instansi: string): AsyncGenerator<Pending> {
  for (const page of inChunks(await pendingDigests(db, instansi), pageOf)) {
    const messages = await readMessages(db, page);
    const accounts = [...messages.values()].map(({ account }) => account);
    const officials = await readOfficials(db, keys, instansi, accounts);
    for (const id of page) {
      const { account, message } = messages.get(id) ?? {};
      const to = officials.find((official) => official.account === account)?.email;
      if (to && message) yield { id, to, message };
    }
  }
}

/** One attempt, noted before it begins and when it has ended. */
async function attempt(
  db: Database,
  mailer: Mailer,
  { id, to, message }: Pending,
  { instansi, now: at, toldIn }: Round,
): Promise<MailFault | undefined> {
  await beginAttempt(db, id, at);
  try {
    await mailer({ to, id, ...message });
    await endDigest(db, id, { at, toldIn });
    return undefined;
  } catch (fault) {
    if (!(fault instanceof MailFault)) throw fault;
    if (fault.code === 'MAIL_REFUSED') await endDigest(db, id, { error: fault.code, at, toldIn });
    else if (fault.here) await deferDigests(db, instansi, fault.code, id);
    return fault;
  }
}
