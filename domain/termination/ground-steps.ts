import { type Refusal, refuse } from '../case/refusal.ts';
import { provenSevere } from '../discipline/record.ts';
import type { EmploymentState } from '../employment/state.ts';
import { moveRequestReady } from '../relocation/move.ts';
import type { RuleId } from '../rules/register.ts';
import type { GroundCode } from './outcomes.ts';

/** What has to have happened in the file before the PPK decides on a ground, and the rule that wants it. */
type GroundStep = {
  readonly decision: string;
  readonly rule: RuleId;
  taken(state: EmploymentState, matter: number | undefined): boolean;
};

const steps: Readonly<Partial<Record<GroundCode, GroundStep>>> = {
  resigned: {
    ...{ decision: 'record-resignation', rule: 'ALASAN-PEMBERHENTIAN' },
    taken: ({ termination }) => termination.resignation !== undefined,
  },
  died: {
    ...{ decision: 'record-death', rule: 'TANGGAL-MENINGGAL' },
    taken: ({ termination }) => termination.death !== undefined,
  },
  // No predicate terminates by itself: somebody reviewed, and the person was heard.
  'not-performing': {
    ...{ decision: 'close-performance-review', rule: 'TIDAK-BERKINERJA' },
    taken: ({ termination }) => termination.review?.finding === 'not-performing',
  },
  'severe-discipline': {
    ...{ decision: 'decide-discipline', rule: 'PEMERIKSAAN-DISIPLIN' },
    taken: (state, matter) => provenSevere(state).some((proven) => proven.matter === matter),
  },
  'asked-to-move': {
    ...{ decision: 'acknowledge-move-warning', rule: 'PINDAH-TERTULIS' },
    taken: moveRequestReady,
  },
};

/** A ground whose own step has not been taken is none yet. */
export function stepMissing(state: EmploymentState, ground: GroundCode, matter?: number): Refusal | undefined {
  const step = steps[ground];
  if (step === undefined || step.taken(state, matter)) return undefined;
  return refuse('GROUND_STEP_MISSING', { ground, needs: step.decision }, step.rule);
}
