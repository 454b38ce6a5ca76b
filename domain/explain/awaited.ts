import type { Party } from '../appointment/terms.ts';
import { type Holder, holdersOf } from '../authority/holders.ts';
import type { Office } from '../authority/offices.ts';
import type { Power } from '../authority/powers.ts';
import { civilDateOf, type Instant } from '../calendar/zone.ts';
import type { Role } from '../case/event.ts';
import { type FileDecisionKind, type FileProcess, type FileState, lawOf } from '../file/law.ts';
import type { Asked } from '../tasks/asked.ts';
import { type Decider, decidersOf, type KnownAuthority } from './deciders.ts';

type Step = { readonly kind: FileDecisionKind; readonly party?: Party };

/** A decision that a file waits for. Where it needs a power, who may take it; where the role is enough, who is asked. */
export type AwaitedDecision = {
  readonly decision: FileDecisionKind;
  readonly party?: Party;
  /** In the order in which they have their part in it: whoever prepares it comes first. */
  readonly offices: readonly Office[];
  /** In which roles it is taken at all. */
  readonly roles: readonly Role[];
  readonly hangsOn?: Asked['hangsOn'];
  readonly power?: Power;
  readonly deciders: readonly Decider[];
  readonly holders: readonly Holder[];
};

/** What a file waits for at this instant, by the same law that will decide it. */
export function awaitedOf(
  { process, state }: { readonly process: FileProcess; readonly state: FileState },
  known: KnownAuthority,
  now: Instant,
): readonly AwaitedDecision[] {
  const law = lawOf[process];
  const { zone, place } = state.unit;
  const when = { on: civilDateOf(now, zone), unit: place?.unit };
  const asked = law.asked(state).flatMap(({ office, unit, hangsOn, ...one }) => {
    const step = stepOf({ ...one, office });
    return step ? [{ step, office, unit, hangsOn }] : [];
  });
  const decisions = Map.groupBy(asked, ({ step, hangsOn }) => JSON.stringify([step, hangsOn?.clock]));
  return [...decisions.values()].map((same): AwaitedDecision => {
    const { step, hangsOn } = same[0]!;
    // A file may wait for the same decision about several things at once.
    const offices = [...new Set(same.map(({ office }) => office))];
    const need = law.needOf(state, step);
    return {
      decision: step.kind,
      ...(step.party && { party: step.party }),
      ...{ offices, roles: law.roles[step.kind] ?? [] },
      ...(hangsOn && { hangsOn }),
      ...(need && { power: need.power }),
      deciders: need ? decidersOf(need, known, now, zone) : [],
      holders: need
        ? []
        : same.flatMap(({ office, unit }) => holdersOf(known.register, office, { ...when, ...(unit && { unit }) })),
    };
  });
}

/** The decision that answers what is asked; none for a rung that only tells. */
function stepOf({ kind, office }: Pick<Asked, 'kind' | 'office'>): Step | undefined {
  const [what, decision] = kind.split('/');
  if (what === 'shortening') return { kind: 'decide-shortening' };
  if (what === 'letter') return { kind: 'record-reminder-letter' };
  if (what !== 'step') return undefined;
  if (decision === 'sign-contract' || decision === 'sign-renewal' || decision === 'sign-addendum')
    return { kind: decision, party: office === 'ppk' ? 'agency' : 'candidate' };
  return { kind: decision as FileDecisionKind };
}
