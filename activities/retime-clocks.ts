import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { keptByFile } from '../domain/appointment/record.ts';
import { civilDateOf } from '../domain/calendar/zone.ts';
import type { Retime, RetimeAnswer } from '../domain/case/retime.ts';
import { effectOf } from '../domain/decree/effect.ts';
import { inParallel } from '../platform/in-parallel.ts';
import type { Database } from '../registry/database.ts';
import { knownDecrees } from '../registry/decrees/known-decrees.ts';
import { keepRetimings, toldToComeBack } from '../registry/decrees/retimings.ts';
import { type RunningClock, runningClocks } from '../registry/decrees/running-clocks.ts';
import { officeUnits } from '../registry/office-units.ts';
import { type RetimeMessage, retime } from '../workflows/contract/messages.ts';
import type { DecreePort } from '../workflows/contract/ports.ts';

/** Cases told at the same time. */
const atOnce = 10;

/**
 * Tells the cases of one page what a decree makes of their running clocks, and keeps what each answered; from the second
 * round on only those that asked to be told again, so that the first answer of the others stands. The update is named after decree, round and clocks: repeating the page asks nobody twice.
 */
export function retimeClocks(db: Database, client: Client): DecreePort['retimeClocks'] {
  return async ({ instansi, decree: id, now, round, after, size }) => {
    const known = await knownDecrees(db, instansi);
    const decree = known.find((one) => one.id === id);
    if (decree === undefined) throw new Error(`No confirmed decree ${id}`);
    const effect = effectOf(
      decree,
      known.filter((one) => one !== decree),
      now,
      await officeUnits(db, instansi),
    );
    const { first, last } = effect;
    const page = await runningClocks(db, { instansi, first, last, size, ...(after && { after }) });
    const again = round > 1 && (await toldToComeBack(db, { owner: instansi, id }, page));
    const answers: Partial<Record<RetimeAnswer, number>> = {};
    await inParallel([...byStream(page)], atOnce, async ([stream, clocks]) => {
      const wanted = clocks.flatMap((clock): Retime[] => {
        if (again && !again.has(`${stream} ${clock.clock}`)) return [];
        const touched = effect.on(clock);
        return touched ? [{ ...touched, due: keptByFile(stream, clock.clock, touched.due) }] : [];
      });
      if (wanted.length === 0) return;
      const effectiveOn = civilDateOf(now, clocks[0]?.unit.zone ?? 'WIB');
      const stamp = { effectiveOn, recordedAt: now, by: { kind: 'system', name: 'decree' } } as const;
      const said = await ask(client, stream, `${id}/${round}/${wanted.map(({ clock }) => clock).join(',')}`, {
        clocks: wanted,
        stamp,
      });
      const told = wanted.map(({ clock, due }, index) => {
        const answer = said[index] ?? 'already-closed';
        answers[answer] = (answers[answer] ?? 0) + 1;
        const { rule = '', dueDate = due.dueDate } = clocks.find((one) => one.clock === clock) ?? {};
        return { stream, clock, rule, from: dueDate, to: due.dueDate, answer };
      });
      await keepRetimings(db, { owner: instansi, id }, told, now);
    });
    const end = page.at(-1);
    return { answers, ...(page.length === size && end && { last: { stream: end.stream, clock: end.clock } }) };
  };
}

/** A case that has ended has no running clock any more. */
async function ask(
  client: Client,
  stream: string,
  updateId: string,
  message: RetimeMessage,
): Promise<readonly RetimeAnswer[]> {
  try {
    return await client.workflow.getHandle(stream).executeUpdate(retime, { args: [message], updateId });
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return message.clocks.map(() => 'already-closed');
    throw error;
  }
}

function byStream(page: readonly RunningClock[]): ReadonlyMap<string, readonly RunningClock[]> {
  return Map.groupBy(page, ({ stream }) => stream);
}
