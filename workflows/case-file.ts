import {
  ActivityFailure,
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  isCancellation,
  log,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { civilDateOf, type Instant } from '../domain/calendar/zone.ts';
import { type ClockEvent, rungsDue } from '../domain/case/clocks.ts';
import type { Recorded } from '../domain/case/event.ts';
import { isRefusal, type Refusal } from '../domain/case/refusal.ts';
import { answerTo, retime as retimed } from '../domain/case/retime.ts';
import type { ClockToSet } from '../domain/case/set-clock.ts';
import { nextRungAt } from '../domain/clock/clock.ts';
import type { Beginning, CaseFile, CaseState, Process } from './case.ts';
import { countOnceMore, resumedClocks, setClocks } from './case-clocks.ts';
import { type DecisionAnswer, type DecisionMessage, fact, incidents, resume, retime } from './contract/messages.ts';
import type { Commit } from './contract/ports.ts';
import { handleUpdate } from './handle-update.ts';
import { ledger, ledgerWhenIdle } from './ports.ts';
import { wakingDelay } from './spread.ts';

/**
 * Opens a case: registers its messages before anything can wait, and keeps its state, its ledger writer and its time
 * keeper. Handlers move the state, the prose only waits.
 */
export function openCase<State extends CaseState, Event extends { readonly type: string }, Decision>(
  process: Process<State, Event | ClockEvent, Decision>,
  input: { readonly instansi: string; readonly shift: number },
  beginning: Beginning<State, Event, Decision>,
): CaseFile<State, Event | ClockEvent> {
  const stream = workflowInfo().workflowId;
  const outbox: Recorded<Event | ClockEvent>[] = [];
  const parked = new Set<string>();
  const companions: (() => Promise<void>)[] = [];
  const before = 'carried' in beginning ? beginning.carried.answered : {};
  const answered: Record<string, DecisionAnswer> = {};
  let { state, heardOf } = 'carried' in beginning ? beginning.carried : opened(beginning);
  let committed = 'carried' in beginning ? state.version : 0;
  let ended = false;

  const file: CaseFile<State, Event | ClockEvent> = {
    get state() {
      return state;
    },
    stream,
    now: () => Math.max(Date.now() + input.shift, heardOf),
    append(events, stamp) {
      heardOf = Math.max(heardOf, stamp.recordedAt);
      for (const event of events) {
        const recorded = { ...event, ...stamp, seq: state.version + 1 };
        state = process.evolve(state, recorded);
        outbox.push(recorded);
      }
    },
    appendBySystem(events, name, effectiveOn) {
      const recordedAt = file.now();
      const on = effectiveOn ?? civilDateOf(recordedAt, state.unit.zone);
      file.append(events, { effectiveOn: on, recordedAt, by: { kind: 'system', name } });
    },
    until: (reached) => condition(() => reached(state)),
    written: () => condition(() => outbox.length === 0 && committed === state.version),
    async attempt(step, work) {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          if (isCancellation(error)) throw error;
          parked.add(step);
          log.error('A step gave up; it waits for its cause to be mended and a resume', {
            step,
            reason: reasonOf(error),
          });
          await condition(() => !parked.has(step));
        }
      }
    },
    alongside: (work) => void companions.push(work),
    async unless(happened, body) {
      const scope = new CancellationScope();
      let done = false;
      const work = scope
        .run(body)
        .catch((error) => {
          if (!isCancellation(error)) throw error;
        })
        .finally(() => {
          done = true;
        });
      await condition(() => done || happened(state));
      if (!done) scope.cancel();
      await work;
    },
    toItsEnd: (body) =>
      // A Temporal cancellation is not an act of law: nothing here listens to it.
      CancellationScope.nonCancellable(async () => {
        const beside = new CancellationScope();
        const running = beside.run(() => Promise.all([keepTime(), ...companions.map((work) => work())]));
        const stopped = running.catch((error) => {
          if (!isCancellation(error)) throw error;
        });
        // What is decided until the very end may call for a clock, and nothing is written before that is counted.
        const writing = Promise.all([keepLedger(), keepClocks()]);
        await Promise.race([body(), stopped.then(() => condition(() => false))]);
        beside.cancel();
        await stopped;
        await condition(() => outbox.length === 0 && committed === state.version && allHandlersFinished());
        ended = true;
        await writing;
        return state;
      }),
    carried: () => ({ state, heardOf, answered }),
  };

  function opened({ events: [first], stamp }: Extract<typeof beginning, { events: unknown }>) {
    const event = { ...first, ...stamp, seq: 1 };
    outbox.push(event);
    return { state: process.evolve(undefined, event), heardOf: stamp.recordedAt };
  }

  /** One writer per case: events leave in order, in batches, by a normal activity. */
  async function keepLedger(): Promise<void> {
    for (;;) {
      await condition(() => (outbox.length > 0 && clocksMissing() === 0) || ended);
      if (outbox.length === 0) return;
      const events = outbox.splice(0, outbox.length);
      const commit = { process: process.name, stream, instansi: input.instansi, events } as unknown as Commit;
      const port = events.some(({ by }) => by.kind === 'official') ? ledger : ledgerWhenIdle;
      const { outdated } = await file.attempt('commit', () => port.commit(commit));
      committed = events.at(-1)?.seq ?? committed;
      for (const late of outdated) await countOnceMore(file as CaseFile<State, ClockEvent>, late);
    }
  }

  /** A fact and the clock it starts reach the ledger together. */
  async function keepClocks(): Promise<void> {
    for (;;) {
      await condition(() => clocksMissing() > 0 || ended);
      if (ended) return;
      await setClocks(file as CaseFile<State, ClockEvent>, clocksWanted());
    }
  }

  function clocksMissing(): number {
    return parked.has('due-dates') ? 0 : clocksWanted().length;
  }

  function clocksWanted(): readonly ClockToSet[] {
    return [...(process.clocksToSet?.(state) ?? []), ...resumedClocks(state.clocks)];
  }

  /** One time keeper per case: a single timer to the earliest rung of any open clock. */
  async function keepTime(): Promise<void> {
    const delay = wakingDelay(stream, input.shift);
    for (;;) {
      const next = nextAt();
      if (next === undefined) {
        await condition(() => nextAt() !== undefined);
      } else if (next + delay > engineNow()) {
        await condition(() => nextAt() !== next, next + delay - engineNow());
      } else {
        if (process.settle) {
          const due = rungsDue(state.clocks, next).map((rung) => rung.clock);
          await process.settle(
            file,
            state.clocks.filter((clock) => due.includes(clock.id)),
          );
        }
        fireRungs(next);
      }
    }
  }

  /** When something happens next by itself: a rung, or what the process says comes to pass. */
  function nextAt(): Instant | undefined {
    const rung = nextRungAt(state.clocks);
    const other = process.nextAt?.(state);
    return rung === undefined || other === undefined ? (rung ?? other) : Math.min(rung, other);
  }

  /** The engine's own time, shifted: what timers are set by. */
  function engineNow(): Instant {
    return Date.now() + input.shift;
  }

  /** A rung's legal time is its due instant, however late it is fired. */
  function fireRungs(until: Instant): void {
    for (const rung of rungsDue(state.clocks, until)) {
      if (rung.type !== 'rung-fired') continue;
      file.appendBySystem([rung], 'clock', civilDateOf(rung.at, state.unit.zone));
      comeToPass(rung.at);
    }
    comeToPass(until);
  }

  /** Whatever follows from the facts and the hour, before anybody decides on the strength of them. */
  function comeToPass(until: Instant): void {
    for (let next = process.follows?.(state, until); next; next = process.follows?.(state, until)) {
      file.appendBySystem([next.event], 'clock', next.on);
    }
  }

  /** Says what a decision causes, and what follows from that; its request is answered so from now on. */
  function taken(decide: NonNullable<typeof process.decide>, { decision, stamp }: DecisionMessage<Decision>) {
    const first = state.version;
    const { expectedRevision: _, mandate: __, known: ___, ...head } = stamp;
    file.append(refusedOr(decide(state, decision, stamp)), head);
    const seqs = Array.from({ length: state.version - first }, (_, index) => first + index + 1);
    comeToPass(stamp.recordedAt);
    const answer: DecisionAnswer = {
      seqs,
      revision: state.revision,
      stage: state.stage,
      ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
    };
    if (stamp.request !== undefined) answered[stamp.request] = answer;
    return answer;
  }

  /** What was answered to this request before, also by the run before this one. */
  function answerBefore(request: string | undefined): DecisionAnswer | undefined {
    return request === undefined ? undefined : (answered[request] ?? before[request]);
  }

  setHandler(incidents, () => [...parked]);
  setHandler(resume, () => parked.clear());
  setHandler(fact, (message) => {
    if (!process.settle) fireRungs(message.recordedAt);
    const { effectiveOn, recordedAt } = message;
    const by = { kind: 'system', name: message.from } as const;
    file.append(process.record?.(state, message.fact) ?? [], { effectiveOn, recordedAt, by });
    comeToPass(recordedAt);
  });
  const { decision: update, decide } = process;
  if (update && decide) {
    // First of all: what waits to be handled may be the same decision, sent once more.
    if ('carried' in beginning && beginning.reopenedBy) taken(decide, beginning.reopenedBy);
    handleUpdate(update, {
      validate: ({ decision, stamp }) => (answerBefore(stamp.request) ? [] : refusedOr(decide(state, decision, stamp))),
      async handle(message) {
        const again = answerBefore(message.stamp.request);
        if (again) {
          await condition(() => committed >= (again.seqs.at(-1) ?? 0));
          return again;
        }
        // The rung a decision is late for comes before it: the update runs before the timer of the same activation.
        if (!process.settle) fireRungs(message.stamp.recordedAt);
        const answer = taken(decide, message);
        const last = state.version;
        await condition(() => committed >= last);
        return answer;
      },
    });
  }
  handleUpdate(retime, {
    validate: ({ clocks }) => clocks,
    async handle({ clocks, stamp }) {
      if (!process.settle) fireRungs(stamp.recordedAt);
      const answers = clocks.map((wanted) => {
        const answer = answerTo(state.clocks, wanted, stamp.recordedAt);
        file.append(retimed(state.clocks, wanted, stamp.recordedAt), stamp);
        return answer;
      });
      const last = state.version;
      await condition(() => committed >= last);
      return answers;
    },
  });
  if ('events' in beginning) file.append(beginning.events.slice(1), beginning.stamp);
  return file;
}

/** The type of a failure: its message may repeat what an outside system said. */
function reasonOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure ? (cause.type ?? cause.name) : cause instanceof Error ? cause.name : '';
}

function refusedOr<Events extends readonly object[]>(decided: Events | Refusal): Events {
  if (!isRefusal(decided)) return decided;
  throw ApplicationFailure.create({
    type: decided.refused,
    message: decided.refused,
    nonRetryable: true,
    details: [decided],
  });
}
