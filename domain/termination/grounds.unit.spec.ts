import { describe, expect, it } from 'vitest';
import { type TerminationGround, terminationGrounds } from './grounds.ts';

const grounds: readonly TerminationGround[] = Object.values(terminationGrounds);
const letters = (wanted: (ground: TerminationGround) => boolean) =>
  grounds
    .filter(wanted)
    .map(({ letter }) => letter)
    .join('');

describe('the grounds of termination', () => {
  it('are twelve, a to l, and the move of diktum KEDUA PULUH LIMA', () => {
    expect(letters(() => true)).toBe('abcdefghijkl25');
  });

  it('are dishonourable where UU 20/2023 Pasal 52 (4) says so: d, i, k, l', () => {
    expect(letters((ground) => ground.class === 'dishonourable')).toBe('dikl');
    expect(letters(({ basis }) => basis === 'UU 20/2023 Pasal 52 ayat (4)')).toBe('dikl');
  });

  it('show where contract templates differ from the law', () => {
    expect(letters((ground) => ground.templateClass !== undefined)).toBe('i');
    expect(terminationGrounds['severe-discipline'].templateClass).toBe('honourable-not-own-request');
  });

  it('leave to the PPK what the law does not class: two years of prison', () => {
    expect(letters((ground) => ground.class === 'decided-by-ppk')).toBe('j');
    expect(terminationGrounds['prison-two-years'].evidence).toContain('pendapat hukum');
  });

  it('want a judgment for offences only, and the person heard wherever they are blamed or found unfit', () => {
    expect(letters(({ judgment }) => judgment)).toBe('jk');
    expect(letters(({ heard }) => heard)).toBe('dghijkl');
  });

  it('each want evidence', () => expect(letters(({ evidence }) => evidence.length === 0)).toBe(''));
});
