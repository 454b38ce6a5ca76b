/**
 * How the "or" of diktum KESEMBILAN BELAS is read: the `larger` of last income and minimum wage; `either` suffices;
 * `budget-bound`, where the last income alone binds and a wage below the minimum is only shown.
 */
export const wageReadings = ['larger', 'either', 'budget-bound'] as const;
/** Whose minimum wage is meant by "the region". */
export const minimumReferences = ['province', 'regency'] as const;

/** What an instansi answers about its floor; without the amounts themselves, for which a process has no use. */
export type WagePolicy = {
  readonly reading: (typeof wageReadings)[number];
  readonly minimum: (typeof minimumReferences)[number];
  /** Whether the minimum wage is taken for the hours worked of a full week. The last income never is. */
  readonly proRata: boolean;
};
