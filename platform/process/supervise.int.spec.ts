import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from './free-port.ts';
import type { ProcessEvent, ProcessSpec } from './process-spec.ts';
import { isRunning } from './process-table.ts';
import { type Supervisor, supervise } from './supervise.ts';
import { type Tethered, tethered } from './tethered.ts';

test('processes start in order, each when the one before is ready, and stop in reverse', async () => {
  const { events, supervisor } = await supervised([await server('first'), await server('second')]);
  await supervisor.stop();

  expect(events.map(({ type, name }) => `${name} ${type}`)).toEqual([
    'first starting',
    'first ready',
    'second starting',
    'second ready',
    'second stopped',
    'first stopped',
  ]);
  expect(supervisor.pidOf('first')).toBeUndefined();
});

test('a process that is killed is started again under a new number', async () => {
  const { next, supervisor } = await supervised([await server('engine')]);
  const before = supervisor.pidOf('engine')!;

  process.kill(before, 'SIGKILL');

  expect(await next('exited')).toMatchObject({ name: 'engine', pid: before, signal: 'SIGKILL' });
  expect(await next('restarting')).toMatchObject({ inMs: 200 });
  const ready = await next('ready');
  expect(ready).toMatchObject({ pid: supervisor.pidOf('engine') });
  expect(supervisor.pidOf('engine')).not.toBe(before);
});

test('restarts wait longer each time while the process does not recover', async () => {
  let fit = true;
  const good = await server('engine');
  const start = () => (fit ? good.start() : tethered(process.execPath, ['-e', 'process.exit(7)']));
  const { next, supervisor } = await supervised([{ ...good, start }]);

  fit = false;
  process.kill(supervisor.pidOf('engine')!, 'SIGKILL');

  expect(await next('restarting')).toMatchObject({ inMs: 200 });
  expect(await next('failed')).toMatchObject({ error: { code: 'PROCESS_EXITED_EARLY' } });
  expect(await next('restarting')).toMatchObject({ inMs: 400 });
  expect(supervisor.pidOf('engine')).toBeUndefined();
  fit = true;
  await next('ready');
});

test('a process that never becomes ready is stopped, and so are those started before it', async () => {
  const first = await server('first');
  const started: Tethered[] = [];
  const track = (spec: ProcessSpec) => ({
    ...spec,
    start: async () => started[started.push(await spec.start()) - 1]!,
  });
  const deaf = { ...(await server('deaf')), ready: () => new Promise<void>(() => {}), readyWithinMs: 200 };

  await expect(supervised([track(first), track(deaf)])).rejects.toMatchObject({ code: 'PROCESS_NOT_READY' });

  expect(started).toHaveLength(2);
  expect(started.map(({ pid }) => isRunning(pid))).toEqual([false, false]);
});

test('stop() during a restart leaves nothing behind', async () => {
  const spec = await server('engine');
  const started: Tethered[] = [];
  const start = async () => started[started.push(await spec.start()) - 1]!;
  const { next, supervisor } = await supervised([{ ...spec, start }]);
  process.kill(supervisor.pidOf('engine')!, 'SIGKILL');
  await next('restarting');
  await next('starting');

  await supervisor.stop();

  expect(started.filter(({ pid }) => isRunning(pid))).toEqual([]);
});

/** A small TCP server, ready when it accepts. */
async function server(name: string): Promise<ProcessSpec> {
  const port = await freePort();
  return {
    name,
    start: () => tethered(process.execPath, ['-e', `require('net').createServer().listen(${port}, '127.0.0.1')`]),
    async ready(_, signal) {
      while (!signal.aborted) {
        const socket = connect(port, '127.0.0.1');
        const accepted = await once(socket, 'connect').then(
          () => true,
          () => false,
        );
        socket.destroy();
        if (accepted) return;
      }
    },
  };
}

async function supervised(specs: ProcessSpec[]) {
  const bus = new EventEmitter();
  const events: ProcessEvent[] = [];
  let seen = 0;
  const onEvent = (event: ProcessEvent) => {
    events.push(event);
    bus.emit('event');
  };
  const supervisor: Supervisor = await supervise(specs, { onEvent });
  onTestFinished(() => supervisor.stop());
  seen = events.length;
  /** The next event of this type after the last one asked for. */
  const next = async (type: ProcessEvent['type']): Promise<ProcessEvent> => {
    for (;;) {
      const index = events.findIndex((event, at) => at >= seen && event.type === type);
      if (index >= 0) {
        seen = index + 1;
        return events[index]!;
      }
      await once(bus, 'event');
    }
  };
  return { events, next, supervisor };
}
