import type { AppointmentFact } from '../../domain/appointment/decisions.ts';
import { record } from '../../domain/appointment/record.ts';
import type { AppointmentState } from '../../domain/appointment/state.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { Stamp } from '../../domain/case/event.ts';
import { askedOf, setTo } from '../../domain/case/set-clock.ts';
import { decideFormation } from '../../domain/formation/decide.ts';
import type { FormationEvent } from '../../domain/formation/events.ts';
import { evolveFormation } from '../../domain/formation/evolve.ts';
import { handOver } from '../../domain/formation/hand-over.ts';
import { newsOfLetter, windowEvents, windowsChangedBy } from '../../domain/formation/letter-windows.ts';
import { clockOfPart, miscountedPart, partClock } from '../../domain/formation/part-clock.ts';
import type { FormationState } from '../../domain/formation/state.ts';
import { statesOfFiles } from '../../registry/case-reads.ts';
import { reachableFormation } from '../formations/reachable-formation.ts';
import { letterOf } from '../formations/read-letter.ts';
import type { Handler } from '../handler.ts';
import { type DueOn, dueDatesNow } from './due-dates.ts';
import { follow, foresee } from './foresee.ts';
import { counted, type Move, movesOf } from './moves.ts';

const law = { decide: decideFormation, evolve: evolveFormation };

/** What a batch would do itself after a decision, and what it would tell its files. */
type Consequences = {
  readonly events: readonly FormationEvent[];
  readonly news?: AppointmentFact | undefined;
  /** The part of the determination whose files would hear of it; all without it. */
  readonly part?: string;
};

/** Which clocks of a batch and of its files a letter or a correction would move if it were decided now. */
export const previewFormation: Handler<'previewFormation'> = async (use, { params, body, official }) => {
  const { id, state } = await reachableFormation(use, official, params.id);
  const { account, role } = official;
  const now = await use.clock();
  const by = { kind: 'official', account, role } as const;
  const stamp = (effectiveOn = civilDateOf(now, state.unit.zone)): Stamp => ({ effectiveOn, recordedAt: now, by });
  const dueOn = dueDatesNow(use, state.unit, now);
  const { events, news, part } =
    body.kind === 'record-letter'
      ? await ofLetter(foresee(law, state, { kind: body.kind, letter: letterOf(body) }, stamp(body.effectiveOn)), dueOn)
      : await ofCorrection(foresee(law, state, body, stamp()), dueOn, stamp());
  const moves: Move[] = [...movesOf('batch', events)];
  let reopens = 0;
  for await (const file of news ? statesOfFiles(use.db, id) : []) {
    if (news === undefined || (part !== undefined && file.determination !== part)) continue;
    const told = record(file, news);
    moves.push(...movesOf('file', told));
    if (mayReopen(file) && told.some(({ type }) => type === 'reopening-allowed')) reopens += 1;
  }
  return { status: 200, body: { moves: counted(moves), reopens } };
};

async function ofLetter(state: FormationState, dueOn: DueOn): Promise<Consequences> {
  const letter = state.letters.at(-1)?.id ?? '';
  const { unit } = state;
  const clocks = await Promise.all(
    windowsChangedBy(state, letter).map(async ({ rule, from, until, letter: by }) => {
      const due = await dueOn({ rule, triggerOn: from, byLetter: until });
      return { rule, triggerOn: from, due, unit, letter: by };
    }),
  );
  return { events: windowEvents(state, clocks), news: newsOfLetter(state, letter, clocks) };
}

/** Only the receipt of a part of the determination starts a clock of the batch. */
async function ofCorrection(state: FormationState, dueOn: DueOn, stamp: Stamp): Promise<Consequences> {
  const part = miscountedPart(state);
  if (part === undefined) return { events: [] };
  const clock = partClock(part);
  const events = [setTo(state.clocks, clock, await dueOn(askedOf(state.clocks, clock)))];
  const moved = clockOfPart(follow(law, state, events, stamp), part);
  const clocks = moved ? [handOver(moved, state.unit)] : [];
  return { events, news: { kind: 'batch-clocks-set', clocks }, part: part.id };
}

function mayReopen({ cancelled }: AppointmentState): boolean {
  return cancelled?.ground === 'deemed-resigned';
}
