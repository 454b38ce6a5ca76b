import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../cli/check/tool.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Demo, startDemo } from '../demo/demo.ts';
import { type Walk, walkIn } from './walk.ts';

/** Where the reader stands: the sandbox keeps what it has in `.tenggat` there. */
let folder: string;
let walk: Walk;
let demo: Demo;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-readme-'));
  walk = walkIn(await readFile(join(ROOT, 'README.md'), 'utf8'), 'A first walk');
  const [demoCommand, args = ''] = walk.start.split(' -- ');
  expect(demoCommand).toBe('npm run demo');
  demo = startDemo(join(folder, '.tenggat'), args.split(' '));
  await demo.says('Tempel di terminal lain');
});
afterAll(async () => {
  await demo?.end();
  await removePostgres(join(folder, '.tenggat', 'demo', 'postgres'));
  await rm(folder, { recursive: true });
});

test('the walk of README.md, pasted into sh, answers what it says from sign-in to the appointment', async () => {
  const { stdout, stderr } = await promisify(execFile)('sh', ['-u', '-c', walk.script], { cwd: folder });
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n')).toEqual(walk.answers);
  expect(walk.answers).toContain('appointed');
});
