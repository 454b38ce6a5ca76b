import { describe, expect, it } from 'vitest';
import type { Archive } from '../archive/archive.ts';
import { checkpointText } from './checkpoint.ts';
import { cosignatureVerifier, cosigner } from './cosignature.ts';
import { growTiles } from './grow.ts';
import { type Leaf, leafBytes } from './leaf.ts';
import { noteSigner, noteVerifier, privateKeyOf, rawPublicKey, signNote } from './note.ts';
import { rootOf } from './proofs.ts';
import { readLog } from './read-log.ts';
import { hashesIn, hashesOfLeaves, showCheckpoint, tilesIn, writeEntries } from './shelf.ts';

/** Any digest: 64 hexadecimal digits that end in this number. */
const digestOf = (n: number) => `${n}`.padStart(64, 'a');
const logKey = privateKeyOf(Buffer.alloc(32, 1));
const witnessKey = privateKeyOf(Buffer.alloc(32, 2));
const log = noteVerifier('log', rawPublicKey(logKey));
const witness = cosignatureVerifier('witness', rawPublicKey(witnessKey));
const signers = [noteSigner('log', logKey)];

function inMemory(): Archive & { readonly held: Map<string, Buffer> } {
  const held = new Map<string, Buffer>();
  return {
    held,
    read: async (name) => held.get(name),
    write: async (name, bytes) => void held.set(name, Buffer.from(bytes)),
    remove: async (name) => void held.delete(name),
    async *list() {
      yield* held.keys();
    },
  };
}

/** A log of so many events of two streams, one after the other. */
async function logOf(size: number, by = signers) {
  const archive = inMemory();
  const leaves = Array.from({ length: size }, (_, n): Leaf => {
    return { kind: 'event', stream: n % 2 === 0 ? 'a/1/x' : 'b/1/y', seq: Math.floor(n / 2) + 1, digest: digestOf(n) };
  });
  const bytes = leaves.map(leafBytes);
  await writeEntries(archive, 0, bytes);
  await growTiles(tilesIn(archive), 0, hashesOfLeaves(bytes));
  const root = await rootOf(hashesIn(archive, size), size);
  await showCheckpoint(archive, signNote(checkpointText({ origin: 'log', size, root }), by));
  return archive;
}

const trusted = { logs: [log], witnesses: [] };

describe('a log that is read whole', () => {
  it.each([1, 2, 255, 256, 257, 700])('has the root that was signed, with %i leaves', async (size) => {
    const read = await readLog(await logOf(size), trusted);
    if (typeof read === 'string') throw new Error(read);
    expect(read.head.size).toBe(size);
    expect([...read.eventsOf('a/1/x')].at(0)).toEqual([1, digestOf(0)]);
    expect([...read.eventsOf('a/1/x')].at(-1)).toEqual([Math.ceil(size / 2), digestOf(size - 1 - ((size - 1) % 2))]);
    expect([read.eventsOf('b/1/y').get(1), read.eventsOf('c/1/z').size]).toEqual([
      size > 1 ? digestOf(1) : undefined,
      0,
    ]);
    expect(read.eventsOf('a/1/x').size).toBe(Math.ceil(size / 2));
  });

  it('is damaged where one leaf is another, in a full tile or behind it', async () => {
    for (const name of ['log/tile/entries/000', 'log/tile/entries/001.p/44']) {
      const archive = await logOf(300);
      archive.held.get(name)![60]! ^= 1;
      expect(await readLog(archive, trusted)).toBe('LOG_DAMAGED');
    }
  });

  it('is damaged wherever a byte of a leaf is another, also where it is no leaf any more', async () => {
    const whole = (await logOf(1)).held.get('log/tile/entries/000.p/1')!;
    expect(whole.length).toBeGreaterThan(100);
    for (let at = 2; at < whole.length; at += 1) {
      const archive = await logOf(1);
      archive.held.get('log/tile/entries/000.p/1')![at]! ^= 1;
      expect(await readLog(archive, trusted)).toBe('LOG_DAMAGED');
    }
  });

  it('is damaged where entries are missing', async () => {
    const archive = await logOf(300);
    await archive.remove('log/tile/entries/000');
    expect(await readLog(archive, trusted)).toBe('LOG_DAMAGED');
  });

  it('is forged where a key signed that nobody trusts, and missing where nobody signed', async () => {
    const stranger = noteVerifier('log', rawPublicKey(privateKeyOf(Buffer.alloc(32, 3))));
    expect(await readLog(await logOf(3), { logs: [stranger], witnesses: [] })).toBe('CHECKPOINT_FORGED');
    expect(await readLog(inMemory(), trusted)).toBe('CHECKPOINT_MISSING');
  });

  it('is cosigned where a trusted witness signed too, and not by the log alone', async () => {
    const both = [...signers, cosigner('witness', witnessKey, () => 1_000)];
    expect(await readLog(await logOf(3, both), { logs: [log], witnesses: [witness] })).toMatchObject({
      cosigned: true,
    });
    expect(await readLog(await logOf(3), { logs: [log], witnesses: [witness] })).toMatchObject({ cosigned: false });
  });
});
