import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHECKS } from '../../cli/check/checks.ts';
import { ROOT, type ToolResult } from '../../cli/check/tool.ts';

/** A house so small that every check is quick, held by the very rules of ours. */
export const HOUSE: Record<string, string> = {
  'package.json': `${JSON.stringify(
    {
      name: 'house',
      type: 'module',
      dependencies: { '@temporalio/workflow': '*', pg: '*' },
      devDependencies: { '@types/node': '*', '@types/pg': '*', 'dependency-cruiser': '*', vitest: '*' },
    },
    null,
    2,
  )}\n`,
  'domain/rule.ts': lines('export const days = 7;'),
  'domain/rule.unit.spec.ts': lines(
    "import { readFileSync } from 'node:fs';",
    "import { expect, it } from 'vitest';",
    "import { days } from './rule.ts';",
    '',
    "it('counts', () => expect(readFileSync).not.toBe(days));",
  ),
  'workflows/contract/ports.ts': lines('export type Port = { readonly days: number };'),
  'workflows/index.ts': lines(
    "import { condition } from '@temporalio/workflow';",
    "import { days } from '../domain/rule.ts';",
    "import type { Port } from './contract/ports.ts';",
    '',
    'export const wait = (port: Port) => condition(() => port.days > days);',
  ),
  'platform/log.ts': lines("import { days } from '../domain/rule.ts';", '', 'export const log = () => days;'),
  'registry/tables.ts': lines(
    "import pg from 'pg';",
    "import { log } from '../platform/log.ts';",
    '',
    'export const tables = [pg.Pool, log];',
  ),
  'activities/commit.ts': lines(
    "import { tables } from '../registry/tables.ts';",
    "import type { Port } from '../workflows/contract/ports.ts';",
    '',
    'export const commit = (port: Port) => [tables, port];',
  ),
  'worker/main.ts': lines(
    "import { commit } from '../activities/commit.ts';",
    "import { wait } from '../workflows/index.ts';",
    '',
    'console.log(commit, wait);',
  ),
  'api/main.ts': lines("import { tables } from '../registry/tables.ts';", '', 'console.log(tables);'),
  'audit/canonical.ts': lines("import { tables } from '../registry/tables.ts';", '', 'console.log(tables);'),
  'simulator/main.ts': lines("import { days } from '../domain/rule.ts';", '', 'console.log(days);'),
  'cli/main.ts': lines(
    "import '../api/main.ts';",
    "import '../audit/canonical.ts';",
    "import '../simulator/main.ts';",
    "import '../worker/main.ts';",
  ),
};

/** The text of a file. */
export function lines(...text: string[]): string {
  return `${text.join('\n')}\n`;
}

export interface House {
  run(check: keyof typeof CHECKS): Promise<ToolResult>;
  /** Runs one check with files added or changed, and puts the house back in order. */
  runWith(check: keyof typeof CHECKS, files: Record<string, string>): Promise<ToolResult>;
  remove(): Promise<void>;
}

export async function buildHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'tenggat-house-'));
  const place = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(HOUSE)) await place(path, text);
  for (const rules of ['.dependency-cruiser.cjs', 'biome.json', 'knip.json', 'tsconfig.json']) {
    await cp(join(ROOT, rules), join(folder, rules));
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');

  const run: House['run'] = (check) => CHECKS[check].run(folder);
  return {
    run,
    async runWith(check, files) {
      for (const [path, text] of Object.entries(files)) await place(path, text);
      try {
        return await run(check);
      } finally {
        for (const path of Object.keys(files)) {
          const before = HOUSE[path];
          if (before === undefined) await rm(join(folder, path));
          else await place(path, before);
        }
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
