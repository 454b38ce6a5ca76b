import { clockId } from '../appointment/clocks.ts';
import type { Need } from '../authority/authorise.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { Part } from '../employment/part.ts';
import type { EmploymentState } from '../employment/state.ts';
import { type Asked, stepOn } from '../tasks/asked.ts';
import { decideDiscipline } from './decide.ts';
import type { DisciplineDecision } from './decisions.ts';
import type { DisciplineEvent } from './events.ts';
import { datedInDiscipline, evolveDiscipline, hearCorrection } from './evolve.ts';
import { canBeDecided, lastSummons, toBeSummoned } from './matter.ts';
import { sanctionOf } from './sanctions.ts';
import type { Matter } from './state.ts';

/** Disiplin: diktum KEDUA PULUH TIGA. What is decided is delivered and contested as any decision is (`domain/objection`). */
export const disciplinePart: Part<DisciplineEvent, DisciplineDecision> = {
  // Several matters may run at a time: each event closes the clock of its own summons.
  closes: {
    'violation-reported': [],
    'discipline-summoned': [],
    'summons-unanswered': [],
    'discipline-examined': [],
    'discipline-heard': [],
    'discipline-decided': [],
  },
  roles: {
    'report-violation': ['operator', 'verifier', 'unit-head'],
    summon: ['operator', 'verifier', 'unit-head'],
    'record-no-show': ['operator', 'verifier', 'unit-head'],
    examine: ['operator', 'verifier', 'unit-head', 'pyb'],
    hear: ['operator', 'verifier', 'unit-head', 'pyb'],
    'decide-discipline': ['pyb', 'ppk'],
  },
  correctable: [
    'violation-reported',
    'discipline-summoned',
    'summons-unanswered',
    'discipline-examined',
    'discipline-heard',
    'discipline-decided',
  ],
  dated: datedInDiscipline,
  evolve: evolveDiscipline,
  hears: hearCorrection,
  decide: decideDiscipline,
  powerOf: (decision) => (isDismissal(decision) ? 'terminate' : undefined),
  asks: (_, { kind }) => {
    if (kind === 'summon') return { counts: ['PANGGILAN-DISIPLIN'] };
    return kind === 'decide-discipline' ? { policies: ['discipline-ladder'] } : {};
  },
  preparersOf: preparersOfMatter,
  clocks: ({ discipline, termination }) => (termination.ended ? [] : discipline.matters.flatMap(appearanceClock)),
  asked: askedOfDiscipline,
};

/** A sanction that ends the employment takes the power to end it; for all others the role of the PPK or PyB is enough. */
function isDismissal(decision: DisciplineDecision): boolean {
  const sanction = decision.kind === 'decide-discipline' ? decision.sanction : undefined;
  return sanction !== undefined && sanctionOf(sanction).dismissal === true;
}

/** Whoever examined or heard, and their deputies, besides what the part itself refuses. */
function preparersOfMatter({ discipline }: EmploymentState, decision: DisciplineDecision): Need['preparers'] {
  const n = decision.kind === 'decide-discipline' ? decision.matter : 0;
  const matter = discipline.matters.find((one) => one.n === n);
  return [matter?.reported, matter?.examined, matter?.heard].flatMap((step) =>
    step?.account === undefined ? [] : [{ account: step.account, on: step.on }],
  );
}

/** To the day for which the employee was called. */
function appearanceClock(matter: Matter): readonly ClockToSet[] {
  const summons = lastSummons(matter);
  if (summons === undefined || summons.noShow || matter.examined || matter.decided) return [];
  const { seq, on: triggerOn, appearOn: lastDay } = summons;
  return [{ id: clockId('PANGGILAN-DISIPLIN', seq), rule: 'PANGGILAN-DISIPLIN', triggerOn, lastDay }];
}

/** Of every matter its next step; what is decided asks for nothing but to be delivered. */
function askedOfDiscipline({ discipline, termination, clocks }: EmploymentState): readonly Asked[] {
  if (termination.ended) return [];
  return discipline.matters.flatMap((matter): Asked[] => {
    const { n, suspected, examined, heard, decided } = matter;
    if (decided) return [];
    if (toBeSummoned(matter)) return [stepOn(undefined, 'summon', 'operator', n)];
    if (canBeDecided(matter)) {
      const hearing = suspected === 'severe' && examined && !heard;
      return [hearing ? stepOn(undefined, 'hear', 'operator', n) : stepOn(undefined, 'decide-discipline', 'ppk', n)];
    }
    const called = lastSummons(matter);
    const clock = called && clocks.find(({ id }) => id === clockId('PANGGILAN-DISIPLIN', called.seq));
    return [stepOn(clock, 'examine', 'operator', n)];
  });
}
