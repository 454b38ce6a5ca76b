import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import type { ReadinessKind } from '../../domain/renewal/readiness.ts';
import type { FileToDecide } from '../../registry/bulk/files-to-decide.ts';
import { openPeople } from '../../registry/people.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import { liesAs } from '../../registry/renewals/renewal-reads.ts';
import type { Dependencies } from '../dependencies.ts';

/** Those of these files whose renewal lies so now, as the list of renewals has it. */
export async function filesLying(
  use: Dependencies,
  { instansi }: { readonly instansi: string },
  files: readonly FileToDecide[],
  as: ReadinessKind,
): Promise<readonly FileToDecide[]> {
  const employments = files.filter(({ process, state }) => process === 'employment' && state.outcome === undefined);
  const at = await use.clock();
  const settings = await settingsIn(use.db)(instansi, at);
  const people = await openPeople(
    use.db,
    use.keys,
    employments.map(({ person }) => person),
  );
  return employments.filter(({ person, state }) => {
    const on = civilDateOf(at, state.unit.zone);
    return liesAs(state as EmploymentState, people.get(person), settings, on)?.readiness === as;
  });
}
