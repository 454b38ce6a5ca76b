import { isEvaluated, type PeriodResult } from '../../domain/evaluation/state.ts';
import { evaluationsOf } from '../../registry/evaluation-reads.ts';
import type { Handler } from '../handler.ts';
import { withMasked } from '../people/masked.ts';
import { todayAt, within } from '../reports/report.ts';

/** Who was evaluated for a period and how, who was not and why, and of whom nothing is said although it is over. */
export const listEvaluations: Handler<'listEvaluations'> = async (use, incoming) => {
  const { year, quarter, standing, predicate, after, limit } = incoming.query;
  const { today } = await todayAt(use, incoming.official);
  const filter = { standing, predicate, after, limit: limit + 1 };
  const found = await within(incoming, (place) =>
    evaluationsOf(use.db, { year, quarter }, { ...place, ...filter }, today),
  );
  const page = found.slice(0, limit).map(({ result, ...row }) => ({ ...row, ...(result && shown(result)) }));
  const next = found.length > limit ? (page.at(-1)?.id ?? null) : null;
  return { status: 200, body: { year, quarter, evaluations: await withMasked(use, incoming.official, page), next } };
};

function shown(result: PeriodResult) {
  if (!isEvaluated(result)) {
    const { cause, standIn, seq, effectiveOn } = result.missed;
    return { cause, standIn, seq, on: effectiveOn };
  }
  const { predicate, evaluated, signedOff, acknowledged } = result;
  return {
    ...{ predicate, seq: evaluated.seq, on: evaluated.effectiveOn },
    ...{ signedOffOn: signedOff?.effectiveOn, acknowledgedAs: acknowledged?.as },
  };
}
