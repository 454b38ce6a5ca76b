import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPerson } from '../../registry/people.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { keepSheet } from '../../registry/wages/wage-sheets.ts';
import { inventPeople } from '../../simulator/people.ts';
import { now, startApi, type TestApi, testKeys, type Who } from '../testing/api.ts';
import {
  listedBatch,
  openFile,
  openSelection,
  operator,
  ppk,
  recordedImport,
  registerInstansi,
} from '../testing/batch.ts';

const people = inventPeople(31, 3);
const mine = people[0] as (typeof people)[0];
const file = 'file-erased';
const years = (n: number) => now + n * 366 * 86_400_000;
const paper = { number: 'S/12', on: '2025-09-09' };
const propose = { kind: 'propose-erasure', ground: 'own-request', paper };
const erase = { kind: 'erase', paper: { number: 'BA/3', on: '2025-09-09' } };

let time = now;
let api: TestApi;
let person: string;
let keys = 0;

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
  await registerInstansi(api);
  const formation = await listedBatch(api, 'erasure', people);
  await openFile(api, formation, 1, file);
  const row = await api.db.selectFrom('cases').select('person').where('id', '=', file).executeTakeFirstOrThrow();
  person = row.person;
  await keepSheet(api.db, testKeys, { caseId: file, sheet: 's-1', person }, { amount: 2_345_678 });
  const { name, nik, birthPlace, birthDate } = mine;
  const again = sealPerson(testKeys, 'entry-2', '7100', { name, nik, birthPlace, birthDate, sex: 'L' });
  await api.db.insertInto('people').values(again).execute();
  const csv = `nik,status\n${nik},pppk\n`;
  await api.call('PUT', '/v1/instansi/7100/asn-register', { as: operator, csv });
});
afterAll(() => api.stop());

/** Somebody new, who stands on an open list and has no file. */
async function standingOn(kind: string): Promise<string> {
  const { db } = api;
  const id = `on-${kind}`;
  const { name, birthPlace, birthDate } = mine;
  const nik = createHash('sha256').update(kind).digest('hex').replaceAll(/\D/g, '').padEnd(16, '0').slice(0, 16);
  const entry = sealPerson(testKeys, id, '7100', { name, nik, birthPlace, birthDate, sex: 'L' });
  await db.insertInto('people').values(entry).execute();
  const at = { person: id, row_no: 9, unit: 'u', position: 'Penata' };
  const more = { category: 'x', position_group: 'x', education: 'S1' };
  if (kind === 'formation')
    await db.updateTable('formation_rows').set({ person: id }).where('row_no', '=', 3).execute();
  if (kind === 'selection') {
    await openSelection(api, 's-1');
    const applied = { selection: 's-1', list: 'l', ...at, ...more, documents: [] };
    await db.insertInto('selection_applicants').values(applied).execute();
  }
  if (kind === 'import') {
    await recordedImport(api, 'i-1');
    const contract = { id: 'e-1', instansi: '7100', batch: 'i-1', ...at, appointment: null, declared: null };
    await db.insertInto('employments').values(contract).execute();
  }
  return id;
}

const decide = (json: object, as: Who = operator, key = `key-${keys++}`, id = person) =>
  api.call('POST', `/v1/people/${id}/erasure/decisions`, { as, key, json });
const read = (path: string, as: Who = operator, headers: Record<string, string> = { purpose: 'own-request' }) =>
  api.call('GET', path, { as, headers });

