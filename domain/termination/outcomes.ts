import { terminationGrounds } from './grounds.ts';

type Ground = keyof typeof terminationGrounds;
/** Huruf e says two things: the term ended, or the pension age was reached. */
type OtherGround = Exclude<Ground, 'term-or-pension-age'>;

/**
 * How an employment ended: converted to PPPK, its term not renewed, its pension age reached, its first SK revoked, or on one of
 * the grounds.
 */
export type EmploymentOutcome = 'converted' | 'not-renewed' | 'pension-age' | 'appointment-revoked' | OtherGround;

export const employmentOutcomes: readonly EmploymentOutcome[] = [
  'converted',
  'not-renewed',
  'pension-age',
  'appointment-revoked',
  ...(Object.keys(terminationGrounds) as Ground[]).filter((ground) => ground !== 'term-or-pension-age'),
];
