import type { ConversionFact } from '../conversion/decisions.ts';

/** What reaches an employment from the system. Never refused; what changes nothing yields no event. */
export type EmploymentFact = ConversionFact;
