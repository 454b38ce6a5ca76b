/** How the organisation itself performed, by which a result is weighed (EVALUASI-TRIWULAN). */
export const organisationPredicates = ['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang'] as const;
export type OrganisationPredicate = (typeof organisationPredicates)[number];

/** What the employee did when shown the evaluation: `refused-to-sign` takes nothing from it. */
export const acknowledgements = ['acknowledged', 'refused-to-sign'] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

/** Why nobody evaluated a period. */
export const missingCauses = [
  'evaluator-left',
  'office-vacant',
  'employee-absent',
  'unit-reorganised',
  'records-lost',
  'other',
] as const;
export type MissingCause = (typeof missingCauses)[number];
