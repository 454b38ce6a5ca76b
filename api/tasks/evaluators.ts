import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { mayEvaluate } from '../../domain/evaluation/evaluator.ts';
import { readAuthorities } from '../../registry/authority/authority-reads.ts';
import { evaluatorsOf } from '../../registry/evaluators.ts';
import type { Dependencies } from '../dependencies.ts';

type Task = { readonly stream: string; readonly kind: string; readonly unit: string | null };

/** Of tasks to evaluate: who was named for it, and whether their authority still holds today. */
export async function evaluatorsFor(
  use: Dependencies,
  instansi: string,
  tasks: readonly Task[],
  today: CivilDate,
): Promise<(task: Task) => { readonly account: string; readonly holds: boolean } | undefined> {
  const streams = tasks.filter(isToEvaluate).map(({ stream }) => stream);
  if (streams.length === 0) return () => undefined;
  const [register, named] = await Promise.all([readAuthorities(use.db, instansi), evaluatorsOf(use.db, streams)]);
  return (task) => {
    const account = isToEvaluate(task) ? named.get(task.stream) : undefined;
    if (account === undefined) return undefined;
    return { account, holds: mayEvaluate(register, account, { on: today, unit: task.unit ?? undefined }) };
  };
}

function isToEvaluate({ kind }: Task): boolean {
  return kind === 'step/evaluate';
}
