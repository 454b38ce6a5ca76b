import { createHash, createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';

/**
 * Notes signed as C2SP signed-note says: a text that ends in a new line, an empty line, and a line per signature. A key has
 * a name, and an id of four bytes that tells it apart from another of that name.
 */
export type Signer = { readonly name: string; readonly id: Buffer; readonly sign: (text: string) => Buffer };
export type Verifier = {
  readonly name: string;
  readonly id: Buffer;
  readonly verify: (text: string, signature: Buffer) => boolean;
};

const ed25519 = 0x01;

/** A signer of notes whose key can be told to others. */
export type NoteSigner = Signer & { /** `name+id+key` */ readonly told: string };

export function keyId(name: string, kind: number, publicKey: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(kind)).update(publicKey).digest().subarray(0, 4);
}

/** The 32 bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
}

/** An Ed25519 private key from its seed of 32 bytes. */
export function privateKeyOf(seed: Buffer): KeyObject {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

/** An Ed25519 public key from its 32 bytes. */
export function publicKeyOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}

export function noteSigner(name: string, key: KeyObject): NoteSigner {
  const raw = rawPublicKey(key);
  const id = keyId(name, ed25519, raw);
  return { name, id, told: verifierText({ name, id }, raw), sign: (text) => sign(null, Buffer.from(text), key) };
}

export function noteVerifier(name: string, raw: Buffer): Verifier {
  const key = publicKeyOf(raw);
  return {
    name,
    id: keyId(name, ed25519, raw),
    verify: (text, signature) => signature.length === 64 && verify(null, Buffer.from(text), key, signature),
  };
}

/** The key as others are told of it: `name+id+key`. */
export function verifierText({ name, id }: Pick<Verifier, 'name' | 'id'>, raw: Buffer, kind = ed25519): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(kind), raw]).toString('base64')}`;
}

/** The verifier that such a text describes; undefined where it describes none of a signer of notes. */
export function verifierFrom(text: string): Verifier | undefined {
  return toldVerifier(text, ed25519, noteVerifier);
}

/** The verifier of a key of this kind that such a text describes; undefined where it describes none. */
export function toldVerifier(
  text: string,
  kind: number,
  verifierOf: (name: string, raw: Buffer) => Verifier,
): Verifier | undefined {
  const [, name = '', id = '', key = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== 33 || bytes[0] !== kind) return undefined;
  const verifier = verifierOf(name, bytes.subarray(1));
  return verifier.id.toString('hex') === id ? verifier : undefined;
}

/** A new signing key of this name, as `golang.org/x/mod/sumdb/note` writes them: `PRIVATE+KEY+name+id+key`. */
export function newSigningKey(name: string): string {
  const seed = randomBytes(32);
  const id = keyId(name, ed25519, rawPublicKey(privateKeyOf(seed)));
  return `PRIVATE+KEY+${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(ed25519), seed]).toString('base64')}`;
}

export type SigningKey = { readonly name: string; readonly key: KeyObject };

/** The key that such a text holds; undefined where it holds none. */
export function signingKeyFrom(text: string): SigningKey | undefined {
  const [, name = '', id = '', encoded = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== 33 || bytes[0] !== ed25519) return undefined;
  const key = privateKeyOf(bytes.subarray(1));
  return keyId(name, ed25519, rawPublicKey(key)).toString('hex') === id ? { name, key } : undefined;
}

/** The text with a line for each signer. `text` ends in a new line. */
export function signNote(text: string, signers: readonly Signer[]): string {
  return addSignatures(`${text}\n`, text, signers);
}

/** A note that is signed already, with the lines of further signers. */
export function addSignatures(note: string, text: string, signers: readonly Signer[]): string {
  const line = ({ name, id, sign }: Signer) => `— ${name} ${Buffer.concat([id, sign(text)]).toString('base64')}\n`;
  return note + signers.map(line).join('');
}

export type OpenedNote = { readonly text: string; readonly signedBy: readonly string[] };

/**
 * The text of a note and the names of the known keys that signed it. Undefined when it is no note, when a known key's
 * signature is wrong, or when no known key signed: lines of unknown keys are passed over.
 */
export function openNote(note: string, known: readonly Verifier[]): OpenedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  const signedBy = new Set<string>();
  for (const line of lines) {
    const [, name = '', encoded = ''] = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length < 5) return undefined;
    const verifier = known.find((one) => one.name === name && one.id.equals(bytes.subarray(0, 4)));
    if (verifier === undefined) continue;
    if (!verifier.verify(text, bytes.subarray(4))) return undefined;
    signedBy.add(name);
  }
  return signedBy.size === 0 ? undefined : { text, signedBy: [...signedBy] };
}
