import { clockId } from '../appointment/clocks.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { EmploymentState } from '../employment/state.ts';

/** The receiving unit has some days, of its own week, to say whether it takes somebody; the law gives none. */
export function relocationClocks({ relocation: { open }, facts }: EmploymentState): readonly ClockToSet[] {
  const opened = facts['relocation-opened'];
  if (open === undefined || opened === undefined) return [];
  const { request, calendar } = open;
  const rule = 'JAWABAN-UNIT-PENERIMA';
  return [{ id: clockId(rule, request), rule, triggerOn: opened.effectiveOn, unit: calendar }];
}
