import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginRound, endRound, writeVerdicts } from '../../registry/audit/rounds.ts';
import { startApi, type TestApi } from '../testing/api.ts';
import { administrator, operator, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let round: number;
const auditor = { account: 'aud-1', roles: ['auditor'] } as const;
const check = { result: 'passed', asked: 1, findings: [] } as const;
const changed = {
  ...{ code: 'EVENT_CHANGED', result: 'failed', at: { stream: 'appointment/7100/b', seq: 2 } },
  sentence: 'Isi peristiwa ini bukan yang tercatat.',
} as const;

function verdict(stream: string, failed = false) {
  const logged = failed ? { result: 'failed', asked: 3, findings: [changed] } : check;
  const checks = { logged, built: check, replayed: check, told: check, lawful: check };
  return { stream, result: failed ? 'failed' : 'passed', checks };
}

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  round = await beginRound(api.db, Date.parse('2026-01-05T19:00:00Z'), 'b'.repeat(64), 40);
  const streams = ['appointment/7100/a', 'appointment/7100/c', 'appointment/9999/x', 'decree/shipped/skb-2026'];
  const verdicts = [...streams.map((stream) => verdict(stream)), verdict('appointment/7100/b', true)];
  await writeVerdicts(api.db, round, verdicts, Date.parse('2026-01-05T19:01:00Z'));
  await endRound(api.db, round, Date.parse('2026-01-05T19:02:00Z'));
});
afterAll(() => api.stop());

it('an auditor sees the rounds, and what the files of their own instansi came to', async () => {
  const { status, body } = await api.call('GET', '/v1/audits', { as: auditor });
  expect(status).toBe(200);
  expect(body).toEqual({
    audits: [
      {
        ...{ id: round, bundle: 'b'.repeat(64), through: 40, counts: { passed: 3, failed: 1 } },
        ...{ beganAt: '2026-01-05T19:00:00.000Z', endedAt: '2026-01-05T19:02:00.000Z' },
      },
    ],
    next: null,
  });
});

it('the verdicts come page by page, and only those of a result where it is asked', async () => {
  const read = async (query: string) =>
    (await api.call('GET', `/v1/audits/${round}${query}`, { as: administrator })).body;
  const first = await read('?limit=2');
  expect(first.verdicts).toMatchObject([{ stream: 'appointment/7100/a' }, { stream: 'appointment/7100/b' }]);
  expect(first.next).toBe('appointment/7100/b');
  const second = await read(`?limit=2&after=${first.next}`);
  expect(second).toMatchObject({
    verdicts: [{ stream: 'appointment/7100/c' }, { stream: 'decree/shipped/skb-2026' }],
    next: null,
  });
  const failed = await read('?result=failed');
  expect(failed).toEqual({
    verdicts: [{ ...verdict('appointment/7100/b', true), at: '2026-01-05T19:01:00.000Z' }],
    next: null,
  });
});

it('a round that there is not has no verdicts, and an operator is told nothing', async () => {
  const none = await api.call('GET', '/v1/audits/999', { as: auditor });
  expect([none.status, none.body]).toEqual([200, { verdicts: [], next: null }]);
  expect((await api.call('GET', '/v1/audits', { as: operator })).status).toBe(403);
});
