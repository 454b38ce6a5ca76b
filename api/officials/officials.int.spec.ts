import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/api.ts';
import { operator, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
const administrator = { account: 'acc-admin', roles: ['administrator'] } as const;
const ppk = { account: 'acc-ppk', roles: ['ppk'] } as const;
const json = { name: 'Contoh Wulandari', email: 'wulan@contoh.example' };
const put = (account: string, body: object, as: object = administrator) =>
  api.call('PUT', `/v1/officials/${account}`, { as: as as never, json: body });

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('officials', () => {
  it('cannot be recorded before their instansi', async () => {
    expect((await put('acc-1', json)).body.code).toBe('INSTANSI_NOT_REGISTERED');
    await registerInstansi(api);
  });

  it('are recorded by the administrator alone, and shown with their addresses masked', async () => {
    expect((await put('acc-1', json, operator)).status).toBe(403);
    const { status, body } = await put('acc-1', json);
    const shown = { account: 'acc-1', name: 'Contoh Wulandari', unit: null, email: 'w***@contoh.example' };
    expect([status, body]).toEqual([200, shown]);
    expect((await api.call('GET', '/v1/officials', { as: ppk })).body).toEqual({ officials: [shown] });
    expect((await api.call('GET', '/v1/officials', { as: operator })).status).toBe(403);
  });

  it('begin the digests of their instansi, each time anew and without harm', async () => {
    await put('acc-2', json);
    expect(new Set(api.engine.digests)).toEqual(new Set(['digest/7100/mail']));
    expect(api.engine.digests.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['an address that is none', { ...json, email: 'wulan' }, 'email'],
    ['two addresses', { ...json, email: 'a@b.example, c@d.example' }, 'email'],
    ['a name over two lines', { ...json, name: 'Contoh\nBcc: x@y.example' }, 'name'],
    ['a unit that is not there', { ...json, unit: 'nowhere' }, 'unit'],
  ])('are not recorded with %s', async (_, body, path) => {
    const answer = await put('acc-3', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ path }]);
    expect(answer.text).not.toContain('wulan');
    const { body: list } = await api.call('GET', '/v1/officials', { as: administrator });
    expect((list.officials as { account: string }[]).map(({ account }) => account)).not.toContain('acc-3');
  });

  it('are kept when the engine is away, which is said', async () => {
    api.engine.mood = 'away';
    const { status, body } = await put('acc-4', json);
    api.engine.mood = 'well';
    expect([status, body.code]).toEqual([503, 'ENGINE_UNAVAILABLE']);
    expect(body.detail).toContain('Nama dan alamat pejabat sudah tersimpan.');
    expect((await api.call('GET', '/v1/officials', { as: administrator })).text).toContain('acc-4');
  });

  it('stand in no table in the clear, and in no log', async () => {
    const rows = await api.db.selectFrom('officials').selectAll().execute();
    expect(rows.length).toBeGreaterThan(2);
    const said = JSON.stringify([rows.map((row) => ({ ...row, sealed: row.sealed.toString() })), api.lines]);
    expect(said).not.toMatch(/wulan/i);
  });
});

describe('mails in a list', () => {
  it('come page by page, the newest first, with the reason why they wait', async () => {
    const base = { instansi: '7100', kind: 'morning', tasks: 2, message: null, told_in: null } as const;
    const times = { attempted_at: null, ended_at: null };
    const rows = ['2025-09-10', '2025-09-11', '2025-09-12'].map((day, index) => ({
      ...{ ...base, ...times, id: `m${index}`, account: 'acc-1', day: day as never, attempts: index },
      ...{ created_at: new Date(`${day}T00:00:00Z`), last_error: index === 2 ? ('MAIL_DEFERRED' as const) : null },
      state: index === 2 ? ('pending' as const) : ('sent' as const),
    }));
    await api.db.insertInto('digests').values(rows).execute();
    const read = async (query: string, as: object = administrator) =>
      await api.call('GET', `/v1/digests?${query}`, { as: as as never });
    const first = await read('limit=2');
    expect(first.body).toMatchObject({ digests: [{ id: 'm2' }, { id: 'm1' }], next: 'm1' });
    expect((first.body.digests as object[])[0]).toMatchObject({ attempts: 2, error: { code: 'MAIL_DEFERRED' } });
    expect((await read('limit=2&after=m1')).body).toMatchObject({ digests: [{ id: 'm0' }], next: null });
    expect((await read('state=pending')).body.digests).toMatchObject([{ id: 'm2' }]);
    expect((await read('state=lost')).status).toBe(400);
    expect((await read('', ppk)).status).toBe(403);
    const elsewhere = await read('', { ...administrator, instansi: '7200' });
    expect(elsewhere.body).toEqual({ digests: [], next: null });
  });
});
