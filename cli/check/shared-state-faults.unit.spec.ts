import { expect, it } from 'vitest';
import { productSources } from '../rules/sources.ts';
import { sharedStateFaults } from './shared-state-faults.ts';
import { ROOT } from './tool.ts';

const planted = (text: string, path = 'domain/clock/clock.ts') => sharedStateFaults(new Map([[path, text]]));

it.each([
  'let opened = 0;',
  'export var last: string;',
  'const seen = new Map<string, number>();',
  'const heard: Set<string> = new Set();',
  'export const seen = new WeakMap();',
  'const answers: string[] = [];',
  'const cache: Record<string, number> = {};',
])('what one case could leave to another is found: %s', (text) => {
  expect(planted(`import x from 'y';\n${text}\n`)).toEqual([expect.stringMatching(/^domain\/clock\/clock\.ts:2: /)]);
  expect(planted(text, 'workflows/case-file.ts')).toHaveLength(1);
});

it.each([
  '  let opened = 0;',
  'const byId = new Map(register.map((rule) => [rule.id, rule]));',
  "const roles = ['ppk'];",
  'export const none: Objections = [];',
  'const none: readonly string[] = [];',
])('what no case changes, or keeps to itself, is not: %s', (text) => {
  expect(planted(text)).toEqual([]);
  expect(planted('let opened = 0;', 'registry/database.ts')).toEqual([]);
});

it('the law and the workflows of the house keep nothing', async () => {
  const sources = await productSources(ROOT);
  expect([...sources.keys()].filter((path) => path.startsWith('domain/')).length).toBeGreaterThan(200);
  expect(sharedStateFaults(sources)).toEqual([]);
});
