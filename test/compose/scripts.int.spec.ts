import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signingKeyFrom } from '../../audit/log/note.ts';
import { ROOT } from '../../cli/check/tool.ts';

const DEPLOY = join(ROOT, 'deploy');
const SCRIPTS = readdirSync(DEPLOY).filter((name) => name.endsWith('.sh'));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenggat-deploy-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'password'), 'opensesame\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of the image, whose script notes how it was called and may answer. */
function fake(name: string, script: string): void {
  const path = join(folder, 'bin', name);
  writeFileSync(path, `#!/bin/sh\necho "${name} $*" >>"${folder}/calls"\n${script}\n`);
  chmodSync(path, 0o755);
}

function run(script: string, env: Record<string, string>) {
  const PATH = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync('sh', [join(DEPLOY, script)], {
    env: { PATH, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const calls = () => readFileSync(join(folder, 'calls'), 'utf8');

describe.skipIf(process.platform === 'win32')('the scripts of the installation', () => {
  it.each(SCRIPTS)('%s is a sound, executable script', (name) => {
    execFileSync('sh', ['-n', join(DEPLOY, name)]);
    expect(statSync(join(DEPLOY, name)).mode & 0o111).not.toBe(0);
    expect(readFileSync(join(DEPLOY, name), 'utf8')).toMatch(/^#!\/bin\/sh\n(#.*\n)+set -eu\n/);
  });
});

describe.skipIf(process.platform === 'win32')('temporal-schema.sh', () => {
  const settings = () => ({
    POSTGRES_PASSWORD_FILE: join(folder, 'password'),
    POSTGRES_HOST: 'postgres',
    POSTGRES_USER: 'temporal',
  });

  it('only updates a schema that is there', () => {
    fake('temporal-sql-tool', 'test "$SQL_PASSWORD" = opensesame');
    expect(run('temporal-schema.sh', settings()).status).toBe(0);
    expect(calls()).not.toMatch('setup-schema');
    expect(calls().match(/update-schema/g)).toHaveLength(2);
    expect(calls()).not.toMatch('opensesame');
  });

  it('sets up a schema that is not there, then brings it up to date', () => {
    const made = join(folder, 'made');
    fake(
      'temporal-sql-tool',
      `case "$*" in *setup-schema*) touch "${made}" ;; *) [ -e "${made}" ] || { echo '{"error": "pq: relation \\"schema_version\\" does not exist"}'; exit 1; } ;; esac`,
    );
    expect(run('temporal-schema.sh', settings()).status).toBe(0);
    expect(calls()).toMatch(
      /--db temporal update[^\n]*\n[^\n]*--db temporal setup-schema -v 0\.0\n[^\n]*--db temporal update/,
    );
  });

  it('never sets up a schema because something else went wrong', () => {
    fake('temporal-sql-tool', 'echo "no usable database connection found"; exit 1');
    const { status, output } = run('temporal-schema.sh', settings());
    expect(status).not.toBe(0);
    expect(output).toMatch('no usable database connection');
    expect(calls()).not.toMatch('setup-schema');
  });
});

describe.skipIf(process.platform === 'win32')('temporal-namespace.sh', () => {
  const settings = { TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_NAMESPACE: 'tenggat' };

  it.each([
    ['makes a new namespace', 1, 'create'],
    ['sets right an existing one', 0, 'update'],
  ])('%s, with histories kept for ten years', (_name, described, verb) => {
    fake('temporal', `case "$*" in *describe*) exit ${described} ;; esac`);
    expect(run('temporal-namespace.sh', settings).status).toBe(0);
    expect(calls()).toMatch(`temporal operator namespace ${verb} --namespace tenggat --retention 3650d`);
  });
});

describe.skipIf(process.platform === 'win32')('make-secrets.sh', () => {
  it('makes what is ours to choose once, shows none of it, and names what is still to come', () => {
    mkdirSync(join(folder, 'deploy', 'secrets'), { recursive: true });
    const script = join(folder, 'deploy', 'make-secrets.sh');
    cpSync(join(DEPLOY, 'make-secrets.sh'), script);
    const secret = (name: string) => readFileSync(join(folder, 'deploy', 'secrets', name), 'utf8');
    const first = spawnSync('sh', [script], { encoding: 'utf8' });
    const [key, logKey] = [secret('master_key'), secret('log_key')];
    const second = spawnSync('sh', [script], { encoding: 'utf8' });

    expect([first.status, second.status]).toEqual([0, 0]);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect([secret('master_key'), secret('log_key')]).toEqual([key, logKey]);
    expect(secret('payload_keys')).toMatch(/^k1:[0-9a-f]{64}$/);
    expect(secret('payload_keys')).not.toMatch(key);
    expect(signingKeyFrom(secret('log_key'))?.name).toMatch(/^tenggat-log-[0-9a-f]{16}$/);
    expect(secret('database_url')).toBe(`postgresql://tenggat:${secret('tenggat_db_password')}@postgres:5432/tenggat`);
    expect(new Set(['master_key', 'postgres_password', 'temporal_db_password'].map(secret)).size).toBe(3);
    expect(first.stdout + second.stdout + first.stderr).not.toMatch(/[0-9a-f]{64}|PRIVATE/);
    expect(first.stderr).toMatch('siasn_sso_password: still to be put here');
    expect(statSync(join(folder, 'deploy', 'secrets')).mode & 0o777).toBe(0o700);
  });
});

describe.skipIf(process.platform === 'win32')('payload-key.sh', () => {
  const [one, hex] = [`k1:${'1a'.repeat(32)}`, '[0-9a-f]{64}'];
  const keys = () => readFileSync(join(folder, 'deploy', 'secrets', 'payload_keys'), 'utf8');
  const renew = (...args: string[]) =>
    spawnSync('sh', [join(folder, 'deploy', 'payload-key.sh'), ...args], { encoding: 'utf8' });

  beforeEach(() => {
    mkdirSync(join(folder, 'deploy', 'secrets'), { recursive: true });
    cpSync(join(DEPLOY, 'payload-key.sh'), join(folder, 'deploy', 'payload-key.sh'));
    // As make-secrets.sh leaves it: without a line break.
    writeFileSync(join(folder, 'deploy', 'secrets', 'payload_keys'), one);
  });

  it('adds a new key last, which seals once it is put first; the old one stays', () => {
    const { stdout } = renew('add');
    const id = stdout.trim();
    expect(id).toMatch(/^k\d{14}$/);
    expect(keys()).toMatch(new RegExp(`^${one}\n${id}:${hex}\n$`));
    for (const _ of ['once', 'and again']) {
      expect(renew('use', id).status).toBe(0);
      expect(keys()).toMatch(new RegExp(`^${id}:${hex}\n${one}\n$`));
    }
  });

  it('leaves everything alone when it is asked for a key that is not there, or for nothing', () => {
    for (const said of [renew('use', 'k9'), renew('use'), renew()]) expect(said.status).not.toBe(0);
    expect(keys()).toBe(one);
  });
});
