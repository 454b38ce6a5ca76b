import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Office } from '../office.ts';
import { rowOf } from './fates.ts';

const born = (year: number) => ({ birthDate: civilDate(`${year}-05-01`) });
const started = (row: number, more: object = {}) => ({
  row: { row, outcome: 'started', reopenedByLetter: false, ...more },
});
const officeOf = (people: readonly object[], ways: readonly object[]) => ({ people, ways }) as unknown as Office;

describe('the fates of the demo', () => {
  it('begin with the second of those who started, by row, and end where nobody is left', () => {
    const office = officeOf(
      [1, 2, 3].map(() => born(1990)),
      [started(3), started(1), started(2)],
    );
    expect([rowOf(office, 'converted'), rowOf(office, 'not-renewed'), rowOf(office, 'lapsed')]).toEqual([
      2,
      3,
      undefined,
    ]);
  });

  it('are for nobody who is near the pension age, never started, or began later than the others', () => {
    const people = [born(1990), born(1969), born(1990), born(1990), born(1990)];
    const ways = [
      ...[started(1), started(2), started(3, { outcome: 'resigned' }), started(4, { reopenedByLetter: true })],
      started(5),
    ];
    expect(rowOf(officeOf(people, ways), 'converted')).toBe(5);
  });
});
