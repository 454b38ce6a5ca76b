import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { dueOf } from '../../domain/testing/given.ts';
import { countItems } from '../../registry/bulk/bulk-items.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { startApi, type TestApi } from '../testing/api.ts';
import { administrator, listedBatch, openFile, operator, ppk, record, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let formation: string;
let nextKey = 1;
const verify = { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] };

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'bulk');
  for (const row of [1, 2, 3, 4]) await openFile(api, formation, row, `file-${row}`);
  await record(api, 'file-2', [{ type: 'drh-verified', deferred: [] }], 2);
  await record(api, 'file-3', [{ type: 'found-not-eligible', cause: 'TMS' }], 2);
});
afterAll(() => api.stop());

const prepare = (json: object, as: object = operator, key = `prepare-${nextKey++}`) =>
  api.call('POST', '/v1/bulk-runs', { as: as as typeof operator, key, json });
const decide = (id: unknown, json: object, as: object = operator, key = `decide-${nextKey++}`) =>
  api.call('POST', `/v1/bulk-runs/${id}/decisions`, { as: as as typeof operator, key, json });
const read = (id: unknown, rest = '', as: object = operator) =>
  api.call('GET', `/v1/bulk-runs/${id}${rest}`, { as: as as typeof operator });
const items = async (id: unknown) => (await read(id, '/items')).body.items as Record<string, unknown>[];
const bodiesOf = async (id: unknown) => {
  const rows = await api.db
    .selectFrom('bulk_items')
    .select('body')
    .where('run', '=', String(id))
    .orderBy('n')
    .execute();
  return rows.map(({ body }) => body as unknown as Record<string, unknown>);
};

