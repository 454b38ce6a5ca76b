import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settledPart } from '../../audit/archive/settled.ts';
import { differences } from '../../audit/replay/compare.ts';
import { recordedIn } from '../../audit/replay/recorded.ts';
import { redo } from '../../audit/replay/redo.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { readHistories } from '../replay/recorded.ts';

const histories = readHistories();
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-audit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A bundle of the workflows with one passage written differently; throws when that passage is not there any more. */
async function bundleWith(name: string, file: string, from: string, to: string): Promise<string> {
  const copy = join(folder, name);
  for (const room of ['workflows', 'domain']) await cp(join(root, room), join(copy, room), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const source = await readFile(join(copy, file), 'utf8');
  if (!source.includes(from)) throw new Error(`${file} has changed: nothing to write differently`);
  await writeFile(join(copy, file), source.replace(from, to));
  return (await buildWorkflowBundle({ workflowsPath: join(copy, 'workflows', 'index.ts') })).code;
}

type Verdict = { readonly failed: number; readonly differ: readonly string[] };

async function verdictOn(code: string): Promise<Verdict> {
  let failed = 0;
  const differ = new Set<string>();
  for await (const { error, redone, history } of redo(code, histories)) {
    if (error) failed += 1;
    else for (const { kind } of differences(recordedIn(history), redone)) differ.add(kind);
  }
  return { failed, differ: [...differ].sort() };
}

describe('the code that recorded them', () => {
  it('does all of it again, and in no history anything else', async () => {
    const { code } = await buildWorkflowBundle();
    const held: string[] = [];
    const kinds = new Set<string>();
    for await (const { workflowId, error, redone, history, name } of redo(code, histories)) {
      const recorded = recordedIn(history);
      held.push(name);
      for (const { kind } of recorded) kinds.add(kind);
      expect({ workflowId, error, differs: differences(recorded, redone) }).toEqual({ workflowId, differs: [] });
    }
    expect(held).toEqual(histories.map(({ name }) => name));
    expect([...kinds].sort()).toEqual(['activity', 'answer', 'completed', 'continued', 'timer']);
  });
});

describe('a run that has not ended', () => {
  it('is done again as far as it went, wherever it was cut off', async () => {
    const { code } = await buildWorkflowBundle();
    const whole = histories.find(({ name }) => name === 'returned-once')!;
    const cut = [3, 4, 8, 9, 10, 13, 21, 22, 24, 35, 36, 60].map((length) => {
      const history = settledPart({ events: whole.history.events!.slice(0, length) });
      return { ...whole, length, history };
    });
    expect(cut.filter(({ history }) => history === undefined).map(({ length }) => length)).toEqual([3]);
    const runs = cut.flatMap(({ history, ...run }) => (history ? [{ ...run, history }] : []));
    const gone: number[] = [];
    for await (const { length, error, redone, history } of redo(code, runs)) {
      expect({ length, error, differs: differences(recordedIn(history), redone) }).toEqual({ length, differs: [] });
      gone.push(length);
    }
    expect(gone).toEqual([4, 8, 9, 10, 13, 21, 22, 24, 35, 36, 60]);
  });
});

describe('code that was changed', () => {
  it.each([
    {
      change: 'the content of an event',
      file: 'domain/appointment/record.ts',
      from: 'pertekOn: fact.pertekOn }',
      to: 'pertekOn: fact.pertekOn, more: 1 } as never',
      found: ['activity'],
    },
    {
      change: 'the argument of an activity',
      file: 'workflows/bkn-poll.ts',
      from: 'await read({ instansi, year, now',
      to: 'await read({ instansi, year: year + 1, now',
      found: ['activity'],
    },
    {
      change: 'the answer to an update',
      file: 'workflows/case-file.ts',
      from: '      revision: state.revision,',
      to: '      revision: state.revision + 1,',
      found: ['answer', 'continued'],
    },
    {
      change: 'the length of a timer',
      file: 'workflows/case-file.ts',
      from: 'await condition(() => nextAt() !== next, next + delay - engineNow());',
      to: 'await condition(() => nextAt() !== next, next + delay - engineNow() + 1);',
      found: ['timer'],
    },
    {
      change: 'a validator that has become stricter',
      file: 'workflows/case-file.ts',
      from: 'validate: ({ decision, stamp }) => (',
      to: "validate: ({ decision, stamp }) => ((decision as { kind: string }).kind === 'appoint' ? refusedOr({ refused: 'NO' } as never) : ",
      found: ['answer'],
    },
  ])('is caught: $change', async ({ change, file, from, to, found }) => {
    expect(await verdictOn(await bundleWith(change, file, from, to))).toEqual({ failed: 0, differ: found });
  });
});
