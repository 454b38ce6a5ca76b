import { checkDecree, findingTexts } from '../../domain/calendar/check-decree.ts';
import type { Decree } from '../../domain/calendar/decree.ts';
import { calendarAsOf } from '../../domain/calendar/decree-calendar.ts';
import { differenceOf } from '../../domain/calendar/difference.ts';
import { placeIn } from '../../domain/calendar/place.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { type DecreeEffect, effectOf } from '../../domain/decree/effect.ts';
import { knownDecrees } from '../../registry/decrees/known-decrees.ts';
import { type RunningClock, runningClocks } from '../../registry/decrees/running-clocks.ts';
import type { Dependencies } from '../dependencies.ts';

const pageSize = 1_000;

type Move = { readonly rule: string; readonly from: string; readonly to: string; clocks: number };

/** What a decree would change, by the clocks that run now: the days, what is odd about it, and which clocks go where. */
export async function previewOf(use: Dependencies, instansi: string, decree: Decree, now: Instant) {
  const others = await knownDecrees(use.db, instansi);
  const place = placeIn(decree.scope);
  const before = calendarAsOf(now, place, others);
  const after = calendarAsOf(now, place, [...others, decree]);
  const clocks = { touched: 0, extended: 0, shortened: 0, remindersMoved: 0 };
  const moves = new Map<string, Move>();
  const effect = effectOf(decree, others, now);
  for await (const clock of everyClock(use, instansi, effect)) {
    const touched = effect.on(clock);
    if (touched === undefined) continue;
    const { rule, dueDate: from } = clock;
    const to = touched.due.dueDate;
    clocks.touched += 1;
    clocks[to > from ? 'extended' : to < from ? 'shortened' : 'remindersMoved'] += 1;
    const key = `${rule} ${from} ${to}`;
    const move = moves.get(key) ?? { rule, from, to, clocks: 0 };
    move.clocks += 1;
    moves.set(key, move);
  }
  return {
    findings: checkDecree(decree, before).map(({ code, date }) => ({ code, date, message: findingTexts[code] })),
    days: differenceOf(before, after),
    clocks,
    moves: [...moves.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move),
  };
}

async function* everyClock(
  { db }: Dependencies,
  instansi: string,
  { first, last }: DecreeEffect,
): AsyncGenerator<RunningClock> {
  for (let after: RunningClock | undefined; ; ) {
    const page = await runningClocks(db, { instansi, first, last, size: pageSize, ...(after && { after }) });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1);
  }
}
