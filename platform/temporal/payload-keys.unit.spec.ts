import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConfigError } from '../config.ts';
import { payloadKeysFromSettings, readPayloadKeys } from './payload-keys.ts';

const [one, two] = ['0f'.repeat(32), 'AB'.repeat(32)];

afterEach(() => vi.unstubAllEnvs());

describe('the keys of payloads', () => {
  it('are read one a line, the first of them seals', () => {
    const { current, keys } = readPayloadKeys(`k2:${two}\nk1:${one}\n`);
    expect(current).toBe('k2');
    expect([...keys].map(([id, key]) => [id, key.toString('hex')])).toEqual([
      ['k2', 'ab'.repeat(32)],
      ['k1', one],
    ]);
  });

  it.each([
    ['a key that is too short', `k1:${one.slice(1)}`, 'Entri ke-1'],
    ['a key that is too long', `k1:${one}0`, 'Entri ke-1'],
    ['a key without an id', `k1:${one}\n${two}`, 'Entri ke-2'],
    ['an id with other characters', `kunci_1:${one}`, 'Entri ke-1'],
    ['a blank around the colon', `k1: ${one}`, 'Entri ke-1'],
    ['the same id twice', `k1:${one}\nk1:${two}`, '"k1" muncul dua kali'],
  ])('are refused with %s, in words that show no key', (_, text, words) => {
    let said = '';
    try {
      readPayloadKeys(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      said = (error as Error).message;
    }
    expect(said).toContain(words);
    expect(said).not.toMatch(/[0-9a-f]{16}/i);
  });

  it('must be there', () => {
    vi.stubEnv('TENGGAT_PAYLOAD_KEYS', undefined);
    vi.stubEnv('TENGGAT_PAYLOAD_KEYS_FILE', undefined);
    expect(payloadKeysFromSettings).toThrow('Setelan TENGGAT_PAYLOAD_KEYS belum ada');
    vi.stubEnv('TENGGAT_PAYLOAD_KEYS', '');
    expect(payloadKeysFromSettings).toThrow('Setelan TENGGAT_PAYLOAD_KEYS belum ada');
  });
});
