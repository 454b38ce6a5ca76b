import type { EmploymentState } from '../employment/state.ts';

/** A matter of discipline as a renewal sees it; without an outcome it is still open. */
type MatterSeen = { readonly seq: number; readonly outcome?: string };

type Held = { readonly matters?: readonly MatterSeen[] };

/** The discipline record: every matter, the oldest first (PERTIMBANGAN-DISIPLIN). */
export function disciplineSeen({ discipline }: Pick<EmploymentState, 'discipline'>): readonly MatterSeen[] {
  return (discipline as Held).matters ?? [];
}
