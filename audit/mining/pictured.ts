import { appointmentPicture } from '../../domain/appointment/picture.ts';
import { conversionPicture } from '../../domain/conversion/picture.ts';
import { conversionBatchPicture } from '../../domain/conversion-batch/picture.ts';
import { disciplinePicture } from '../../domain/discipline/picture.ts';
import type { Matter } from '../../domain/discipline/state.ts';
import { employmentPicture } from '../../domain/employment/picture.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import { evaluationPicture } from '../../domain/evaluation/picture.ts';
import { isEvaluated, resultOf } from '../../domain/evaluation/state.ts';
import type { Picture } from '../../domain/file/picture.ts';
import { formationPicture } from '../../domain/formation/picture.ts';
import { intakePicture } from '../../domain/intake/picture.ts';
import { objectionPicture } from '../../domain/objection/picture.ts';
import type { Contest } from '../../domain/objection/state.ts';
import { relocationPicture } from '../../domain/relocation/picture.ts';
import { selectionPicture } from '../../domain/selection/picture.ts';
import { fallenGround } from '../../domain/termination/fallen.ts';
import { terminationPicture } from '../../domain/termination/picture.ts';
import { type MinedEvent, type StagedProcess, statesOf } from './fold.ts';

/** Where each thing that a picture tells of stands in a state: one in most processes, several in an employment. */
type Standing = Readonly<Record<string, string | undefined>>;

/** What a picture tells of, and where each of it stands. */
export type Pictured = {
  readonly picture: Picture;
  readonly process: StagedProcess;
  readonly standing: (state: never) => Standing;
};

const whole = ({ stage }: { readonly stage: string }) => ({ whole: stage });
const employment = { process: 'employment' };

export const pictured: readonly Pictured[] = [
  { picture: formationPicture, process: 'formation', standing: whole },
  { picture: appointmentPicture, process: 'appointment', standing: whole },
  { picture: intakePicture, process: 'intake', standing: whole },
  { picture: selectionPicture, process: 'selection', standing: whole },
  { picture: conversionBatchPicture, process: 'conversion', standing: whole },
  { ...employment, picture: employmentPicture, standing: whole },
  { ...employment, picture: evaluationPicture, standing: periods },
  { ...employment, picture: disciplinePicture, standing: matters },
  { ...employment, picture: objectionPicture, standing: contests },
  {
    ...employment,
    picture: conversionPicture,
    standing: ({ conversion }: EmploymentState) => ({ conversion: conversion.current?.stage }),
  },
  { ...employment, picture: relocationPicture, standing: relocations },
  { ...employment, picture: terminationPicture, standing: endings },
] as unknown as readonly Pictured[];

/** A thing of a picture goes from one stage to another by an event; `from` is absent where it was not there before. */
export type Change = {
  readonly key: string;
  readonly from?: string;
  /** Absent where it is not there any more. */
  readonly to?: string;
  readonly event: MinedEvent;
  /** Whether the stream itself begins with this event. */
  readonly first: boolean;
};

/** Every change that the law makes of a stream, among what a picture tells of. `states` are those after each event. */
export function changesOf(
  { standing }: Pick<Pictured, 'standing'>,
  events: readonly MinedEvent[],
  states: readonly object[],
): readonly Change[] {
  let before: Standing = {};
  return events.flatMap((event, n) => {
    const after = standing(states[n] as never);
    const found = Object.keys({ ...before, ...after }).flatMap((key): readonly Change[] => {
      const [from, to] = [before[key], after[key]];
      if (from === to) return [];
      return [{ key, event, first: n === 0, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
    });
    before = after;
    return found;
  });
}

/** The changes between two stages, as `from event to`. What appears later than its stream begins where the picture does. */
export function changesIn(one: Pictured, events: readonly object[]): readonly string[] {
  const states = statesOf(one.process, events);
  return changesOf(one, events as readonly MinedEvent[], states).flatMap(
    (change) => arrowOf(one.picture, change) ?? [],
  );
}

/** The arrow that a change goes, as `from event to`; undefined where it goes none. */
export function arrowOf({ begins }: Picture, { from, to, first, event }: Change): string | undefined {
  const start = from ?? (first ? undefined : begins);
  return start === undefined || to === undefined || start === to ? undefined : `${start} ${event.type} ${to}`;
}

/** Whether a change is an arrow of the picture. */
export function isDrawn({ arrows }: Picture, change: string): boolean {
  const [from, event, to] = change.split(' ');
  return arrows.some(
    (arrow) => (arrow.from === '*' || arrow.from === from) && arrow.event === event && arrow.to === to,
  );
}

function periods({ evaluation }: EmploymentState) {
  const years = [...new Set([...evaluation.skps, ...evaluation.results].map(({ year }) => year))];
  return Object.fromEntries(
    years.flatMap((year) =>
      ([1, 2, 3, 4, 'annual'] as const).map((quarter) => {
        const result = resultOf(evaluation, { year, quarter });
        const open = evaluation.skps.some((skp) => skp.year === year) ? 'open' : 'without-skp';
        return [`${year}/${quarter}`, result === undefined ? open : isEvaluated(result) ? 'evaluated' : 'missed'];
      }),
    ),
  );
}

function matters({ discipline }: EmploymentState) {
  const stage = ({ decided, heard, examined, summonses }: Matter) => {
    if (decided) return 'decided';
    if (heard) return 'heard';
    if (examined) return 'examined';
    const last = summonses.at(-1);
    return last === undefined ? 'reported' : last.noShow ? 'stayed-away' : 'summoned';
  };
  return Object.fromEntries(discipline.matters.map((matter) => [matter.n, stage(matter)]));
}

function contests({ objections }: EmploymentState) {
  const stage = ({ verdict, appeal, answer, objection: letter, ended }: Contest) => {
    if (verdict) return 'judged';
    if (appeal) return 'at-bpasn';
    if (ended) return 'final';
    if (answer) return 'answered';
    return letter ? 'contested' : 'contestable';
  };
  return Object.fromEntries(objections.map((contest) => [contest.of, stage(contest)]));
}

function relocations({ relocation: { open, evaluationToHandOver } }: EmploymentState) {
  if (open) return { relocation: open.decided ? 'decided' : 'opened' };
  return { relocation: evaluationToHandOver ? 'moved' : undefined };
}

function endings(state: EmploymentState) {
  const { termination, outcome } = state;
  const { ended, death, decided, review, prepared, resignation } = termination;
  if (fallenGround(state)) return { ending: 'questioned' };
  if (ended) return { ending: outcome ? 'closed' : 'ended' };
  if (death) return { ending: 'dead' };
  if (decided) return { ending: 'decided' };
  if (review && review.finding === undefined) return { ending: 'in-review' };
  const found = review?.finding === 'not-performing';
  return { ending: prepared || resignation || found ? 'before-ppk' : 'employed' };
}
