import { clockId } from '../appointment/clocks.ts';
import type { ClockEvent } from '../case/clocks.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { ConversionFact } from './decisions.ts';
import type { ConversionEvent } from './events.ts';
import { isUnderWay } from './state.ts';

/**
 * The batch says that a need is determined: the file keeps the clock that it is handed, and breaches it itself. Told again
 * with another day of receipt, the clock moves, also one that was closed by it; told the same, nothing changes.
 */
export function recordConversion(
  { conversion, clocks, termination, renewal }: EmploymentState,
  { conversion: batch, determination, need, clock: given }: ConversionFact,
): readonly (ConversionEvent | ClockEvent)[] {
  if (termination.ended) return [];
  const { rule, triggerOn, due, unit } = given;
  const { current, attempts } = conversion;
  const determined = { type: 'conversion-determined', conversion: batch, determination, need } as const;
  if (current?.conversion === batch && current.determination === determination) {
    const held = clocks.find(({ id }) => id === clockId(rule, attempts));
    if (held === undefined || held.triggerOn === triggerOn) return [];
    return [determined, { type: 'clock-retimed', clock: held.id, triggerOn, from: held.dueDate, due }];
  }
  if (isUnderWay(conversion) || renewal.ends) return [];
  return [determined, { type: 'clock-opened', clock: clockId(rule, attempts + 1), rule, triggerOn, due, unit }];
}
