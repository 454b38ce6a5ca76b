import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { keyRing } from '../../platform/keys.ts';
import type { Database } from '../../registry/database.ts';
import type { SandboxAccount } from '../../simulator/accounts.ts';
import type { MailCredentials, SiasnCredentials } from '../../simulator/secrets.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';
import { everyRun, type Run } from '../support/runs.ts';
import { inTheClear } from './in-the-clear.ts';
import { type Forbidden, lookFor, scanMessages } from './scan.ts';

let played: Played;
let runs: readonly Run[];
let forbidden: Forbidden;

beforeAll(async () => {
  // Nothing is hidden from the logs: whatever a process could say, it says.
  vi.stubEnv('TENGGAT_LOG_LEVEL', 'trace');
  played = await playScenario({ people: 20, seed: 2025 });
  runs = await everyRun(played);
  forbidden = { people: played.office.people, nis: await issuedNis(played), secrets: secretsOf(played) };
}, 900_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await played?.end();
}, 120_000);

describe('what the engine keeps of a batch', () => {
  it('says nothing about a person and holds no secret: every payload, failure, header, memo, id', () => {
    const { findings, payloads } = scanMessages(forbidden, runs);

    expect(findings).toEqual([]);
    expect(runs.length).toBeGreaterThanOrEqual(played.report.caseIds.length + 2);
    expect(payloads).toBeGreaterThan(runs.length * 20);
  });

  it('says nothing in its list of workflows either', async () => {
    const executions = [];
    for await (const { raw } of played.client.workflow.list()) executions.push(raw);

    const look = lookFor(forbidden);
    expect(look(JSON.stringify(executions))).toEqual([]);
    expect(executions).toHaveLength(runs.length);
  });

  it('is scanned with every NI that was issued', () => {
    expect(forbidden.nis).toHaveLength(played.report.niIssued);
    expect(forbidden.nis.every((ni) => /^\d{18}$/.test(ni))).toBe(true);
  });

  it('turns red when one file carries a name', () => {
    const [person] = forbidden.people;
    const [run] = runs;
    const event = { workflowExecutionTerminatedEventAttributes: { reason: `a.n. ${person?.name}` } };
    const torn = { ...run, workflowId: '', history: { events: [...(run?.history.events ?? []), event] } };

    expect(scanMessages(forbidden, [torn]).findings.map(({ what }) => what)).toContain('name of person 1');
  });
});

describe('what anybody reads who reaches the engine without a key', () => {
  it('is nothing that was said in a payload, but what the engine knows a run and its requests by', async () => {
    const { address, namespace } = played.stack.engine;
    const connection = await Connection.connect({ address });
    const bare = new Client({ connection, namespace });
    const seen = await Promise.all(
      runs.map(async (run) => inTheClear(run, await bare.workflow.getHandle(run.workflowId, run.runId).fetchHistory())),
    );
    await connection.close();

    // The SDK's own note beside a local activity: its name and when it was done.
    const notes = ['markerRecordedEventAttributes.details.data.payloads'];
    expect([...new Set(seen.flatMap(({ payloads }) => payloads))]).toEqual(notes);
    expect([...new Set(seen.flatMap(({ fields }) => fields))].sort()).toEqual(named);
    const words = seen.reduce((sum, one) => sum + one.words, 0);
    expect(words).toBeGreaterThan(runs.length * 10);
  });
});

describe('what the processes leave behind', () => {
  it('has no person and no secret in any log', () => {
    const { findings, said } = scanLogs();
    expect(findings).toEqual([]);
    expect(said).toEqual(expect.arrayContaining(['api.log', 'worker.log']));

    writeFileSync(played.folder.file('planted.log'), `{"msg":"no such file: ${forbidden.people[0]?.name}"}`);
    expect(scanLogs().findings).toContain('planted.log: name of person 1');
  });

  it('has no person in the clear in any table: people are sealed, the ledger never held them', async () => {
    const { findings, rows } = await scanTables(played.db);
    expect(findings).toEqual([]);
    expect(rows.events).toBeGreaterThan(played.report.caseIds.length * 10);
    expect(rows.people).toBe(played.report.people);

    await sql`create table planted as select ${Buffer.from(forbidden.people[0]?.name ?? '')}::bytea as sealed`.execute(
      played.db,
    );
    expect((await scanTables(played.db)).findings).toContain('planted: name of person 1');
  });
});

