import type { BatchClock } from '../domain/appointment/decisions.ts';
import type { HeldClock } from '../domain/case/clocks.ts';
import type { FormationEvent } from '../domain/formation/events.ts';
import type { FormationState } from '../domain/formation/state.ts';
import type { RuleId } from '../domain/rules/register.ts';
import type { Batch } from './batch.ts';
import { tellFiles } from './batch-pages.ts';
import { reckon } from './case-clocks.ts';
import { batch as port } from './ports.ts';

/** Windows that every file keeps beside the batch; the others are duties of the batch alone. */
const windowsOfFiles: readonly RuleId[] = ['JENDELA-DRH', 'JENDELA-NI-USUL', 'JENDELA-NI-TERIMA', 'JENDELA-SPMT'];

/**
 * A letter opens or moves windows of the batch, and through it those of each file that has not done the step yet. An older
 * letter that is entered late moves nothing back.
 */
export async function applyLetter(batch: Batch, letter: FormationState['letters'][number]['id']): Promise<void> {
  const known = batch.state.letters.filter((one) => one.applied).map((one) => one.id);
  const windows = await batch.attempt('letter', () => port.windowsAfter([...known, letter]));
  const changed = windows.filter((window) => heldClock(batch, window.rule)?.letter !== window.letter);
  const dues = await reckon(
    batch,
    changed.map(({ rule, from, until }) => ({ rule, triggerOn: from, byLetter: until })),
  );
  const clocks = changed.flatMap(({ rule, from, letter }, index): BatchClock[] => {
    const due = dues[index];
    return due ? [{ rule, triggerOn: from, due, unit: batch.state.unit, letter }] : [];
  });
  batch.appendBySystem(
    clocks.flatMap((clock) => windowEvent(batch, clock)),
    'clock',
  );
  const ofFiles = clocks.filter(({ rule }) => windowsOfFiles.includes(rule));
  if (ofFiles.length > 0) await tellFiles(batch, { kind: 'batch-clocks-set', clocks: ofFiles });
  batch.appendBySystem([{ type: 'letter-applied', letter }], 'formation');
}

function windowEvent(batch: Batch, { rule, unit: _, ...window }: BatchClock): FormationEvent[] {
  const held = heldClock(batch, rule);
  const clock = windowId(rule);
  if (held === undefined) return [{ type: 'clock-opened', clock, rule, ...window }];
  return held.status === 'open' ? [{ type: 'clock-retimed', clock, from: held.dueDate, ...window }] : [];
}

function heldClock(batch: Batch, rule: RuleId): HeldClock | undefined {
  return batch.state.clocks.find((clock) => clock.id === windowId(rule));
}

/** The windows that hold now, as a file is handed them when it starts. */
export function windowsForFiles(state: FormationState): readonly BatchClock[] {
  return state.clocks
    .filter((clock) => windowsOfFiles.includes(clock.rule))
    .map(({ rule, triggerOn, letter, dueDate, dueAt, calendarVersion, knownAt, provisional }) => ({
      rule,
      triggerOn,
      unit: state.unit,
      due: { dueDate, dueAt, calendarVersion, knownAt, provisional, rungs: [{ kind: 'breach', at: dueAt }] },
      ...(letter === undefined ? {} : { letter }),
    }));
}

function windowId(rule: RuleId): string {
  return `${rule}/1`;
}
