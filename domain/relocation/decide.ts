import type { DecisionStamp } from '../authority/mandate.ts';
import type { Refusal } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { RelocationDecision } from './decisions.ts';
import type { RelocationEvent } from './events.ts';
import { assess, openRelocation, relocate, revoke } from './fill.ts';
import { answerMoveWarning, recordMoveRequest } from './move.ts';
import { signAddendum } from './sign.ts';
import { agree, close, refuseRelocation } from './units.ts';

/** Diktum KEDUA PULUH LIMA and KEDUA PULUH ENAM: what may be decided while somebody is employed. */
export function decideRelocation(
  state: EmploymentState,
  decision: RelocationDecision,
  stamp: DecisionStamp,
): readonly RelocationEvent[] | Refusal {
  const ended = employmentEnded(state);
  if (ended) return ended;
  switch (decision.kind) {
    case 'open-relocation':
      return openRelocation(state, decision, stamp);
    case 'assess-competence':
      return assess(state, decision, stamp);
    case 'agree-relocation':
      return agree(state, decision, stamp);
    case 'refuse-relocation':
      return refuseRelocation(state, decision, stamp);
    case 'close-relocation':
      return close(state, decision, stamp);
    case 'relocate':
      return relocate(state, decision, stamp);
    case 'revoke-relocation':
      return revoke(state, decision, stamp);
    case 'sign-addendum':
      return signAddendum(state, decision, stamp);
    case 'record-move-request':
      return recordMoveRequest(state, decision, stamp);
    case 'acknowledge-move-warning':
    case 'withdraw-move-request':
      return answerMoveWarning(state, decision, stamp);
    // SELEKSI-BUKAN-PINDAH: it is written down, and changes nothing.
    case 'note-selection-registration':
      return [{ type: 'selection-noted', selection: decision.selection }];
    default:
      return decision satisfies never;
  }
}
