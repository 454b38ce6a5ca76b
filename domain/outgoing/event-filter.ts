/** One type of event, or all of a process: `id.tenggat.appointment.ni-issued.v1`, `id.tenggat.employment.*`. */
export const eventFilter = /^id\.tenggat\.[a-z]+\.(\*|[a-z0-9-]+\.v1)$/;

/** Whether one of the filters lets this type of event through; without any, all of them pass. */
export function passes(filters: readonly string[], type: string): boolean {
  if (filters.length === 0) return true;
  return filters.some((filter) => filter === type || (filter.endsWith('.*') && type.startsWith(filter.slice(0, -1))));
}
