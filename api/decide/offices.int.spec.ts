import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/api.ts';
import { filesToAppoint } from '../testing/appointments.ts';
import { grantAuthority, operator, ppkOffice, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let newFile: Awaited<ReturnType<typeof filesToAppoint>>;
const twice = { account: 'ppk-twice', roles: ['ppk'] } as const;
const json = { kind: 'appoint', effectiveOn: '2025-09-09', skNumber: 'SK/1', tmt: '2025-10-01' };
let own: number;
let kuasa: number;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  newFile = await filesToAppoint(api, 'offices');
  const basis = await grantAuthority(api, { ...ppkOffice, account: 'ppk-giver' });
  const held = { ...ppkOffice, account: twice.account };
  own = await grantAuthority(api, { ...held, paper: { number: 'Keppres 2', on: '2025-01-02' } });
  const paper = { number: 'SK/12/2025', on: '2025-01-02' };
  kuasa = await grantAuthority(api, { ...held, office: 'pyb', kind: 'kuasa', powers: ['appoint'], basis, paper });
});
afterAll(() => api.stop());

const appoint = (id: string, key: string, headers = {}) =>
  api.call('POST', `/v1/cases/${id}/decisions`, { as: twice, key: `${id}/${key}`, json, headers });

it('who may decide in two offices is told which, and decides in the one that they name', async () => {
  const file = await newFile(operator);
  const asked = await appoint(file.id, 'a1');
  expect([asked.status, asked.body.code]).toEqual([409, 'AUTHORITY_AMBIGUOUS']);
  expect(asked.body.refusal).toEqual({ choices: [`${own}/ppk/definitive/Keppres 2`, `${kuasa}/pyb/kuasa/SK/12/2025`] });
  expect(asked.body.detail).toContain(`nomor ${own}, PPK (pejabat definitif, surat Keppres 2); nomor ${kuasa}, PyB`);
  expect(await file.events()).not.toContain('appointed');
  expect(await file.refusals()).toMatchObject([{ code: 'AUTHORITY_AMBIGUOUS', account: twice.account }]);

  const named = await appoint(file.id, 'a2', { 'acting-authority': String(kuasa) });
  expect([named.status, named.body.stage]).toEqual([200, 'appointed']);
  const { body } = await api.call('GET', `/v1/cases/${file.id}`, { as: twice });
  expect((body.facts as Record<string, object>).appointed).toMatchObject({ authority: { id: kuasa, office: 'pyb' } });
});

it('names an authority of their own, in digits', async () => {
  const file = await newFile(operator);
  for (const [header, status, code] of [
    ['999', 409, 'AUTHORITY_UNKNOWN'],
    ['1', 409, 'AUTHORITY_UNKNOWN'],
    ['PPK', 400, 'INVALID_QUERY'],
  ] as const) {
    const { status: answered, body } = await appoint(file.id, header, { 'acting-authority': header });
    expect([answered, body.code]).toEqual([status, code]);
  }
  expect(await file.events()).not.toContain('appointed');
});

it('what needs no power asks for no office', async () => {
  const file = await newFile({ account: twice.account, roles: ['verifier'] });
  expect(await file.events()).toContain('drh-verified');
});
