import { createTransport } from 'nodemailer';
import type { MailError } from '../../../domain/digest/events.ts';
import type { DigestText } from '../../../domain/digest/write.ts';
import type { MailSettings } from './settings.ts';

type Mail = DigestText & {
  readonly to: string;
  /** The local part of its Message-ID: a mailbox server knows a repetition by it. */
  readonly id: string;
};

/** The mail server did not take a message, as far as is known. `here` says whether another message is worth trying now. */
export class MailFault extends Error {
  readonly code: MailError;
  readonly here: boolean;

  constructor(code: MailError, here: boolean) {
    super(code);
    this.code = code;
    this.here = here;
  }
}

/** Hands one message to the mail server; resolves once the server has taken it, and throws MailFault otherwise. */
export type Mailer = (mail: Mail) => Promise<void>;

/** No part of a conversation with the server takes longer, in milliseconds. */
const timeLimit = 10_000;

export function smtpMailer({ host, port, auth, from, tls }: MailSettings): Mailer {
  const secure = port === 465;
  const transport = createTransport({
    ...{ host, port, secure, requireTLS: tls && !secure, ignoreTLS: !tls && !secure },
    ...(auth && { auth }),
    // One conversation for the messages of a morning. What breaks off with it is ours to send again, not the pool's.
    ...{ pool: true, maxConnections: 1, maxRequeues: 0, idleTimeout: 2_000 },
    ...{ connectionTimeout: timeLimit, greetingTimeout: timeLimit, socketTimeout: timeLimit, dnsTimeout: timeLimit },
    // What is sent is composed here alone: nothing in it may make this process read a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  const domain = from.slice(from.indexOf('@') + 1);
  return async ({ to, id, subject, text, html }) => {
    try {
      await transport.sendMail({
        ...{ from: { name: 'Tenggat', address: from }, to, subject, text, html },
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw faultOf(error as SmtpError);
    }
  };
}

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number; readonly command?: string };

/** What the server said of this message, or that there was no talking to it. Its words may name the recipient: not kept. */
function faultOf({ code, responseCode = 0, command = '' }: SmtpError): MailFault {
  if (code === 'EAUTH') return new MailFault('MAIL_SIGN_IN_REFUSED', false);
  // No conversation began: the address is none.
  if (code === 'EENVELOPE' && responseCode === 0) return new MailFault('MAIL_REFUSED', true);
  const ofMessage = /^(RCPT TO|DATA)/.test(command) && responseCode > 0 && responseCode !== 421;
  if (!ofMessage) return new MailFault('MAIL_SERVER_AWAY', false);
  return new MailFault(responseCode >= 500 ? 'MAIL_REFUSED' : 'MAIL_DEFERRED', true);
}
