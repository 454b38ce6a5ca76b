import { listIn, numberIn, textIn } from './json.ts';
import { allIn, lastIn } from './protobuf.ts';

/** An event that the workflow handed to the ledger, as the history recorded it. */
type Committed = { readonly stream: string; readonly seq: number; readonly event: unknown };

/** What a workflow history says of itself (temporal.api.history.v1.History; the numbers are those of its fields). */
export type RecordedRun = {
  readonly workflow: string;
  readonly run: string;
  /** The run that this one goes on with; absent where it began by itself. */
  readonly continues?: string;
  /** The run that goes on with this one. */
  readonly nextRun?: string;
  /** Whether its last event ends it. */
  readonly ended: boolean;
  /** The build ids of the workers that worked on it, each once, in their order. */
  readonly bundles: readonly string[];
  readonly commits: readonly Committed[];
};

/** The attributes of the events that end a run: completed, failed, timed out, terminated, canceled, continued as new. */
const ENDS = [7, 8, 9, 27, 29, 33];
const [STARTED, TASK_COMPLETED, ACTIVITY_SCHEDULED, CONTINUED] = [6, 12, 15, 33];

/** Throws `RangeError` or `SyntaxError` where the bytes are no history. */
export function readHistory(bytes: Buffer): RecordedRun {
  const events = allIn(bytes, 1);
  const started = lastIn(events[0], STARTED);
  if (started === undefined) throw new RangeError('A history begins with the start of a run');
  const text = (message: Buffer | undefined, ...path: readonly number[]) => lastIn(message, ...path)?.toString() ?? '';
  const bundles = new Set<string>();
  for (const event of events) {
    const done = lastIn(event, TASK_COMPLETED);
    const build = text(done, 5, 1) || text(done, 11, 1);
    if (build !== '') bundles.add(build);
  }
  const last = events[events.length - 1];
  const [continues, nextRun] = [text(started, 10), text(last, CONTINUED, 1)];
  return {
    workflow: text(started, 28),
    run: text(started, 14),
    ...(continues && { continues }),
    ...(nextRun && { nextRun }),
    ended: ENDS.some((kind) => lastIn(last, kind) !== undefined),
    bundles: [...bundles],
    commits: events.flatMap((event) => commitsOf(lastIn(event, ACTIVITY_SCHEDULED))),
  };
}

/** The events in the argument of the activity `commit`: one payload of JSON. */
function commitsOf(activity: Buffer | undefined): readonly Committed[] {
  if (lastIn(activity, 2, 1)?.toString() !== 'commit') return [];
  const argument: unknown = JSON.parse(lastIn(activity, 6, 1, 2)?.toString() ?? '');
  const stream = textIn(argument, 'stream') ?? '';
  return listIn(argument, 'events').map((event) => ({ stream, seq: numberIn(event, 'seq') ?? 0, event }));
}
