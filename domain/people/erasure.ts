import { type Preparer, tiedTo } from '../authority/four-eyes.ts';
import type { Mandate } from '../authority/mandate.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Recorded, Role, Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type KeptThing, keptFor, type Retention } from './kept-for.ts';

/** The paper on which something rests: its number and its date, never its words. */
type ErasurePaper = { readonly number: string; readonly on: CivilDate };

/** UU 27/2022 Pasal 43 and 44: asked for by the person, no longer needed once retention is over, or kept against the law. */
export const erasureGrounds = ['own-request', 'retention-over', 'unlawful'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** What can happen to somebody's data. Whose they are stands in the name of the stream, which is opaque. */
export type ErasureEvent =
  | { readonly type: 'erasure-proposed'; readonly ground: ErasureGround; readonly paper: ErasurePaper }
  | { readonly type: 'erasure-declined'; readonly reason: string }
  /** The keys of so many entries were destroyed, in the transaction that recorded this. */
  | { readonly type: 'person-erased'; readonly paper: ErasurePaper; readonly entries: number };

export type ErasureDecision =
  | { readonly kind: 'propose-erasure'; readonly ground: ErasureGround; readonly paper: ErasurePaper }
  | { readonly kind: 'decline-erasure'; readonly reason: string }
  | { readonly kind: 'erase'; readonly paper: ErasurePaper };

/** Who may take each decision: the desk prepares, the PPK as the controller of the data decides. */
export const erasureDecisionRoles: Readonly<Record<ErasureDecision['kind'], readonly Role[]>> = {
  'propose-erasure': ['operator', 'verifier'],
  'decline-erasure': ['ppk'],
  erase: ['ppk'],
};

export type ErasureState = {
  readonly version: number;
  readonly revision: number;
  readonly stage: 'unasked' | 'proposed' | 'declined' | 'erased';
  readonly proposed?: Preparer & { readonly ground: ErasureGround; readonly paper: ErasurePaper };
};

export const noErasure: ErasureState = { version: 0, revision: 0, stage: 'unasked' };

/** What is known beside the stream: what is kept about the person, and who stands in for whom. */
type Known = {
  readonly things: readonly KeptThing[];
  readonly retention: Retention;
  readonly entries: number;
  readonly ties: Mandate['ties'];
};

/** Is this decision in order? What keeps the data is asked when it is proposed and again when it is decided. */
export function decideErasure(
  state: ErasureState,
  decision: ErasureDecision,
  stamp: Stamp & { readonly expectedRevision?: number },
  { things, retention, entries, ties }: Known,
): readonly ErasureEvent[] | Refusal {
  if (stamp.expectedRevision !== undefined && stamp.expectedRevision !== state.version) {
    return refuse('STALE_VERSION', { expected: stamp.expectedRevision, actual: state.version });
  }
  if (state.stage === 'erased') return refuse('PERSON_ALREADY_ERASED', {}, 'HAPUS-DATA-PRIBADI');
  if (decision.kind === 'propose-erasure') {
    if (state.stage === 'proposed') return refuse('ERASURE_ALREADY_PROPOSED');
    const { ground, paper } = decision;
    return keptFor(things, retention, stamp.effectiveOn) ?? [{ type: 'erasure-proposed', ground, paper }];
  }
  const { proposed } = state;
  if (state.stage !== 'proposed' || proposed === undefined) return refuse('ERASURE_NOT_PROPOSED');
  const own = sameEyes(proposed, stamp, ties);
  if (own) return own;
  if (decision.kind === 'decline-erasure') return [{ type: 'erasure-declined', reason: decision.reason }];
  const kept = keptFor(things, retention, stamp.effectiveOn);
  return kept ?? [{ type: 'person-erased', paper: decision.paper, entries }];
}

/** Who prepared does not decide, whatever the instansi answers for other decisions: nothing brings the data back. */
function sameEyes(proposed: Preparer, { by, effectiveOn }: Stamp, ties: Mandate['ties']): Refusal | undefined {
  const account = by.kind === 'official' ? by.account : '';
  const as = proposed.account === account ? 'preparer' : tiedTo(proposed, ties, [effectiveOn]) ? 'deputy' : undefined;
  return as && refuse('FOUR_EYES', { preparedOn: proposed.on, as }, 'PISAH-PENYIAP-PEMUTUS');
}

/** Applies one event. */
export function evolveErasure(_: ErasureState | undefined, event: Recorded<ErasureEvent>): ErasureState {
  const head = { version: event.seq, revision: event.seq };
  switch (event.type) {
    case 'erasure-proposed': {
      const { ground, paper, effectiveOn: on, by } = event;
      const account = by.kind === 'official' ? by.account : by.name;
      return { ...head, stage: 'proposed', proposed: { account, on, ground, paper } };
    }
    case 'erasure-declined':
      return { ...head, stage: 'declined' };
    case 'person-erased':
      return { ...head, stage: 'erased' };
    default:
      return event satisfies never;
  }
}
