import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyRing, masterKeysFromSettings } from './keys.ts';

const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

describe('a ring of master keys', () => {
  it('opens what an older master key wraps, and wraps with the first alone', () => {
    const sealed = keyRing(first).seal('Contoh', 'p-1');
    const ring = keyRing(second, { older: [first] });
    expect(ring.open(sealed, 'p-1')).toBe('Contoh');
    expect(ring.seal('Contoh', 'p-1').keyId).toBe(keyRing(second).keyId);
  });

  it('wraps a key anew without touching what it sealed: the older master key is needed no more', () => {
    const sealed = keyRing(first).seal('Contoh', 'p-1');
    const again = keyRing(second, { older: [first] }).rewrap(sealed, 'p-1');
    expect(keyRing(second).open({ ...again, data: sealed.data }, 'p-1')).toBe('Contoh');
    expect(() => keyRing(first).open({ ...again, data: sealed.data }, 'p-1')).toThrow(
      expect.objectContaining({ code: 'MASTER_KEY_MISSING' }),
    );
  });

  it('says which master key is missing', () => {
    const sealed = keyRing(first).seal('Contoh', 'p-1');
    expect(() => keyRing(second).open(sealed, 'p-1')).toThrow(`Kunci induk ${sealed.keyId} tidak ada`);
  });

  it('finds people under the key that it is given, whatever the master keys', () => {
    const lookup = () => Buffer.alloc(32, 9);
    expect(keyRing(first, { lookup }).digest('nik', '1')).toEqual(keyRing(second, { lookup }).digest('nik', '1'));
    expect(keyRing(first).digest('nik', '1')).not.toEqual(keyRing(second).digest('nik', '1'));
  });
});

describe('the master keys of a process', () => {
  afterEach(() => vi.unstubAllEnvs());
  const read = (text: string) => {
    vi.stubEnv('TENGGAT_MASTER_KEY', text);
    return masterKeysFromSettings();
  };

  it('are the lines of their file, the first one first', () => {
    const lines = [first.toString('hex'), second.toString('hex')];
    expect(read(`${lines.join('\n')}\n`)).toEqual([first, second]);
    expect(read(`${lines[1]}\n`)).toEqual([second]);
  });

  it.each([
    ['too short', 'ab'],
    ['no hexadecimal digits', 'x'.repeat(64)],
    ['one of two too long', `${'a'.repeat(64)}\n${'b'.repeat(66)}`],
    ['one twice', `${'a'.repeat(64)}\n${'a'.repeat(64)}`],
  ])('are refused: %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });
});
