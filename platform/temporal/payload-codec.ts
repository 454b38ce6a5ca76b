import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { decrypt, encrypt } from '../aes-gcm.ts';
import { PayloadError } from './payload-error.ts';
import type { PayloadKeys } from './payload-keys.ts';

const { Payload: Wire } = proto.temporal.api.common.v1;

/** The metadata of a sealed payload; Temporal's own examples name it so, and so may tools that look at it. */
const ENCODING = 'binary/encrypted';
const KEY_ID = 'encryption-key-id';

/**
 * Seals whole payloads, their metadata with them, by AES-256-GCM under the current key, and opens them under the key that
 * they name; encoding and key id are authenticated. What is not sealed passes as it is: histories from before there was a
 * codec.
 */
export function payloadCodec({ current, keys }: PayloadKeys): PayloadCodec {
  const keyOf = (id: string): Buffer => {
    const key = keys.get(id);
    if (key === undefined) throw new PayloadError('PAYLOAD_KEY_UNKNOWN', id);
    return key;
  };
  const seal = (payload: Payload): Payload => ({
    metadata: { encoding: Buffer.from(ENCODING), [KEY_ID]: Buffer.from(current) },
    data: encrypt(keyOf(current), Wire.encode(payload).finish(), bindingOf(current)),
  });
  const open = (payload: Payload): Payload => {
    if (textOf(payload.metadata?.encoding) !== ENCODING) return payload;
    const id = textOf(payload.metadata?.[KEY_ID]);
    const key = keyOf(id);
    try {
      return Wire.decode(decrypt(key, payload.data ?? new Uint8Array(), bindingOf(id)));
    } catch (error) {
      throw new PayloadError('PAYLOAD_UNREADABLE', id, error as Error);
    }
  };
  return {
    encode: async (payloads) => payloads.map(seal),
    decode: async (payloads) => payloads.map(open),
  };
}

function bindingOf(keyId: string): string {
  return `${ENCODING}\n${keyId}`;
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
