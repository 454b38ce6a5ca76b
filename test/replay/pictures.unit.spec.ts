import { expect, it } from 'vitest';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import { evolve } from '../../domain/appointment/evolve.ts';
import { appointmentPicture } from '../../domain/appointment/picture.ts';
import type { AppointmentState } from '../../domain/appointment/state.ts';
import type { RecordedEmploymentEvent } from '../../domain/employment/events.ts';
import { evolveEmployment } from '../../domain/employment/evolve.ts';
import { employmentPicture } from '../../domain/employment/picture.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import type { Picture } from '../../domain/file/picture.ts';
import type { RecordedFormationEvent } from '../../domain/formation/events.ts';
import { evolveFormation } from '../../domain/formation/evolve.ts';
import { formationPicture } from '../../domain/formation/picture.ts';
import type { FormationState } from '../../domain/formation/state.ts';
import { committedIn } from '../support/committed.ts';
import { readHistories } from './recorded.ts';

const histories = readHistories().map(({ workflowId, history }) => ({
  process: workflowId.split('/')[0],
  events: committedIn(history) as readonly { type: string; seq: number }[],
}));

/** Every change of stage in the committed histories of a process, as the law makes it. */
function changes(process: string, stageAfter: (events: readonly { type: string }[]) => readonly string[]) {
  return (
    histories
      // The later run of an employment begins with what the one before it was.
      .filter((one) => one.process === process && one.events[0]?.seq === 1)
      .flatMap(({ events }) => {
        const stages = stageAfter(events);
        return events.flatMap(({ type }, index) => {
          const [from, to] = [stages[index - 1], stages[index]];
          return from === undefined || to === undefined || from === to ? [] : [`${from} ${type} ${to}`];
        });
      })
  );
}

function stages<State extends { readonly stage: string }, Event>(
  evolve: (state: State | undefined, event: Event) => State,
) {
  return (events: readonly { type: string }[]) => {
    let state: State | undefined;
    return events.map((event) => {
      state = evolve(state, event as Event);
      return state.stage;
    });
  };
}

function drawn({ arrows }: Picture): (change: string) => boolean {
  return (change) => {
    const [from, event, to] = change.split(' ');
    return arrows.some(
      (arrow) => (arrow.from === '*' || arrow.from === from) && arrow.event === event && arrow.to === to,
    );
  };
}

it.each([
  [formationPicture, stages<FormationState, RecordedFormationEvent>(evolveFormation)],
  [appointmentPicture, stages<AppointmentState, RecordedAppointmentEvent>(evolve)],
  [employmentPicture, stages<EmploymentState, RecordedEmploymentEvent>(evolveEmployment)],
] as const)(
  '$process: every change of stage in the committed histories is an arrow of its picture',
  (picture, stageAfter) => {
    const seen = [...new Set(changes(picture.process, stageAfter))];
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((change) => !drawn(picture as Picture)(change))).toEqual([]);
  },
);
