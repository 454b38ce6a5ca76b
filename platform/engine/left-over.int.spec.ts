import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../process/process-table.ts';
import { forgetEngine, noteEngine, stopLeftOver } from './left-over.ts';

let dir: string;
let db: string;
let bystander: ChildProcess;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tenggat-left-over-'));
  db = join(dir, 'engine.db');
  bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'server', 'start-dev'], { detached: true });
  onTestFinished(async () => {
    bystander.kill('SIGKILL');
    await rm(dir, { recursive: true });
  });
});

test('a process that is not our engine is never ended, whatever the note says', async () => {
  await noteEngine(db, bystander.pid!, '/somewhere/tenggat-engine');
  await orphan();

  await stopLeftOver(db);

  expect(isRunning(bystander.pid!)).toBe(true);
  expect(await readdir(dir)).toEqual([]);
});

test('a process that got the number of an ended engine is never ended', async () => {
  await noteEngine(db, bystander.pid!, `${process.execPath} -e setInterval(() => {}, 1000)`);
  await orphan({ born: '1' });

  await stopLeftOver(db);

  expect(isRunning(bystander.pid!)).toBe(true);
});

test('our engine is ended when its owner is gone', async () => {
  await noteEngine(db, bystander.pid!, `${process.execPath} -e setInterval(() => {}, 1000)`);
  await orphan();

  await stopLeftOver(db);

  expect(isRunning(bystander.pid!)).toBe(false);
  expect(await readdir(dir)).toEqual([]);
});

test('a note that cannot be read is no engine', async () => {
  await writeFile(`${db}.engine.json`, '{');
  await expect(stopLeftOver(db)).resolves.toBeUndefined();
});

test('an engine that ends takes its own note away, not that of another', async () => {
  await noteEngine(db, bystander.pid!, 'x');
  await forgetEngine(db, bystander.pid! + 1);
  expect(await readdir(dir)).toEqual(['engine.db.engine.json']);
  await forgetEngine(db, bystander.pid!);
  expect(await readdir(dir)).toEqual([]);
});

/** Makes the note one of an owner that has ended. */
async function orphan(changes: object = {}): Promise<void> {
  const path = `${db}.engine.json`;
  const note = JSON.parse(await readFile(path, 'utf8'));
  const owner = spawnSync(process.execPath, ['-e', '0']).pid;
  await writeFile(path, JSON.stringify({ ...note, owner, ownerBorn: null, ...changes }));
}
