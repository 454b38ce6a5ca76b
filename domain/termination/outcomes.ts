import { terminationGrounds } from './grounds.ts';

type Ground = keyof typeof terminationGrounds;

/**
 * The grounds on which the PPK terminates. Huruf e is none of them: that a term is not renewed, or the pension age reached,
 * is decided at the end of the contract year.
 */
export type GroundCode = Exclude<Ground, 'term-or-pension-age'>;
export const groundCodes = (Object.keys(terminationGrounds) as Ground[]).filter(
  (ground): ground is GroundCode => ground !== 'term-or-pension-age',
);

/**
 * How an employment ended: converted to PPPK, its term not renewed, its pension age reached, its first SK revoked, or on one of
 * the grounds.
 */
export type EmploymentOutcome = 'converted' | 'not-renewed' | 'pension-age' | 'appointment-revoked' | GroundCode;

export const employmentOutcomes: readonly EmploymentOutcome[] = [
  'converted',
  'not-renewed',
  'pension-age',
  'appointment-revoked',
  ...groundCodes,
];

/** Whether the days without employment before it stands again are paid (`restored-gap-wages`). */
export type GapWages = 'paid' | 'unpaid';
