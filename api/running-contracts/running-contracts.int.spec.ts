import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { shipDecrees } from '../../registry/decrees/ship-decrees.ts';
import { append } from '../../registry/ledger/append.ts';
import { openPerson } from '../../registry/people.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { type InventedPerson, inventPeople } from '../../simulator/people.ts';
import { runningContractsCsv } from '../../simulator/running-contracts.ts';
import { startApi, type TestApi, testKeys } from '../testing/api.ts';
import { administrator, openBatch, operator, registerInstansi } from '../testing/batch.ts';

/** 22 November 2026, 10:00 WIB. */
const now = Date.parse('2026-11-22T03:00:00Z');
let api: TestApi;

beforeAll(async () => {
  api = await startApi({ clock: async () => now });
  await shipDecrees(api.db, now);
  await registerInstansi(api);
  await registerInstansi(api, '7200');
});
afterAll(() => api.stop());

const check = (csv: string, query = '', as: object = operator) =>
  api.call('POST', `/v1/running-contracts/checks${query}`, { as: { ...operator, ...as }, csv });
const take = (csv: string, key: string, as: object = operator) =>
  api.call('POST', '/v1/running-contracts/imports', { as: { ...operator, ...as }, csv, key });
const kept = async () => ({
  people: (await api.db.selectFrom('people').select('id').execute()).length,
  employments: (await api.db.selectFrom('employments').select('id').execute()).length,
  imports: (await api.db.selectFrom('imports').select('id').execute()).length,
  keys: (await api.db.selectFrom('idempotency_keys').select('digest').execute()).length,
});

/** People who are nobody else's in this file. */
const strangers = (seed: number, count = 6) => inventPeople(2_000 + seed, count);

/** A list with cells of the nth row, from 1, changed by the names of their columns. */
function withCells(csv: string, changes: Readonly<Record<number, Readonly<Record<string, string>>>>): string {
  const [header = '', ...rows] = csv.trimEnd().split('\r\n');
  const columns = header.split(',');
  const changed = rows.map((row, index) => {
    const cells = row.split(',');
    for (const [column, value] of Object.entries(changes[index + 1] ?? {})) cells[columns.indexOf(column)] = value;
    return cells.join(',');
  });
  return [header, ...changed, ''].join('\r\n');
}

/** Findings as `row column CODE`. */
function found(items: unknown): string[] {
  return (items as { row: number; column: string; code: string }[]).map((e) => `${e.row} ${e.column} ${e.code}`);
}