describe('a bulk run that is prepared', () => {
  it('says for each file what would happen and why not, and decides nothing', async () => {
    const answer = await prepare({ decision: verify, filter: { formation } });
    expect([answer.status, answer.body]).toEqual([
      201,
      { bulkRunId: expect.any(String), total: 3, would: { decided: 2, refused: { ALREADY_DECIDED: 1 } } },
    ]);
    expect(await items(answer.body.bulkRunId)).toMatchObject([
      { n: 1, caseId: 'file-1', revision: 1, expected: 'would-decide', state: 'waiting' },
      { n: 2, caseId: 'file-2', revision: 2, expected: 'ALREADY_DECIDED', state: 'waiting' },
      { n: 3, caseId: 'file-4', revision: 1, expected: 'would-decide', state: 'waiting' },
    ]);
    const { body } = await read(answer.body.bulkRunId);
    expect(body).toMatchObject({
      ...{ stage: 'prepared', kind: 'verify-drh', total: 3, perMinute: 600, decision: verify, rate: 0 },
      counts: { waiting: 3, decided: 0, refused: 0, failed: 0, skipped: 0 },
    });
    expect((await api.call('GET', '/v1/cases/file-1', { as: operator })).body.stage).toBe('documents');
  });

  it('is frozen: what changes afterwards, or a repeated request, does not change its list', async () => {
    const asked = { decision: verify, filter: { formation, stage: 'documents' } };
    api.engine.mood = 'away';
    expect((await prepare(asked, operator, 'frozen')).body.code).toBe('ENGINE_UNAVAILABLE');
    api.engine.mood = 'well';
    await openFile(api, formation, 6, 'file-6');
    const first = await prepare(asked, operator, 'frozen');
    expect(first.body).toMatchObject({ total: 2, would: { decided: 2 } });
    const file = await openFile(api, formation, 5, 'file-5');
    expect((await prepare(asked, operator, 'frozen')).text).toBe(first.text);
    expect((await items(first.body.bulkRunId)).map(({ caseId }) => caseId)).not.toContain(file);
  });

  it('asked for ten times at once under one key is one list and one answer', async () => {
    const asked = { decision: verify, cases: [{ caseId: 'file-1' }, { caseId: 'file-4' }] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => prepare(asked, operator, 'ten')));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([answers[0]?.status, await items(answers[0]?.body.bulkRunId)]).toMatchObject([201, [{ n: 1 }, { n: 2 }]]);
  });

  it('fills in the number, the row, the unit and the position of each file', async () => {
    const decision = {
      ...{ kind: 'appoint', effectiveOn: '2025-09-09', tmt: '2025-10-01' },
      skNumber: '813/{nnnn}/{n}/{rowNo}/{unit}',
    };
    const cases = [{ caseId: 'file-4' }, { caseId: 'file-1', skNumber: 'KHUSUS/{n}' }];
    const { body } = await prepare({ decision, cases }, ppk);
    expect(body).toMatchObject({ total: 2, would: { decided: 0, refused: { WRONG_STAGE: 2 } } });
    const [line] = await items(body.bulkRunId);
    expect((await bodiesOf(body.bulkRunId)).map(({ skNumber }) => skNumber)).toEqual([
      `813/0001/1/4/${line?.unit}`,
      'KHUSUS/2',
    ]);
  });

  it('finds of each file the clock of a rule that has a shorter due date waiting', async () => {
    const opens = civilDate('2025-08-28');
    const clock = { clock: 'JENDELA-DRH/2', triggerOn: opens };
    const [due, shorter] = [dueOf('JENDELA-DRH', opens, '2025-09-20'), dueOf('JENDELA-DRH', opens, '2025-09-15')];
    const cause = { letter: 'jadwal-2025-1' };
    await openFile(api, formation, 7, 'file-7');
    const told = [
      { type: 'clock-opened', ...clock, rule: 'JENDELA-DRH', letter: 'jadwal-2025-2', due },
      { type: 'shortening-proposed', ...clock, from: civilDate('2025-09-20'), due: shorter, cause },
    ] as const;
    await record(api, 'file-7', told, 2);
    const decision = { kind: 'decide-shortening', effectiveOn: '2025-09-09', accept: true, reason: 'Surat' };
    const cases = [{ caseId: 'file-7' }, { caseId: 'file-1' }];
    const { body } = await prepare({ decision: { ...decision, rule: 'JENDELA-DRH' }, cases }, ppk);
    expect(body).toMatchObject({ would: { decided: 1, refused: { SHORTENING_UNKNOWN: 1 } } });
    expect((await bodiesOf(body.bulkRunId)).map(({ clock }) => clock)).toEqual(['JENDELA-DRH/2', 'JENDELA-DRH/0']);
  });

  it.each([
    [
      { ...verify, kind: 'appoint', skNumber: '{name}', tmt: '2025-10-01' },
      'BULK_PLACEHOLDER_UNKNOWN',
      'decision.skNumber',
    ],
    [{ ...verify, effectiveOn: '2025-02-30' }, 'INVALID_BODY', 'decision.effectiveOn'],
    [{ ...verify, rule: 'NI-USUL' }, 'INVALID_BODY', 'decision'],
    [{ kind: 'propose-correction', effectiveOn: '2025-09-09' }, 'INVALID_BODY', 'decision.kind'],
  ])('is checked as single decisions are: %#', async (decision, code, path) => {
    const { status, body } = await prepare({ decision, filter: { formation } }, { roles: ['operator', 'ppk'] });
    expect([status, body.code, (body.errors as { path: string }[])[0]?.path]).toEqual([400, code, path]);
  });

  it('names the files that are not there or twice in it, and says when no file passes', async () => {
    const { body } = await prepare({
      decision: verify,
      cases: [{ caseId: 'x' }, { caseId: 'file-1' }, { caseId: 'file-1' }],
    });
    expect(body.errors).toMatchObject([
      { path: 'cases.0.caseId', code: 'not_found' },
      { path: 'cases.2.caseId', code: 'repeated' },
    ]);
    expect((await prepare({ decision: verify, filter: { stage: 'contracted' } })).body.code).toBe(
      'BULK_NOTHING_TO_DECIDE',
    );
  });

  it('keeps names out: a text that names the person of one of its files is refused', async () => {
    const looking = { as: operator, headers: { purpose: 'casework' } };
    const { name } = (await api.call('GET', '/v1/cases/file-1/person', looking)).body;
    const decision = {
      kind: 'pause-clock',
      effectiveOn: '2025-09-09',
      clock: 'NI-USUL/1',
      basis: 'S',
      reason: `Demi ${name}`,
    };
    const { body } = await prepare({ decision, filter: { formation } }, ppk);
    expect(body).toMatchObject({ code: 'INVALID_BODY', errors: [{ path: 'decision.reason', code: 'personal_data' }] });
  });

  it('may be prepared by the desk, that is told of everything but authority; whoever would sign asks for their own', async () => {
    const decision = { kind: 'propose-ni', effectiveOn: '2025-09-09' };
    const cases = ['file-1', 'file-2', 'file-3'].map((caseId) => ({ caseId }));
    const { status, body } = await prepare({ decision, cases });
    const but = { decided: 1, refused: { WRONG_STAGE: 1, CASE_CLOSED: 1 } };
    expect([status, body.would]).toEqual([201, { ...but, withoutAuthority: true }]);
    expect((await read(body.bulkRunId)).body.would).toEqual({ ...but, withoutAuthority: true });
    const preview = (as: object) =>
      api.call('POST', `/v1/bulk-runs/${body.bulkRunId}/previews`, { as: as as typeof operator });
    expect((await preview(ppk)).body).toMatchObject({ total: 3, would: but, items: [{ n: 1 }, { n: 2 }, { n: 3 }] });
    const { body: bare } = await preview({ account: 'ppk-none', roles: ['ppk'] });
    expect(bare.would).toEqual({ decided: 0, refused: { WRONG_STAGE: 1, CASE_CLOSED: 1, AUTHORITY_REQUIRED: 1 } });
    expect((await preview(operator)).status).toBe(403);
    expect((await items(body.bulkRunId)).map(({ expected }) => expected)).toContain('would-decide');
    expect((await decide(body.bulkRunId, { kind: 'confirm' })).status).toBe(403);
  });

  // That the desk prepares is the point of one signature for everybody: the role is asked of whoever puts their name to it.
  it('needs the role that takes such a decision to be confirmed, not to be prepared or stopped', async () => {
    const decision = { kind: 'propose-ni', effectiveOn: '2025-09-09' };
    const { body } = await prepare({ decision, filter: { formation } }, operator);
    expect((await decide(body.bulkRunId, { kind: 'confirm' }, operator)).status).toBe(403);
    expect((await decide(body.bulkRunId, { kind: 'confirm' }, ppk)).body).toMatchObject({ stage: 'running' });
    expect((await decide(body.bulkRunId, { kind: 'stop' }, operator)).body).toMatchObject({ stage: 'stopped' });
  });

  it('reaches no further than the account: not another instansi, nor another unit', async () => {
    const { body: known } = await api.call('GET', '/v1/cases/file-1', { as: operator });
    const limited = { ...operator, unit: String(known.unit) };
    const { body } = await prepare({ decision: verify, filter: { formation } }, limited);
    expect((await items(body.bulkRunId)).every(({ unit }) => unit === known.unit)).toBe(true);
    expect((await read(body.bulkRunId, '', limited)).status).toBe(200);
    expect((await read(body.bulkRunId, '', { ...operator, unit: 'another' })).status).toBe(404);
    expect((await read(body.bulkRunId, '', { ...operator, instansi: '7200' })).status).toBe(404);
  });
});

