/** Why an instansi does not propose somebody: the four reasons that were counted nationally in 2025. */
export const exclusionReasons = ['inactive', 'no-budget', 'no-need', 'deceased'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** A row of the nominative list, by its number there, that is not proposed: why, and by which paper. */
export type ExcludedRow = { readonly row: number; readonly reason: ExclusionReason; readonly evidence: string };
