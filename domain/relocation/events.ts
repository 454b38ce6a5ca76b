/** What happens in the filling of a need in another unit. */
export type RelocationEvent = never;
