import type { Against } from './predicate.ts';

/** The seven values of ASN (BerAKHLAK) by which conduct is rated: PERILAKU-BERAKHLAK. */
export const asnValues = [
  'service-oriented',
  'accountable',
  'competent',
  'harmonious',
  'loyal',
  'adaptive',
  'collaborative',
] as const;
export type Behaviour = Readonly<Record<(typeof asnValues)[number], Against>>;

/** How seven ratings become one: the policy `conduct-overall`. */
export type ConductReading = 'middle' | 'lowest';

const LOW_TO_HIGH = ['below', 'as-expected', 'above'] as const satisfies readonly Against[];

/**
 * Conduct as a whole (PERILAKU-KESELURUHAN). `middle`: the fourth of the seven in their order, so that one value decides
 * nothing and four do; `lowest`: the lowest of them.
 */
export function conductOf(behaviour: Behaviour, reading: ConductReading): Against {
  const ranks = asnValues.map((value) => LOW_TO_HIGH.indexOf(behaviour[value])).sort((a, b) => a - b);
  return LOW_TO_HIGH[ranks[reading === 'middle' ? 3 : 0]!]!;
}
