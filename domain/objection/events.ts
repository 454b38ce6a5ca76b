/** What happens in an objection. */
export type ObjectionEvent = never;
