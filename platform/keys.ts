import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.ts';
import { setting } from './config.ts';

/** A person's sealed data, and their key wrapped by the master key. Destroying `wrappedKey` is erasure. */
type Sealed = { readonly keyId: string; readonly wrappedKey: Buffer; readonly data: Buffer };

/** Keeps what is personal: a key per person, wrapped by the master key, and digests under a key for looking people up. */
export type KeyRing = {
  /** AES-256-GCM under a fresh key of the person's own; `binding` (the person's id) is authenticated, not hidden. */
  seal(plain: string, binding: string): Sealed;
  /** Throws when the key, the data or the binding are not the ones that were sealed. */
  open(sealed: Sealed, binding: string): string;
  /** Seals another value under a person's existing key. */
  sealUnder(wrapped: Pick<Sealed, 'keyId' | 'wrappedKey'>, plain: string, binding: string): Buffer;
  /** HMAC-SHA-256: finds a NIK, NI or participant number without keeping it in the clear. */
  digest(kind: 'nik' | 'ni' | 'participant' | 'content', value: string): Buffer;
};

/** Reads the master key (64 hexadecimal digits) from TENGGAT_MASTER_KEY or TENGGAT_MASTER_KEY_FILE. */
export function keyRingFromSettings(): KeyRing {
  return keyRing(Buffer.from(setting('TENGGAT_MASTER_KEY'), 'hex'));
}

export function keyRing(master: Buffer): KeyRing {
  if (master.length !== 32) throw new Error('Kunci induk harus 32 bita (64 digit heksadesimal).');
  const wrapping = derive(master, 'tenggat/person-key');
  const lookup = derive(master, 'tenggat/lookup');
  const keyId = createHmac('sha256', wrapping).update('key-id').digest('hex').slice(0, 12);
  const unwrap = (sealed: Pick<Sealed, 'wrappedKey'>, binding: string) => decrypt(wrapping, sealed.wrappedKey, binding);
  return {
    seal(plain, binding) {
      const key = randomBytes(32);
      return {
        keyId,
        wrappedKey: encrypt(wrapping, key, binding),
        data: encrypt(key, Buffer.from(plain), binding),
      };
    },
    open: (sealed, binding) => decrypt(unwrap(sealed, binding), sealed.data, binding).toString(),
    sealUnder: (wrapped, plain, binding) => encrypt(unwrap(wrapped, binding), Buffer.from(plain), binding),
    digest: (kind, value) => createHmac('sha256', lookup).update(`${kind}\n${value}`).digest(),
  };
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
}