describe('a list of running contracts', () => {
  it('is checked without a key: what would be opened in which state, and nothing is kept', async () => {
    const before = await kept();
    const answer = await check(runningContractsCsv(7, strangers(1, 12)));
    expect(answer.status).toBe(200);
    // Two of each way: ran out in September; renewed in time; renewed late; to 30 November, 31 December, 31 January.
    expect(answer.body).toMatchObject({
      ...{ rows: 12, ready: 12, counts: { errors: 0, warnings: 0 }, errors: [], warnings: [], ignored: [] },
      outlook: { stages: { lapsed: 2, running: 4, 'renewal-open': 6 }, signedLate: 2, decidedLate: 2, unsigned: 0 },
    });
    expect(await kept()).toEqual(before);
  });

  it('is taken in: its people sealed with their NI, its contracts kept, the import in the ledger', async () => {
    const people = strangers(2);
    const answer = await take(runningContractsCsv(7, people), 'take');
    expect([answer.status, answer.body.rows]).toEqual([201, 6]);
    const id = String(answer.body.importId);
    expect(answer.headers.get('location')).toBe(`/v1/running-contracts/imports/${id}`);
    const rows = await api.db.selectFrom('employments').selectAll().where('batch', '=', id).orderBy('row_no').execute();
    expect(rows.map(({ unit, position, appointment }) => [unit, position, appointment])).toEqual(
      people.map(({ unitCode, position }) => [unitCode, position, null]),
    );
    const [first] = rows;
    const { nik, name, birthPlace, birthDate, lastWage } = people[0]!;
    const person = await openPerson(api.db, testKeys, first!.person);
    expect(person).toEqual({
      ...{ nik, name, birthPlace, birthDate, lastWage },
      sex: people[0]!.sex === 'male' ? 'L' : 'P',
    });
    const sealed = await api.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', first!.person)
      .executeTakeFirstOrThrow();
    expect(sealed.ni_digest).not.toBeNull();
    expect(sealed.participant_digest).toBeNull();
    expect(JSON.stringify(rows)).not.toContain(name);
    const events = await api.db
      .selectFrom('events')
      .select(['type', 'data'])
      .where('stream', '=', `intake/7100/${id}`)
      .execute();
    expect(events).toMatchObject([
      { type: 'intake-recorded', data: { rows: 6, outlook: answer.body.outlook as object } },
    ]);
    const read = await api.call('GET', `/v1/running-contracts/imports/${id}`, { as: operator });
    expect(read.body).toMatchObject({ id, stage: 'starting', outcome: null, rows: 6, started: 0, stages: {} });
  });

  it('is found again by a fold of the ledger', async () => {
    expect((await rebuild(api.db, { check: true })).differences).toEqual([]);
  });

  it('repeated under its key is answered the same and kept once; another list under it is refused', async () => {
    const csv = runningContractsCsv(7, strangers(3));
    const first = await take(csv, 'again');
    const before = await kept();
    const second = await take(csv, 'again');
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect((await take(runningContractsCsv(7, strangers(4)), 'again')).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await kept()).toEqual(before);
  });

  it('names its own people the second time, whatever the key', async () => {
    const csv = runningContractsCsv(7, strangers(5, 2));
    await take(csv, 'once');
    const before = await kept();
    const answer = await take(csv, 'twice');
    expect([answer.status, answer.body.code]).toEqual([422, 'LIST_HAS_ERRORS']);
    expect(found(answer.body.errors)).toEqual(['1 nik NIK_BEING_IMPORTED', '2 nik NIK_BEING_IMPORTED']);
    expect(await kept()).toEqual(before);
  });

  it('of which one row is wrong keeps nothing, not even its key', async () => {
    const csv = runningContractsCsv(7, strangers(6));
    const before = await kept();
    const torn = withCells(csv, { 4: { nomor_induk: '123' } });
    const answer = await take(torn, 'torn');
    expect([answer.status, answer.body.code]).toEqual([422, 'LIST_HAS_ERRORS']);
    expect(found(answer.body.errors)).toEqual(['4 nomor_induk NI_FORMAT']);
    expect(await kept()).toEqual(before);
    expect((await take(csv, 'torn')).status).toBe(201);
  });

  it('waits for an engine that is away, and goes on under the same key', async () => {
    const csv = runningContractsCsv(7, strangers(7));
    api.engine.mood = 'away';
    const away = await take(csv, 'away');
    api.engine.mood = 'well';
    expect([away.status, away.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE']);
    const before = await kept();
    const answer = await take(csv, 'away');
    expect([answer.status, answer.body.rows]).toEqual([201, 6]);
    expect(await kept()).toEqual({ ...before, imports: before.imports + 1 });
  });

  it('sent twice at once is kept once', async () => {
    const csv = runningContractsCsv(7, strangers(8));
    const before = await kept();
    const same = await Promise.all([take(csv, 'same'), take(csv, 'same')]);
    expect(same.map(({ status }) => status)).toEqual([201, 201]);
    const others = runningContractsCsv(7, strangers(9));
    const two = await Promise.all([take(others, 'one'), take(others, 'other')]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 422]);
    const after = await kept();
    expect([after.employments, after.imports]).toEqual([before.employments + 12, before.imports + 2]);
  });
});

describe('a person of the list', () => {
  it('who stands somewhere already is named by where: open file, PNS, another instansi, ourselves', async () => {
    const [candidate, pns, foreign, own, pppk, free] = strangers(10) as [
      ...[InventedPerson, InventedPerson, InventedPerson],
      ...[InventedPerson, InventedPerson, InventedPerson],
    ];
    const batch = await openBatch(api, 'candidate');
    const listed = { as: operator, key: 'candidate/list', csv: nominativeCsv([{ ...candidate, row: 1 }]) };
    expect((await api.call('PUT', `/v1/formations/${batch}/nominative-list`, listed)).status).toBe(200);
    const register = `nik,status\n${pns.nik},pns\n${pppk.nik},pppk\n`;
    await api.call('PUT', '/v1/instansi/7100/asn-register', { as: administrator, csv: register });
    expect((await take(runningContractsCsv(7, [foreign]), 'foreign', { instansi: '7200' })).status).toBe(201);
    expect((await take(runningContractsCsv(7, [own]), 'own')).status).toBe(201);
    const answer = await check(runningContractsCsv(7, [candidate, pns, foreign, own, pppk, free]));
    expect(found(answer.body.errors)).toEqual([
      '1 nik NIK_IN_OPEN_CASE',
      '2 nik NIK_ALREADY_PNS',
      '3 nik NIK_CLAIMED_ELSEWHERE',
      '3 nomor_induk NI_OF_ANOTHER',
      '4 nik NIK_BEING_IMPORTED',
    ]);
    expect(answer.body.ready).toBe(2);
  });

  it('whose employment here has ended comes back as who they are: with the entry and the key that they have', async () => {
    const people = strangers(16, 1);
    const first = await take(runningContractsCsv(7, people), 'before');
    const of = (id: unknown) =>
      api.db.selectFrom('employments').selectAll().where('batch', '=', String(id)).executeTakeFirstOrThrow();
    const { id, person, declared } = await of(first.body.importId);
    const head = {
      effectiveOn: civilDate('2026-11-22'),
      recordedAt: now,
      by: { kind: 'system', name: 'intake' },
    } as const;
    const unit = { workWeek: '5-day', zone: 'WIB' } as const;
    const { appointedOn, terms } = declared!;
    const origin = { kind: 'import', import: String(first.body.importId), row: 1 } as const;
    const stream = `employment/7100/${id}`;
    const opened = { type: 'employment-opened', origin, unit, appointedOn, terms, ...head, seq: 1 } as const;
    await append(api.db, { process: 'employment', stream, instansi: '7100', events: [opened] });
    const still = await take(runningContractsCsv(7, people), 'still');
    expect(found(still.body.errors)).toEqual(['1 nik NIK_ALREADY_EMPLOYED']);
    // Their file may still be open, for what is owed after the end.
    await api.db.updateTable('cases').set({ stage: 'ended' }).where('id', '=', id).execute();
    const again = await take(runningContractsCsv(7, people), 'afterwards');
    expect(again.status).toBe(201);
    expect((await of(again.body.importId)).person).toBe(person);
  });

  it('is no candidate of a needs list any more', async () => {
    const people = strangers(11, 1);
    await take(runningContractsCsv(7, people), 'employed');
    const batch = await openBatch(api, 'candidates');
    const listed = { as: operator, key: 'candidates/list', csv: nominativeCsv(people) };
    const answer = await api.call('PUT', `/v1/formations/${batch}/nominative-list`, listed);
    expect(found(answer.body.errors)).toEqual(['1 nik NIK_ALREADY_PPPK']);
  });

  it('may stand in a list once, by NIK and by NI', async () => {
    const csv = runningContractsCsv(7, strangers(12, 3));
    const [header = '', first = '', second = '', third = ''] = csv.split('\r\n');
    const answer = await check([header, first, second, first, third, ''].join('\r\n'));
    expect(found(answer.body.errors)).toEqual([
      '1 nik NIK_TWICE_IN_FILE',
      '1 nomor_induk NI_TWICE_IN_FILE',
      '3 nik NIK_TWICE_IN_FILE',
      '3 nomor_induk NI_TWICE_IN_FILE',
    ]);
  });
});

describe('the columns of a file', () => {
  it('are found under common names, and those that nobody knows are named', async () => {
    const csv = runningContractsCsv(7, strangers(13, 1))
      .replace('nik,nama,', 'No. KTP,Nama Lengkap,')
      .replace('nomor_induk', 'NIP PPPK')
      .replace('upah_terakhir', 'Agama');
    const answer = await check(csv);
    expect(answer.body).toMatchObject({ ready: 1, ignored: ['Agama'] });
    expect(answer.body.mapping).toMatchObject({ nik: 'No. KTP', nama: 'Nama Lengkap', nomor_induk: 'NIP PPPK' });
  });

  it('are told by a mapping where nobody could guess them', async () => {
    const csv = runningContractsCsv(7, strangers(14, 1)).replace('perjanjian_selesai', 'Sampai Dengan');
    const missing = await check(csv);
    expect([missing.status, missing.body.code]).toEqual([422, 'COLUMNS_NOT_FOUND']);
    expect(missing.body.errors).toMatchObject([{ column: 'perjanjian_selesai', code: 'COLUMN_MISSING' }]);
    expect(missing.body.detail).toContain('Sampai Dengan');
    const mapping = (said: object) => `?mapping=${encodeURIComponent(JSON.stringify(said))}`;
    expect((await check(csv, mapping({ perjanjian_selesai: 'sampai dengan' }))).body.ready).toBe(1);
    const unknown = await check(csv, mapping({ perjanjian_akhir: 'sampai dengan' }));
    expect([unknown.status, unknown.body.code]).toEqual([400, 'INVALID_QUERY']);
  });
});

it('an account of one unit, and a role that keeps no people, takes nothing in', async () => {
  const csv = runningContractsCsv(7, strangers(15, 1));
  expect((await check(csv, '', { unit: '7100-OPD-001' })).status).toBe(403);
  expect((await check(csv, '', { roles: ['ppk'] })).status).toBe(403);
});
