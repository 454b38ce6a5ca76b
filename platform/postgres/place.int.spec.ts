import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { locationFile, placeOf, prepare } from './place.ts';
import { isRoot, privateFolder } from './postgres-fixture.ts';

test('data stay in the folder asked for when the server may go there', async () => {
  const asked = await mkdtemp(join(tmpdir(), 'tenggat-place-'));
  onTestFinished(() => rm(asked, { recursive: true }));
  await chmod(asked, 0o755);

  const place = await placeOf(asked);
  await prepare(place);

  expect(place.home).toBe(join(asked, 'server'));
  expect((await lstat(place.home)).mode & 0o777).toBe(0o700);
});

test.runIf(isRoot)('as root, data below a private folder go elsewhere, and a file tells where', async () => {
  const asked = await privateFolder();

  const place = await placeOf(asked);
  await prepare(place);

  expect(dirname(place.home)).toBe('/var/tmp');
  expect(await readFile(locationFile(asked), 'utf8')).toBe(`${place.home}\n`);
  expect(await lstat(place.home)).toMatchObject({ uid: 65534, gid: 65534 });
  expect((await lstat(place.home)).mode & 0o777).toBe(0o700);
  // The place is kept even if the folder could be entered by now.
  await chmod(dirname(asked), 0o755);
  expect(await placeOf(asked)).toEqual(place);
});

test.runIf(isRoot)('data that went elsewhere and are gone are reported, not replaced by empty ones', async () => {
  const asked = await privateFolder();
  const place = await placeOf(asked);
  await prepare(place);
  await rm(place.home, { recursive: true });

  await expect(placeOf(asked)).rejects.toMatchObject({ code: 'POSTGRES_DATA_MISSING' });

  await rm(locationFile(asked));
});

test.runIf(isRoot)('a place that somebody else prepared is refused and left as it is', async () => {
  const asked = await privateFolder();
  const place = await placeOf(asked);
  onTestFinished(() => rm(place.home, { recursive: true }));
  await mkdir(place.home);
  await chown(place.home, 1234, 1234);
  await expect(prepare(place)).rejects.toMatchObject({ code: 'POSTGRES_FOREIGN_DATA' });
  expect((await lstat(place.home)).uid).toBe(1234);

  await rm(place.home, { recursive: true });
  await symlink(tmpdir(), place.home);
  await expect(prepare(place)).rejects.toMatchObject({ code: 'POSTGRES_FOREIGN_DATA' });
  expect((await lstat(tmpdir())).uid).toBe(0);
});
