import type { Derived, ToDerive } from './derived.ts';

/** What the deriving process is told: a bundle before the first history for it. */
export type ToDeriver =
  | { readonly kind: 'bundle'; readonly digest: string; readonly code: string }
  | ({ readonly kind: 'history'; readonly digest: string } & ToDerive);

/** What it answers. `broken`: the bundle cannot be run, or not on one of the histories; what is open on it will not be answered. */
export type FromDeriver =
  | ({ readonly kind: 'derived'; readonly id: number } & Derived)
  | { readonly kind: 'broken'; readonly digest: string; readonly error: string };
