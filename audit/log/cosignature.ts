import { type KeyObject, sign, verify } from 'node:crypto';
import {
  keyId,
  type NoteSigner,
  publicKeyOf,
  rawPublicKey,
  toldVerifier,
  type Verifier,
  verifierText,
} from './note.ts';

/**
 * A witness's signature on a checkpoint (C2SP tlog-cosignature, `cosignature/v1`): it states that at that time the witness
 * had seen no other tree of this log that the checkpoint does not begin with.
 */
const cosignature = 0x04;

/** `now` in milliseconds since the epoch; seconds are what is signed. */
export function cosigner(name: string, key: KeyObject, now: () => number): NoteSigner {
  const raw = rawPublicKey(key);
  const id = keyId(name, cosignature, raw);
  return {
    name,
    id,
    told: verifierText({ name, id }, raw, cosignature),
    sign(text) {
      const seconds = Math.floor(now() / 1_000);
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(BigInt(seconds));
      return Buffer.concat([time, sign(null, Buffer.from(stated(seconds, text)), key)]);
    },
  };
}

export function cosignatureVerifier(name: string, raw: Buffer): Verifier {
  const key = publicKeyOf(raw);
  return {
    name,
    id: keyId(name, cosignature, raw),
    verify(text, signature) {
      if (signature.length !== 72) return false;
      const seconds = Number(signature.readBigUInt64BE(0));
      return verify(null, Buffer.from(stated(seconds, text)), key, signature.subarray(8));
    },
  };
}

/** The witness that such a text (`name+id+key`) describes; undefined where it describes none. */
export function witnessFrom(text: string): Verifier | undefined {
  return toldVerifier(text, cosignature, cosignatureVerifier);
}

function stated(seconds: number, text: string): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}
