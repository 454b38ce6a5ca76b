import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseVerdict } from '../../audit/checks/verdict.ts';
import { runVerifier } from '../../audit/verifier/command.ts';
import { dates } from '../../cli/demo/agenda.ts';
import { officeOf, play } from '../../cli/demo/play.ts';
import { batchDays } from '../../cli/demo/scenario.ts';
import { digestOf } from '../../platform/canonical.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { type Desk, deskOf, eventually } from '../support/desk.ts';
import { type Sandbox, startSandbox } from '../support/sandbox.ts';

// What an auditor finds in a running installation: a batch that two builds of the workflows worked on, with a person who was
// erased and a determination that was written down late, archived and signed by its own archivist and witness.

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const batch = { seed: 2025, people: 20 };
let sandbox: Sandbox;
let desk: Desk;
let db: Database;
let data: string;
let first: string;
let second: string;
let erased: string;

beforeAll(async () => {
  sandbox = await startSandbox(batch, dates.begins, { archivist: true });
  const { stack, folder } = sandbox;
  desk = deskOf(stack, folder);
  db = openDatabase({ url: stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
  data = await mkdtemp(join(tmpdir(), 'tenggat-data-'));
  await symlink(folder.path, join(data, 'demo'), 'junction');
  const playTo = (days: ReturnType<typeof batchDays>) =>
    play({ stack, folder, batch, say: () => {}, days }, officeOf(stack, folder, batch));
  const days = batchDays();
  const half = days.findIndex(({ on }) => on === dates.letter3);
  await playTo(days.slice(0, half));
  [first, second] = await deployAnotherBuild();
  await playTo(days);
  erased = await eraseSomebody();
  await everythingSigned();
}, 900_000);

afterAll(async () => {
  await db?.destroy();
  await sandbox?.end();
  if (data) await rm(data, { recursive: true, force: true });
}, 120_000);

/** The same workflows under another digest, as a build that changes nothing in them has; worker and archivist run it. */
async function deployAnotherBuild(): Promise<[string, string]> {
  const { folder, stack } = sandbox;
  const before = folder.read<{ digest: string; sdk: string }>('workflow-bundle.json')!;
  const code = `/* another build */${await readFile(folder.file('workflow-bundle.js'), 'utf8')}`;
  folder.writeText('workflow-bundle.js', code);
  folder.write('workflow-bundle.json', { ...before, digest: digestOf(code) });
  for (const name of ['archivist', 'worker']) {
    const pid = stack.pidOf(name)!;
    process.kill(pid, 'SIGKILL');
    await eventually(
      async () => stack.pidOf(name),
      (now) => now !== undefined && now !== pid,
    );
  }
  return [before.digest, digestOf(code)];
}

/** Who resigned is over and done with; the instansi keeps nothing for longer. Answers their file. */
async function eraseSomebody(): Promise<string> {
  const from = new Date((await now()) + 7 * 3_600_000).toISOString().slice(0, 10);
  const policy = { key: 'retention', json: { value: 0, reason: 'Rapat (contoh)', from } };
  await done(desk('ppk', 'POST', '/v1/policies/person-retention-years/settings', policy));
  const row = await db
    .selectFrom('cases')
    .select(['id', 'stream', 'person'])
    .where('outcome', '=', 'resigned')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const path = `/v1/people/${row.person}/erasure/decisions`;
  const paper = { number: 'S/1 (contoh)', on: from };
  const propose = { kind: 'propose-erasure', ground: 'own-request', paper };
  await done(desk('operator', 'POST', path, { key: 'propose', json: propose }));
  await done(desk('ppk', 'POST', path, { key: 'erase', json: { kind: 'erase', paper } }));
  return row.stream;
}

async function now(): Promise<number> {
  const { body } = await done(desk('administrator', 'GET', '/v1/sandbox/clock'));
  return Date.parse(String(body.now));
}

async function done(asked: ReturnType<Desk>) {
  const reply = await asked;
  if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}

/** Every run that ended is archived, and the signed head holds all that the ledger does. */
async function everythingSigned(): Promise<void> {
  const client = createTemporalClient(sandbox.stack.engine);
  const ended = async () => {
    const runs: string[] = [];
    for await (const { runId } of client.workflow.list({ query: 'ExecutionStatus != "Running"' })) runs.push(runId);
    return runs;
  };
  const figure = async (name: string) => {
    const text = await (await fetch(sandbox.stack.metricsUrls.archivist)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  };
  const figures = async () => {
    const { rows } = await sql<{ events: number; placed: number; leaves: number; archived: number }>`
      select (select count(*) from events) as events, (select count(position) from log_leaves) as placed,
        (select count(*) from log_leaves) as leaves, (select count(*) from archived_runs) as archived`.execute(db);
    return { ...rows[0]!, ended: (await ended()).length, signed: await figure('tenggat_log_signed_leaves') };
  };
  await eventually(
    figures,
    ({ archived, ended, placed, events, signed, leaves }) =>
      archived === ended && placed === events && signed === leaves,
  );
  await client.connection.close();
}

/** A command as an auditor gives it on the machine of the sandbox. */
function tenggat(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const { PATH = '', HOME = '/' } = process.env;
  return new Promise((resolve) => {
    const env = { PATH, HOME, TZ: 'UTC', TENGGAT_DATA_DIR: data };
    execFile(process.execPath, [MAIN, ...args], { env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

async function verdictOn(stream: string): Promise<{ readonly code: number; readonly verdict: CaseVerdict }> {
  const { code, out, err } = await tenggat('audit', stream, '--json', '--demo');
  const [verdict] = JSON.parse(out || '[]') as readonly CaseVerdict[];
  if (verdict === undefined) throw new Error(err);
  return { code, verdict };
}

describe('an installation that was run as it should be', () => {
  it('passes: every case, over two builds, with nothing that failed or could not be asked', async () => {
    const { code, out, err } = await tenggat('audit', '--all', '--json', '--demo');
    const { counts, cases } = JSON.parse(out || '{}') as { counts: Record<string, number>; cases: unknown };
    expect({ code, cases, err: err.split('\n').at(-2) }).toMatchObject({ code: 0, cases: [] });
    expect(Object.keys(counts).filter((one) => !['passed', 'open', 'none', 'noted'].includes(one))).toEqual([]);
    expect(counts.passed).toBeGreaterThan(30);
    const runs = await db.selectFrom('archived_runs').select(['bundles']).execute();
    const builds = runs.map(({ bundles }) => bundles.join(' '));
    // Some ended before, some began by the one and went on by the other, some are of the other alone.
    expect(new Set(builds)).toEqual(new Set([first, `${first} ${second}`, second]));
  });

  it('passes with a person erased: the file keeps its proofs, and the erasure has its own', async () => {
    const { code, verdict } = await verdictOn(erased);
    expect({ code, result: verdict.result }).toEqual({ code: 0, result: 'passed' });
    for (const check of Object.values(verdict.checks)) expect(check.asked).toBeGreaterThan(0);
    const rows = await db.selectFrom('events').select('stream').where('type', '=', 'person-erased').execute();
    expect(rows).toHaveLength(1);
    const erasure = await verdictOn(rows[0]!.stream);
    expect(erasure.verdict.checks.logged).toMatchObject({ result: 'passed', asked: 2 });
  });

  it('proves the erased person’s file to whoever has its berkas bukti and the verifier alone', async () => {
    const zip = join(data, 'erased.zip');
    const [, , id = ''] = erased.split('/');
    expect(await tenggat('evidence', id, '--out', zip, '--demo')).toMatchObject({ code: 0, err: '' });
    const { out: told } = await tenggat('log', 'verify', '--demo');
    const keys = [...told.matchAll(/^Kunci sejak daun \d+: (\S+)/gm)].flatMap(([, key = '']) => ['--log-key', key]);
    const { out, exit } = runVerifier([zip, ...keys]);
    expect({ exit, last: out.split('\n').at(-1) }).toEqual({
      exit: 0,
      last: 'Kesimpulan: TERBUKTI, selain pemeriksaan 3 yang tidak dilakukan di sini.',
    });
    const named = unzipSync(await readFile(zip))['evidence.json']!;
    expect(JSON.parse(Buffer.from(named).toString()).cases).toMatchObject([{ stream: erased, erased: true }]);
  });

  it('shows a file’s history from the archive as it does from the engine', async () => {
    const page = async (...more: readonly string[]) => {
      const { code, out } = await tenggat('history', erased, '--demo', ...more);
      expect(code).toBe(0);
      // Where it was read from, and when the page was made.
      return out.replace(/Dibaca dari [^;]*; disusun [^<]* WIB\./, '');
    };
    const [archive, engine] = [await page('--from-archive'), await page()];
    expect(archive).toContain(erased);
    expect(archive.match(/<tr/g)?.length).toBeGreaterThan(10);
    expect(archive).toBe(engine);
  });

  it('passes with a determination that was written down after its clock had run out', async () => {
    const late = await db
      .selectFrom('events')
      .select(['stream', 'effective_on', 'recorded_at'])
      .where('type', '=', 'determination-received')
      .orderBy('recorded_at', 'desc')
      .executeTakeFirstOrThrow();
    expect(late.recorded_at.toISOString().slice(0, 10) > late.effective_on).toBe(true);
    const { code, verdict } = await verdictOn(late.stream);
    expect({ code, result: verdict.result }).toEqual({ code: 0, result: 'passed' });
  });
});

describe('an authority that is revoked afterwards for a day on which it was used', () => {
  it('is a dispute and no tampering: the case says so, and everything else of it stands', async () => {
    const signed = await db
      .selectFrom('events')
      .selectAll()
      .where('type', '=', 'appointed')
      .orderBy('stream')
      .execute();
    const one = signed.find(({ by }) => by.kind === 'official' && by.account === 'ppk')!;
    const { authority } = one.by as { authority: { id: number } };
    const json = {
      on: one.effective_on,
      paper: { number: 'SK Cabut (contoh)', on: one.effective_on },
      reason: 'Mutasi',
    };
    const path = `/v1/authorities/${authority.id}/revocation`;
    await done(desk('administrator', 'POST', path, { key: 'revoke', json }));
    await everythingSigned();
    const { code, verdict } = await verdictOn(one.stream);
    expect({ code, result: verdict.result }).toEqual({ code: 2, result: 'disputed' });
    const { lawful, ...others } = verdict.checks;
    expect(new Set(lawful.findings.map((finding) => finding.code))).toEqual(new Set(['AUTHORITY_DISPUTED']));
    for (const check of Object.values(others)) expect(check.result).toBe('passed');
  });
});
