import type { AppointmentFact, BatchClock } from '../appointment/decisions.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { HeldClock } from '../case/clocks.ts';
import { retimeByLetter } from '../case/retime.ts';
import type { RuleId } from '../rules/register.ts';
import { windowsAfter } from '../windows/letters.ts';
import type { FormationEvent } from './events.ts';
import { handOver } from './hand-over.ts';
import type { FormationState } from './state.ts';

/** Windows that every file keeps beside the batch; the others are duties of the batch alone. */
const windowsOfFiles: readonly RuleId[] = ['JENDELA-DRH', 'JENDELA-NI-USUL', 'JENDELA-NI-TERIMA', 'JENDELA-SPMT'];

/** The days that a letter gives to the clock of a rule. */
type LetterWindow = {
  readonly rule: RuleId;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly letter: string;
};

/**
 * The windows that a letter of the batch changes beside those entered before it, for the steps in which the instansi has
 * a duty. An older letter that is entered late changes none that a later one has named. A window of unknown begin counts
 * from its letter.
 */
export function windowsChangedBy({ letters }: FormationState, id: string): readonly LetterWindow[] {
  const place = letters.findIndex((letter) => letter.id === id);
  const before = windowsAfter(letters.slice(0, place));
  return windowsAfter(letters.slice(0, place + 1)).flatMap(({ step, rule, opens, closes, letter }): LetterWindow[] => {
    const held = before.find((window) => window.step === step);
    if (rule === undefined || held?.letter.id === letter.id) return [];
    const from = opens === 'unknown' ? letter.letterOn : opens;
    return [{ rule, from: from === 'unknown' || from > closes ? closes : from, until: closes, letter: letter.id }];
  });
}

/** What these windows make of the batch's own clocks. Reminders are the batch's, for all its files. */
export function windowEvents(state: FormationState, windows: readonly BatchClock[]): readonly FormationEvent[] {
  return windows.flatMap(({ letter = '', unit: _, ...window }): readonly FormationEvent[] => {
    const held = heldWindow(state, window.rule);
    if (held === undefined) return [{ type: 'clock-opened', clock: windowId(window.rule), letter, ...window }];
    return held.status === 'open' ? retimeByLetter(held, { letter, ...window }) : [];
  });
}

/** What a letter has to say to the files of the batch; undefined when it is nothing. */
export function newsOfLetter(
  { letters }: FormationState,
  id: string,
  windows: readonly BatchClock[],
): Extract<AppointmentFact, { kind: 'batch-clocks-set' }> | undefined {
  const clocks = windows.filter(({ rule }) => windowsOfFiles.includes(rule));
  const { reopens, enteredAt } = letters.find((letter) => letter.id === id) ?? {};
  if (reopens && enteredAt !== undefined && enteredAt !== 'unknown') {
    return { kind: 'batch-clocks-set', clocks, reopens: { letter: id, enteredAt } };
  }
  return clocks.length > 0 ? { kind: 'batch-clocks-set', clocks } : undefined;
}

/** The windows that hold now, as a file is handed them when it starts. */
export function windowsForFiles(state: FormationState): readonly BatchClock[] {
  return state.clocks
    .filter((clock) => windowsOfFiles.includes(clock.rule))
    .map((clock) => handOver(clock, state.unit));
}

function heldWindow(state: FormationState, rule: RuleId): HeldClock | undefined {
  return state.clocks.find((clock) => clock.id === windowId(rule));
}

function windowId(rule: RuleId): string {
  return `${rule}/1`;
}
