import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { readHistories } from '../../test/replay/recorded.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { type History, historyBytes, historyFrom } from '../archive/history.ts';
import { notThrough } from './derived.ts';
import { startDeriver } from './start-deriver.ts';

const nosy = fileURLToPath(new URL('nosy-fixture.ts', import.meta.url));
const bundle = { digest: 'b', code: 'not a bundle' };

it('derives where nothing of the registry can be reached: no setting, no code of it, no secret, no command', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://somebody@127.0.0.1/tenggat');
  vi.stubEnv('TENGGAT_MASTER_KEY', '00');
  const deriver = startDeriver({ entry: nosy });
  const { error = '' } = await deriver.derive(bundle, 'a/b/c', Buffer.alloc(0));
  await deriver.stop();
  vi.unstubAllEnvs();
  const denied = 'ERR_ACCESS_DENIED';
  expect(JSON.parse(error)).toEqual({
    ...{ settings: [], code: 'reached' },
    ...{ registry: denied, secrets: denied, elsewhere: denied, command: denied },
  });
});

const { history: recorded, workflowId } = readHistories().find(({ name }) => name === 'returned-once')!;
const bundleOfToday = await buildWorkflowBundle();
/** A run of its own: two of one name are not told apart. */
const named = (run: string, change: (events: History['events'] & object) => void = () => {}): Uint8Array => {
  const history = historyFrom(historyBytes(recorded));
  history.events![0]!.workflowExecutionStartedEventAttributes!.originalExecutionRunId = run;
  change(history.events!);
  return historyBytes(history);
};

it('says of a bundle that cannot run that it cannot', async () => {
  const deriver = startDeriver();
  expect((await deriver.derive(bundle, 'a/b/c', Buffer.alloc(0))).error).toMatch(/source map/);
  await deriver.stop();
});

it('goes on in another process when the one that derives is gone', async () => {
  const deriver = startDeriver();
  const killed = deriver.pid()!;
  process.kill(killed, 'SIGKILL');
  const { error, unanswered, sent } = await deriver.derive(bundleOfToday, workflowId, named('a'));
  expect({ error, unanswered }).toEqual({});
  expect(sent.length).toBeGreaterThan(0);
  await deriver.derive(bundleOfToday, workflowId, named('b'));
  expect(deriver.pid()).not.toBe(killed);
  await deriver.stop();
});

it('is not brought down by what replay breaks on or never comes to an end with: each other history is derived', async () => {
  const deriver = startDeriver({ within: 10_000 });
  const derive = (bytes: Uint8Array, bundle = bundleOfToday) => deriver.derive(bundle, workflowId, bytes);
  const looping = bundleOfToday.code.replace('revision: state.revision,', 'revision: (() => { for (;;); })(),');
  expect(looping).not.toBe(bundleOfToday.code);
  const [first, garbage, loops, stuck, last] = await Promise.all([
    derive(named('first')),
    derive(Buffer.from('no history')),
    derive(named('loops'), { digest: 'loops', code: looping }),
    derive(named('stuck', (events) => events.splice(3, 1))),
    derive(named('last')),
  ]);
  const honest = { differences: [], sent: first.sent };
  expect(first.sent.length).toBeGreaterThan(0);
  expect([first, last]).toEqual([honest, honest]);
  expect(garbage.error).toMatch(/wire type|offset|index out of range/);
  expect(stuck.unanswered).toBe('Proses yang mengulangnya tidak menjawab dalam 10 detik.');
  expect(notThrough(loops)).toMatch(/./);
  await deriver.stop();
});
