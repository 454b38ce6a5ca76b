import type { Recorded } from '../case/event.ts';
import { factOf } from '../case/facts.ts';
import type { EmploymentState } from '../employment/state.ts';
import { withClockOf } from './clock.ts';
import type { SkCorrectionEvent } from './events.ts';
import { replaced } from './replaced.ts';
import type { SkCorrectionState } from './state.ts';
import { undone } from './undone.ts';

/** What a correction makes of the employment: its own record, and the terms as the papers now have them. */
export function evolveSkCorrection(state: EmploymentState, event: Recorded<SkCorrectionEvent>): EmploymentState {
  if (event.type === 'renewal-clock-resumed') return withClockOf(state, event.term, event);
  const known = { ...state, skCorrections: slice(state.skCorrections, event) };
  if (event.type !== 'sk-corrected') return known;
  if (event.form !== 'revocation') return replaced(known, event);
  return event.paper === 'renewal-sk' ? undone(known, event) : known;
}

type Own = Exclude<Recorded<SkCorrectionEvent>, { type: 'renewal-clock-resumed' }>;

function slice(known: SkCorrectionState, event: Own): SkCorrectionState {
  const without = () =>
    known.prepared.filter(({ correction }) => correction !== (event as { correction: number }).correction);
  switch (event.type) {
    case 'sk-correction-prepared': {
      const { paper, term, form, to, calendar } = event;
      const { seq: correction, account, effectiveOn: on } = factOf(event);
      const prepared = { paper, term, form, to, ...(calendar && { calendar }), correction, on };
      return { ...known, prepared: [...known.prepared, { ...prepared, ...(account !== undefined && { account }) }] };
    }
    case 'sk-correction-dropped':
      return { ...known, prepared: without() };
    case 'sk-corrected': {
      const { correction, paper, term, form, to, number, reverses, effectiveOn: on } = event;
      const issued = { correction, paper, term, form, to, number, on, ...(reverses && { reverses }) };
      const upload = paper !== 'contract' && { uploadedAgain: false };
      return { ...known, prepared: without(), issued: [...known.issued, { ...issued, ...upload }] };
    }
    case 'sk-uploaded-again': {
      const issued = known.issued.map((one) =>
        one.correction === event.correction ? { ...one, uploadedAgain: true } : one,
      );
      return { ...known, issued };
    }
    default:
      return event satisfies never;
  }
}