describe('a decision against people', () => {
  const cancel = { kind: 'cancel', effectiveOn: '2025-09-09' };
  const own = { ground: 'resigned', evidence: 'Surat 1' };

  it('is excluded, also with a reason per person, until the instansi answers otherwise; and a filter never chooses it', async () => {
    const listed = { decision: cancel, cases: [{ caseId: 'file-1', ...own }] };
    const { status, body } = await prepare(listed, ppk, 'against');
    expect([status, body.code, body.refusal]).toMatchObject([
      ...[409, 'BULK_AGAINST_PEOPLE'],
      { policy: 'bulk-against-people', value: 'excluded' },
    ]);
    const refused = await api.db.selectFrom('refusals').select(['account', 'code', 'route']).execute();
    expect(refused).toContainEqual({ account: 'ppk-1', code: 'BULK_AGAINST_PEOPLE', route: 'prepareBulkRun' });

    const json = { value: 'reason-per-person', reason: 'Rapat', from: '2025-09-01' };
    const path = '/v1/policies/bulk-against-people/settings';
    const set = await api.call('POST', path, { as: ppk, key: 'set', json });
    expect(set.status, set.text).toBe(200);
    expect((await prepare(listed, ppk)).body).toMatchObject({ total: 1, would: { decided: 1 } });
    const filtered = await prepare({ decision: { ...cancel, ...own }, filter: { formation } }, ppk);
    expect(filtered.body.code).toBe('BULK_AGAINST_PEOPLE');
    const shared = { decision: { ...cancel, ...own }, cases: [{ caseId: 'file-1' }] };
    expect((await prepare(shared, ppk)).body).toMatchObject({ code: 'BULK_AGAINST_PEOPLE', refusal: { without: 1 } });
    expect((await prepare(listed, ppk, 'against')).text).toContain('"value":"excluded"');

    const prepared = (await prepare(listed, ppk)).body.bulkRunId;
    const ended = `/v1/policies/settings/${(set.body.seqs as number[])[0]}/end`;
    await api.call('POST', ended, { as: ppk, key: 'end', json: { until: '2025-09-10', reason: 'Dicabut' } });
    expect((await decide(prepared, { kind: 'confirm' }, ppk)).body.code).toBe('BULK_AGAINST_PEOPLE');
    expect((await decide(prepared, { kind: 'withdraw' }, ppk)).body).toMatchObject({ stage: 'withdrawn' });
  });
});

