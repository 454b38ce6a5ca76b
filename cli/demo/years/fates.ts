import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Office } from '../office.ts';

/** What becomes of some, one after the other down the list; all others are evaluated and renewed. */
const fates = [
  'converted',
  'not-renewed',
  'lapsed',
  'appointed-elsewhere',
  'resigned',
  'not-performing',
  'severe-discipline',
  'prison-two-years',
  'died',
  'relocated',
  'quarter-missed',
] as const;
export type Fate = (typeof fates)[number];

/** Whoever was born before is near the pension age within these years, which is a story of its own. */
const young = civilDate('1972-01-01');

/**
 * The row of whoever has this fate; undefined where too few started. The first of the list stays ordinary, and so do those
 * whose files a letter reopened.
 */
export function rowOf(office: Office, fate: Fate): number | undefined {
  const rows = office.ways
    .filter(({ row }) => row.outcome === 'started' && !row.reopenedByLetter)
    .map(({ row }) => row.row)
    .filter((row) => (office.people[row - 1]?.birthDate ?? '') >= young)
    .sort((one, other) => one - other);
  return rows[1 + fates.indexOf(fate)];
}
