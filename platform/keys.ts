import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.ts';
import { ConfigError, setting } from './config.ts';

/** A key of somebody's own, wrapped by the master key of this id. Destroying `wrappedKey` is erasure. */
type Wrapped = { readonly keyId: string; readonly wrappedKey: Buffer };

/** Somebody's sealed data, and their key. */
type Sealed = Wrapped & { readonly data: Buffer };

/** Keeps what is personal: a key per person, wrapped by a master key, and digests under a key for looking people up. */
export type KeyRing = {
  /** Of the master key that wraps from now on. */
  readonly keyId: string;
  /** AES-256-GCM under a fresh key of the person's own; `binding` (the person's id) is authenticated, not hidden. */
  seal(plain: string, binding: string): Sealed;
  /** Throws when the key, the data or the binding are not the ones that were sealed, and `MasterKeyMissing`. */
  open(sealed: Sealed, binding: string): string;
  /** As `seal` and `open`, of what is no text. */
  sealBytes(plain: Uint8Array, binding: string): Sealed;
  openBytes(sealed: Sealed, binding: string): Buffer;
  /** Seals another value under a person's existing key. Throws `MasterKeyMissing`. */
  sealUnder(wrapped: Wrapped, plain: string, binding: string): Buffer;
  /** The same key of a person's own, wrapped by the master key that wraps now. Throws `MasterKeyMissing`. */
  rewrap(wrapped: Wrapped, binding: string): Wrapped;
  /** HMAC-SHA-256: finds a NIK, NI or participant number without keeping it in the clear. */
  digest(kind: 'nik' | 'ni' | 'participant' | 'content', value: string): Buffer;
};

/** Something is wrapped by a master key that this process was not given. Nothing of it is lost: with the key it opens again. */
export class MasterKeyMissing extends Error {
  readonly code = 'MASTER_KEY_MISSING';

  constructor(keyId: string) {
    super(
      `Kunci induk ${keyId} tidak ada di TENGGAT_MASTER_KEY; yang dibungkusnya tidak terbaca, tetapi tidak hilang. Tambahkan kembali barisnya, jalankan ulang, lalu "tenggat keys rotate".`,
    );
  }
}

/** Master keys in the order of their file: the first one wraps, all of them unwrap. */
export type MasterKeys = readonly [Buffer, ...Buffer[]];

/** Reads the master keys (64 hexadecimal digits each, one a line) from TENGGAT_MASTER_KEY or TENGGAT_MASTER_KEY_FILE. */
export function masterKeysFromSettings(): MasterKeys {
  const lines = setting('TENGGAT_MASTER_KEY').trim().split(/\s+/);
  if (!lines.every((line) => /^[0-9a-f]{64}$/i.test(line)) || new Set(lines).size < lines.length) {
    throw new ConfigError(
      'Setelan TENGGAT_MASTER_KEY memuat satu kunci induk tiap baris, masing-masing 64 digit heksadesimal, tanpa ulangan.',
    );
  }
  const [present = '', ...older] = lines;
  return [Buffer.from(present, 'hex'), ...older.map((line) => Buffer.from(line, 'hex'))];
}

/** The key under which people were looked up before it was kept by itself: drawn from the oldest master key. */
export function firstLookupKey(masters: MasterKeys): Buffer {
  return derive(masters.at(-1) ?? masters[0], 'tenggat/lookup');
}

type More = {
  /** Master keys that wrap no more. */
  readonly older?: readonly Buffer[];
  readonly lookup?: () => Buffer;
};

/** `lookup` may throw while the key is not known yet. */
export function keyRing(present: Buffer, { older = [], lookup }: More = {}): KeyRing {
  const masters: MasterKeys = [present, ...older];
  if (masters.some((master) => master.length !== 32)) throw new Error('A master key has 32 bytes');
  const lookupKey = lookup ?? (() => firstLookupKey(masters));
  const wrapping = derive(present, 'tenggat/person-key');
  const keyId = idOf(wrapping);
  const known = new Map(masters.map((master) => derive(master, 'tenggat/person-key')).map((key) => [idOf(key), key]));
  const unwrap = (wrapped: Wrapped, binding: string) => {
    const key = known.get(wrapped.keyId);
    if (key === undefined) throw new MasterKeyMissing(wrapped.keyId);
    return decrypt(key, wrapped.wrappedKey, binding);
  };
  const sealBytes = (plain: Uint8Array, binding: string) => {
    const key = randomBytes(32);
    return { keyId, wrappedKey: encrypt(wrapping, key, binding), data: encrypt(key, plain, binding) };
  };
  const openBytes = (sealed: Sealed, binding: string) => decrypt(unwrap(sealed, binding), sealed.data, binding);
  return {
    keyId,
    seal: (plain, binding) => sealBytes(Buffer.from(plain), binding),
    open: (sealed, binding) => openBytes(sealed, binding).toString(),
    sealBytes,
    openBytes,
    sealUnder: (wrapped, plain, binding) => encrypt(unwrap(wrapped, binding), Buffer.from(plain), binding),
    rewrap: (wrapped, binding) => ({ keyId, wrappedKey: encrypt(wrapping, unwrap(wrapped, binding), binding) }),
    digest: (kind, value) => createHmac('sha256', lookupKey()).update(`${kind}\n${value}`).digest(),
  };
}

function idOf(wrapping: Buffer): string {
  return createHmac('sha256', wrapping).update('key-id').digest('hex').slice(0, 12);
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
}
