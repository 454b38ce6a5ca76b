import { closeClocks, isClockEvent, withdrawClocks } from '../case/clocks.ts';
import { corrected } from '../case/corrected.ts';
import { proposalOf } from '../case/corrections.ts';
import { factOf } from '../case/facts.ts';
import { framed, framedClock } from '../case/frame.ts';
import type { ConversionBatchEventType, RecordedConversionBatchEvent } from './events.ts';
import type { ConversionBatchState } from './state.ts';

/** What the batch does by itself after a decision. */
const byItself: readonly ConversionBatchEventType[] = ['conversion-files-told', 'conversion-files-done'];

/** Applies one event. The first event of a conversion batch is `conversion-opened`. */
export function evolveConversionBatch(
  state: ConversionBatchState | undefined,
  event: RecordedConversionBatchEvent,
): ConversionBatchState {
  if (event.type === 'conversion-opened') {
    return {
      ...{ unit: event.unit, version: event.seq, revision: event.seq, stage: 'opened' },
      listed: event.rows.map(({ employment }) => employment),
      ...{ determined: [], determinations: [], clocks: [], corrections: [] },
      facts: { 'conversion-opened': factOf(event) },
    };
  }
  if (state === undefined) throw new Error(`A conversion begins with conversion-opened, not with ${event.type}`);
  if (isClockEvent(event)) return framedClock(state, event);
  const next = framed(state, event, { byItself });
  switch (event.type) {
    case 'conversion-needs-proposed':
      return { ...next, stage: 'proposed' };
    case 'conversion-determination-received': {
      const { number, needs, seq, effectiveOn: receivedOn } = event;
      return {
        ...{ ...next, stage: 'determined' },
        determinations: [...state.determinations, { number, seq, receivedOn, employments: needs.length }],
        determined: [...state.determined, ...needs.map(({ employment }) => employment)],
      };
    }
    case 'conversion-files-told':
      return {
        ...next,
        determinations: state.determinations.map((part) =>
          part.number === event.determination ? { ...part, toldOf: event.receivedOn } : part,
        ),
      };
    case 'conversion-files-done':
      return {
        ...next,
        clocks: state.clocks.flatMap((clock) =>
          clock.id === event.clock ? closeClocks([clock], [clock.rule], event) : clock,
        ),
      };
    case 'conversion-concluded':
      return { ...next, stage: 'concluded', outcome: 'concluded', clocks: withdrawClocks(state.clocks) };
    case 'correction-proposed':
      return { ...next, corrections: [...state.corrections, proposalOf(event)] };
    case 'fact-corrected':
      return corrected(next, event);
    default:
      return event satisfies never;
  }
}
