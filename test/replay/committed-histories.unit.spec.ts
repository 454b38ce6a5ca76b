import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waysOf } from '../../cli/demo/agenda.ts';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import type { RecordedEmploymentEvent } from '../../domain/employment/events.ts';
import { planBatch } from '../../simulator/palembang.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { committedIn, localActivitiesOf } from '../support/committed.ts';
import { replay } from '../support/replay.ts';
import { employmentNames, nameOfEmployment } from './employment-names.ts';
import { type Path, paths, recordedBatch } from './paths.ts';
import { readHistories } from './recorded.ts';

const histories = readHistories();
const clean = histories.map(({ workflowId }) => ({ workflowId }));
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let code: string;

beforeAll(async () => {
  ({ code } = await buildWorkflowBundle());
  folder = await mkdtemp(join(tmpdir(), 'tenggat-replay-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A bundle of the workflows with one passage written differently; throws when that passage is not there any more. */
async function bundleWith(name: string, file: string, from: string, to: string) {
  const copy = join(folder, name);
  for (const room of ['workflows', 'domain']) await cp(join(root, room), join(copy, room), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const source = await readFile(join(copy, file), 'utf8');
  if (!source.includes(from)) throw new Error(`${file} has changed: nothing to write differently`);
  await writeFile(join(copy, file), source.replace(from, to));
  return buildWorkflowBundle({ workflowsPath: join(copy, 'workflows', 'index.ts') });
}

describe('the committed histories', () => {
  it('replay on the code as it is now', async () => {
    expect(await replay(code, histories)).toEqual(clean);
  });

  it('survive JSON and back', async () => {
    const travelled = histories.map(({ workflowId, history }) => ({
      workflowId,
      history: historyFromJSON(JSON.parse(historyToJSON(history))),
    }));
    expect(await replay(code, travelled)).toEqual(clean);
  });

  it('go astray once two waits of an appointment change places, and only those that came that far', async () => {
    const [waits, uploads] = ["await file.until(has('appointed')); // SK\n", 'await uploadSk(file);\n'];
    const reordered = await bundleWith(
      'reordered',
      'workflows/appointment.ts',
      `${waits}  ${uploads}`,
      `${uploads}  ${waits}`,
    );
    const astray = (await replay(reordered.code, histories)).filter(({ error }) => error !== undefined);

    expect(astray.map(({ workflowId }) => workflowId)).toEqual(
      histories
        .filter(({ history }) => committedIn(history).some(({ type }) => type === 'appointed'))
        .map(({ workflowId }) => workflowId),
    );
    expect(astray.map(({ error }) => error?.name)).toContain('DeterminismViolationError');
  });

  it('go astray once a poller reads first and sleeps afterwards', async () => {
    const [sleeps, reads] = [
      'await sleep(untilNextReading(Date.now() + shift));\n',
      'const waiting = await read({ instansi, year, now: Date.now() + shift });\n',
    ];
    const reordered = await bundleWith(
      'poller',
      'workflows/bkn-poll.ts',
      `${sleeps}    ${reads}`,
      `${reads}    ${sleeps}`,
    );
    const astray = (await replay(reordered.code, histories)).filter(({ error }) => error !== undefined);

    expect(astray.map(({ workflowId }) => workflowId.split('/')[0])).toEqual(['bkn-poll']);
  });
});

describe('the committed histories and the scenario', () => {
  it('write to the ledger by ordinary activities alone: a local one only reads', () => {
    expect(new Set(histories.flatMap(({ history }) => localActivitiesOf(history)))).toEqual(new Set(['dueDates']));
  });

  it('are one for each path of a file and kind of contract year, one of each batch, its poller and its digests, one for each decree and kind of bulk run', () => {
    const bulk = ['bulk-appoint', 'bulk-sign-contract', 'bulk-record-spmt'];
    const others = ['formation', 'bkn-poll', 'digest', 'decree-skb-2025-perubahan-1', 'decree-skb-2026', ...bulk];
    const afterwards = ['intake', 'conversion', ...employmentNames];
    expect(histories.map(({ name }) => name).sort()).toEqual([...Object.keys(paths), ...others, ...afterwards].sort());
  });

  it.each(employmentNames)('have %s as its name says', (name) => {
    const history = histories.find((one) => one.name === name)?.history ?? {};
    expect(nameOfEmployment(committedIn(history) as unknown as readonly RecordedEmploymentEvent[])).toBe(name);
  });

  it.each(Object.entries<Path>(paths))('have %s as its name says', (name, path) => {
    const history = histories.find((one) => one.name === name)?.history ?? {};
    expect(path.shown(committedIn(history) as readonly RecordedAppointmentEvent[])).toBe(true);
  });

  it('leave out nobody: whoever is in a batch goes one of these paths, and each path is gone by somebody', () => {
    const known = Object.values<Path>(paths);
    const ways = [20, 40, 200, 2_187].flatMap((people) => waysOf(planBatch(2025, people)));
    expect(ways.filter((way) => !known.some((path) => path.taken(way)))).toEqual([]);

    const recorded = waysOf(planBatch(recordedBatch.seed, recordedBatch.people));
    expect(known.filter((path) => !recorded.some((way) => path.taken(way)))).toEqual([]);
  });

  it('name neither the machine nor the process that ran them', () => {
    const machine = /\d+@/;
    expect(histories.filter(({ history }) => machine.test(historyToJSON(history))).map(({ name }) => name)).toEqual([]);
  });
});
