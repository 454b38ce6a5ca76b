import type { EmploymentState } from '../employment/state.ts';
import { contestedSince } from './clocks.ts';
import { undelivered } from './contestable.ts';
import type { Contest } from './state.ts';

/** Whether an objection waits for its answer, or an appeal for its verdict: the file stays open, its evidence is kept. */
export function objectionOpen({ objections }: Pick<EmploymentState, 'objections'>): boolean {
  return objections.some((contest) => contest.holds && isPending(contest));
}

/** Whether somebody may still contest a decision: it was not delivered yet, or the days to do so are not over. */
export function objectionPossible(state: EmploymentState): boolean {
  return (
    undelivered(state).length > 0 ||
    state.objections.some((contest) => contest.holds && contestedSince(contest) !== undefined)
  );
}

/** Whether a decision was undone by an answer or a verdict. */
export function isAnnulled({ objections }: Pick<EmploymentState, 'objections'>, of: number): boolean {
  return outcomeOf({ objections }, of) === 'annulled';
}

/** What has become of a contested decision: the verdict, or else the answer. */
export function outcomeOf({ objections }: Pick<EmploymentState, 'objections'>, of: number) {
  const contest = objections.find((one) => one.of === of);
  return contest?.verdict?.outcome ?? contest?.answer?.outcome;
}

/** Whether nobody can contest a decision any more. */
export function isFinal({ objections }: Pick<EmploymentState, 'objections'>, of: number): boolean {
  const contest = objections.find((one) => one.of === of);
  return contest !== undefined && !isPending(contest) && contestedSince(contest) === undefined;
}

function isPending({ objection, answer, appeal, verdict }: Contest): boolean {
  return appeal ? verdict === undefined : objection !== undefined && answer === undefined;
}
