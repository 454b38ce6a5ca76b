import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Packed, zipped } from './zip.ts';

async function zipOf(files: readonly Packed[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const all = async function* () {
    yield* files;
  };
  for await (const part of zipped(all())) parts.push(part);
  return Buffer.concat(parts);
}

const files = [
  { name: 'b.txt', bytes: Buffer.from('dua') },
  { name: 'a/kosong.pb', bytes: Buffer.alloc(0) },
  { name: 'a/besar.js', bytes: Buffer.alloc(3_000_000, 'x') },
];

describe('a ZIP', () => {
  it('holds what it was given, in that order', async () => {
    const opened = unzipSync(await zipOf(files));
    expect(Object.keys(opened)).toEqual(['b.txt', 'a/kosong.pb', 'a/besar.js']);
    for (const { name, bytes } of files) expect(Buffer.from(opened[name]!).equals(bytes)).toBe(true);
  });

  it('is the same wherever the clock stands', async () => {
    const [zone, first] = [process.env.TZ, await zipOf(files)];
    try {
      process.env.TZ = 'Asia/Jayapura';
      expect((await zipOf(files)).equals(first)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
