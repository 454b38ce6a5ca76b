import assert from 'node:assert';
import { AsyncLocalStorage } from 'node:async_hooks';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorkflowBundle } from './bundle.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-bundle-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The sources the bundle is made of, in a folder of their own. */
async function clone(...path: string[]): Promise<string> {
  const target = join(folder, ...path);
  for (const room of ['workflows', 'domain']) await cp(join(ROOT, room), join(target, room), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(target, 'node_modules'), 'junction');
  return target;
}

const build = (clone: string) => buildWorkflowBundle({ workflowsPath: join(clone, 'workflows', 'index.ts') });

describe('the workflow bundle', () => {
  it('has the same digest in every folder, and names no folder of this machine', async () => {
    const here = await buildWorkflowBundle();
    const there = await build(await clone('elsewhere', 'and', 'deeper'));

    expect(here.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(there.digest).toBe(here.digest);
    const map = here.code.split('base64,').at(-1) ?? '';
    const all = here.code + Buffer.from(map, 'base64').toString();
    for (const place of [ROOT, folder, `${tmpdir()}/`]) expect(all).not.toContain(place);
    // Tables of days and wages are looked up outside; webpack would place them by where the packages lie.
    expect(here.code).not.toContain('json|domain/');
  });

  it('is evaluated once, before the first case, and by no case again', async () => {
    const { code } = await buildWorkflowBundle();
    const evaluated: string[] = [];
    const cache = new Map<string, unknown>();
    const modules = {
      get: (_: object, id: string) => cache.get(id),
      set: (_: object, id: string, module: unknown) => evaluated.push(id) > 0 && cache.set(id, module) === cache,
    };
    const globals = { AsyncLocalStorage, TextEncoder, TextDecoder, AbortController, URL, assert };
    const context = createContext({ ...globals, __webpack_module_cache__: new Proxy({}, modules) });
    runInContext(code, context);
    runInContext('__TEMPORAL__.preloadModules()', context);
    const first = evaluated.length;
    expect(evaluated.filter((id) => /(^|!)domain\//.test(id)).length).toBeGreaterThan(150);
    runInContext('__TEMPORAL__.importWorkflows()', context);
    expect(evaluated.slice(first)).toEqual([]);
  });

  it('has another digest once a single character of the law changed', async () => {
    const sources = await clone('changed');
    const before = await build(sources);
    const file = join(sources, 'domain', 'calendar', 'civil-date.ts');
    await writeFile(file, (await readFile(file, 'utf8')).replace('return', 'return '));
    const spaced = await build(sources);
    await mkdir(join(sources, 'spare'));
    const again = await build(sources);

    expect(spaced.digest).not.toBe(before.digest);
    expect(again.digest).toBe(spaced.digest);
  });
});
