import { ConfigError, setting } from '../config.ts';

/** The keys of everything that goes to the engine, by their ids: `current` encrypts, every one of them decrypts. */
export type PayloadKeys = { readonly current: string; readonly keys: ReadonlyMap<string, Buffer> };

const ENTRY = /^([a-z0-9-]{1,32}):([0-9a-f]{64})$/i;

/** Reads TENGGAT_PAYLOAD_KEYS, or the file that TENGGAT_PAYLOAD_KEYS_FILE names. Without it nothing reaches the engine. */
export function payloadKeysFromSettings(): PayloadKeys {
  return readPayloadKeys(setting('TENGGAT_PAYLOAD_KEYS'));
}

/**
 * Reads `id:key` entries, one a line: an id of at most 32 letters, digits and hyphens, and 64 hexadecimal digits. The first
 * encrypts.
 *
 * @throws ConfigError that names the line, never what stands in it.
 */
export function readPayloadKeys(text: string): PayloadKeys {
  const keys = new Map<string, Buffer>();
  for (const [index, entry] of text.trim().split(/\s+/).entries()) {
    const [, id, key] = ENTRY.exec(entry) ?? [];
    if (id === undefined || key === undefined) {
      throw new ConfigError(
        `Entri ke-${index + 1} dalam TENGGAT_PAYLOAD_KEYS tidak berbentuk id:kunci. Tulis satu per baris: id dari huruf, angka, atau tanda hubung, titik dua, lalu kunci 64 digit heksadesimal.`,
      );
    }
    if (keys.has(id)) {
      throw new ConfigError(`Id kunci "${id}" muncul dua kali dalam TENGGAT_PAYLOAD_KEYS. Beri tiap kunci id sendiri.`);
    }
    keys.set(id, Buffer.from(key, 'hex'));
  }
  const [current = ''] = keys.keys();
  return { current, keys };
}
