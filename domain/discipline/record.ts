import type { EmploymentState } from '../employment/state.ts';
import type { ObjectionOutcome } from '../objection/events.ts';
import { isFinal, outcomeOf } from '../objection/open.ts';
import { type Proposal, proposedFor } from './absences.ts';
import type { Finding } from './events.ts';
import { type SanctionCode, sanctionOf } from './sanctions.ts';

/** A matter as whoever weighs a renewal or an ending sees it. */
export type DisciplineRecord = {
  readonly matter: number;
  /** Number of the event that decided it; none while it runs. */
  readonly decided?: number;
  readonly level?: Finding;
  readonly sanction?: SanctionCode;
  /** Nobody can contest it any more. */
  readonly final: boolean;
  /** What an objection or an appeal made of it. */
  readonly contested?: ObjectionOutcome;
  /** What the ladder of absences proposes while nobody has decided. */
  readonly proposed?: Proposal;
};

/** Every matter of this employment, those that still run among them. */
export function disciplineRecord(state: EmploymentState): readonly DisciplineRecord[] {
  return state.discipline.matters.map(({ n, reported, absences, decided }) => {
    const proposed = decided || !absences ? undefined : proposedFor(absences, reported.on);
    const contested = decided && outcomeOf(state, decided.seq);
    return {
      matter: n,
      ...(decided && { decided: decided.seq, level: decided.level }),
      ...(decided?.sanction && { sanction: decided.sanction }),
      final: decided !== undefined && (decided.level === 'not-proven' || isFinal(state, decided.seq)),
      ...(contested && { contested }),
      ...(proposed && { proposed }),
    };
  });
}

/**
 * The matters that carry a termination on ground i (`severe-discipline`): decided as dismissal, and neither annulled nor
 * changed since by an objection or an appeal.
 */
export function provenSevere(state: EmploymentState): readonly DisciplineRecord[] {
  return disciplineRecord(state).filter(
    ({ sanction, contested }) =>
      sanction !== undefined && sanctionOf(sanction).dismissal && contested !== 'annulled' && contested !== 'changed',
  );
}
