/** What is known of the filling of a need in another unit. */
export type RelocationState = Readonly<Record<never, never>>;

export const noRelocations: RelocationState = {};
