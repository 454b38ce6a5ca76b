import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxAccount } from '../accounts.ts';
import { planBatch } from '../palembang.ts';
import { type InventedPerson, inventPeople } from '../people.ts';
import type { RowPlan } from '../plan.ts';
import type { SiasnCredentials } from '../secrets.ts';
import { startSimulator } from '../server.ts';

export type Row = Record<string, string | null>;
type Verdicts = { diterima: number; ditolak: number; hasil: { status: string; pesan?: string }[] };

/** A simulator on a free port with a folder of its own, and a client that knows its secrets. `restart` keeps the folder. */
export async function sandbox(people: number, wall: () => number = Date.now) {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  const stateFile = join(folder, 'state.sqlite');
  const config = { host: '127.0.0.1', port: 0, seed: 7, people, stateFile, secretsFolder: folder, flaky: 0 };
  let running = await startSimulator(config, wall);
  const secrets = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
  const keys = secrets<SiasnCredentials>('siasn-credentials.json');
  const persons = inventPeople(config.seed, people);
  const plan = planBatch(config.seed, people);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(running.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const form = async (path: string, fields: Record<string, string>, headers = {}): Promise<Record<string, string>> => {
    const res = await fetch(running.url + path, { method: 'POST', headers, body: new URLSearchParams(fields) });
    return (await res.json()) as Record<string, string>;
  };
  const portal = { authorization: `Bearer ${keys.portalToken}` };

  return {
    folder,
    get url() {
      return running.url;
    },
    accounts: secrets<{ accounts: SandboxAccount[] }>('sandbox-accounts.json').accounts,
    post,
    form,
    close: () => running.close(),
    restart: async () => {
      await running.close();
      running = await startSimulator(config, wall);
    },
    rowWhere: (test: (row: RowPlan) => boolean): { person: InventedPerson; plan: RowPlan } => {
      const row = plan.rows.find(test)!;
      return { person: persons[row.row - 1]!, plan: row };
    },
    persons,
    plan,
    clock: (iso: string) => post('/control/clock', { now: Date.parse(iso) }),
    counts: async () => (await (await fetch(`${running.url}/control/counts`)).json()) as Record<string, object>,
    propose: async (on: string, ...participants: string[]) => {
      const rows = participants.map((no_peserta) => ({ no_peserta, tgl_usulan: on }));
      return (await (await post('/portal/usulan', { rows }, portal)).json()) as Verdicts;
    },
    correct: async (on: string, no_peserta: string) => {
      const res = await post('/portal/perbaikan', { rows: [{ no_peserta, tgl_perbaikan: on }] }, portal);
      return (await res.json()) as Verdicts;
    },
    monitoring: async (since = ''): Promise<Row[]> => {
      const res = await fetch(`${running.url}/portal/monitoring.csv?since=${since}`, { headers: portal });
      const [header, ...lines] = (await res.text()).trimEnd().split('\r\n');
      return lines.map((line) => {
        const values = line.split(',');
        return Object.fromEntries(header!.split(',').map((name, index) => [name, values[index]!]));
      });
    },
    /** Both headers of SIASN's gateway. */
    signIn: async () => {
      const basic = Buffer.from(`${keys.consumerKey}:${keys.consumerSecret}`).toString('base64');
      const apim = await form(
        '/siasn/oauth2/token',
        { grant_type: 'client_credentials' },
        { authorization: `Basic ${basic}` },
      );
      const sso = await form('/siasn/auth/realms/public-siasn/protocol/openid-connect/token', {
        grant_type: 'password',
        client_id: keys.ssoClientId,
        username: keys.ssoUsername,
        password: keys.ssoPassword,
      });
      return { authorization: `Bearer ${apim.access_token}`, auth: `bearer ${sso.access_token}` };
    },
    list: (headers: Record<string, string>, query: string) =>
      fetch(`${running.url}/siasn/apisiasn/1.0/pengadaan/list-pengadaan-instansi?${query}`, { headers }),
    uploadSk: (headers: Record<string, string>, no_peserta: string, fields: Record<string, string> = {}) => {
      const body = new FormData();
      const all = { no_peserta, tahun_formasi: '2025', no_sk: 'SK-1', tgl_sk: '01-10-2025', ...fields };
      for (const [name, value] of Object.entries(all)) body.set(name, value);
      body.set('file', new Blob(['%PDF-1.7']), 'sk.pdf');
      return fetch(`${running.url}/siasn/apisiasn/1.0/upload-dok-sk-nip`, { method: 'POST', headers, body });
    },
  };
}
