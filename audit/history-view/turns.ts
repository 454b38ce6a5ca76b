import { canonical } from '../../platform/canonical.ts';
import type { History } from '../archive/history.ts';
import type { MinedEvent } from '../mining/fold.ts';
import { recordedIn } from '../replay/recorded.ts';
import { comesIn, type EngineEvent, type EngineKind, endsTurn, engineEvent } from './engine-event.ts';

/** An event of the ledger beside what brought it there, by the numbers of the engine's events in its run. */
export type Brought = {
  readonly event: MinedEvent;
  readonly request?: number;
  readonly timer?: number;
  readonly handedIn: number;
  readonly written?: number;
  /** The history handed in something else than what the ledger holds. */
  readonly differs: boolean;
};

/** What came in, what the process did about it, and what it told the ledger. */
export type Turn = { readonly engine: readonly EngineEvent[]; readonly ledger: readonly Brought[] };

/** The history of a run turn by turn, each with those of the ledger's events that it handed in. */
export function turnsOf(history: History, ledger: ReadonlyMap<number, MinedEvent>): readonly Turn[] {
  const raw = history.events ?? [];
  const commits = commitsIn(history);
  const kinds = new Map<number, EngineKind>();
  const turns: EngineEvent[][] = [];
  const turnOf = new Map<number, EngineEvent[]>();
  let acted = true;
  for (const event of raw) {
    const seen = engineEvent(event, (scheduled) => kinds.get(scheduled));
    kinds.set(seen.id, seen.kind);
    // What becomes of an activity or a request stands where it was asked for; a timer that rings begins something.
    const asked = seen.kind === 'timer' || seen.of === undefined ? undefined : turnOf.get(seen.of);
    if (asked === undefined && acted && comesIn(event)) turns.push([]);
    if (asked === undefined) acted = endsTurn(event);
    const turn = asked ?? turns.at(-1) ?? newTurn(turns);
    turn.push(seen);
    turnOf.set(seen.id, turn);
  }
  const requests = requestsIn(turns.flat());
  const written = new Map(
    turns.flat().flatMap(({ id, kind, of, says }) => (kind === 'ledger' && of && says ? [[of, id] as const] : [])),
  );
  return turns.map((engine) => ({
    engine,
    ledger: engine.flatMap(({ id }) =>
      (commits.get(id) ?? []).flatMap((handed): readonly Brought[] => {
        const event = ledger.get(handed.seq);
        if (event === undefined) return [];
        const request = event.request === undefined ? undefined : requests.get(event.request);
        const timer = event.type === 'rung-fired' ? engine.find(fired)?.id : undefined;
        const done = written.get(id);
        return [
          {
            ...{ event, handedIn: id, differs: canonical(event) !== canonical(handed) },
            ...(request !== undefined && { request }),
            ...(timer !== undefined && { timer }),
            ...(done !== undefined && { written: done }),
          },
        ];
      }),
    ),
  }));
}

/** The numbers of all events of the ledger that a history handed in. */
export function handedInBy(history: History): readonly number[] {
  return [...commitsIn(history).values()].flat().map(({ seq }) => seq);
}

function newTurn(turns: EngineEvent[][]): EngineEvent[] {
  const turn: EngineEvent[] = [];
  turns.push(turn);
  return turn;
}

function fired({ kind, sentence }: EngineEvent): boolean {
  return kind === 'timer' && sentence.endsWith('berbunyi');
}

/** By the number of the engine's event that scheduled it: what each commit handed in. */
function commitsIn({ events }: History): ReadonlyMap<number, readonly MinedEvent[]> {
  return new Map(
    (events ?? []).flatMap((event) => {
      const [commit] = recordedIn({ events: [event] });
      if (commit?.kind !== 'activity' || commit.type !== 'commit') return [];
      const [{ events: handed = [] } = {}] = commit.input as readonly { events?: readonly MinedEvent[] }[];
      return [[Number(event.eventId), handed] as const];
    }),
  );
}

/** By the digest of the request that a decision came with: the number of the event by which it was accepted. */
function requestsIn(engine: readonly EngineEvent[]): ReadonlyMap<string, number> {
  return new Map(
    engine.flatMap(({ id, says }) => {
      const { acceptedRequest } = (says ?? {}) as { acceptedRequest?: Accepted };
      const request = acceptedRequest?.input?.args?.payloads?.[0]?.stamp?.request;
      return request === undefined ? [] : [[request, id] as const];
    }),
  );
}

type Accepted = { input?: { args?: { payloads?: readonly { stamp?: { request?: string } }[] } } };
