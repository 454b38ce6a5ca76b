import { civilDateOf, type Instant } from '../calendar/zone.ts';
import { rungsDue } from '../case/clocks.ts';
import type { Actor } from '../case/event.ts';
import { type ClockToSet, setTo } from '../case/set-clock.ts';
import type { DueDate } from '../clock/due-date.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { evolveEmployment } from '../employment/evolve.ts';
import type { EmploymentStage, EmploymentState } from '../employment/state.ts';
import { renewalClocks } from '../renewal/clocks.ts';
import { renewalFollows } from '../renewal/follows.ts';

type Opening = Extract<EmploymentEvent, { type: 'employment-opened' }>;

const by: Actor = { kind: 'system', name: 'intake' };

/** The clock to the last day of the present term, which decides in which stage an employment is opened. */
export function clockAtOpening(opening: Opening, now: Instant): ClockToSet {
  const clock = renewalClocks(opened(opening, now)).find(({ rule }) => rule === 'PERPANJANGAN');
  if (clock === undefined) throw new Error('A term has a clock to its last day');
  return clock;
}

/** Where an employment stands that is opened now with these terms, once the rungs that have gone by are written. */
export function stageAtOpening(opening: Opening, due: DueDate, now: Instant): EmploymentStage {
  let state = opened(opening, now);
  const write = (event: EmploymentEvent, on = civilDateOf(now, opening.unit.zone)) => {
    state = evolveEmployment(state, { ...event, seq: state.version + 1, effectiveOn: on, recordedAt: now, by });
  };
  write(setTo(state.clocks, clockAtOpening(opening, now), due));
  for (const rung of rungsDue(state.clocks, now)) write(rung);
  for (let [next] = renewalFollows(state, now); next; [next] = renewalFollows(state, now)) write(next.event, next.on);
  return state.stage;
}

function opened(opening: Opening, now: Instant): EmploymentState {
  const effectiveOn = civilDateOf(now, opening.unit.zone);
  return evolveEmployment(undefined, { ...opening, seq: 1, effectiveOn, recordedAt: now, by });
}