/** What the engine knows a run and its requests by: its id, which its cases say of themselves, its type, ids of updates. */
const named = [
  'workflowExecutionStartedEventAttributes.workflowId',
  'workflowExecutionStartedEventAttributes.workflowType.name',
  'workflowExecutionUpdateAcceptedEventAttributes.acceptedRequest.meta.updateId',
  'workflowExecutionUpdateAcceptedEventAttributes.acceptedRequestMessageId',
  'workflowExecutionUpdateAcceptedEventAttributes.protocolInstanceId',
  'workflowExecutionUpdateCompletedEventAttributes.meta.updateId',
];

/** Every file that ends in `.log`, wherever in the folder, and which of them say anything. */
function scanLogs() {
  const look = lookFor(forbidden);
  const logs = readdirSync(played.folder.path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ name, text: readFileSync(played.folder.file(name), 'utf8') }));
  return {
    findings: logs.flatMap(({ name, text }) => look(text).map((what) => `${name}: ${what}`)),
    said: logs.filter(({ text }) => text !== '').map(({ name }) => name),
  };
}

/** Every row of every table, bytes read as text, and how many rows each has. */
async function scanTables(db: Database) {
  const look = lookFor(forbidden);
  const findings: string[] = [];
  const rows: Record<string, number> = {};
  for (const table of await tables(db)) {
    const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.id(table)} t`.execute(db);
    rows[table] = found.rows.length;
    for (const { row } of found.rows) findings.push(...look(withBytesAsText(row)).map((what) => `${table}: ${what}`));
  }
  return { findings, rows };
}

function withBytesAsText(row: string): string {
  return row.replaceAll(/\\\\x((?:[0-9a-f]{2})+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'));
}

async function tables(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  return rows.map(({ name }) => name);
}

/** The NI as the registry keeps them, each opened with its person's key. */
async function issuedNis({ db, folder }: Played): Promise<readonly string[]> {
  const keys = keyRing(Buffer.from(readFileSync(folder.file('master-key'), 'utf8').trim(), 'hex'));
  const rows = await db.selectFrom('people').select(['id', 'key_id', 'wrapped_key', 'sealed_ni']).execute();
  return rows.flatMap(({ id, key_id, wrapped_key, sealed_ni }) =>
    wrapped_key && sealed_ni ? [keys.open({ keyId: key_id, wrappedKey: wrapped_key, data: sealed_ni }, id)] : [],
  );
}

/** Whatever opens a door of this sandbox. */
function secretsOf({ folder, stack }: Played): readonly string[] {
  const { accounts = [] } = folder.read<{ accounts: SandboxAccount[] }>('secrets/sandbox-accounts.json') ?? {};
  const siasn = folder.read<SiasnCredentials>('secrets/siasn-credentials.json');
  const mail = folder.read<MailCredentials>('secrets/mail-credentials.json');
  const oidc = readFileSync(folder.file('secrets/oidc-keys.json'), 'utf8');
  const secrets = [
    readFileSync(folder.file('master-key'), 'utf8').trim(),
    readFileSync(folder.file('payload-keys'), 'utf8').trim().split(':')[1],
    decodeURIComponent(new URL(stack.databaseUrl).password),
    ...accounts.map(({ secret }) => secret),
    ...[siasn?.consumerKey, siasn?.consumerSecret, siasn?.ssoPassword, siasn?.portalToken, mail?.password],
    ...[...oidc.matchAll(/"(?:d|k|p|q)":\s*"([^"]+)"/g)].map(([, part]) => part),
  ].filter((secret) => secret !== undefined);
  expect(secrets.every((secret) => secret.length >= 16)).toBe(true);
  return secrets;
}
