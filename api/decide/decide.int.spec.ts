import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/api.ts';
import { listedBatch, openFile, operator, ppk, record, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let formation: string;
let nextRow = 1;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'decide');
});
afterAll(() => api.stop());

/** A fresh file at the documents, and how to decide in it. */
async function newFile() {
  const row = nextRow++;
  const id = await openFile(api, formation, row, `file-${row}`);
  const verify = { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] };
  const decide = (
    key: string | undefined,
    json: object = verify,
    headers = {},
    as: typeof operator | typeof ppk = operator,
  ) => api.call('POST', `/v1/cases/${id}/decisions`, { as, json, headers, ...(key && { key }) });
  const refused = () =>
    api.db.selectFrom('refusals').selectAll().where('stream', '=', `appointment/7100/${id}`).execute();
  const recorded = async () =>
    (await api.db.selectFrom('events').select('seq').where('stream', '=', `appointment/7100/${id}`).execute()).length;
  return { id, decide, verify, refused, recorded };
}

describe('a decision', () => {
  it('is answered with its events and the new stage, and the next read shows it', async () => {
    const { id, decide } = await newFile();
    const answer = await decide('d1');
    expect([answer.status, answer.body]).toEqual([200, { caseId: id, seqs: [2], revision: 2, stage: 'ready' }]);
    const read = await api.call('GET', `/v1/cases/${id}`, { as: operator });
    expect([read.body.stage, read.headers.get('etag')]).toEqual(['ready', 'W/"2"']);
    const { body } = await api.call('GET', `/v1/cases/${id}/timeline`, { as: operator });
    expect(body.events).toMatchObject([
      { seq: 1, type: 'case-opened' },
      {
        seq: 2,
        type: 'drh-verified',
        effectiveOn: '2025-09-09',
        recordedAt: '2025-09-10T03:00:00.000Z',
        by: { kind: 'official', account: 'op-1', role: 'operator' },
      },
    ]);
  });

  it('needs a key, and the key makes sense', async () => {
    const { decide, recorded } = await newFile();
    for (const key of [undefined, 'x'.repeat(129), 'with space']) {
      const { status, body } = await decide(key);
      expect([status, body.code]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
    }
    expect(await recorded()).toBe(1);
  });

  it('sent fifty times at once under one key is taken once and answered once, also across a restart', async () => {
    const { decide, recorded } = await newFile();
    const before = api.engine.decided.length;
    const answers = await Promise.all(Array.from({ length: 50 }, () => decide('fifty')));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    await api.restart();
    expect((await decide('fifty')).text).toBe(answers[0]?.text);
    expect([await recorded(), new Set(api.engine.decided.slice(before)).size]).toEqual([2, 1]);
  });

  it('keeps the first answer of a refusal too, and records it once', async () => {
    const { decide, refused, verify } = await newFile();
    const spmt = { kind: 'record-spmt', effectiveOn: '2025-09-09', spmtNumber: 'S-1' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide('too-early', spmt)));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect([answers[0]?.status, answers[0]?.body.code]).toEqual([409, 'WRONG_STAGE']);
    expect(answers[0]?.headers.get('content-type')).toContain('application/problem+json');
    expect(answers[0]?.body).toMatchObject({ rule: 'SPMT', refusal: { stage: 'documents', wanted: 'contracted' } });
    expect((await decide('now', verify)).status).toBe(200);
    expect((await decide('too-early', spmt)).text).toBe(answers[0]?.text);
    expect(await refused()).toMatchObject([
      { code: 'WRONG_STAGE', account: 'op-1', role: 'operator', route: 'decideCase' },
    ]);
  });

  it('under a key of another request is refused, whatever differs; the same key of another account is another', async () => {
    const { decide, verify } = await newFile();
    const other = await newFile();
    expect((await decide('same')).status).toBe(200);
    for (const again of [
      await decide('same', { ...verify, effectiveOn: '2025-09-08' }),
      await decide('same', verify, { 'if-match': '"1"' }),
      await other.decide('same'),
    ]) {
      expect([again.status, again.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    }
    const propose = { kind: 'propose-ni', effectiveOn: '2025-09-09' };
    expect((await decide('same', propose, {}, ppk)).status).toBe(200);
    // The order of the fields is not the request.
    expect((await decide('same', { deferred: [], effectiveOn: '2025-09-09', kind: 'verify-drh' })).status).toBe(200);
  });

  it('on a page that has become stale is refused with 412', async () => {
    const { decide } = await newFile();
    const stale = await decide('stale', undefined, { 'if-match': 'W/"7"' });
    expect([stale.status, stale.body.code, stale.body.refusal]).toEqual([
      412,
      'STALE_VERSION',
      { expected: 7, actual: 1 },
    ]);
    expect((await decide('odd', undefined, { 'if-match': 'seven' })).body.code).toBe('INVALID_QUERY');
    expect((await decide('fresh', undefined, { 'if-match': '"1"' })).status).toBe(200);
  });

  it('that somebody else took first hears by which office and when', async () => {
    const { decide } = await newFile();
    await decide('first');
    const late = await decide('second');
    expect(late.body.code).toBe('ALREADY_DECIDED');
    expect(late.body.detail).toContain(
      'oleh operator, berlaku Selasa 9 September 2025 dan tercatat 10 September 2025 pukul 10.00 WIB',
    );
  });

  it('that the engine does not accept is 503; repeated with the same key it is taken at its first arrival', async () => {
    const { decide, recorded } = await newFile();
    api.engine.mood = 'away';
    const away = await decide('patience');
    expect([away.status, away.body.code, away.headers.get('retry-after')]).toEqual([503, 'ENGINE_UNAVAILABLE', '5']);
    expect(await recorded()).toBe(1);
    api.engine.mood = 'well';
    expect((await decide('patience')).status).toBe(200);
    expect((await decide('patience')).body).toMatchObject({ seqs: [2] });
  });

  it('accepted but not yet in the ledger is 202 with where to look, and only its sender may look', async () => {
    const { id, decide } = await newFile();
    api.engine.mood = 'accepts-and-falls-silent';
    const accepted = await decide('silent');
    api.engine.mood = 'well';
    expect(accepted.status).toBe(202);
    const location = accepted.headers.get('location') ?? '';
    expect(location).toBe(`/v1/requests/${accepted.body.request}`);
    expect((await api.call('GET', location, { as: { ...operator, account: 'op-2' } })).status).toBe(404);
    const state = await api.call('GET', location, { as: operator });
    expect(state.body).toMatchObject({ state: 'finished', status: 200, answer: { caseId: id, seqs: [2] } });
    expect((await decide('silent')).body).toEqual(state.body.answer);
  });

  it('in a file whose process has ended is answered from the ledger, or refused as closed', async () => {
    const { id, decide } = await newFile();
    api.engine.mood = 'accepts-and-falls-silent';
    await decide('lost');
    await record(api, id, [{ type: 'found-not-eligible', cause: 'TMS' }], 3);
    api.engine.mood = 'closed';
    const lost = await decide('lost');
    const late = await decide('late');
    api.engine.mood = 'well';
    expect([lost.status, lost.body.seqs]).toEqual([200, [2]]);
    expect([late.status, late.body.code, late.body.refusal]).toEqual([409, 'CASE_CLOSED', { outcome: 'not-eligible' }]);
  });
});

describe('the body of a decision', () => {
  it.each([
    [{ kind: 'verify-drh', effectiveOn: '2025-02-30', deferred: [] }, 'effectiveOn'],
    [{ kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [], extra: 1 }, ''],
    [{ kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: ['passport'] }, 'deferred.0'],
    [{ kind: 'load-list', effectiveOn: '2025-09-09' }, 'kind'],
    [{ kind: 'record-not-eligible', effectiveOn: '2025-09-09', cause: 'NIK 0012030703850001' }, 'cause'],
    [{ kind: 'record-not-eligible', effectiveOn: '2025-09-09', cause: 'a\u202Eb' }, 'cause'],
    [[], ''],
  ])('is refused with the field that is wrong: %#', async (json, path) => {
    const { decide } = await newFile();
    const { status, body } = await decide('body', json);
    expect([status, body.code]).toEqual([400, 'INVALID_BODY']);
    expect(body.errors).toMatchObject([{ path }]);
  });

  it('is JSON, whole, and not too large', async () => {
    const { id } = await newFile();
    const post = (headers: Record<string, string>, raw: string) =>
      api.call('POST', `/v1/cases/${id}/decisions`, { as: operator, key: 'raw', csv: raw, headers });
    expect((await post({ 'content-type': 'text/plain' }, '{}')).body.code).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect((await post({ 'content-type': 'application/json' }, '{"kind"')).body.code).toBe('INVALID_BODY');
    const large = JSON.stringify({ kind: 'x'.repeat(110_000) });
    expect((await post({ 'content-type': 'application/json' }, large)).body.code).toBe('BODY_TOO_LARGE');
  });
});

describe('a correction', () => {
  it('is proposed by one and confirmed by another', async () => {
    const { id, decide } = await newFile();
    await decide('verify');
    const correct = (key: string, path: string, json: object | undefined, account: string) =>
      api.call('POST', `/v1/cases/${id}/corrections${path}`, { as: { ...operator, account }, key, json });
    const proposed = await correct('c1', '', { of: 2, to: '2025-09-08', reason: 'Salah tanggal agenda' }, 'op-1');
    expect(proposed.body).toMatchObject({ seqs: [3] });
    expect((await correct('c2', '/3/confirmation', undefined, 'op-1')).body.code).toBe(
      'CORRECTION_NEEDS_SECOND_PERSON',
    );
    expect((await correct('c3', '/3/confirmation', undefined, 'op-2')).body).toMatchObject({ seqs: [4] });
    const read = await api.call('GET', `/v1/cases/${id}`, { as: operator });
    expect(read.body.facts).toMatchObject({ 'drh-verified': { effectiveOn: '2025-09-08' } });
  });
});
