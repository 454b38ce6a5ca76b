import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHouse, HOUSE, type House, lines } from './house.ts';

let house: House;

beforeAll(async () => {
  house = await buildHouse();
});

afterAll(() => house.remove());

describe('a house in order', () => {
  it.each(['types', 'style', 'imports', 'timers', 'unused'] as const)('passes the check "%s"', async (name) => {
    expect(await house.run(name)).toMatchObject({ ok: true });
  });
});

/** Each way to import, planted in a file of its own in domain/. */
const WAYS = {
  value: "import { tables } from '../registry/tables.ts';",
  type: "import type { tables } from '../registry/tables.ts';",
  'type-in-braces': "import { type tables } from '../registry/tables.ts';",
  'for-its-effect': "import '../registry/tables.ts';",
  'export-from': "export { tables } from '../registry/tables.ts';",
  'export-all': "export * from '../registry/tables.ts';",
  dynamic: "export const bad = () => import('../registry/tables.ts');",
  'import-type': "export type Bad = { a: import('../registry/tables.ts').Tables[] };",
  'after-using': lines('{', '  using x = y();', "  await import('../registry/tables.ts');", '}'),
};

/** Who imports what, and the rule that forbids it. */
const UPWARDS = [
  ['domain', 'node:fs', 'domain-is-pure'],
  ['domain', 'pg', 'domain-is-pure'],
  ['domain', './rule.unit.spec.ts', 'code-imports-no-spec'],
  ['workflows', 'node:os', 'workflows-are-deterministic'],
  ['workflows', 'pg', 'workflows-are-deterministic'],
  ['workflows', '../registry/tables.ts', 'workflows-imports-down'],
  ['platform', '../registry/tables.ts', 'platform-imports-down'],
  ['registry', '../activities/commit.ts', 'registry-imports-down'],
  ['registry', '../workflows/contract/ports.ts', 'registry-imports-down'],
  ['registry', 'vitest', 'production-runs-without-dev-packages'],
  ['activities', '../workflows/index.ts', 'activities-imports-down'],
  ['worker', '../api/main.ts', 'worker-imports-down'],
  ['api', '../workflows/index.ts', 'api-imports-down'],
  ['api', '../activities/commit.ts', 'api-imports-down'],
  ['api', '../registry/gone.ts', 'resolvable'],
  ['simulator', '../registry/tables.ts', 'simulator-imports-down'],
  ['simulator', '../cli/main.ts', 'simulator-imports-down'],
  ['audit', '../worker/main.ts', 'audit-imports-down'],
  ['audit', '../api/main.ts', 'audit-imports-down'],
  ['audit/verifier', '../canonical.ts', 'verifier-shares-nothing'],
  ['audit/verifier', 'pg', 'verifier-shares-nothing'],
] as const;

describe('an import that does not point down is found', () => {
  let ok: boolean;
  let output: string;
  const wayPath = (way: string) => `domain/bad-${way}.ts`;
  const upwardPath = (room: string, rule: string, target: string) =>
    `${room}/bad-${rule}-${target.replaceAll(/\W+/g, '-')}.ts`;

  // All at once: a violation found does not hide another.
  beforeAll(async () => {
    const ways = Object.entries(WAYS).map(([way, text]) => [wayPath(way), text]);
    const upwards = UPWARDS.map(([room, target, rule]) => [upwardPath(room, rule, target), `import '${target}';\n`]);
    const circle = [
      ['domain/circle-a.ts', "import type { b } from './circle-b.ts';\nexport type a = b;\n"],
      ['domain/circle-b.ts', "import type { a } from './circle-a.ts';\nexport type b = a;\n"],
    ];
    const result = await house.runWith('imports', Object.fromEntries([...ways, ...upwards, ...circle]));
    ({ ok, output } = result);
  });

  it('and the check fails', () => expect(ok).toBe(false));

  it.each(Object.keys(WAYS))('however it is written: %s', (way) => {
    expect(output).toMatch(`error domain-imports-down: ${wayPath(way)} → registry/tables.ts`);
  });

  it.each(UPWARDS)('%s does not import %s', (room, target, rule) => {
    expect(output).toMatch(`error ${rule}: ${upwardPath(room, rule, target)} →`);
  });

  it('nor may two files import each other, even for their types', () => {
    expect(output).toMatch(/error no-cycles: domain\/circle-/);
  });
});

describe('the other checks bite', () => {
  it.each([
    [
      'an export that nobody imports',
      'unused',
      `${HOUSE['domain/rule.ts']}export const lonely = 1;\n`,
      /lonely.*rule\.ts/,
    ],
    ['a wrong type', 'types', "export const days: number = 'seven';\n", /rule\.ts.*TS2322/],
    ['an enum', 'types', lines('export const days = 7;', 'export enum Unit {', '  Day,', '}'), /rule\.ts.*TS1294/],
    ['crooked form', 'style', 'export const days   =  7\n', /rule\.ts format/],
    ['an unused variable', 'style', lines('export const days = 7;', 'const spare = 1;'), /rule\.ts.*noUnusedVariables/],
  ] as const)('on %s', async (_name, check, text, words) => {
    const { ok, output } = await house.runWith(check, { 'domain/rule.ts': text });
    expect(output).toMatch(words);
    expect(ok).toBe(false);
  });

  it('on a timer that is no clock of law', async () => {
    const late = "import { sleep } from '@temporalio/workflow';\nexport const late = () => sleep(1000);\n";
    const { ok, output } = await house.runWith('timers', { 'workflows/late.ts': late });
    expect(output).toMatch('workflows/late.ts: timers on lines 2');
    expect(ok).toBe(false);
  });

  it('on rules that no code follows', async () => {
    const { ok, output } = await house.run('rules');
    expect(output).toMatch('NI-USUL: neither used nor informative nor awaiting a process');
    expect(ok).toBe(false);
  });

  it('on a contract that leaves things out, or whose example does not fit', async () => {
    const days = { type: 'integer' };
    const answer = { description: 'OK', content: { 'application/json': { schema: days, example: 'seven' } } };
    const planted = {
      openapi: '3.1.0',
      info: { title: 'House', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      paths: { '/days': { get: { summary: 'Days', security: [], responses: { 200: answer } } } },
    };
    const { ok, output } = await house.runWith('contract', { 'docs/openapi.json': JSON.stringify(planted) });
    expect(output).toMatch('no-invalid-media-type-examples');
    expect(output).toMatch('operation-operationId:');
    expect(output).toMatch('operation-4xx-response');
    expect(ok).toBe(false);
  });

  it('on a file that nobody imports', async () => {
    const { ok, output } = await house.runWith('unused', { 'registry/dead.ts': 'console.log(1);\n' });
    expect(output).toMatch('registry/dead.ts');
    expect(ok).toBe(false);
  });

  it('on a dependency that nobody imports', async () => {
    const manifest = HOUSE['package.json']?.replace('"pg"', '"express": "*", "pg"') ?? '';
    const { ok, output } = await house.runWith('unused', { 'package.json': manifest });
    expect(output).toMatch(/express\s+package\.json/);
    expect(ok).toBe(false);
  });
});
