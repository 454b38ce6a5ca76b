import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDigest } from '../../registry/formation-rows.ts';
import { openPerson } from '../../registry/people.ts';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import { startApi, type TestApi, testKeys } from '../testing/api.ts';
import { administrator, openBatch, openFile, operator, record, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let batches = 0;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  await registerInstansi(api, '7200');
});
afterAll(() => api.stop());

/** A fresh batch, and how to load a list into it. Its people are nobody else's unless told so. */
async function newBatch(instansi = '7100') {
  const nth = ++batches;
  const id = await openBatch(api, `list/${nth}`, instansi);
  const mine = inventPeople(1_000 + nth, 5);
  const as = { ...operator, instansi };
  const load = (csv: string, key = `k/${nth}`, query = '', headers = {}) =>
    api.call('PUT', `/v1/formations/${id}/nominative-list${query}`, { as, csv, key, headers });
  const rows = () =>
    api.db.selectFrom('formation_rows').selectAll().where('formation', '=', id).orderBy('row_no').execute();
  const loaded = () =>
    api.db
      .selectFrom('events')
      .select('data')
      .where('stream', '=', `formation/${instansi}/${id}`)
      .where('type', '=', 'list-loaded')
      .execute();
  return { id, mine, csv: nominativeCsv(mine), load, rows, loaded };
}

/** Row errors as `row column CODE`. */
function faults(body: Record<string, unknown>): string[] {
  return (body.errors as { row: number; column: string; code: string }[]).map((e) => `${e.row} ${e.column} ${e.code}`);
}

