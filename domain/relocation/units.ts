import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import { already, notBefore } from './checks.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';
import { notOpen, undecided } from './fill.ts';
import type { Side } from './state.ts';

type Decided = readonly RelocationEvent[] | Refusal;
type Of<Kind> = Extract<RelocationDecision, { kind: Kind }>;

/** The head of the unit that gives, or of the one that receives, agrees; each speaks for its own unit and once. */
export function agree(state: EmploymentState, { side }: Of<'agree-relocation'>, stamp: DecisionStamp): Decided {
  const agreed = state.facts['relocation-agreed'];
  return (
    undecided(state) ??
    (agreed && state.relocation.open?.agreed.includes(side) ? already(agreed, 'PENGISIAN-UNIT-LAIN') : undefined) ??
    spokenFor(state, side, stamp) ?? [{ type: 'relocation-agreed', side }]
  );
}

/** One unit that does not want it is enough: the request is closed, also when that unit had agreed before. */
export function refuseRelocation(
  state: EmploymentState,
  { side, reason }: Of<'refuse-relocation'>,
  stamp: DecisionStamp,
): Decided {
  return undecided(state) ?? spokenFor(state, side, stamp) ?? [{ type: 'relocation-closed', closedBy: side, reason }];
}

/** The desk gives it up: the need is gone, or nobody will be competent for it. */
export function close(
  state: EmploymentState,
  { reason }: Of<'close-relocation'>,
  { effectiveOn }: DecisionStamp,
): Decided {
  return (
    undecided(state) ??
    notBefore(state, effectiveOn, ['relocation-opened'], 'PENGISIAN-UNIT-LAIN') ?? [
      { type: 'relocation-closed', closedBy: 'desk', reason },
    ]
  );
}

function spokenFor(state: EmploymentState, side: Side, { effectiveOn, known }: DecisionStamp): Refusal | undefined {
  const { open } = state.relocation;
  if (open === undefined) return notOpen();
  const unit = side === 'giving' ? presentTerm(state).unit : open.toUnit;
  if (known?.callerUnit !== unit) return refuse('NOT_HEAD_OF_UNIT', { side, unit }, 'PENGISIAN-UNIT-LAIN');
  return notBefore(state, effectiveOn, ['relocation-opened'], 'PENGISIAN-UNIT-LAIN');
}
