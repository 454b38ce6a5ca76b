import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../api/testing/api.ts';
import {
  listedBatch,
  openConversion,
  openFile,
  openSelection,
  preparedRun,
  recordedDecree,
  registerInstansi,
} from '../../api/testing/batch.ts';
import { judge } from './judge.ts';
import { requests } from './requests.ts';

const MANY = 800;
const MEMORY = 400 * 2 ** 20;
const ids = {
  ...{ instansi: '7100', cases: 'fuzz-case', disputes: 'fuzz-case', decrees: 'fuzz-decree', people: '' },
  ...{ 'bulk-runs': 'fuzz-run', conversions: 'fuzz-conversion', selections: 'fuzz-selection', formations: '' },
};
/** What the stand-in for the engine has a law for; to all others it is away. */
const decidable = /^(appointment|formation|bulk)\//;

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  ids.formations = await listedBatch(api, 'fuzz');
  await openFile(api, ids.formations, 1, ids.cases);
  await recordedDecree(api, ids.decrees);
  await preparedRun(api, ids['bulk-runs']);
  await openConversion(api, ids.conversions);
  await openSelection(api, ids.selections);
  const entry = api.db.selectFrom('cases').select('person').where('id', '=', ids.cases);
  ids.people = (await entry.executeTakeFirstOrThrow()).person;
  const send = api.engine.send;
  api.engine.send = async (sending) =>
    decidable.test(sending.workflowId) ? await send(sending) : { kind: 'not-accepted', cause: new Error('away') };
});
afterAll(() => api.stop());

it('whatever is sent, the answer is one of the contract, without a stack, and what is refused leaves nothing', async () => {
  const verdict = judge();
  const before = process.memoryUsage().rss;
  for (const request of fc.sample(requests(ids), { numRuns: MANY, seed: 8 })) {
    const { method, target, role, key, json, csv } = request;
    const by = { account: `${role}-1`, instansi: '7100' };
    const content = csv === undefined ? 'application/json' : 'text/csv';
    const body = csv ?? JSON.stringify(json);
    const response = await fetch(`${api.url()}${target}`, {
      method,
      headers: {
        authorization: `Bearer ${await api.issuer.token({ sub: by.account, roles: [role], instansi: by.instansi })}`,
        'idempotency-key': key,
        ...(body !== undefined && { 'content-type': content }),
      },
      ...(body !== undefined && { body }),
    });
    const type = response.headers.get('content-type');
    verdict.note(request, by, { status: response.status, type, text: await response.text() });
  }
  expect([...new Set(verdict.faults)]).toEqual([]);
  expect(await verdict.leftBehind(api.db)).toBe(0);
  expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY);
  // It reached what it was to reach: not all of it was turned away at the door.
  for (const status of [200, 400, 403, 404, 409]) expect([...verdict.perStatus.keys()]).toContain(status);
});