describe('a nominative list', () => {
  it('is loaded: its people sealed, its digest in the ledger', async () => {
    const { mine, csv, load, rows, loaded } = await newBatch();
    const answer = await load(csv);
    expect([answer.status, answer.body.stage]).toEqual([200, 'listed']);
    const kept = await rows();
    expect(kept.map((row) => row.unit)).toEqual(mine.map((person) => person.unitCode));
    const person = await openPerson(api.db, testKeys, kept[0]?.person ?? '');
    expect(person).toMatchObject({ nik: mine[0]?.nik, name: mine[0]?.name, lastWage: mine[0]?.lastWage });
    const sealed = await api.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', kept[0]?.person ?? '')
      .execute();
    expect(Buffer.concat([sealed[0]!.sealed, sealed[0]!.nik_digest!]).includes(mine[0]!.name)).toBe(false);
    expect(await loaded()).toEqual([{ data: { rows: 5, digest: listDigest(kept.map((row) => row.person)) } }]);
  });

  it('is only checked on a dry run, which needs no key', async () => {
    const { csv, load, rows } = await newBatch();
    const answer = await load(csv, '', '?dryRun=true');
    // The list says of nobody whether they may be proposed.
    const warnings = [1, 2, 3, 4, 5].map((row) => expect.objectContaining({ row, code: 'ELIGIBILITY_UNKNOWN' }));
    expect([answer.status, answer.body]).toEqual([200, { dryRun: true, rows: 5, warnings }]);
    expect((await load('x', '', '?dryRun=true')).body.code).toBe('CSV_UNREADABLE');
    expect((await load(csv, '')).body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    expect(await rows()).toEqual([]);
  });

  it('says whose pension age has passed, and leaves it to people whether they are proposed', async () => {
    const { mine, load, rows } = await newBatch();
    const [first, second, ...others] = mine as [(typeof mine)[0], (typeof mine)[0]];
    const born = (person: (typeof mine)[0], birthDate: string, digits: string) => ({
      ...{ ...person, birthDate: birthDate as never, sex: 'male' as const, position: 'Operator Layanan Operasional' },
      nik: `001203${digits}00${person.participantNumber.slice(-2)}`,
    });
    // 58 on 9 September 2025, the day before; and on the day itself.
    const list = nominativeCsv([born(first, '1967-09-09', '090967'), born(second, '1967-09-10', '100967'), ...others]);
    const { warnings } = (await load(list, '', '?dryRun=true')).body as { warnings: { row: number; code: string }[] };
    expect(warnings.filter(({ code }) => code !== 'ELIGIBILITY_UNKNOWN')).toEqual([
      expect.objectContaining({ row: 1, column: 'tanggal_lahir', code: 'PENSION_AGE_PASSED' }),
    ]);
    expect((await load(list)).status).toBe(200);
    expect(await rows()).toHaveLength(5);
  });

  it('with errors is refused whole, with every error of every row in words, and its key is free again', async () => {
    const { mine, load, rows, csv } = await newBatch();
    const [a, b, c, d, e] = mine as [
      (typeof mine)[0],
      (typeof mine)[0],
      (typeof mine)[0],
      (typeof mine)[0],
      (typeof mine)[0],
    ];
    const torn = [
      { ...a, nik: '123', birthDate: '1980-02-30', unitCode: 'NO-SUCH', positionGroup: 'Staf' },
      { ...b, sex: b.sex === 'male' ? 'female' : 'male', category: 'X', lastWage: 1.5 },
      { ...c, name: 'Contoh\u202Ekusam', position: '', birthDate: '2001-01-01' },
      { ...d, nik: e.nik, birthDate: e.birthDate, sex: e.sex, participantNumber: e.participantNumber, row: 5 },
      e,
    ] as typeof mine;
    const answer = await load(nominativeCsv(torn));
    expect([answer.status, answer.body.code]).toEqual([422, 'LIST_HAS_ERRORS']);
    expect(faults(answer.body)).toEqual([
      '1 tanggal_lahir NOT_A_DATE',
      '1 nik NIK_FORMAT',
      '1 jenis_jabatan NOT_IN_LIST',
      '1 unit_kode UNIT_UNKNOWN',
      '2 nik NIK_SEX',
      '2 kategori NOT_IN_LIST',
      '2 upah_terakhir NOT_A_NUMBER',
      '3 nama CONTROL_CHARACTER',
      '3 jabatan REQUIRED',
      '3 nik NIK_BIRTH_DATE',
      '4 nomor_urut ROW_NUMBER_TWICE',
      '4 nik NIK_TWICE_IN_FILE',
      '4 no_peserta PARTICIPANT_TWICE',
      '5 nomor_urut ROW_NUMBER_TWICE',
      '5 nik NIK_TWICE_IN_FILE',
      '5 no_peserta PARTICIPANT_TWICE',
    ]);
    expect(answer.text).not.toContain(e.nik);
    expect(await rows()).toEqual([]);
    expect((await load(csv)).status).toBe(200);
  });

  it('tells four double NIK apart', async () => {
    const first = await newBatch();
    const foreign = await newBatch('7200');
    const { load, mine } = await newBatch();
    await first.load(first.csv);
    await foreign.load(foreign.csv);
    const register = `nik,status\n${mine[2]?.nik},pns\n${mine[3]?.nik},pppk\n`;
    const put = await api.call('PUT', '/v1/instansi/7100/asn-register', { as: administrator, csv: register });
    expect(put.body).toEqual({ pns: 1, pppk: 1 });
    const answer = await load(
      nominativeCsv([
        { ...first.mine[0]!, row: 1, participantNumber: 'P1' },
        { ...foreign.mine[1]!, row: 2, participantNumber: 'P2' },
        { ...mine[2]!, row: 3 },
        { ...mine[3]!, row: 4 },
      ]),
    );
    expect(faults(answer.body)).toEqual([
      '1 nik NIK_IN_OPEN_CASE',
      '2 nik NIK_CLAIMED_ELSEWHERE',
      '3 nik NIK_ALREADY_PNS',
      '4 nik NIK_ALREADY_PPPK',
    ]);
  });

  it('may name somebody again whose file is closed, but not who started work', async () => {
    const first = await newBatch();
    await first.load(first.csv);
    const unfit = await openFile(api, first.id, 1, `closed-${first.id}`);
    await record(api, unfit, [{ type: 'found-not-eligible', cause: 'TMS' }], 2);
    const working = await openFile(api, first.id, 2, `started-${first.id}`);
    await record(api, working, [{ type: 'started-work', spmtNumber: 'S' }], 2);
    const again = await newBatch();
    const answer = await again.load(nominativeCsv(first.mine.slice(0, 2)));
    expect(faults(answer.body)).toEqual(['2 nik NIK_ALREADY_PPPK']);
  });

  it('repeated answers the same; another list under the same key, or a second list, is refused', async () => {
    const { csv, mine, load, rows } = await newBatch();
    const first = await load(csv);
    expect((await load(csv)).text).toBe(first.text);
    const shorter = nominativeCsv(mine.slice(0, 4));
    expect((await load(shorter)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await load(shorter, 'another-key')).body.code).toBe('ALREADY_DECIDED');
    expect(await rows()).toHaveLength(5);
  });

  it('whose rows were kept when the engine was away goes on with the same key; another list must wait', async () => {
    const { csv, mine, load, rows, loaded } = await newBatch();
    const shorter = nominativeCsv(mine.slice(0, 4));
    api.engine.mood = 'away';
    expect((await load(csv)).status).toBe(503);
    expect((await load(shorter, 'impatient')).body.code).toBe('EARLIER_REQUEST_OPEN');
    api.engine.mood = 'well';
    const before = await rows();
    expect(before).toHaveLength(5);
    expect((await load(csv)).status).toBe(200);
    expect([await rows(), (await loaded()).length]).toEqual([before, 1]);
  });

  it('refused by the law leaves room for the next list', async () => {
    const { csv, mine, load, rows } = await newBatch();
    expect((await load(csv, 'stale', '', { 'if-match': '"9"' })).body.code).toBe('STALE_VERSION');
    expect((await load(nominativeCsv(mine.slice(0, 4)), 'fresh')).status).toBe(200);
    expect(await rows()).toHaveLength(4);
  });

  it('of ten thousand rows is loaded', async () => {
    const id = await openBatch(api, 'large');
    const large = inventPeople(99, 9_999);
    const path = `/v1/formations/${id}/nominative-list`;
    const answer = await api.call('PUT', path, { as: operator, key: 'large-list', csv: nominativeCsv(large) });
    expect([answer.status, answer.body.stage]).toEqual([200, 'listed']);
  });

  it('larger than 8 MB, or not in UTF-8, is refused', async () => {
    const { load, id } = await newBatch();
    expect((await load('x'.repeat(8_400_000))).body.code).toBe('BODY_TOO_LARGE');
    const token = await api.issuer.token({ sub: 'op-1', roles: ['operator'], instansi: '7100' });
    const headers = { 'content-type': 'text/csv; charset=latin1' };
    const answer = await api.call('PUT', `/v1/formations/${id}/nominative-list`, {
      token,
      key: 'k',
      csv: 'nik',
      headers,
    });
    expect(answer.status).toBe(422);
  });
});
