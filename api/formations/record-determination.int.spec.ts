import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import { startApi, type TestApi } from '../testing/api.ts';
import { openBatch, operator, ppk, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let batches = 0;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
});
afterAll(() => api.stop());

/** A batch with six candidates, proposed unless told otherwise. */
async function newBatch(proposed = true) {
  const nth = ++batches;
  const id = await openBatch(api, `det/${nth}`);
  const mine = inventPeople(2_000 + nth, 6).map((person) => person.participantNumber);
  const csv = nominativeCsv(inventPeople(2_000 + nth, 6));
  await api.call('PUT', `/v1/formations/${id}/nominative-list`, { as: operator, key: `${nth}/l`, csv });
  const propose = () => {
    const json = { kind: 'propose-needs', effectiveOn: '2025-09-01', letterNumber: 'L', sptjmNumber: 'S' };
    return api.call('POST', `/v1/formations/${id}/decisions`, { as: ppk, key: `${nth}/p`, json });
  };
  if (proposed) await propose();
  const determine = (key: string, number: string, participants: readonly string[], receivedOn = '2025-09-04') => {
    const json = { number, issuedOn: '2025-09-03', receivedOn, participants };
    return api.call('POST', `/v1/formations/${id}/determinations`, { as: operator, key: `${nth}/${key}`, json });
  };
  const marked = async () => {
    const rows = await api.db
      .selectFrom('formation_rows')
      .select(['row_no', 'determination'])
      .where('formation', '=', id)
      .orderBy('row_no')
      .execute();
    return rows.filter((row) => row.determination !== null).map((row) => row.row_no);
  };
  return { id, mine, determine, propose, marked };
}

describe('a determination', () => {
  it('is recorded on the day of its receipt, with its rows, in parts', async () => {
    const { id, mine, determine, marked } = await newBatch();
    const first = await determine('d1', 'B/1', mine.slice(0, 4));
    expect([first.status, first.body.stage]).toEqual([200, 'determined']);
    expect(await marked()).toEqual([1, 2, 3, 4]);
    expect((await determine('d2', 'B/2', mine.slice(4, 5), '2025-09-08')).status).toBe(200);
    const { body } = await api.call('GET', `/v1/formations/${id}`, { as: operator });
    expect(body.determinations).toMatchObject([
      { number: 'B/1', receivedOn: '2025-09-04', rows: 4 },
      { number: 'B/2', receivedOn: '2025-09-08', rows: 1 },
    ]);
    expect((await determine('d1', 'B/1', mine.slice(0, 4))).text).toBe(first.text);
  });

  it('names every participant that the list does not have, has twice, or another part holds', async () => {
    const { mine, determine, marked } = await newBatch();
    await determine('d1', 'B/1', mine.slice(0, 2));
    const answer = await determine('d2', 'B/2', [mine[1]!, mine[2]!, mine[2]!, 'NOBODY']);
    expect([answer.status, answer.body.code]).toEqual([422, 'LIST_HAS_ERRORS']);
    expect(answer.body.errors).toMatchObject([
      { row: 1, code: 'PARTICIPANT_ALREADY_DETERMINED' },
      { row: 3, code: 'PARTICIPANT_TWICE' },
      { row: 4, code: 'PARTICIPANT_UNKNOWN' },
    ]);
    expect(await marked()).toEqual([1, 2]);
  });

  it('before the proposal is refused and leaves nothing; recorded after it under a new key it stands', async () => {
    const { mine, determine, propose, marked } = await newBatch(false);
    const early = await determine('d1', 'B/1', mine);
    expect([early.status, early.body.code, early.body.rule]).toEqual([409, 'WRONG_STAGE', 'USUL-WAJIB-LENGKAP']);
    expect(await marked()).toEqual([]);
    await propose();
    expect((await determine('d1', 'B/1', mine)).text).toBe(early.text);
    expect((await determine('d2', 'B/1', mine)).status).toBe(200);
  });

  it('under a number that is recorded already is refused', async () => {
    const { mine, determine, marked } = await newBatch();
    await determine('d1', 'B/1', mine.slice(0, 2));
    const again = await determine('d2', 'B/1', mine.slice(2, 4));
    expect(again.body.code).toBe('DETERMINATION_ALREADY_RECORDED');
    expect(await marked()).toEqual([1, 2]);
  });

  it('kept when the engine was away goes on with the same key; others must wait for its number and its rows', async () => {
    const { mine, determine, marked } = await newBatch();
    api.engine.mood = 'away';
    expect((await determine('d1', 'B/1', mine.slice(0, 3))).status).toBe(503);
    expect((await determine('d2', 'B/1', mine.slice(3, 5))).body.code).toBe('EARLIER_REQUEST_OPEN');
    expect((await determine('d3', 'B/2', mine.slice(2, 4))).body.code).toBe('EARLIER_REQUEST_OPEN');
    api.engine.mood = 'well';
    expect((await determine('d1', 'B/1', mine.slice(0, 3))).status).toBe(200);
    expect(await marked()).toEqual([1, 2, 3]);
  });
});
