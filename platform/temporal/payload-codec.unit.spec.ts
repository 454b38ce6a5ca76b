import type { Payload } from '@temporalio/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payloadCodec } from './payload-codec.ts';
import { readPayloadKeys } from './payload-keys.ts';

const older = `2025-a:${Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex')}`;
const newer = `2026-b:${'5a'.repeat(32)}`;
const before = payloadCodec(readPayloadKeys(older));
const after = payloadCodec(readPayloadKeys(`${newer}\n${older}`));

type Codec = typeof before;
type Sealed = Payload & { metadata: Record<string, Uint8Array>; data: Uint8Array };

const plain = {
  metadata: { encoding: Buffer.from('json/plain'), messageType: Buffer.from('surat') },
  data: Buffer.from('{"nomor":"813/7100"}'),
};
const sealedBy = async (codec: Codec, payload: Payload = plain) => (await codec.encode([payload]))[0] as Sealed;
const openedBy = async (codec: Codec, payload: Payload) => bytesOf((await codec.decode([payload]))[0]);
const keyIdOf = ({ metadata }: Sealed) => Buffer.from(metadata['encryption-key-id'] ?? []).toString();

/** Metadata and data as plain values, whatever class of the wire format holds them. */
function bytesOf(payload: Payload | undefined) {
  const metadata = Object.entries(payload?.metadata ?? {}).map(([key, value]) => [key, hex(value)] as const);
  return { metadata: Object.fromEntries(metadata), data: hex(payload?.data) };
}

function hex(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('hex');
}

describe('what is told to the engine', () => {
  it('comes back as it was, whatever it is', async () => {
    const bytes = fc.uint8Array({ maxLength: 3_000 });
    const payload = fc.record({ metadata: fc.dictionary(fc.string(), bytes), data: bytes });
    await fc.assert(
      fc.asyncProperty(payload, async (one) => {
        expect(await openedBy(after, await sealedBy(after, one))).toEqual(bytesOf(one));
      }),
    );
  });

  it('shows nothing of itself, not even its metadata, and never looks the same twice', async () => {
    const [one, other] = [await sealedBy(after), await sealedBy(after)];
    const text = Buffer.from(one.data).toString('latin1');
    for (const word of ['nomor', '813/7100', 'surat', 'json/plain']) expect(text).not.toContain(word);
    expect(Object.keys(one.metadata).sort()).toEqual(['encoding', 'encryption-key-id']);
    expect(hex(one.data)).not.toBe(hex(other.data));
  });

  it('opens what another implementation sealed by the documented format', async () => {
    // Python's cryptography: AESGCM(bytes(range(32))), nonce bytes(range(100, 112)), AAD b'binary/encrypted\n2025-a', over the
    // protobuf of {metadata: {encoding: json/plain}, data: "813/7100"}; nonce, tag, ciphertext.
    const data =
      '6465666768696a6b6c6d6e6f3d4a39d084d97ee75e9bdf54784b6d62420dd46e1c8735f15a0b318fc86f008e2dac297ae70d9a1cb5db8e70ca908a7fa5d970e2';
    const metadata = { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from('2025-a') };
    const [opened] = await before.decode([{ metadata, data: Buffer.from(data, 'hex') }]);
    expect(Buffer.from(opened?.data ?? []).toString()).toBe('"813/7100"');
    expect(bytesOf(opened).metadata).toEqual({ encoding: hex(Buffer.from('json/plain')) });
  });

  it('passes what was never sealed, as histories from before have it', async () => {
    expect(await openedBy(after, plain)).toEqual(bytesOf(plain));
    expect(await openedBy(after, { metadata: { encoding: Buffer.from('binary/null') } })).toMatchObject({ data: '' });
  });
});

describe('what was sealed and changed on the way', () => {
  it('is refused whichever byte was changed, or when its end is missing', async () => {
    const sealed = await sealedBy(after);
    for (let at = 0; at < sealed.data.length; at++) {
      const data = Uint8Array.from(sealed.data);
      data[at] = (data[at] ?? 0) ^ 1;
      await expect(after.decode([{ ...sealed, data }])).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });
    }
    for (const length of [0, 11, 16, 27, 28, sealed.data.length - 1]) {
      const cut = { ...sealed, data: sealed.data.subarray(0, length) };
      await expect(after.decode([cut])).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });
    }
  });

  it('is refused with a tag cut short, which could be guessed', async () => {
    // Nothing but nonce and tag: there is no ciphertext to miss.
    const sealed = await sealedBy(after, {});
    expect(sealed.data).toHaveLength(28);
    const cut = { ...sealed, data: sealed.data.subarray(0, 16) };
    await expect(after.decode([cut])).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });
  });

  it('is refused under the metadata of another, even when both ids stand for one key', async () => {
    const [mine, theirs] = [await sealedBy(after), await sealedBy(before)];
    const swapped = { metadata: theirs.metadata, data: mine.data };
    await expect(after.decode([swapped])).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });

    const twice = payloadCodec(readPayloadKeys(`${older}\n${older.replace('2025-a', 'twin')}`));
    const twin = { ...mine.metadata, 'encryption-key-id': Buffer.from('twin') };
    const renamed = { metadata: twin, data: (await sealedBy(twice)).data };
    await expect(twice.decode([renamed])).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });
  });

  it('is refused by another key under the same id', async () => {
    const impostor = payloadCodec(readPayloadKeys(`2026-b:${'00'.repeat(32)}`));
    await expect(impostor.decode([await sealedBy(after)])).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });
  });
});

describe('when keys change', () => {
  it('the first seals, all open', async () => {
    const old = await sealedBy(before);
    expect(keyIdOf(old)).toBe('2025-a');
    expect(await openedBy(after, old)).toEqual(bytesOf(plain));
    expect(keyIdOf(await sealedBy(after))).toBe('2026-b');
  });

  it('a key that is not there is named, and it may be tried again', async () => {
    const refused = before.decode([await sealedBy(after)]);
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'PAYLOAD_KEY_UNKNOWN', type: 'PAYLOAD_KEY_UNKNOWN', nonRetryable: false },
      message: expect.stringContaining('"2026-b"'),
    });
  });
});
