import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type NextFunction, type Request, type Response } from 'express';
import { sandboxAccounts } from './accounts.ts';
import { openBkn } from './bkn.ts';
import { sandboxClients } from './clients.ts';
import { sandboxClock } from './clock.ts';
import type { SimulatorConfig } from './config.ts';
import { control } from './control.ts';
import { openFailures } from './failures.ts';
import { openMailServer } from './mail-server.ts';
import { mailbox } from './mailbox.ts';
import { oidcProvider } from './oidc.ts';
import { oidcKeys } from './oidc-keys.ts';
import { panrb } from './panrb.ts';
import { portal } from './portal.ts';
import { mailCredentials, siasnCredentials } from './secrets.ts';
import { siasn } from './siasn.ts';
import { siasnTokens } from './siasn-tokens.ts';
import { openStore, type Store } from './store.ts';
import { openInbox } from './webhook-inbox.ts';
import { webhookReceiver } from './webhook-receiver.ts';

export type Simulator = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Starts all stand-ins on one port. `wall` (milliseconds) is the time by which SIASN's tokens expire; everything else
 * lives by the sandbox's clock. Throws when the state file belongs to another seed or number of people.
 */
export async function startSimulator(config: SimulatorConfig, wall: () => number = Date.now): Promise<Simulator> {
  const store = openStore(config.stateFile);
  claim(store, `seed ${config.seed}, ${config.people} people`);
  const clock = sandboxClock(store);
  const bkn = openBkn(config.seed, config.people, store, clock);
  const failures = openFailures(config.seed, config.flaky);
  const credentials = siasnCredentials(config.secretsFolder);

  const mail = await openMailServer(config, mailCredentials(config.secretsFolder), store, clock);

  const inbox = openInbox(`${config.stateFile}.inbox`);

  const app = express().disable('x-powered-by');
  const server = createServer(app);
  const url = config.publicUrl ?? (await listen(server, config));
  const issuer = oidcProvider(`${url}/oidc`, {
    accounts: sandboxAccounts(config.secretsFolder),
    clients: sandboxClients(config.secretsFolder),
    keys: await oidcKeys(config.secretsFolder),
  });

  app.get('/health', (_req, res) => void res.json({ status: 'ok', seed: config.seed, people: config.people }));
  app.use('/control', control(store, clock, failures, mail));
  app.use('/', mailbox(store));
  app.use('/siasn', failures.on('siasn'), siasn(bkn, siasnTokens(credentials, wall)));
  app.use('/portal', failures.on('portal'), portal(bkn, clock, credentials.portalToken));
  app.use('/panrb', failures.on('panrb'), panrb(bkn, clock));
  app.use('/oidc', failures.on('oidc'), issuer.callback());
  app.use('/webhooks', failures.on('webhooks'), webhookReceiver(inbox));
  app.use(faulty);
  if (!server.listening) await listen(server, config);

  return {
    url,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, mail.close()]);
      store.close();
      inbox.close();
    },
  };
}

/** A body that cannot be read, or a fault of ours: never a stack. Express knows it by its four parameters. */
function faulty(error: { status?: number }, _req: Request, res: Response, _next: NextFunction): void {
  const status = error.status ?? 500;
  if (!res.headersSent) res.status(status).json({ Error: String(status), Message: 'Permintaan tidak dapat diproses' });
}

/** The answers of BKN follow from seed and number of people: a file of another plan would make them lie. */
function claim(store: Store, plan: string): void {
  const kept = store.setting('plan') ?? plan;
  if (kept !== plan) {
    store.close();
    throw new Error(`The simulator's state file belongs to ${kept}, not to ${plan}. Choose another file or delete it.`);
  }
  store.set('plan', plan);
}

function listen(server: Server, { host, port }: SimulatorConfig): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}
