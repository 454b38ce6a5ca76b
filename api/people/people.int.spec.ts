import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyRing } from '../../platform/keys.ts';
import { putContracts } from '../../registry/imports.ts';
import { sealPerson } from '../../registry/people.ts';
import { inventPeople } from '../../simulator/people.ts';
import { startApi, type TestApi, testKeys, type Who } from '../testing/api.ts';
import { listedBatch, openFile, operator, ppk, registerInstansi } from '../testing/batch.ts';

const people = inventPeople(25, 4);
const [mine, other] = people as [(typeof people)[0], (typeof people)[0]];
const auditor = { account: 'aud-1', roles: ['auditor'] } as const;
const file = 'file-1';
let api: TestApi;
let formation: string;
let person: string;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'people', people);
  await openFile(api, formation, 1, file);
  person = await entryOf(file);
});
afterAll(() => api.stop());

async function entryOf(id: string): Promise<string> {
  const row = await api.db.selectFrom('cases').select('person').where('id', '=', id).executeTakeFirstOrThrow();
  return row.person;
}

const look = (headers: Record<string, string> = {}, as: Who = operator, id = file) =>
  api.call('GET', `/v1/cases/${id}/person`, { as, headers });
const rows = async () =>
  Number((await sql<{ n: number }>`select count(*)::int as n from person_views`.execute(api.db)).rows[0]?.n);

describe('whose file it is', () => {
  it('is opened for a purpose, and the look is written down with it', async () => {
    const { status, body, headers } = await look({ purpose: 'identity-check', 'purpose-reference': 'ND/12' });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { name, nik, birthPlace, birthDate, participantNumber } = mine;
    expect(body).toMatchObject({ caseId: file, person, name, nik, birthPlace, birthDate, participantNumber });
    const { views } = (await api.call('GET', `/v1/person-views?person=${person}`, { as: auditor })).body;
    const fields = ['nik', 'name', 'birthPlace', 'birthDate', 'sex', 'participantNumber', 'lastWage'];
    expect(views).toEqual([
      {
        ...{ id: expect.any(Number), person, caseId: file, account: 'op-1', role: 'operator', what: 'view' },
        ...{ purpose: 'identity-check', reference: 'ND/12', fields: expect.arrayContaining(fields) },
        at: '2025-09-10T03:00:00.000Z',
      },
    ]);
    expect(JSON.stringify(views)).not.toContain(nik);
  });

  it.each([{}, { purpose: 'prefetch' }, { purpose: '' }])(
    'is refused without a purpose of the list, and no row says otherwise: %j',
    async (headers) => {
      const before = await rows();
      const { status, body, text } = await look(headers);
      expect([status, body.code]).toEqual([400, 'PURPOSE_REQUIRED']);
      expect(text).toContain('identity-check');
      expect(text).not.toContain(mine.name);
      expect(await rows()).toBe(before);
    },
  );

  it('is refused with a reference that carries a NIK', async () => {
    const { status, body } = await look({ purpose: 'casework', 'purpose-reference': `NIK ${mine.nik}` });
    expect([status, body.code]).toEqual([400, 'INVALID_QUERY']);
  });

  it('is refused with a reference that names them, for it outlives their data', async () => {
    const before = await rows();
    const naming = { purpose: 'own-request', 'purpose-reference': `Surat ${mine.name}` };
    const asked = [
      look(naming),
      api.call('POST', `/v1/people/${person}/exports`, { as: operator, headers: naming }),
      api.call('POST', '/v1/people/searches', { as: operator, headers: naming, json: { nik: mine.nik } }),
    ];
    for (const { status, body } of await Promise.all(asked)) {
      expect([status, body.errors]).toEqual([
        400,
        [{ path: 'Purpose-Reference', code: 'personal_data', message: expect.any(String) }],
      ]);
    }
    expect(await rows()).toBe(before);
  });

  it('is not shown when the look cannot be written down', async () => {
    await sql`alter table person_views add constraint no_more check (purpose <> 'complaint')`.execute(api.db);
    const { status, text } = await look({ purpose: 'complaint' });
    expect(status).toBe(500);
    expect(text).not.toContain(mine.name);
    await sql`alter table person_views drop constraint no_more`.execute(api.db);
  });

  it('is said to be out of reach when its master key is missing, and opens again with it', async () => {
    const lost = keyRing(Buffer.alloc(32, 8)).seal(JSON.stringify(mine), person);
    const kept = await api.db.selectFrom('people').selectAll().where('id', '=', person).executeTakeFirstOrThrow();
    await api.db.updateTable('people').set({ key_id: lost.keyId }).where('id', '=', person).execute();
    const before = await rows();
    const { status, body } = await look({ purpose: 'casework' });
    expect([status, body.code]).toEqual([503, 'MASTER_KEY_MISSING']);
    expect(await rows()).toBe(before);
    await api.db.updateTable('people').set({ key_id: kept.key_id }).where('id', '=', person).execute();
    expect((await look({ purpose: 'casework' })).status).toBe(200);
  });

  it('is for who works on the file: neither the auditor nor another unit', async () => {
    expect((await look({ purpose: 'audit' }, auditor)).status).toBe(403);
    const elsewhere = { account: 'head-9', roles: ['unit-head'], unit: 'tidak-di-sini' } as const;
    expect((await look({ purpose: 'casework' }, elsewhere)).status).toBe(404);
  });

  it('keeps its looks: nobody changes or takes out a row', async () => {
    await expect(sql`delete from person_views`.execute(api.db)).rejects.toThrow(/kept/);
    await expect(sql`update person_views set account = 'x'`.execute(api.db)).rejects.toThrow(/kept/);
  });
});

