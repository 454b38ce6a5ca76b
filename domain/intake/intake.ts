import type { Recorded } from '../case/event.ts';
import { type Fact, factOf } from '../case/facts.ts';
import type { UnitCalendar } from '../clock/due-date.ts';
import type { Outlook } from './outlook.ts';

/** A list of running contracts is taken in: recorded whole, then one employment is started per row, page by page. */
export type IntakeEvent =
  | {
      readonly type: 'intake-recorded';
      readonly unit: UnitCalendar;
      readonly rows: number;
      /** Digest of the people of the list. */
      readonly list: string;
      readonly outlook: Outlook;
    }
  /** How many employments of the list run once a page of it was started. */
  | { readonly type: 'page-started'; readonly started: number }
  | { readonly type: 'intake-finished'; readonly started: number };

export type RecordedIntakeEvent = Recorded<IntakeEvent>;

export type IntakeState = {
  readonly unit: UnitCalendar;
  readonly version: number;
  /** Moves with what people do, not with pages. */
  readonly revision: number;
  readonly stage: 'starting' | 'finished';
  readonly outcome?: 'finished';
  readonly rows: number;
  readonly list: string;
  readonly outlook: Outlook;
  readonly started: number;
  readonly recorded: Fact;
  /** An import has no clock of its own. */
  readonly clocks: readonly [];
};

/** Applies one event. The first event of an import is `intake-recorded`. */
export function evolveIntake(state: IntakeState | undefined, event: RecordedIntakeEvent): IntakeState {
  if (event.type === 'intake-recorded') {
    const { unit, rows, list, outlook, seq } = event;
    const at = { version: seq, revision: seq, recorded: factOf(event) };
    return { ...at, unit, rows, list, outlook, stage: 'starting', started: 0, clocks: [] };
  }
  if (state === undefined) throw new Error(`An import begins with intake-recorded, not with ${event.type}`);
  const next = { ...state, version: event.seq, started: event.started };
  return event.type === 'intake-finished' ? { ...next, stage: 'finished', outcome: 'finished' } : next;
}