describe('a bulk run that is confirmed', () => {
  it('is confirmed once: of two clicks at once one is told so, and so is somebody else', async () => {
    const { body } = await prepare({ decision: verify, filter: { formation } });
    const both = await Promise.all([
      decide(body.bulkRunId, { kind: 'confirm' }),
      decide(body.bulkRunId, { kind: 'confirm' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('ALREADY_DECIDED');
    const other = await decide(body.bulkRunId, { kind: 'confirm' }, { ...operator, account: 'op-2' });
    expect(other.body.code).toBe('ALREADY_DECIDED');
    const confirmed = await api.db
      .selectFrom('events')
      .select('seq')
      .where('stream', '=', `bulk/7100/${body.bulkRunId}`)
      .where('type', '=', 'bulk-confirmed')
      .execute();
    expect(confirmed).toHaveLength(1);
    expect((await read(body.bulkRunId)).body).toMatchObject({ stage: 'running', confirmed: { account: 'op-1' } });
  });

  it('gives a table for a spreadsheet, in which nothing is a formula', async () => {
    const { body } = await prepare({ decision: verify, cases: [{ caseId: 'file-1' }, { caseId: 'file-2' }] });
    const settled = {
      state: 'refused',
      code: 'WRONG_STAGE',
      detail: JSON.stringify({ stage: 'ready', wanted: 'documents' }),
    } as const;
    const run = String(body.bulkRunId);
    await api.db
      .updateTable('bulk_items')
      .set({ ...settled, unit: '=1+1' })
      .where('run', '=', run)
      .where('n', '=', 1)
      .execute();
    const { text, headers } = await read(run, '/items.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, first, second] = text.split('\n');
    expect(head).toBe('n,case,unit,expected,state,code,explanation,decided_at');
    expect(first).toContain(`1,file-1,'=1+1,would-decide,refused,WRONG_STAGE,"Tahapnya sekarang ""siap diusulkan NI""`);
    expect(second).toMatch(/^2,file-2,[^,]+,ALREADY_DECIDED,waiting,,Menunggu giliran\.,$/);
    expect(await countItems(api.db, run)).toMatchObject({ waiting: 1, refused: 1 });
  });

  it('is found again in the ledger: the registry is rebuilt as it was', async () => {
    expect((await rebuild(api.db, { check: true })).differences).toEqual([]);
    expect((await api.call('GET', '/v1/bulk-runs', { as: administrator })).status).toBe(403);
    expect(((await api.call('GET', '/v1/bulk-runs', { as: ppk })).body.bulkRuns as object[]).length).toBeGreaterThan(3);
  });
});
