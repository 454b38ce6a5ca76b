import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { civilDateOf } from '../domain/calendar/zone.ts';
import { digestEvents } from '../domain/digest/events.ts';
import { nextMorning } from '../domain/digest/hours.ts';
import { breached, type DigestInput } from './contract/messages.ts';
import { digests, ledger } from './ports.ts';

const minute = 60_000;
/** All that goes past its due date within this time of the first is one message. */
const together = 5 * minute;
const firstRetry = minute;
const longestRetry = 60 * minute;

/**
 * Mail to the officials of one instansi: every morning a summary, between mornings what went past its due date. Runs as
 * long as the instansi does. What a mail server would not take is tried again until the next morning's takes its place.
 */
export async function digest(input: DigestInput): Promise<void> {
  const { instansi, zone, shift } = input;
  const stream = workflowInfo().workflowId;
  const now = () => Date.now() + shift;
  let { seq, breach, retry, morning = nextMorning(now(), zone) } = input;
  setHandler(breached, ({ at }) => {
    breach ??= at;
  });
  for (;;) {
    const known = breach;
    const next = Math.min(morning, breach === undefined ? morning : breach + together, retry?.at ?? morning);
    if (next > now()) {
      await condition(() => breach !== known, next - now());
      continue;
    }
    if (morning <= now()) {
      // A retry of the day before has no more to do: the new messages take the place of its own.
      retry = undefined;
      await digests.composeDigests({ instansi, kind: 'morning', at: morning, now: now() });
      morning = nextMorning(now(), zone);
    } else if (breach !== undefined && breach + together <= now()) {
      const at = breach;
      breach = undefined;
      await digests.composeDigests({ instansi, kind: 'breaches', at, now: now() });
    }
    const { ends, waiting } = await digests.sendDigests({ instansi, now: now(), toldIn: seq + 1 });
    seq = await write(digestEvents(ends));
    const wait = retry === undefined ? firstRetry : Math.min(2 * retry.wait, longestRetry);
    retry = waiting === 0 ? undefined : { at: now() + wait, wait };
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof digest>({
        ...{ instansi, zone, shift, seq, morning },
        ...(breach !== undefined && { breach }),
        ...(retry && { retry }),
      });
    }
  }

  /** Answers the number of the last event. */
  async function write(told: ReturnType<typeof digestEvents>): Promise<number> {
    if (told.length === 0) return seq;
    const recordedAt = now();
    const head = {
      effectiveOn: civilDateOf(recordedAt, zone),
      recordedAt,
      by: { kind: 'system', name: 'digest' },
    } as const;
    const events = told.map((event, index) => ({ ...event, ...head, seq: seq + index + 1 }));
    await ledger.commit({ process: 'digest', stream, instansi, events });
    return seq + events.length;
  }
}
