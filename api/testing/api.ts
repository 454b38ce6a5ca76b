import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Role } from '../../domain/case/event.ts';
import { keyRing } from '../../platform/keys.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { startPostgres } from '../../platform/postgres/start-postgres.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { openDatabase } from '../../registry/database.ts';
import { migrate } from '../../registry/migrate.ts';
import { createApp } from '../app.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Edges } from '../edges.ts';
import { createFigures } from '../figures.ts';
import { serve } from '../serve.ts';
import { plainClaims } from '../sign-in/settings.ts';
import { createSignIn, type SignInOptions } from '../sign-in/sign-in.ts';
import { strayIn } from './conform.ts';
import { startIssuer } from './issuer.ts';
import { ledgerEngine } from './ledger-engine.ts';

export type Who = {
  readonly account?: string;
  readonly roles: readonly Role[];
  readonly instansi?: string;
  readonly unit?: string;
};
export type Sent = {
  readonly as?: Who;
  readonly token?: string;
  readonly json?: unknown;
  readonly csv?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Got = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
};

export const testKeys = keyRing(Buffer.alloc(32, 7));
export const testPayloadKeys = readPayloadKeys(`test:${'07'.repeat(32)}`);
/** Wide open: a spec sends in a minute what people send in a week. */
export const testEdges: Edges = {
  perMinute: { account: 1_000_000, address: 1_000_000, failedSignIns: 1_000_000 },
  ...{ trustProxy: false, origins: [], bodyWithin: 60_000, answerWithin: 60_000 },
};
/** What the issuer says is so, but for what a spec keeps of an account. */
export const testAccounts = { source: 'claims', firstAdministrators: [] } as const;
export const now = Date.parse('2025-09-10T03:00:00Z');

/** The API on a real PostgreSQL with an issuer of its own, and a ledger that decides in place of the engine. */
export async function startApi(changes: Partial<Served> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-api-'));
  const dataDir = join(folder, 'pg');
  const postgres = await startPostgres({ dataDir });
  const db = openDatabase({ url: postgres.url, poolSize: 20 });
  await migrate(db);
  const engine = ledgerEngine(db);
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const served = await serveApi({ db, keys: testKeys, engine, clock: async () => now, log, ...changes });
  return {
    ...served,
    db,
    engine,
    log,
    lines,
    async stop() {
      await served.stop();
      await db.destroy();
      await postgres.stop();
      await removePostgres(dataDir);
      await rm(folder, { recursive: true });
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof startApi>>;

type Edge = 'edges' | 'figures' | 'draining' | 'accounts';
type Served = Omit<Dependencies, 'signIn' | Edge> &
  Partial<Pick<Dependencies, Edge | 'signIn'>> & { readonly claims?: SignInOptions['claims'] };

/** Serves the API on a free port, with an issuer that it trusts. `restart` is another process as far as anyone can see. */
export async function serveApi(given: Served) {
  const issuer = await startIssuer();
  const { claims = plainClaims, ...rest } = given;
  const parts = { edges: testEdges, figures: createFigures(), draining: () => false, accounts: testAccounts, ...rest };
  const listen = () =>
    serve(createApp({ signIn: createSignIn({ url: issuer.url, audience: 'tenggat-api', claims }), ...parts }), {
      host: '127.0.0.1',
      port: 0,
    });
  let listening = await listen();
  const token = ({ account = 'acc-1', roles, instansi = '7100', unit }: Who) =>
    issuer.token({ sub: account, roles, instansi, ...(unit && { unit }) });

  async function call(method: string, path: string, { as, json, csv, key, headers, ...sent }: Sent = {}): Promise<Got> {
    const bearer = sent.token ?? (as && (await token(as)));
    const response = await fetch(`http://127.0.0.1:${listening.port}${path}`, {
      method,
      headers: {
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(csv !== undefined && { 'content-type': 'text/csv; charset=utf-8' }),
        ...(key && { 'idempotency-key': key }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(csv !== undefined && { body: csv }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    const { status, headers: got } = response;
    const body = isJson ? JSON.parse(text) : {};
    const stray = strayIn(method, path, { status, type: got.get('content-type'), body });
    if (stray !== undefined) throw new Error(`The contract does not know this answer: ${stray}`);
    return { status, headers: got, body, text };
  }

  return {
    call,
    issuer,
    figures: parts.figures,
    url: () => `http://127.0.0.1:${listening.port}`,
    async restart() {
      await listening.close();
      listening = await listen();
    },
    async stop() {
      await listening.close();
      await issuer.close();
    },
  };
}
