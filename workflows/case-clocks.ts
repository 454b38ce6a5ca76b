import { keptByFile } from '../domain/appointment/record.ts';
import type { ClockEvent, HeldClock } from '../domain/case/clocks.ts';
import { retime } from '../domain/case/retime.ts';
import { askedOf, type ClockToSet, setTo } from '../domain/case/set-clock.ts';
import { isResuming } from '../domain/clock/clock.ts';
import type { DueDate, UnitCalendar } from '../domain/clock/due-date.ts';
import type { CaseFile } from './case.ts';
import { clocks } from './ports.ts';

type Clocked = { readonly unit: UnitCalendar; readonly clocks: readonly HeldClock[] };
type Reckoned = ReturnType<typeof askedOf>;

/** Due dates by the calendar of the case's unit, unless another is named, as known now. */
export async function reckon<State extends Clocked, Event>(
  file: CaseFile<State, Event>,
  wanted: readonly Reckoned[],
): Promise<readonly DueDate[]> {
  const requests = wanted.map((one) => ({ unit: file.state.unit, ...one, knownAt: file.now() }));
  return file.attempt('due-dates', () => clocks.dueDates(requests));
}

/** Opens clocks, or moves those that run to another trigger date; all of them are counted at once and written together. */
export async function setClocks<State extends Clocked>(
  file: CaseFile<State, ClockEvent>,
  wanted: readonly ClockToSet[],
): Promise<void> {
  const counted = await reckon(
    file,
    wanted.map((clock) => askedOf(file.state.clocks, clock)),
  );
  for (const [index, clock] of wanted.entries()) {
    const due = counted[index];
    if (due) file.appendBySystem([setTo(file.state.clocks, clock, keptByFile(file.stream, clock.id, due))], 'clock');
  }
}

/** Clocks whose pause is over and whose new due date is still to be counted. */
export function resumedClocks(clocks: readonly HeldClock[]): readonly ClockToSet[] {
  return clocks.filter(isResuming).map(({ id, rule, triggerOn }) => ({ id, rule, triggerOn }));
}

/** A decree was confirmed while this clock was on its way to the ledger: it is told here what the others were told. */
export async function countOnceMore<State extends Clocked>(
  file: CaseFile<State, ClockEvent>,
  { clock: id, decree }: { readonly clock: string; readonly decree: string },
): Promise<void> {
  const held = file.state.clocks.find((one) => one.id === id);
  if (held === undefined) return;
  const [counted] = await reckon(file, [askedOf(file.state.clocks, held)]);
  if (counted === undefined) return;
  const { triggerOn } = held;
  const wanted = { clock: id, triggerOn, due: keptByFile(file.stream, id, counted), cause: { decree, days: [] } };
  file.appendBySystem(retime(file.state.clocks, wanted, file.now()), 'decree');
}
