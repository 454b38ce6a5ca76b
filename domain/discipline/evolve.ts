import { clockId } from '../appointment/clocks.ts';
import { closeClocks } from '../case/clocks.ts';
import type { Recorded } from '../case/event.ts';
import { type Fact, factOf } from '../case/facts.ts';
import type { RecordedEmploymentEvent } from '../employment/events.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { DisciplineEvent } from './events.ts';
import { lastSummons } from './matter.ts';
import type { Matter, MatterStep } from './state.ts';

/** What an event of a matter makes of the employment. */
export function evolveDiscipline(state: EmploymentState, event: Recorded<DisciplineEvent>): EmploymentState {
  const { matters } = state.discipline;
  if (event.type === 'violation-reported') {
    const { matter: n, suspected, absences } = event;
    const reported: Matter = { n, reported: stepOf(event), suspected, ...(absences && { absences }), summonses: [] };
    return { ...state, discipline: { matters: [...matters, reported] } };
  }
  const matter = matters.find(({ n }) => n === event.matter);
  if (matter === undefined) return state;
  const changed = matters.map((one) => (one === matter ? wentOn(matter, event) : one));
  return { ...withAppearanceClosed(state, matter, event), discipline: { matters: changed } };
}

/** Of several matters at a time each closes the clock of its own summons. */
function withAppearanceClosed(
  state: EmploymentState,
  matter: Matter,
  event: Recorded<DisciplineEvent>,
): EmploymentState {
  const summons = lastSummons(matter);
  if (summons === undefined) return state;
  const id = clockId('PANGGILAN-DISIPLIN', summons.seq);
  const clocks = state.clocks.flatMap((clock) =>
    clock.id === id ? closeClocks([clock], ['PANGGILAN-DISIPLIN'], event) : [clock],
  );
  return { ...state, clocks };
}

function wentOn(matter: Matter, event: Exclude<Recorded<DisciplineEvent>, { type: 'violation-reported' }>): Matter {
  const step = stepOf(event);
  switch (event.type) {
    case 'discipline-summoned':
      return { ...matter, summonses: [...matter.summonses, { ...step, appearOn: event.appearOn }] };
    case 'summons-unanswered': {
      const summonses = matter.summonses.map((one, index) =>
        index + 1 === event.round ? { ...one, noShow: step } : one,
      );
      return { ...matter, summonses };
    }
    case 'discipline-examined':
      return { ...matter, examined: step };
    case 'discipline-heard':
      return { ...matter, heard: step };
    case 'discipline-decided': {
      const { level, sanction } = event;
      return { ...matter, decided: { ...step, level, ...(sanction && { sanction }) } };
    }
    default:
      return event satisfies never;
  }
}

function stepOf(event: Recorded<DisciplineEvent>): MatterStep {
  const { effectiveOn: on, ...fact } = factOf(event);
  return { ...fact, on };
}

/** Every step of every matter: each may bear a wrong date. */
export function datedInDiscipline({ discipline }: EmploymentState): readonly Fact[] {
  return discipline.matters
    .flatMap(({ reported, summonses, examined, heard, decided }) => [
      ...[reported, examined, heard, decided],
      ...summonses.flatMap((summons) => [summons, summons.noShow]),
    ])
    .flatMap((step) => (step ? { seq: step.seq, effectiveOn: step.on, recordedAt: step.recordedAt } : []));
}

/** A corrected day is the day of the step that it corrects. */
export function hearCorrection(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState {
  if (event.type !== 'fact-corrected') return state;
  const right = <S extends MatterStep>(step: S): S => (step.seq === event.of ? { ...step, on: event.to } : step);
  const matters = state.discipline.matters.map((matter): Matter => {
    const { examined, heard, decided } = matter;
    return {
      ...matter,
      reported: right(matter.reported),
      summonses: matter.summonses.map((one) => ({ ...right(one), ...(one.noShow && { noShow: right(one.noShow) }) })),
      ...(examined && { examined: right(examined) }),
      ...(heard && { heard: right(heard) }),
      ...(decided && { decided: right(decided) }),
    };
  });
  return { ...state, discipline: { matters } };
}
