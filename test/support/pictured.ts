import { evolve } from '../../domain/appointment/evolve.ts';
import { appointmentPicture } from '../../domain/appointment/picture.ts';
import { conversionPicture } from '../../domain/conversion/picture.ts';
import { evolveConversionBatch } from '../../domain/conversion-batch/evolve.ts';
import { conversionBatchPicture } from '../../domain/conversion-batch/picture.ts';
import { disciplinePicture } from '../../domain/discipline/picture.ts';
import type { Matter } from '../../domain/discipline/state.ts';
import { evolveEmployment } from '../../domain/employment/evolve.ts';
import { employmentPicture } from '../../domain/employment/picture.ts';
import type { EmploymentState } from '../../domain/employment/state.ts';
import { evaluationPicture } from '../../domain/evaluation/picture.ts';
import { isEvaluated, resultOf } from '../../domain/evaluation/state.ts';
import type { Picture } from '../../domain/file/picture.ts';
import { evolveFormation } from '../../domain/formation/evolve.ts';
import { formationPicture } from '../../domain/formation/picture.ts';
import { evolveIntake } from '../../domain/intake/intake.ts';
import { intakePicture } from '../../domain/intake/picture.ts';
import { objectionPicture } from '../../domain/objection/picture.ts';
import type { Contest } from '../../domain/objection/state.ts';
import { relocationPicture } from '../../domain/relocation/picture.ts';
import { evolveSelection } from '../../domain/selection/evolve.ts';
import { selectionPicture } from '../../domain/selection/picture.ts';
import { fallenGround } from '../../domain/termination/fallen.ts';
import { terminationPicture } from '../../domain/termination/picture.ts';

/** What a picture tells of, and where each of it stands in a state: one thing in most, several in an employment. */
type Pictured = {
  readonly picture: Picture;
  readonly process: string;
  readonly evolve: (state: never, event: never) => object;
  readonly standing: (state: never) => Readonly<Record<string, string | undefined>>;
};

const whole = ({ stage }: { readonly stage: string }) => ({ whole: stage });
const employment = { process: 'employment', evolve: evolveEmployment };

export const pictured: readonly Pictured[] = [
  { picture: formationPicture, process: 'formation', evolve: evolveFormation, standing: whole },
  { picture: appointmentPicture, process: 'appointment', evolve, standing: whole },
  { picture: intakePicture, process: 'intake', evolve: evolveIntake, standing: whole },
  { picture: selectionPicture, process: 'selection', evolve: evolveSelection, standing: whole },
  { picture: conversionBatchPicture, process: 'conversion', evolve: evolveConversionBatch, standing: whole },
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

/** Every change that the law makes of a stream, as `from event to`, among what a picture tells of. */
export function changesIn({ evolve, standing, picture }: Pictured, events: readonly object[]): readonly string[] {
  let state: object | undefined;
  let before: Readonly<Record<string, string | undefined>> = {};
  return events.flatMap((event) => {
    state = evolve(state as never, event as never);
    const after = standing(state as never);
    const found = Object.entries(after).flatMap(([key, to]) => {
      // What appears later than its stream was not there before: it begins where the picture does.
      const from = before[key] ?? (Object.keys(before).length > 0 ? picture.begins : undefined);
      return from === undefined || to === undefined || from === to ? [] : [`${from} ${(event as Typed).type} ${to}`];
    });
    before = { ...after, '': '' };
    return found;
  });
}

type Typed = { readonly type: string };

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
