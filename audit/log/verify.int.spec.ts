import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MemoryArchive, memoryArchive, newSigner, type Registry, startRegistry } from '../testing/log-fixture.ts';
import { publish } from './keeper.ts';
import { logNextKey } from './keys.ts';
import { verifyLog } from './verify.ts';

let registry: Registry;
let archive: MemoryArchive;
let whole: ReadonlyMap<string, Buffer>;
const [signer, next] = [newSigner(), newSigner()];

beforeAll(async () => {
  registry = await startRegistry();
  const log = { db: registry.db, archive: memoryArchive(), signers: [signer, next] };
  await publish(log);
  await registry.add(0, 298);
  await publish(log);
  await logNextKey(registry.db, log.signers, { lost: false });
  await registry.add(298, 600);
  await publish(log);
  whole = log.archive.kept;
});
afterAll(() => registry?.end());
beforeEach(() => {
  archive = memoryArchive();
  for (const [name, bytes] of whole) archive.kept.set(name, Buffer.from(bytes));
});

const change = (name: string, at: number) => {
  const bytes = archive.kept.get(name)!;
  bytes[at]! ^= 1;
};

describe('a log that is read wholly', () => {
  it('holds, and tells of its keys', async () => {
    expect(await verifyLog(archive)).toMatchObject({
      head: { size: 602 },
      keys: [
        { key: signer.told, index: 0 },
        { key: next.told, index: 299 },
      ],
      holds: true,
      damaged: [],
    });
  });

  it('is not there yet', async () => {
    expect(await verifyLog(memoryArchive())).toBeUndefined();
  });

  it.each(['log/tile/0/000', 'log/tile/0/002.p/90', 'log/tile/1/000.p/2'])(
    'names the tile %s that was changed',
    async (name) => {
      change(name, 40);
      expect(await verifyLog(archive)).toMatchObject({ holds: true, damaged: [name] });
      archive.kept.delete(name);
      expect(await verifyLog(archive)).toMatchObject({ holds: true, damaged: [name] });
    },
  );

  it('names leaves that cannot be read', async () => {
    archive.kept.delete('log/tile/entries/001');
    expect(await verifyLog(archive)).toMatchObject({ holds: false, damaged: ['log/tile/entries/001'] });
  });

  it.each([6, -1])('does not hold when a leaf was changed, also to what is no leaf (%i)', async (of) => {
    const name = 'log/tile/entries/000';
    change(name, archive.kept.get(name)!.indexOf('run-100') + of);
    const verdict = await verifyLog(archive);
    expect(verdict).toMatchObject({ holds: false });
    expect(verdict?.damaged).toContain('log/tile/0/000');
  });

  it('is not opened by a head of another key', async () => {
    const other = memoryArchive();
    await registry.cutAt(0);
    await publish({ db: registry.db, archive: other, signers: [newSigner()] });
    archive.kept.set('log/checkpoint', other.kept.get('log/checkpoint')!);
    await expect(verifyLog(archive)).rejects.toMatchObject({ code: 'LOG_HEAD_FORGED' });
  });
});
