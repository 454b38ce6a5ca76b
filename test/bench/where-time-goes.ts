import pg from 'pg';
import type { Running } from './rung-office.ts';

/** What one decision passed, in milliseconds since the epoch of this process or of the engine: both are this machine's. */
type Passed = {
  readonly began: number;
  readonly ended: number;
  readonly sent: number;
  readonly accepted: number;
  readonly answered: number;
  /** Statements of the API, and for how long it waited for them. */
  readonly before: Waited;
  readonly after: Waited;
};
type Waited = { statements: number; ms: number };

type Watched = {
  decide(caseId: string, json: object): Promise<void>;
  /** Each part of the decisions about these files, told by the API's own clock and the times in their histories. */
  parts(files: readonly string[], middle: (all: readonly number[]) => number): Promise<Record<string, number>>;
};

const now = () => performance.timeOrigin + performance.now();

/** Sends decisions one at a time and listens to what the API asks of PostgreSQL and of the engine meanwhile. */
export function watchDecisions(office: Running): Watched {
  const passed = new Map<string, Passed>();
  let waited: Waited = { statements: 0, ms: 0 };
  let stood = { sent: 0, accepted: 0, answered: 0, before: waited };
  listenToStatements((ms) => {
    waited.statements += 1;
    waited.ms += ms;
  });
  listenToEngine();

  function listenToEngine(): void {
    const { workflow } = office.client;
    const getHandle = workflow.getHandle.bind(workflow);
    workflow.getHandle = ((...named: Parameters<typeof getHandle>) => {
      const handle = getHandle(...named);
      return {
        ...handle,
        async startUpdate(...asked: Parameters<typeof handle.startUpdate>) {
          stood = { ...stood, sent: now(), before: waited };
          waited = { statements: 0, ms: 0 };
          const update = await handle.startUpdate(...asked);
          stood.accepted = now();
          return {
            ...update,
            async result() {
              const answer = await update.result();
              stood.answered = now();
              return answer;
            },
          };
        },
      };
    }) as typeof workflow.getHandle;
  }

  return {
    async decide(caseId, json) {
      waited = { statements: 0, ms: 0 };
      const began = now();
      const status = await office.decide(caseId, json);
      if (status !== 200) throw new Error(`A decision was answered ${status}`);
      passed.set(caseId, { ...stood, began, ended: now(), after: waited });
    },
    async parts(files, middle) {
      const all: Record<string, number[]> = {};
      for (const file of files) {
        const one = passed.get(file);
        if (one === undefined) continue;
        for (const [name, value] of Object.entries({ ...inApi(one), ...(await inEngine(office, file, one)) })) {
          all[name] = [...(all[name] ?? []), value];
        }
      }
      return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, middle(values)]));
    },
  };
}

function inApi({ began, sent, accepted, answered, ended, before, after }: Passed): Record<string, number> {
  return {
    'statements before': before.statements,
    'statements after': after.statements,
    '1 before the engine: HTTP, access, law': sent - began - before.ms,
    '2 before the engine: PostgreSQL': before.ms,
    '3 until the engine says accepted': accepted - sent,
    '4 from there to the result': answered - accepted,
    '5 after the engine: PostgreSQL': after.ms,
    '6 after the engine: answer': ended - answered - after.ms,
  };
}

/** The second life of (3) and (4): what the engine wrote down about the update. */
async function inEngine(office: Running, file: string, { sent, answered }: Passed): Promise<Record<string, number>> {
  const handle = office.client.workflow.getHandle(`appointment/${office.instansi}/${file}`);
  const { events = [] } = await handle.fetchHistory();
  const update = events?.findIndex((event) => event.workflowExecutionUpdateAcceptedEventAttributes) ?? -1;
  const at = (index: number) => {
    const { seconds = 0, nanos = 0 } = events?.[index]?.eventTime ?? {};
    return Number(seconds) * 1_000 + (nanos ?? 0) / 1e6;
  };
  const next = (found: (event: NonNullable<typeof events>[number]) => unknown) =>
    (events ?? []).findIndex((event, index) => index > update && found(event));
  const scheduled = at(next((event) => event.activityTaskScheduledEventAttributes));
  const started = at(next((event) => event.activityTaskStartedEventAttributes));
  const done = at(next((event) => event.activityTaskCompletedEventAttributes));
  const second = at(next((event) => event.workflowTaskStartedEventAttributes));
  const completed = at(next((event) => event.workflowExecutionUpdateCompletedEventAttributes));
  return {
    'a sent, first task, commit scheduled': scheduled - sent,
    'b commit waits for a worker': started - scheduled,
    'c commit runs': done - started,
    'd second task waits': second - done,
    'e second task, update completed': completed - second,
    'f result on its way back': answered - completed,
  };
}

/** Every statement that this process sends, by the time until its answer. */
function listenToStatements(heard: (ms: number) => void): void {
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const began = performance.now();
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      const told = (...answer: unknown[]) => {
        heard(performance.now() - began);
        return callback(...answer);
      };
      return query.apply(this, [...args.slice(0, -1), told]);
    }
    const answer = query.apply(this, args);
    void Promise.resolve(answer).then(
      () => heard(performance.now() - began),
      () => {},
    );
    return answer;
  } as typeof pg.Client.prototype.query;
}
