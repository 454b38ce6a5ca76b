import { closeClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import { type EmploymentState, presentTerm } from '../employment/state.ts';
import type { ConversionEvent } from './events.ts';
import { type Conversion, type ConversionStage, lastDayBeforeConversion } from './state.ts';

const leadsTo: Readonly<Record<Exclude<ConversionEvent['type'], 'conversion-determined'>, ConversionStage>> = {
  'conversion-proposed': 'at-bkn',
  'conversion-returned': 'returned',
  'conversion-reproposed': 'at-bkn',
  'conversion-refused': 'conversion-refused',
  'conversion-pertek-recorded': 'pertek-issued',
  converted: 'converted',
};

/** What a step towards PPPK makes of the employment. */
export function evolveConversion(state: EmploymentState, event: Recorded<ConversionEvent>): EmploymentState {
  const { attempts, current } = state.conversion;
  if (event.type === 'conversion-determined') {
    const { conversion, determination, need, seq } = event;
    const again = current?.conversion === conversion && current.determination === determination;
    if (again) return state;
    const begun: Conversion = { conversion, determination, need, seq, stage: 'determined' };
    return { ...state, conversion: { attempts: attempts + 1, current: begun } };
  }
  if (current === undefined) return state;
  const next = {
    ...state,
    conversion: { attempts, current: { ...withPaper(current, event), stage: leadsTo[event.type] } },
  };
  return event.type === 'converted' ? { ...next, clocks: withoutRenewal(next, event) } : next;
}

function withPaper(current: Conversion, event: Recorded<ConversionEvent>): Conversion {
  switch (event.type) {
    case 'conversion-pertek-recorded':
      return { ...current, pertek: { number: event.number, on: event.on } };
    case 'converted':
      return { ...current, appointment: { skNumber: event.skNumber, tmt: event.tmt, ni: event.ni } };
    default:
      return current;
  }
}

/** Nothing is left to renew when the term ends as PPPK begins; before a gap, the PPK is still asked. */
function withoutRenewal(state: EmploymentState, event: Recorded<ConversionEvent>): EmploymentState['clocks'] {
  return isLastTerm(state) ? closeClocks(state.clocks, ['PERPANJANGAN'], event, 'stopped') : state.clocks;
}

/** Whether the present term, or the one decided after it, is not followed by another: PPPK begins with its end or before. */
export function isLastTerm(state: EmploymentState): boolean {
  const lastDay = lastDayBeforeConversion(state.conversion);
  return lastDay !== undefined && lastDay <= presentTerm(state).until;
}
