import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP file of these parts, deflated: written by itself, so that a spec can hold each byte of it in its hand. */
export function zipOf(files: Readonly<Record<string, Buffer | string>>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const label = Buffer.from(name);
    const local = header(
      0x04034b50,
      [20, 0, 8, 0, 0x21],
      [crc32(plain), packed.length, plain.length],
      [label.length, 0],
    );
    const central = header(
      0x02014b50,
      [20, 20, 0, 8, 0, 0x21],
      [crc32(plain), packed.length, plain.length],
      [label.length, 0, 0, 0, 0],
    );
    const where = Buffer.alloc(8);
    where.writeUInt32LE(offset, 4);
    bodies.push(local, label, packed);
    directory.push(central, where, label);
    offset += local.length + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = Buffer.concat([header(0x06054b50, [0, 0, count, count], [listed.length, offset], [0])]);
  return Buffer.concat([...bodies, listed, end]);
}

/** A signature, numbers of two bytes, numbers of four, and numbers of two again: what every record of a ZIP is made of. */
function header(
  signature: number,
  shorts: readonly number[],
  longs: readonly number[],
  last: readonly number[],
): Buffer {
  const bytes = Buffer.alloc(4 + 2 * shorts.length + 4 * longs.length + 2 * last.length);
  let at = bytes.writeUInt32LE(signature);
  for (const value of shorts) at = bytes.writeUInt16LE(value, at);
  for (const value of longs) at = bytes.writeUInt32LE(value, at);
  for (const value of last) at = bytes.writeUInt16LE(value, at);
  return bytes;
}
