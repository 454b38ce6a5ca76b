import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** Signed notes (C2SP signed-note) and checkpoints in them (tlog-checkpoint), as somebody reads them who signs nothing. */
export type Key = { readonly name: string; readonly raw: Buffer; readonly text: string };

const [ed25519, cosignatureV1] = [1, 4];

/** A key as `name+id+key` tells it, of a log or of a witness; undefined where it tells none. */
export function keyFrom(text: string): Key | undefined {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const kind = bytes[0] ?? 0;
  if (bytes.length !== 33 || (kind !== ed25519 && kind !== cosignatureV1)) return undefined;
  const raw = bytes.subarray(1);
  return idOf(name, kind, raw) === id ? { name, raw, text: text.trim() } : undefined;
}

/** A checkpoint and what stands below it: `text` is what was signed. */
export type Note = { readonly text: string; readonly lines: readonly Line[] };
type Line = { readonly name: string; readonly id: string; readonly signature: Buffer };
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: string };

export function noteFrom(text: string): Note | undefined {
  const end = text.lastIndexOf('\n\n');
  if (end === -1 || !text.endsWith('\n')) return undefined;
  const lines: Line[] = [];
  for (const line of text.slice(end + 2, -1).split('\n')) {
    const [, name = '', encoded = ''] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length < 5) return undefined;
    lines.push({ name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) });
  }
  return { text: text.slice(0, end + 1), lines };
}

export function checkpointFrom(text: string): Checkpoint | undefined {
  const [, origin, size = '', root = ''] =
    /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/.exec(text) ?? [];
  return origin === undefined || !Number.isSafeInteger(Number(size)) ? undefined : { origin, size: Number(size), root };
}

/** Whether the key signed the note; undefined where no line is of this key, false where one is and is wrong. */
export function isSignedBy({ text, lines }: Note, key: Key): boolean | undefined {
  const own = linesOf(lines, key, ed25519);
  if (own.length === 0) return undefined;
  return own.every(({ signature }) => isRight(key.raw, text, signature));
}

/** When the witness says that it saw the head (seconds since the epoch); undefined and false as of `isSignedBy`. */
export function cosignedAt({ text, lines }: Note, key: Key): number | false | undefined {
  const own = linesOf(lines, key, cosignatureV1);
  let last: number | undefined;
  for (const { signature } of own) {
    if (signature.length !== 72) return false;
    const seconds = Number(signature.readBigUInt64BE(0));
    if (!isRight(key.raw, `cosignature/v1\ntime ${seconds}\n${text}`, signature.subarray(8))) return false;
    last = Math.max(last ?? 0, seconds);
  }
  return last;
}

function linesOf(lines: readonly Line[], { name, raw }: Key, kind: number): readonly Line[] {
  const id = idOf(name, kind, raw);
  return lines.filter((line) => line.name === name && line.id === id);
}

function isRight(raw: Buffer, text: string, signature: Buffer): boolean {
  return signature.length === 64 && verify(null, Buffer.from(text), publicKey(raw), signature);
}

function publicKey(raw: Buffer): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}

function idOf(name: string, kind: number, raw: Buffer): string {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([kind]))
    .update(raw)
    .digest('hex')
    .slice(0, 8);
}