describe('lists and files', () => {
  it('show nobody whole: names and numbers are masked, and not even so for who does not work on files', async () => {
    for (const path of ['/v1/cases', `/v1/formations/${formation}/rows`, `/v1/cases/${file}`]) {
      const { text } = await api.call('GET', path, { as: operator });
      expect(text).toContain(`"nik":"${mine.nik.slice(0, 4)}***********${mine.nik.slice(-1)}"`);
      for (const own of people.flatMap(({ name, nik, participantNumber }) => [name, nik, participantNumber])) {
        expect(text).not.toContain(own);
      }
      expect((await api.call('GET', path, { as: auditor })).text).not.toContain('"nik"');
    }
  });
});

describe('somebody who asks about their own data', () => {
  const search = (nik: string, headers: Record<string, string> = { purpose: 'own-request' }) =>
    api.call('POST', '/v1/people/searches', { as: operator, json: { nik }, headers });

  it('is found by NIK, with a purpose; who is not known leaves no row', async () => {
    expect((await search(mine.nik)).body).toEqual({ people: [{ person, cases: [file] }] });
    expect((await search(mine.nik, {})).body.code).toBe('PURPOSE_REQUIRED');
    const before = await rows();
    expect((await search('9999999999999999')).body).toEqual({ people: [] });
    expect(await rows()).toBe(before);
  });

  it('is given everything under all of their entries: what it is, from where, by which rule, and who looked', async () => {
    await importAgain();
    const headers = { purpose: 'own-request', 'purpose-reference': 'S/7' };
    const { status, body, text } = await api.call('POST', `/v1/people/${person}/exports`, { as: operator, headers });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      person,
      identity: {
        basis: { instrument: 'KepmenPANRB 16/2025' },
        data: expect.arrayContaining([
          expect.objectContaining({ person, name: mine.name, nik: mine.nik }),
          expect.objectContaining({ person: 'again', ni: '199001012025211001' }),
        ]),
      },
      files: { data: [{ id: file, timeline: [{ type: 'case-opened', words: expect.any(String) }] }] },
      lists: { data: { rows: [{ formation, row: 1 }], contracts: [{ caseId: expect.any(String) }] } },
      asnRegister: { data: { status: null } },
    });
    const views = (body.views as { data: { what: string; purpose: string }[] }).data;
    expect(views.filter(({ what }) => what === 'export')).toHaveLength(2);
    expect(views.some(({ what, purpose }) => what === 'view' && purpose === 'identity-check')).toBe(true);
    for (const own of [other.name, other.nik]) expect(text).not.toContain(own);
  });

  it('is given nothing without a purpose, or by another instansi', async () => {
    const before = await rows();
    const path = `/v1/people/${person}/exports`;
    expect((await api.call('POST', path, { as: ppk })).body.code).toBe('PURPOSE_REQUIRED');
    const foreign = { as: { ...ppk, instansi: '7200' }, headers: { purpose: 'own-request' } };
    expect((await api.call('POST', path, foreign)).status).toBe(404);
    expect(await rows()).toBe(before);
  });
});

/** The same person once more, as they came with a list of running contracts. */
async function importAgain(): Promise<void> {
  const { name, nik, birthPlace, birthDate } = mine;
  const row = sealPerson(testKeys, 'again', '7100', { name, nik, birthPlace, birthDate, sex: 'L' });
  const ni = '199001012025211001';
  const sealed_ni = testKeys.sealUnder({ keyId: row.key_id, wrappedKey: row.wrapped_key }, ni, 'again');
  const contract = {
    ...{ rowNo: 1, unit: 'u-1', position: 'Penata', declared: {} as never },
    person: { ...row, ni_digest: testKeys.digest('ni', ni), sealed_ni },
  };
  await api.db.transaction().execute((tx) => putContracts(tx, { id: 'import-1', instansi: '7100' }, [contract]));
}
