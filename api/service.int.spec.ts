import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api.ts';
import { listedBatch, openFile, operator, record, registerInstansi } from './testing/batch.ts';

let api: TestApi;
let formation: string;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'service');
  for (const row of [1, 2, 3, 4, 5]) await openFile(api, formation, row, `case-${row}`);
  await record(api, 'case-5', [{ type: 'found-not-eligible', cause: 'TMS' }], 2);
});
afterAll(() => api.stop());

describe('files in a list', () => {
  it('come page by page, each once, by any filter', async () => {
    const seen: unknown[] = [];
    for (let after = ''; ; ) {
      const query = new URLSearchParams({ formation, limit: '2', ...(after && { after }) });
      const { body } = await api.call('GET', `/v1/cases?${query}`, { as: operator });
      seen.push(...(body.cases as { id: string }[]).map((file) => file.id));
      if (body.next === null) break;
      after = String(body.next);
    }
    expect(seen).toEqual(['case-1', 'case-2', 'case-3', 'case-4', 'case-5']);
    const count = async (query: string) =>
      ((await api.call('GET', `/v1/cases?${query}`, { as: operator })).body.cases as object[]).length;
    expect(await count('stage=documents')).toBe(4);
    expect(await count('outcome=not-eligible')).toBe(1);
    expect(await count('breached=true')).toBe(0);
    expect(await count('breached=false')).toBe(5);
    expect(await count('formation=another')).toBe(0);
  });

  it.each(['limit=201', 'limit=0', 'stage=lost', 'breached=yes', 'name=Siti'])(
    'refuses the filter %s',
    async (query) => {
      const { status, body } = await api.call('GET', `/v1/cases?${query}`, { as: operator });
      expect([status, body.code]).toEqual([400, 'INVALID_QUERY']);
    },
  );
});

describe('a batch', () => {
  it('is not opened for an instansi that nobody has registered', async () => {
    const as = { ...operator, instansi: '7300' };
    const { status, body } = await api.call('POST', '/v1/formations', { as, key: 'x', json: { label: 'X' } });
    expect([status, body.code]).toEqual([409, 'INSTANSI_NOT_REGISTERED']);
  });

  it('shows where its files stand', async () => {
    const { body } = await api.call('GET', `/v1/formations/${formation}`, { as: operator });
    expect(body).toMatchObject({ stage: 'listed', rows: 40, files: { perStage: { documents: 4, 'not-eligible': 1 } } });
    const list = await api.call('GET', '/v1/formations', { as: operator });
    expect(list.body.formations).toMatchObject([{ id: formation, label: 'Contoh', stage: 'listed' }]);
  });
});

describe('a clock', () => {
  it('shows its rule with the source, and its due date day by day', async () => {
    const known = { calendarVersion: '2025-08-07.1f3a09c4', knownAt: Date.parse('2025-09-04T03:00:00Z') };
    const due = { dueDate: '2025-09-15', dueAt: Date.parse('2025-09-15T17:00:00Z'), ...known };
    const clock = {
      type: 'clock-opened',
      clock: 'NI-USUL/1',
      rule: 'NI-USUL',
      triggerOn: '2025-09-04',
      due: { ...due, provisional: false, rungs: [] },
    };
    await record(api, 'case-1', [clock as never], 2);
    const { body } = await api.call('GET', '/v1/cases/case-1/clocks', { as: operator });
    expect(body.clocks).toMatchObject([
      {
        id: 'NI-USUL/1',
        status: 'open',
        dueDate: '2025-09-15',
        dueAt: '2025-09-15T17:00:00.000Z',
        rule: { id: 'NI-USUL', citation: { instrument: 'KepmenPANRB 16/2025' } },
      },
    ]);
    const [first] = body.clocks as { derivation: { date: string; why: string }[] }[];
    expect(first?.derivation[0]).toMatchObject({ date: '2025-09-04', why: 'trigger' });
    const { body: batch } = await api.call('GET', `/v1/formations/${formation}`, { as: operator });
    expect(batch.files).toMatchObject({ perClock: [{ rule: 'NI-USUL', of: 1, open: 1, breached: 0 }] });
  });
});

describe('every answer', () => {
  it('carries the id of its request: the caller’s own when it is well formed', async () => {
    const id = (header: string) => api.call('GET', '/nowhere', { headers: { 'x-request-id': header } });
    const own = await id('trace-0001');
    expect([own.headers.get('x-request-id'), own.body.instance]).toEqual(['trace-0001', 'trace-0001']);
    expect((await id('bad id!')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('may run no script and is kept by nobody', async () => {
    const page = await api.call('GET', '/problems/stale-version');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await api.call('GET', '/problems/unheard-of')).status).toBe(404);
    expect((await api.call('GET', '/problems/%E0%A4%A')).status).toBe(404);
  });

  it('to an unexpected error has no stack; the log has where it broke', async () => {
    const id = `case-broken`;
    await api.db.updateTable('formation_rows').set({ case_id: id }).where('row_no', '=', 9).execute();
    await openFile(api, formation, 9, id);
    await api.db
      .updateTable('people')
      .set({ sealed: Buffer.alloc(40) })
      .where('id', 'in', (q) => q.selectFrom('cases').select('person').where('id', '=', id))
      .execute();
    api.lines.length = 0;
    const { status, body, text } = await api.call('GET', `/v1/cases/${id}`, { as: operator });
    expect([status, body.code]).toEqual([500, 'INTERNAL']);
    expect(text).not.toMatch(/node_modules|\.ts|authenticat|trace/);
    expect(JSON.stringify(api.lines)).toContain('people.ts');
  });
});
