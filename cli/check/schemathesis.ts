import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SandboxAccount } from '../../simulator/accounts.ts';
import type { SandboxFolder } from '../stack/folder.ts';
import type { Stack } from '../stack/stack.ts';
import { inPlayedSandbox } from './played-sandbox.ts';

const VERSION = '4.32.5';

/** One account for each role. */
const accounts = ['operator', 'ppk', 'administrator', 'verifier', 'pyb', 'kepala-unit', 'auditor', 'integrasi'];

/** A refusal by law is a right answer to data that fits; and nothing here is ever deleted. */
const leftOut = ['positive_data_acceptance', 'use_after_free', 'ensure_resource_availability'];

/** It would carry the sandbox years ahead, one morning after the other. */
const notAsked = ['advanceSandboxClock'];

/**
 * `tenggat run schemathesis`: plays a small batch in a sandbox of its own, then sends it what Schemathesis makes of the
 * contract, as an account of each role for so many seconds. Fails when any answer is not one that the contract has.
 */
export async function runSchemathesis(secondsEach: number, only: readonly string[]): Promise<void> {
  const program = await installed();
  await inPlayedSandbox(async ({ stack, folder, office }) => {
    const config = folder.file('schemathesis.toml');
    await writeFile(config, configOf({ cases: [...office.files.values()][0] ?? '', formations: office.formation }));
    const contract = folder.file('contract.json');
    await writeFile(contract, buildable(await (await fetch(`${stack.apiUrl}/openapi.json`)).text()));
    for (const account of only.length > 0 ? only : accounts) {
      console.log(`\n=== ${account}`);
      const token = await tokenOf(stack, folder, account);
      const status = await run(
        program,
        [
          ...['--config-file', config, 'run', contract, '--url', stack.apiUrl, '--no-color'],
          ...['-H', `Authorization: Bearer ${token}`, '--max-time', String(secondsEach), '--workers', '1'],
          ...['--checks', 'all', '--exclude-checks', leftOut.join(',')],
          ...notAsked.flatMap((id) => ['--exclude-operation-id', id]),
        ],
        folder.path,
      );
      if (status !== 0) process.exitCode = 1;
    }
    const log = await readFile(folder.file('api.log'), 'utf8').catch(() => '');
    const broken = log.split('\n').filter((line) => line.includes('unexpected error'));
    console.log(`Galat tak terduga dalam log API: ${broken.length}`);
    if (broken.length > 0) process.exitCode = 1;
  });
}

/**
 * The contract with patterns that Python can build texts for: one line without control characters, instead of the classes of
 * Unicode that the contract names. Whatever that lets through more is refused by the API, which is no fault.
 */
function buildable(contract: string): string {
  const simple = (pattern: string) => {
    if (pattern.includes('\\p{Cc}')) return '^[^\\x00-\\x1f\\x7f]*$';
    return pattern.startsWith('^(?!') ? undefined : pattern;
  };
  return JSON.stringify(JSON.parse(contract), (name, value) =>
    name === 'pattern' && typeof value === 'string' ? simple(value) : value,
  );
}

/** Ids that exist, so that what lies behind a 404 is reached too. */
function configOf(ids: Readonly<Record<string, string>>): string {
  const known = Object.entries({ ...ids, instansi: '7100' });
  return known
    .map(([name, id]) => `[[operations]]\ninclude-path-regex = "^/v1/${name}/"\nparameters = { "path.id" = "${id}" }\n`)
    .join('\n');
}

/** Schemathesis in an environment of its own, kept beside the sandboxes for the next time. */
async function installed(): Promise<string> {
  const venv = resolve(process.env.TENGGAT_DATA_DIR ?? '.tenggat', `schemathesis-${VERSION}`);
  const program = join(venv, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  await must('python3', ['-m', 'venv', venv]);
  await must(join(venv, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', `schemathesis==${VERSION}`]);
  return program;
}

async function must(program: string, args: readonly string[]): Promise<void> {
  const status = await run(program, args);
  if (status !== 0) throw Object.assign(new Error(`${program} berakhir dengan ${status}`), { code: 'TOOL_FAILED' });
}

/** Schemathesis leaves its notes where it runs. */
function run(program: string, args: readonly string[], cwd?: string): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'inherit', ...(cwd && { cwd }) });
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

async function tokenOf({ simulatorUrl }: Stack, folder: SandboxFolder, id: string): Promise<string> {
  const all = folder.read<{ accounts: SandboxAccount[] }>('secrets/sandbox-accounts.json')?.accounts ?? [];
  const secret = all.find((account) => account.id === id)?.secret ?? '';
  const response = await fetch(`${simulatorUrl}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    signal: AbortSignal.timeout(10_000),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
