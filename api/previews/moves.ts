import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { isClockEvent } from '../../domain/case/clocks.ts';

/** What would become of a clock of the batch, or of a file. */
export type Move = {
  readonly holder: 'batch' | 'file';
  readonly rule: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate;
  readonly effect: 'opened' | 'extended' | 'shortened' | 'unchanged';
  /** An official would have to decide first. */
  readonly waits: boolean;
};

/** The moves of clocks among the events that something would cause. */
export function movesOf(holder: Move['holder'], events: readonly { readonly type: string }[]): readonly Move[] {
  return events.filter(isClockEvent).flatMap((event): Move[] => {
    if (!('due' in event)) return [];
    const from = event.type === 'clock-opened' ? null : event.from;
    const to = event.due.dueDate;
    const [rule = ''] = event.clock.split('/');
    return [{ holder, rule, from, to, effect: effectOf(from, to), waits: event.type === 'shortening-proposed' }];
  });
}

/** How many clocks make each move, those of the batch first. */
export function counted(moves: readonly Move[]): readonly (Move & { readonly clocks: number })[] {
  const alike = Map.groupBy(moves, ({ holder, rule, from, to, waits }) => `${holder} ${rule} ${from} ${to} ${waits}`);
  return [...alike.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [move, ...others]]) => (move ? [{ ...move, clocks: others.length + 1 }] : []));
}

function effectOf(from: CivilDate | null, to: CivilDate): Move['effect'] {
  if (from === null) return 'opened';
  return to > from ? 'extended' : to < from ? 'shortened' : 'unchanged';
}
