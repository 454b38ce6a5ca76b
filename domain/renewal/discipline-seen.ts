import type { EmploymentState } from '../employment/state.ts';

/** A matter of discipline as a renewal sees it: `decided` is the event that decided it, none while it runs. */
type DisciplineRecord = { readonly matter: number; readonly decided?: number; readonly level?: string };

type Matter = { readonly n: number; readonly decided?: { readonly seq: number; readonly level: string } };

/** The discipline record: every matter, those that still run among them (PERTIMBANGAN-DISIPLIN). */
export function disciplineRecord({ discipline }: Pick<EmploymentState, 'discipline'>): readonly DisciplineRecord[] {
  const { matters = [] } = discipline as { readonly matters?: readonly Matter[] };
  return matters.map(({ n, decided }) => ({
    matter: n,
    ...(decided && { decided: decided.seq, level: decided.level }),
  }));
}
