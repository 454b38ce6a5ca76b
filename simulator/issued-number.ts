import { createHash } from 'node:crypto';
import type { InventedPerson } from './people.ts';

/**
 * The NI of every person: birth date, year, two digits, sex, serial. Digits 13 and 14 mean nothing anyone agrees on, so
 * one in ten differs: whoever validates them finds out here.
 */
export function issuedNumbers(people: readonly InventedPerson[]): ReadonlyMap<string, string> {
  const serials = new Map<string, number>();
  return new Map(
    people.map(({ row, birthDate, sex, participantNumber }) => {
      const born = birthDate.replaceAll('-', '');
      const middle = `2025${row % 10 === 0 ? '21' : '24'}${sex === 'male' ? 1 : 2}`;
      const serial = (serials.get(born + middle) ?? 0) + 1;
      serials.set(born + middle, serial);
      return [participantNumber, born + middle + String(serial).padStart(3, '0')];
    }),
  );
}

/** A stable id in the form of a UUID, for records that SIASN would have numbered itself. */
export function recordId(seed: number, kind: string, row: number): string {
  const hex = createHash('sha256').update(`${seed}/${kind}/${row}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
