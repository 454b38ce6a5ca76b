import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import type { Reader } from '../../audit/evidence/people.ts';
import { presentRunIn } from '../../audit/evidence/present-run.ts';
import { zipOf } from '../../audit/verifier/testing/zip-writer.ts';
import type { Verification } from '../../audit/verifier/verify.ts';
import { makeEvidence } from '../../cli/evidence/make-evidence.ts';
import { environments } from '../../cli/stack/environment.ts';
import { portsOf } from '../../cli/stack/folder.ts';
import { verifierBundle } from '../../cli/verifier-bundle.ts';
import { type Archived, archived } from '../support/archived.ts';
import { deskOf } from '../support/desk.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';

const reader: Reader = { account: 'cli/somebody', role: 'cli', purpose: 'audit' };

let played: Played;
let kept: Archived;
/** Where a berkas bukti and its verifier lie alone. */
let folder: string;
/** A file that is closed, the employment that came of one, and the batch. */
let closed: string;
let employment: string;
let formation: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-berkas-bukti-'));
  played = await playScenario({ seed: 7, people: 6 });
  kept = await archived(played);
  await writeFile(join(folder, 'tenggat-verify.mjs'), (await verifierBundle()).code);
  const files = await played.db.selectFrom('cases').select(['id', 'process', 'stage']).orderBy('id').execute();
  closed = files.find(({ process, stage }) => process === 'appointment' && stage === 'started')!.id;
  employment = files.find(({ process }) => process === 'employment')!.id;
  formation = (await played.db.selectFrom('formations').select('id').executeTakeFirstOrThrow()).id;
}, 900_000);
afterAll(async () => {
  await kept?.remove();
  await played?.end();
  await rm(folder, { recursive: true, force: true });
});

async function made(ids: readonly string[], asked: { readonly reader?: Reader } = {}) {
  const { db, client } = played;
  const { archive, keys, logKey, witnessKey } = kept;
  const out = join(folder, 'berkas.zip');
  await rm(out, { force: true });
  const use = { ...{ db, archive, keys, logKeys: [logKey], witnesses: [witnessKey] }, now: Date.now };
  const { missing } = await makeEvidence({ ...use, presentRun: presentRunIn(client) }, { ids, ...asked }, out);
  expect(missing).toEqual([]);
  return await readFile(out);
}

type Ran = { readonly status: number; readonly stdout: string; readonly stderr: string };

