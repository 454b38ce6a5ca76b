import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Row, sandbox } from './testing/client.ts';

let now = Date.now();
let box: Awaited<ReturnType<typeof sandbox>>;
let headers: { authorization: string; auth: string };
const proposable = (): string[] =>
  box.plan.rows
    .filter(({ proposal }) => proposal === 'in-time')
    .map(({ row }) => box.persons[row - 1]!.participantNumber);

beforeAll(async () => {
  box = await sandbox(120, () => now);
  headers = await box.signIn();
});
afterAll(() => box.close());

test('without tokens the gateway and the service behind it refuse in their own words', async () => {
  const none = await box.list({}, 'tahun=2025');
  expect([none.status, await none.json()]).toMatchObject([401, { fault: { code: 900902 } }]);
  const wrong = await box.list({ ...headers, authorization: 'Bearer x' }, 'tahun=2025');
  expect([wrong.status, await wrong.json()]).toMatchObject([401, { fault: { code: 900901 } }]);
  const half = await box.list({ authorization: headers.authorization }, 'tahun=2025');
  expect([half.status, await half.json()]).toMatchObject([401, { Error: 'Unauthorized' }]);
});

test('an empty list is a 404 with code 0', async () => {
  const res = await box.list(headers, 'tahun=2025&limit=50&offset=0');
  expect([res.status, await res.json()]).toEqual([404, { code: 0, data: 'Data tidak ditemukan' }]);
});

test('pages hold every proposal, and some of them twice', async () => {
  await box.clock('2025-09-08T10:00:00+07:00');
  const all = proposable();
  expect(await box.propose('2025-09-08', ...all)).toMatchObject({ diterima: all.length, ditolak: 0 });
  const seen: string[] = [];
  for (let offset = 0; ; offset += 10) {
    const res = await box.list(headers, `tahun=2025&limit=10&offset=${offset}`);
    if (res.status === 404) break;
    const { code, data } = (await res.json()) as { code: number; data: Row[] };
    expect(code).toBe(1);
    expect(data.length).toBeLessThanOrEqual(10);
    seen.push(...data.map(({ no_peserta }) => no_peserta!));
  }
  expect(new Set(seen)).toEqual(new Set(all));
  expect(seen.length).toBeGreaterThan(all.length);
});

test('a row has the seventeen fields of the web service and no status', async () => {
  const { data } = (await (await box.list(headers, 'tahun=2025&limit=1')).json()) as { data: Row[] };
  expect(Object.keys(data[0]!)).toEqual(
    'id,orang_id,no_peserta,nip,nama,periode,instansi_id,no_pertek,tgl_pertek,path_ttd_pertek,no_sk,tgl_sk,path_ttd_sk,tgl_kontrak_mulai,tgl_kontrak_akhir,jenis_formasi_id,jenis_formasi_nama'.split(
      ',',
    ),
  );
  expect(data[0]).toMatchObject({ nip: '', no_pertek: null, periode: '2025', jenis_formasi_id: '0210' });
});

test('an SK is taken once the NI is there, and a second POST is a second record', async () => {
  const { person } = box.rowWhere(
    ({ proposal, returns, outcome }) => proposal === 'in-time' && returns.length === 0 && outcome === 'started',
  );
  const early = await box.uploadSk(headers, person.participantNumber);
  expect([early.status, await early.json()]).toMatchObject([200, { success: false, mapData: 'NIP belum terbit' }]);
  await box.clock('2025-10-20T10:00:00+07:00');
  for (const no_sk of ['SK-1', 'SK-2']) {
    expect(await (await box.uploadSk(headers, person.participantNumber, { no_sk })).json()).toMatchObject({
      success: true,
    });
  }
  expect(await box.counts()).toMatchObject({ 'upload-dok-sk-nip': { total: 2, distinct: 1, doubles: 1 } });
  const { data } = (await (await box.list(headers, 'tahun=2025&limit=500')).json()) as { data: Row[] };
  const row = data.find(({ no_peserta }) => no_peserta === person.participantNumber)!;
  expect(row).toMatchObject({ no_sk: 'SK-2', tgl_sk: '01-10-2025', path_ttd_sk: expect.stringContaining('.pdf') });
  expect(row.nip).toMatch(
    new RegExp(`^${person.birthDate.replaceAll('-', '')}2025\\d{2}${person.sex === 'male' ? 1 : 2}\\d{3}$`),
  );
});

test('ordered failures hit in turn, after as many good answers as asked', async () => {
  await box.post('/control/fail', { surface: 'siasn', mode: 'html', times: 1, after: 1, path: 'list-pengadaan' });
  await box.post('/control/fail', { surface: 'siasn', mode: 'empty' });
  const answers = [];
  for (let turn = 0; turn < 4; turn += 1) answers.push((await box.list(headers, 'tahun=2025')).status);
  expect(answers).toEqual([200, 502, 503, 200]);
});

test('a flaky gateway fails reads with HTML or nothing, and leaves writes alone', async () => {
  await box.post('/control/flaky', { share: 1 });
  const kinds = new Set<string>();
  for (let turn = 0; turn < 12; turn += 1) {
    const res = await box.list(headers, 'tahun=2025');
    kinds.add(`${res.status} ${(await res.text()).slice(0, 6)}`);
  }
  expect(kinds).toEqual(new Set(['502 <html>', '503 ']));
  expect((await box.uploadSk(headers, 'nobody')).status).toBe(200);
  await box.post('/control/flaky', { share: 0 });
  expect((await box.list(headers, 'tahun=2025')).status).toBe(200);
});

test('an answer that gets lost leaves its record behind', async () => {
  const { person } = box.rowWhere(
    ({ outcome, proposal, returns }) => outcome === 'resigned' && proposal === 'in-time' && returns.length === 0,
  );
  await box.post('/control/fail', { surface: 'siasn', mode: 'lost-answer', path: 'upload-dok' });
  await expect(box.uploadSk(headers, person.participantNumber)).rejects.toThrow();
  expect(await box.counts()).toMatchObject({ 'upload-dok-sk-nip': { total: 3, distinct: 2 } });
});

test('tokens expire: the gateway after an hour, the sign-on after twelve', async () => {
  now += 3600_000;
  expect((await box.list(headers, 'tahun=2025')).status).toBe(401);
  headers = { ...(await box.signIn()), auth: headers.auth };
  expect((await box.list(headers, 'tahun=2025')).status).toBe(200);
  now += 11 * 3600_000;
  headers = { ...(await box.signIn()), auth: headers.auth };
  expect(await (await box.list(headers, 'tahun=2025')).json()).toMatchObject({ Error: 'Unauthorized' });
});
