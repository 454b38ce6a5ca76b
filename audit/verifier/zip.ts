import { inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable.ts';

/** More than any honest berkas of a list holds; a list that is larger is made in parts. */
const MOST_BYTES = 1024 ** 3;
const MOST_ENTRIES = 100_000;
/** Events and histories are compressed tenfold; deflate itself goes to about 1,032. */
const MOST_TIMES = 200;

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const STORED = 0;
const DEFLATED = 8;

/**
 * What a ZIP file holds, by name: stored or deflated, without encryption, in one part, without ZIP64. Throws `Unreadable`
 * where it is cut off, damaged, ambiguous (a name twice, parts that overlap, bytes beyond), too large or leads outside.
 */
export function readZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const { entries, start, size } = endOf(bytes);
  const files = new Map<string, Buffer>();
  let at = start;
  let before = 0;
  let total = 0;
  for (let n = 0; n < entries; n += 1) {
    const entry = centralAt(bytes, at, start + size);
    at = entry.next;
    if (entry.local !== before) throw new Unreadable('Bagian-bagian arsip ZIP bertumpuk atau bercelah.');
    total += entry.length;
    if (total > MOST_BYTES) throw new Unreadable('Isi arsip ZIP melebihi 1 GB; berkas sebesar itu dibuat per bagian.');
    if (files.has(entry.name)) throw new Unreadable(`Nama ${entry.name} ada dua kali dalam arsip ZIP.`);
    const { content, end } = contentOf(bytes, entry, start);
    before = end;
    if (!entry.name.endsWith('/')) files.set(entry.name, content);
  }
  if (at !== start + size || before !== start) throw new Unreadable('Ada isi arsip ZIP yang tidak terdaftar.');
  return files;
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly length: number;
  /** Sizes follow the content instead of standing before it. */
  readonly described: boolean;
  readonly local: number;
  readonly next: number;
};

function endOf(bytes: Buffer) {
  const at = bytes.length - 22;
  // A comment would make room for a second end: a berkas bukti has none.
  if (at < 0 || bytes.readUInt32LE(at) !== END || bytes.readUInt16LE(at + 20) !== 0) {
    throw new Unreadable('Berkas ini bukan arsip ZIP yang utuh; mungkin terpotong saat disalin.');
  }
  const [disk, entries, all] = [bytes.readUInt32LE(at + 4), bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [size, start] = [bytes.readUInt32LE(at + 12), bytes.readUInt32LE(at + 16)];
  if (disk !== 0 || entries !== all || entries > MOST_ENTRIES || start + size !== at) {
    throw new Unreadable('Daftar isi arsip ZIP tidak cocok dengan arsipnya.');
  }
  return { entries, start, size };
}

function centralAt(bytes: Buffer, at: number, end: number): Entry {
  if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new Unreadable('Daftar isi arsip ZIP rusak.');
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const next = at + 46 + nameLength + extra + comment;
  if (next > end) throw new Unreadable('Daftar isi arsip ZIP rusak.');
  const name = nameFrom(bytes.subarray(at + 46, at + 46 + nameLength));
  if ((flags & 0x2041) !== 0)
    throw new Unreadable(`Isi ${name} dalam arsip ZIP disandi; berkas bukti tidak pernah disandi.`);
  if (method !== STORED && method !== DEFLATED)
    throw new Unreadable(`Isi ${name} dimampatkan dengan cara yang tidak dikenal.`);
  const [crc, packed, length, local] = [16, 20, 24, 42].map((offset) => bytes.readUInt32LE(at + offset)) as [
    number,
    number,
    number,
    number,
  ];
  if (length > Math.max(packed, 64) * MOST_TIMES) throw new Unreadable(`Isi ${name} mengembang tidak wajar.`);
  return { name, method, crc, packed, length, described: (flags & 8) !== 0, local, next };
}

/** Forward slashes, no step upwards, no drive, nothing that a terminal would act on. */
function nameFrom(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  const isPlain =
    /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*\/?$/.test(name) && !name.split('/').some((part) => /^\.+$/.test(part));
  if (!isPlain) throw new Unreadable(`Nama ${JSON.stringify(name)} tidak boleh ada dalam berkas bukti.`);
  return name;
}

function contentOf(bytes: Buffer, entry: Entry, limit: number): { readonly content: Buffer; readonly end: number } {
  const { name, method, crc, packed, length, local } = entry;
  if (local + 30 > limit || bytes.readUInt32LE(local) !== LOCAL)
    throw new Unreadable(`Isi ${name} tidak ada di tempatnya.`);
  const nameEnd = local + 30 + bytes.readUInt16LE(local + 26);
  const from = nameEnd + bytes.readUInt16LE(local + 28);
  if (from + packed > limit) throw new Unreadable(`Isi ${name} melampaui ukuran yang disebut.`);
  if (nameFrom(bytes.subarray(local + 30, nameEnd)) !== name || bytes.readUInt16LE(local + 8) !== method) {
    throw new Unreadable(`Isi ${name} lain namanya di daftar isi.`);
  }
  const raw = bytes.subarray(from, from + packed);
  const content = method === STORED ? raw : inflated(raw, name, length);
  if (content.length !== length || crc32(content) !== crc)
    throw new Unreadable(`Isi ${name} rusak: ukuran atau CRC-nya tidak cocok.`);
  return { content, end: from + packed + (entry.described ? descriptorAt(bytes, from + packed, limit) : 0) };
}

function inflated(raw: Buffer, name: string, length: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(length, 1) });
  } catch {
    throw new Unreadable(`Isi ${name} rusak atau melampaui ukuran yang disebut.`);
  }
}

function descriptorAt(bytes: Buffer, at: number, limit: number): number {
  const signed = at + 4 <= limit && bytes.readUInt32LE(at) === 0x08074b50;
  return signed ? 16 : 12;
}

/** Node's own is younger than the oldest Node that this runs on. */
const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc % 2 === 0 ? 0 : 0xedb88320);
  return crc >>> 0;
});

function crc32(content: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of content) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff]!;
  return ~crc >>> 0;
}