function ran(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const alone = ['unshare', '-rn'] as const;
const withoutNetwork = spawnSync(alone[0], [alone[1], 'true']).status === 0 ? alone : [];

/** What the verifier says of these bytes where there is nothing but the two of them: no settings, and no network. */
async function verified(bytes: Uint8Array): Promise<Verification & { readonly status: number }> {
  await writeFile(join(folder, 'berkas.zip'), bytes);
  expect((await readdir(folder)).sort()).toEqual(['berkas.zip', 'tenggat-verify.mjs']);
  const trust = ['--log-key', kept.logKey, '--witness', kept.witnessKey];
  const line = [...withoutNetwork, process.execPath, 'tenggat-verify.mjs', 'berkas.zip', ...trust, '--json'];
  // `unshare` is looked for by its name; the verifier is told nothing.
  const { status, stdout, stderr } = await ran(line[0]!, line.slice(1), folder, {});
  expect(stderr).toBe('');
  return { status, ...JSON.parse(stdout) };
}

const codesOf = ({ checks }: Verification) =>
  Object.entries(checks).flatMap(([name, { findings }]) =>
    [...new Set(findings.map(({ code }) => code))].map((code) => `${name} ${code}`),
  );

/** The berkas with something done to what its `evidence.json` says. */
function tampered(bytes: Uint8Array, tamper: (evidence: Evidence) => object): Buffer {
  const entries = unzipSync(bytes);
  const evidence: Evidence = JSON.parse(Buffer.from(entries['evidence.json']!).toString());
  const files = Object.entries(entries).map(([name, content]) => [name, Buffer.from(content)]);
  return zipOf({ ...Object.fromEntries(files), 'evidence.json': JSON.stringify({ ...evidence, ...tamper(evidence) }) });
}

describe('a berkas bukti, where there is nothing but it and the verifier', () => {
  it.each([
    ['nobody is named', {}],
    ['people are named', { reader }],
  ])('of a closed file is proven by every check that is asked, where %s', async (_, asked) => {
    const verification = await verified(await made([closed], asked));
    expect(codesOf(verification)).toEqual(['replayed NOT_ASKED']);
    expect(verification).toMatchObject({
      status: 0,
      result: 'passed',
      file: { cases: [`appointment/7100/${closed}`] },
    });
    const { replayed: _replayed, ...checks } = verification.checks;
    for (const { result, asked: held } of Object.values(checks)) {
      expect(result).toBe('passed');
      expect(held).toBeGreaterThan(0);
    }
    expect(verification.head?.cosigned.map(({ witness }) => witness)).toEqual(['witness.sandbox.example']);
    expect(verification.claims.keys).toEqual([{ key: kept.logKey, logged: true }]);
  });

  it('of a closed file, an open employment and the batch together says what goes on, and that nothing speaks against it', async () => {
    const verification = await verified(await made([closed, employment, formation]));
    expect(verification).toMatchObject({ status: 2, result: 'open' });
    expect(verification.checks).toMatchObject({
      ...{ logged: { result: 'passed' }, built: { result: 'passed' } },
      ...{ told: { result: 'open' }, lawful: { result: 'passed' } },
    });
    expect(codesOf(verification)).toEqual(['replayed NOT_ASKED', 'told RUN_OPEN', 'lawful NOT_RECOMPUTED']);
    expect(verification.checks.told.findings.map(({ at }) => at)).toEqual([
      { stream: `employment/7100/${employment}` },
    ]);
    // The last day of a contract is given, and no other date here is one that is not recomputed.
    expect(verification.checks.lawful.findings.map(({ at, sentence }) => [at?.id, sentence.split(': ')[1]])).toEqual([
      ['PERPANJANGAN/1', 'hari terakhirnya ditentukan perjanjian atau surat, bukan hitungan.'],
    ]);
    expect(verification.checks.lawful.asked).toBeGreaterThan(25);
  });

  it('names an event that was changed', async () => {
    const bytes = tampered(await made([closed]), ({ cases: [one] }) => {
      const [first, ...rest] = one!.events;
      const event = { ...first!.event, effectiveOn: '2025-09-01' };
      return { cases: [{ ...one!, events: [{ ...first!, event }, ...rest] }] };
    });
    const verification = await verified(bytes);
    expect(verification).toMatchObject({ status: 1, result: 'failed' });
    expect(codesOf(verification)).toEqual(
      expect.arrayContaining(['logged EVENT_CHANGED', 'told EVENT_DIFFERS_FROM_RECORD']),
    );
  });

  it('names the history of another', async () => {
    const bytes = tampered(await made([closed, formation]), ({ cases: [one, other] }) => {
      return { cases: [{ ...one!, runs: other!.runs }, other!] };
    });
    const verification = await verified(bytes);
    expect(verification).toMatchObject({ status: 1, result: 'failed' });
    expect(verification.checks.logged.findings).toMatchObject([
      { code: 'HISTORY_OF_ANOTHER', at: { stream: `appointment/7100/${closed}` } },
    ]);
  });

  it('names a head that the witness has not cosigned', async () => {
    const bytes = tampered(await made([closed]), ({ checkpoint }) => {
      const lines = checkpoint.split('\n');
      return { checkpoint: lines.filter((line) => !line.startsWith('— witness.')).join('\n') };
    });
    const verification = await verified(bytes);
    expect(verification).toMatchObject({ status: 1, result: 'failed' });
    expect(codesOf(verification)).toEqual(['logged CHECKPOINT_NOT_COSIGNED', 'replayed NOT_ASKED']);
  });
});

const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

describe('tenggat evidence', () => {
  let place: string;
  let settings: NodeJS.ProcessEnv;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'tenggat-evidence-command-'));
    await mkdir(join(place, 'no-head'));
    await writeFile(join(place, 'empty.txt'), '\n');
    await writeFile(join(place, 'list.txt'), `${closed}\n${formation}\n`);
    await writeFile(join(place, 'there.zip'), 'mine');
    const { databaseUrl, engine } = played.stack;
    const addresses = { ports: await portsOf(played.folder), databaseUrl, engine: engine.address };
    settings = {
      ...environments(played.folder, addresses).archivist,
      ...{ TENGGAT_ARCHIVE: kept.folder, TENGGAT_TRUSTED_LOG_KEYS: kept.logKey },
      TENGGAT_TRUSTED_WITNESSES: kept.witnessKey,
    };
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  const evidence = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    ran(process.execPath, [MAIN, 'evidence', ...args], place, { ...settings, ...env });

  it('writes a berkas of a list that proves itself, and lists each file once', async () => {
    const { status, stdout, stderr } = await evidence([closed, '--list', 'list.txt', '--out', 'list.zip']);
    expect({ status, stdout, stderr }).toEqual({
      ...{ status: 0, stderr: '' },
      stdout: 'list.zip: 2 berkas, data orang disamarkan.\n',
    });
    expect(await verified(await readFile(join(place, 'list.zip')))).toMatchObject({ status: 0, result: 'passed' });
  });

  it('names people for a purpose, and writes down who looked', async () => {
    const args = [closed, '--people', 'included', '--purpose', 'audit', '--out', 'people.zip'];
    expect(await evidence(args)).toMatchObject({
      status: 0,
      stdout: 'people.zip: 1 berkas, data orang disertakan.\n',
    });
    const look = played.db.selectFrom('person_views').selectAll().where('case_id', '=', closed).orderBy('at', 'desc');
    expect(await look.executeTakeFirst()).toMatchObject({ role: 'cli', purpose: 'audit', what: 'export' });
  });

  const away = 'postgres://nobody:nothing@127.0.0.1:1/tenggat';
  it.concurrent.each<[string, string, readonly string[], NodeJS.ProcessEnv?]>([
    ['nothing is asked for', 'EVIDENCE_NOTHING_ASKED', []],
    ['nobody knows the file', 'EVIDENCE_CASE_UNKNOWN', ['nobody-1']],
    ['no purpose is said', 'EVIDENCE_PURPOSE_REQUIRED', ['CLOSED', '--people', 'included']],
    ['the purpose is none', 'EVIDENCE_PURPOSE_REQUIRED', ['CLOSED', '--people', 'included', '--purpose', 'curious']],
    ['people are neither named nor not', 'COMMAND_INVALID', ['CLOSED', '--people', 'some']],
    ['the list is not there', 'EVIDENCE_LIST_UNREADABLE', ['--list', 'missing.txt']],
    ['the list is empty', 'EVIDENCE_LIST_UNREADABLE', ['--list', 'empty.txt']],
    ['there is no such folder', 'OUT_UNWRITABLE', ['CLOSED', '--out', 'nowhere/out.zip']],
    ['no head is signed', 'EVIDENCE_HEAD_MISSING', ['CLOSED'], { TENGGAT_ARCHIVE: 'no-head' }],
    ['the registry is away', 'DATABASE_UNREACHABLE', ['CLOSED'], { DATABASE_URL: away }],
    ['the engine is away', 'EVIDENCE_ENGINE_AWAY', ['CLOSED'], { TEMPORAL_ADDRESS: '127.0.0.1:1' }],
    ['a setting is missing', 'CONFIG_INVALID', ['CLOSED'], { TENGGAT_ARCHIVE: '' }],
  ])('says in one sentence that %s, and leaves nothing behind', async (name, code, args, env) => {
    const out = `${name.replaceAll(' ', '-')}.zip`;
    const asked = args.map((one) => (one === 'CLOSED' ? closed : one));
    const { status, stdout, stderr } = await evidence(['--out', out, ...asked], env);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${code}: [^\\n]+\\n$`));
    expect((await readdir(place)).filter((one) => one.startsWith(out))).toEqual([]);
  });

  it('leaves a file alone that is there already', async () => {
    const { status, stderr } = await evidence([closed, '--out', 'there.zip']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^EVIDENCE_FILE_EXISTS: there\.zip sudah ada dan dibiarkan\./);
    expect(await readFile(join(place, 'there.zip'), 'utf8')).toBe('mine');
  });

  it('waits for the next head where something happened since the last', async () => {
    const json = { to: '2026-01-20T02:00:00.000Z' };
    const clock = await deskOf(played.stack, played.folder)('administrator', 'POST', '/v1/sandbox/clock', { json });
    expect(clock.status).toBe(200);
    const { status, stderr } = await evidence([closed, employment, '--out', 'newer.zip']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^EVIDENCE_NOT_COVERED: Kepala log yang terakhir ditandatangani belum memuat \d+ kejadian/);
    expect(await evidence([closed, '--out', 'newer.zip'])).toMatchObject({ status: 0 });
  });
});
