import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi, type Who } from '../testing/api.ts';
import { listedBatch, operator, registerInstansi } from '../testing/batch.ts';
import { employ, type Story } from '../testing/employments.ts';

let api: TestApi;
let unit: string;

const behaviour = Object.fromEntries(
  ['service-oriented', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'].map((value) => [
    value,
    'as-expected',
  ]),
);
const evaluated = (predicate: string): Story => [
  [
    '2026-04-06',
    {
      ...{ type: 'evaluated', year: 2026, quarter: 1, result: 'as-expected', behaviour, organisation: 'baik' },
      ...{ conduct: 'as-expected', conductBy: 'lowest', predicate },
    },
  ],
];
const missed: Story = [
  [
    '2026-04-07',
    {
      type: 'evaluation-missed',
      year: 2026,
      quarter: 1,
      cause: 'evaluator-absent',
      reason: 'X',
      standIn: 'Nota 5',
    } as never,
  ],
];

/** Five employees on 20 April 2026: baik, kurang, missed, nothing said, and one who had left before the quarter. */
beforeAll(async () => {
  api = await startApi({ clock: async () => Date.parse('2026-04-20T03:00:00Z') });
  await registerInstansi(api);
  const formation = await listedBatch(api, 'evaluations');
  const listed = await api.db
    .selectFrom('formation_rows')
    .select(['person', 'unit'])
    .where('formation', '=', formation)
    .orderBy('row_no')
    .limit(5)
    .execute();
  unit = listed[1]!.unit;
  const employee = (row: number, id: string, after: Story) =>
    employ(api, id, { ...listed[row - 1]!, batch: 'import-1', row_no: row }, ['2025-10-01', '2026-09-30'], after);
  await employee(1, 'e-1', evaluated('baik'));
  await employee(2, 'e-2', evaluated('kurang'));
  await employee(3, 'e-3', missed);
  await employee(4, 'e-4', []);
  await employee(5, 'e-5', [
    ['2025-12-31', { type: 'employment-ended', outcome: 'own-request', lastDay: '2025-12-31' } as never],
  ]);
});
afterAll(() => api.stop());

async function list(query: string, as: Who = operator) {
  const { body } = await api.call('GET', `/v1/evaluations?year=2026&quarter=1${query}`, { as });
  const evaluations = body.evaluations as { id: string; standing: string; person?: object }[];
  return { ids: evaluations.map(({ id }) => id), evaluations, next: body.next };
}

it('a quarter shows everybody who worked in it: evaluated, missed with its reason, or missing', async () => {
  const { evaluations } = await list('');
  expect(evaluations).toMatchObject([
    { id: 'e-1', standing: 'evaluated', predicate: 'baik', on: '2026-04-06' },
    { id: 'e-2', standing: 'evaluated', predicate: 'kurang' },
    { id: 'e-3', standing: 'missed', cause: 'evaluator-absent', standIn: 'Nota 5' },
    { id: 'e-4', standing: 'missing' },
  ]);
  expect(evaluations[0]?.person).toMatchObject({ nik: expect.stringContaining('*') });
});

it.each([
  ['&predicate=kurang', ['e-2']],
  ['&standing=missing', ['e-4']],
  ['&standing=missed', ['e-3']],
  ['&after=e-2', ['e-3', 'e-4']],
])('is narrowed by %s', async (query, expected) => {
  expect((await list(query)).ids).toEqual(expected);
});

it('nothing is missing of a quarter that still runs', async () => {
  const { body } = await api.call('GET', '/v1/evaluations?year=2026&quarter=2', { as: operator });
  expect(body.evaluations).toEqual([]);
});

it('comes page by page, and ends at the unit of whoever asks', async () => {
  const first = await list('&limit=2');
  expect([first.ids, first.next]).toEqual([['e-1', 'e-2'], 'e-2']);
  const { ids } = await list('', { account: 'k', roles: ['unit-head'], unit });
  expect(ids).toContain('e-2');
  expect((await list(`&unit=${unit}`, { account: 'k', roles: ['unit-head'], unit: 'another' })).ids).toEqual([]);
});

it('without a quarter is refused', async () => {
  const { status, body } = await api.call('GET', '/v1/evaluations?year=2026', { as: operator });
  expect([status, body.code]).toEqual([400, 'INVALID_QUERY']);
});