/** Every row of every table, bytes read as hexadecimal digits and as text. */
async function dump(): Promise<string> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(api.db);
  const texts: string[] = [];
  for (const { name } of rows) {
    const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.id(name)} t`.execute(api.db);
    texts.push(...found.rows.map(({ row }) => row));
  }
  const hex = texts.join('\n');
  return `${hex}\n${hex.replaceAll(/\\\\x((?:[0-9a-f]{2})+)/g, (_, bytes: string) => Buffer.from(bytes, 'hex').toString('latin1'))}`;
}

/** All by which the person could be known: in words, by digest, or sealed. */
async function traces(): Promise<readonly string[]> {
  const { db } = api;
  const entries = await db.selectFrom('people').selectAll().where('id', 'in', [person, 'entry-2']).execute();
  const sheets = await db.selectFrom('wage_sheets').selectAll().where('person', '=', person).execute();
  const bytes = [
    ...entries.flatMap(({ nik_digest, participant_digest, wrapped_key, sealed }) => {
      return [nik_digest, participant_digest, wrapped_key, sealed];
    }),
    ...sheets.map(({ sealed }) => sealed),
  ];
  return bytes.flatMap((one) => (one === null ? [] : [one.toString('hex')]));
}

describe('the erasure of somebody’s data', () => {
  it('is refused while their file runs, and says by which law', async () => {
    const { status, body } = await decide(propose);
    expect([status, body.code, body.rule]).toEqual([409, 'ERASURE_FILE_RUNS', 'PENGHAPUSAN-DITOLAK']);
    expect(body.refusal).toEqual({ kind: 'appointment', id: file });
    expect(body.detail).toContain('UU 27/2022');
    const refused = api.db.selectFrom('refusals').select('code').where('code', '=', 'ERASURE_FILE_RUNS');
    expect(await refused.execute()).toHaveLength(1);
  });

  it.each(['formation', 'selection', 'import'])('is refused while they stand on an open list: %s', async (kind) => {
    const id = await standingOn(kind);
    expect((await decide(propose, operator, kind, id)).body).toMatchObject({
      ...{ code: 'ERASURE_FILE_RUNS', refusal: { kind } },
    });
  });

  it('is refused while retention runs after the file was closed, to the day', async () => {
    const cancel = { kind: 'cancel', effectiveOn: '2025-09-09', ground: 'resigned', evidence: 'surat' };
    const closed = await api.call('POST', `/v1/cases/${file}/decisions`, { as: ppk, key: 'cancel', json: cancel });
    expect(closed.status).toBe(200);
    const { body } = await decide(propose);
    expect([body.code, body.rule]).toEqual(['ERASURE_RETENTION_RUNS', 'RETENSI-ARSIP']);
    expect(body.refusal).toEqual({ until: '2035-09-09', years: 10 });
  });

  it('takes a paper that names nobody', async () => {
    time = years(11);
    const { status, body } = await decide({ ...propose, paper: { ...paper, number: `Surat ${mine.name}` } });
    expect([status, body.code]).toEqual([400, 'INVALID_BODY']);
  });

  it('is proposed by the desk and decided by somebody else', async () => {
    expect((await decide(propose)).status).toBe(200);
    expect((await decide(propose, operator, 'twice', 'entry-2')).body.code).toBe('ERASURE_ALREADY_PROPOSED');
    expect((await decide(erase, operator)).status).toBe(403);
    expect((await decide(erase, { ...ppk, account: 'op-1' })).body.code).toBe('FOUR_EYES');
    const { erasures } = (await read('/v1/erasures')).body;
    expect(erasures).toMatchObject([
      { stage: 'proposed', proposed: { account: 'op-1', ground: 'own-request', paper } },
    ]);
    expect((await read(`/v1/cases/${file}/person`)).body.name).toBe(mine.name);
  });

  it('leaves nothing of them in any table, in words, by digest or sealed; repeated it is answered as before', async () => {
    const told = await read(`/v1/cases/${file}/timeline`);
    const known = await traces();
    const before = await dump();
    expect(known).toHaveLength(8);
    expect(known.filter((trace) => !before.includes(trace))).toEqual([]);

    const { status, body } = await decide(erase, ppk, 'erase');
    expect(status).toBe(200);
    expect((await decide(erase, ppk, 'erase')).body).toEqual(body);

    const after = await dump();
    const words = [mine.name, mine.nik, mine.participantNumber, mine.birthDate, '2345678'];
    expect([...known, ...words].filter((trace) => after.includes(trace))).toEqual([]);
    expect((await read(`/v1/cases/${file}/timeline`)).body).toEqual(told.body);
  });

  it('shows them as erased wherever they stood, and opens them to nobody', async () => {
    expect((await read(`/v1/cases/${file}`)).body.person).toEqual({ name: 'dihapus', nik: 'dihapus' });
    const { cases } = (await read('/v1/cases')).body as { cases: { id: string; person: object }[] };
    expect(cases.find(({ id }) => id === file)?.person).toEqual({ name: 'dihapus', nik: 'dihapus' });
    expect((await read(`/v1/cases/${file}/person`)).body.code).toBe('PERSON_ERASED');
    const headers = { purpose: 'own-request' };
    const again = { as: operator, headers };
    expect((await api.call('POST', `/v1/people/${person}/exports`, again)).body.code).toBe('PERSON_ERASED');
    const found = await api.call('POST', '/v1/people/searches', { ...again, json: { nik: mine.nik } });
    expect(found.body).toEqual({ people: [] });
    expect((await decide(propose)).body.code).toBe('PERSON_ALREADY_ERASED');
    expect((await decide(propose, operator, 'late', 'entry-2')).body.code).toBe('PERSON_ALREADY_ERASED');
  });

  it('stands in the ledger with its paper, and the ledger still tells the same story', async () => {
    const { stage, events } = (await read(`/v1/people/${person}/erasure`)).body as {
      stage: string;
      events: { type: string; words: string }[];
    };
    expect(stage).toBe('erased');
    expect(events.map(({ type }) => type)).toEqual(['erasure-proposed', 'person-erased']);
    expect(events[1]?.words).toBe(
      'Kunci data orang ini dimusnahkan (2 entri) dengan keputusan BA/3 tanggal 9 September 2025',
    );
    expect((await rebuild(api.db, { check: true })).differences).toEqual([]);
    const state = JSON.stringify({ version: 0, revision: 0, stage: 'unasked' });
    const row = { person: 'entry-2', instansi: '7100', state, stage: 'unasked', version: 0, revision: 0 };
    await api.db
      .insertInto('erasures')
      .values({ ...row, updated_at: new Date(now) })
      .execute();
    const { differences } = await rebuild(api.db, { check: true });
    expect(differences).toEqual([{ table: 'erasures', onlyInRegistry: 1, onlyInLedger: 0 }]);
    await api.db.deleteFrom('erasures').where('person', '=', 'entry-2').execute();
  });

  it('lets other people be: they open as before', async () => {
    const open = await api.db.selectFrom('people').select('id').where('wrapped_key', 'is not', null).execute();
    expect(open).toHaveLength(people.length - 1 + 3);
  });
});
