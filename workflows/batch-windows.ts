import type { BatchClock } from '../domain/appointment/decisions.ts';
import type { FormationEvent } from '../domain/formation/events.ts';
import type { FormationState } from '../domain/formation/state.ts';
import type { RuleId } from '../domain/rules/register.ts';
import type { Batch } from './batch.ts';
import { tellFiles } from './batch-pages.ts';
import { reckon } from './case-clocks.ts';
import { batch as port } from './ports.ts';

/** Windows that every file keeps beside the batch; the others are duties of the batch alone. */
const windowsOfFiles: readonly RuleId[] = ['JENDELA-DRH', 'JENDELA-NI-USUL', 'JENDELA-NI-TERIMA', 'JENDELA-SPMT'];

/** A letter opens or moves windows of the batch, and through it those of each file that has not done the step yet. */
export async function applyLetter(batch: Batch, letter: FormationState['letters'][number]['id']): Promise<void> {
  const windows = await batch.attempt('letter', () => port.windowsOf(letter));
  const dues = await reckon(
    batch,
    windows.map(({ rule, from, until }) => ({ rule, triggerOn: from, byLetter: until })),
  );
  const events = windows.flatMap(({ rule, from }, index): FormationEvent[] => {
    const due = dues[index];
    if (due === undefined) return [];
    const clock = windowId(rule);
    const held = batch.state.clocks.find((one) => one.id === clock);
    if (held === undefined) return [{ type: 'clock-opened', clock, rule, triggerOn: from, due, letter }];
    return held.status === 'open' ? [{ type: 'clock-retimed', clock, triggerOn: from, due, letter }] : [];
  });
  batch.appendBySystem(events, 'clock');
  const clocks = windows.flatMap(({ rule, from }, index): BatchClock[] => {
    const due = dues[index];
    return due && windowsOfFiles.includes(rule) ? [{ rule, triggerOn: from, due, letter }] : [];
  });
  if (clocks.length > 0) await tellFiles(batch, { kind: 'batch-clocks-set', clocks });
  batch.appendBySystem([{ type: 'letter-applied', letter }], 'formation');
}

/** The windows that hold now, as a file is handed them when it starts. */
export function windowsForFiles(state: FormationState): readonly BatchClock[] {
  return state.clocks
    .filter((clock) => windowsOfFiles.includes(clock.rule))
    .map(({ rule, triggerOn, letter, dueDate, dueAt, calendarVersion, provisional }) => ({
      rule,
      triggerOn,
      due: { dueDate, dueAt, calendarVersion, provisional, rungs: [{ kind: 'breach', at: dueAt }] },
      ...(letter === undefined ? {} : { letter }),
    }));
}

function windowId(rule: RuleId): string {
  return `${rule}/1`;
}
