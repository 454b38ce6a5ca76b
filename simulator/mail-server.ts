import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { SandboxClock } from './clock.ts';
import type { SimulatorConfig } from './config.ts';
import type { MailCredentials } from './secrets.ts';
import type { Store } from './store.ts';

/**
 * How the mail server behaves. `down` refuses every connection; `451` and `550` turn recipients away for now and for good;
 * `hang` takes a message and never says so.
 */
export const mailMoods = ['up', 'down', '451', '550', 'hang'] as const;
type MailMood = (typeof mailMoods)[number];

export type MailServer = {
  /** From now on; `451`, `550` and `hang` only for recipients whose address holds this text. */
  readonly set: (mood: MailMood, to: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Takes in mail from whoever knows the credentials, and keeps it. Without a port nothing listens. */
export async function openMailServer(
  { host, smtpPort }: Pick<SimulatorConfig, 'host' | 'smtpPort'>,
  credentials: MailCredentials,
  store: Store,
  clock: SandboxClock,
): Promise<MailServer> {
  let mood: MailMood = 'up';
  let only = '';
  let running: SMTPServer | undefined;
  const moodFor = (address: string) => (address.includes(only) ? mood : 'up');

  const open = async () => {
    if (smtpPort === undefined || running !== undefined) return;
    const server = new SMTPServer({
      ...{ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, closeTimeout: 100, logger: false },
      disableReverseLookup: true,
      onAuth: ({ username, password }, _session, done) =>
        username === credentials.user && password === credentials.password
          ? done(null, { user: username })
          : done(new Error('Authentication failed')),
      onRcptTo({ address }, _session, done) {
        const now = moodFor(address);
        if (now === '451' || now === '550') done(Object.assign(new Error('Recipient'), { responseCode: Number(now) }));
        else done();
      },
      onData(stream, { envelope }, done) {
        const to = envelope.rcptTo.map(({ address }) => address).join(', ');
        keep(stream, to).then(() => moodFor(to) === 'hang' || done(), done);
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(smtpPort, host, resolve);
    });
    running = server;
  };

  const keep = async (stream: SMTPServerDataStream, to: string) => {
    const { messageId = '', subject = '', text = '', html } = await simpleParser(stream);
    const receivedAt = new Date(clock.now()).toISOString();
    store.keepMail({ messageId, to, subject, receivedAt, text, html: html || '' });
  };

  const close = async () => {
    const server = running;
    running = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  };

  await open();
  return {
    async set(next, to) {
      mood = next;
      only = to;
      await (next === 'down' ? close() : open());
    },
    close,
  };
}
