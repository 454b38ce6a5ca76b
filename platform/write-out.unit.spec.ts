import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeOut } from './write-out.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-out-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('a file is there when it is whole, and replaces what was there', async () => {
  const out = join(folder, 'laporan.json');
  await writeFile(out, 'lama');
  await writeOut(out, ['ba', 'ru']);
  expect(await readFile(out, 'utf8')).toBe('baru');
});

it('what breaks off on the way leaves what was there, and nothing beside it', async () => {
  const out = join(folder, 'tetap.json');
  await writeFile(out, 'lama');
  function* broken() {
    yield 'setengah';
    throw new Error('putus');
  }
  await expect(writeOut(out, broken())).rejects.toThrow('putus');
  expect(await readFile(out, 'utf8')).toBe('lama');
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('a place that cannot be written to is named', async () => {
  await expect(writeOut(join(folder, 'tidak', 'ada.json'), ['a'])).rejects.toMatchObject({ code: 'OUT_UNWRITABLE' });
});
