import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { mandatesIn } from '../../registry/authority/mandates.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { inventPeople } from '../../simulator/people.ts';
import { now, startApi, type TestApi, type Who } from '../testing/api.ts';
import { filesToAppoint } from '../testing/appointments.ts';
import {
  administrator,
  grantAuthority,
  listedBatch,
  operator,
  ppk,
  ppkOffice,
  registerInstansi,
} from '../testing/batch.ts';

let api: TestApi;
const monday = Date.parse('2025-09-08T10:00:00+07:00');
let time = now; // Wednesday 10 September 2025, 10:00 WIB
let newFile: Awaited<ReturnType<typeof filesToAppoint>>;
const auditor: Who = { account: 'aud-1', roles: ['auditor'] };
const paper = (number: string, on = '2025-09-01') => ({ number, on });

/** PPK 7 and 8, who decide on Monday 8 September, when nothing was known that is entered later. */
const earlier: { id: number; as: Who }[] = [];

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
  time = monday;
  await registerInstansi(api);
  earlier.push(await official('ppk-7', { paper: paper('SK 7', '2025-01-02') }), await official('ppk-8'));
  time = now;
  newFile = await filesToAppoint(api, 'authority');
});
beforeEach(() => {
  time = now;
});
afterAll(() => api.stop());

const grant = (json: object) => grantAuthority(api, { ...ppkOffice, ...json });
const post = (path: string, json: object, as: Who = administrator, headers = {}) =>
  api.call('POST', `/v1/${path}`, {
    as,
    key: `${path}/${JSON.stringify(json)}/${as.account}`.slice(0, 100).replaceAll(/[^\w/-]/g, '-'),
    json,
    headers,
  });
const revoke = (id: number, on: string, number = 'SK Cabut') =>
  post(`authorities/${id}/revocation`, { on, paper: paper(number, '2025-09-10'), reason: 'Mutasi' });
const read = (path: string, as: Who = administrator) => api.call('GET', `/v1/${path}`, { as });

/** Somebody who signs in as PPK and holds this. */
async function official(account: string, json: object = {}) {
  const id = await grant({ account, ...json });
  return { id, as: { account, roles: ['ppk'] } as Who };
}

describe('a Plt.', () => {
  it('does not appoint, and does once the approval of Kepala BKN is attached', async () => {
    const file = await newFile(operator);
    const { id, as } = await official('plt-1', { kind: 'plt', paper: paper('SP 7') });
    const refused = await file.appoint(as, 'a1');
    expect([refused.status, refused.body.code, refused.body.rule]).toEqual([
      409,
      'ACTING_NEEDS_APPROVAL',
      'PERTEK-PEJABAT-SEMENTARA',
    ]);
    expect(refused.body.detail).toContain('Pada surat SP 7 (Plt.) belum ada persetujuan Kepala BKN');
    expect(await file.events()).not.toContain('appointed');
    expect(await file.refusals()).toEqual([
      { code: 'ACTING_NEEDS_APPROVAL', rule: 'PERTEK-PEJABAT-SEMENTARA', account: 'plt-1', role: 'ppk' },
    ]);

    expect((await post(`authorities/${id}/approval`, paper('B-123/AK', '2025-09-08'))).status).toBe(200);
    const appointed = await file.appoint(as, 'a2');
    expect([appointed.status, appointed.body.stage]).toEqual([200, 'appointed']);
    const authority = { id, kind: 'plt', office: 'ppk', paper: 'SP 7' };
    const shown = (await read(`cases/${file.id}`, auditor)).body.facts as Record<string, object>;
    expect(shown.appointed).toMatchObject({ seq: 5, authority });
    expect(shown['drh-verified']).not.toHaveProperty('authority');
    const { events } = (await read(`cases/${file.id}/timeline`, auditor)).body as { events: { authority?: object }[] };
    expect(events.map((event) => event.authority)).toEqual([undefined, undefined, undefined, undefined, authority]);
  });
});

describe('who has nothing for it', () => {
  it('decides nothing in a file, and nothing about a batch', async () => {
    const file = await newFile(operator);
    const nobody = { account: 'ppk-9', roles: ['ppk'] } as const;
    expect((await file.appoint(nobody, 'a')).body.code).toBe('AUTHORITY_REQUIRED');
    const batch = await listedBatch(api, 'authority-batch', inventPeople(8, 3));
    const propose = { kind: 'propose-needs', effectiveOn: '2025-09-09', letterNumber: 'L', sptjmNumber: 'S' };
    const refused = await post(`formations/${batch}/decisions`, propose, nobody);
    expect([refused.status, refused.body.code]).toEqual([409, 'AUTHORITY_REQUIRED']);
    expect((await post(`formations/${batch}/decisions`, propose, ppk)).body.stage).toBe('proposed');
  });

  it('has it for another unit only', async () => {
    const file = await newFile(operator);
    const { unit: own } = await api.db
      .selectFrom('cases')
      .select('unit')
      .where('id', '=', file.id)
      .executeTakeFirstOrThrow();
    const [other] = await api.db.selectFrom('units').select('code').where('code', '!=', own).limit(1).execute();
    const elsewhere = await official('ppk-2', { unit: other?.code });
    const refused = await file.appoint(elsewhere.as, 'a1');
    expect([refused.body.code, refused.body.refusal]).toMatchObject(['AUTHORITY_OTHER_UNIT', { unit: other?.code }]);
    const here = await official('ppk-3', { unit: own });
    expect((await file.appoint(here.as, 'a2')).status).toBe(200);
    const unknown = await post('authorities', { ...ppkOffice, unit: 'no-such-unit' });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'INVALID_BODY']);
  });
});

describe('who prepared', () => {
  it('does not decide, nor does a deputy of theirs, nor whose deputy they are', async () => {
    const { as } = await official('ppk-4');
    const both = { account: 'ppk-4', roles: ['verifier'] } as const;
    const own = await newFile(both);
    const refused = await own.appoint(as, 'a');
    expect([refused.body.code, refused.body.rule]).toEqual(['FOUR_EYES', 'PISAH-PENYIAP-PEMUTUS']);
    expect(await own.events()).not.toContain('appointed');

    const days = { from: '2025-09-08', until: '2025-09-09' };
    for (const [absent, deputy, verifier] of [
      ['ver-1', 'ppk-4', 'ver-1'],
      ['ppk-4', 'ver-2', 'ver-2'],
    ] as const) {
      const file = await newFile({ account: verifier, roles: ['verifier'] });
      expect((await post('absences', { account: absent, deputy, ...days })).status).toBe(200);
      const tied = await file.appoint(as, 'a');
      expect([tied.body.code, tied.body.refusal]).toMatchObject(['FOUR_EYES', { as: 'deputy' }]);
      expect(await file.refusals()).toMatchObject([{ code: 'FOUR_EYES', account: 'ppk-4' }]);
    }
    expect((await (await newFile(operator)).appoint(as, 'a')).status).toBe(200);
  });

  it('decides where the instansi answered so', async () => {
    const { as } = await official('ppk-5');
    const file = await newFile({ account: 'ppk-5', roles: ['verifier'] });
    const setting = { value: false, reason: 'Instansi kecil', from: '2025-09-09' };
    const answer = await post('policies/four-eyes-appoint/settings', setting, ppk);
    const seq = (answer.body.seqs as number[])[0];
    expect((await file.appoint(as, 'a')).status).toBe(200);
    expect((await post(`policies/settings/${seq}/end`, { until: '2025-09-09', reason: 'Percobaan' }, ppk)).status).toBe(
      200,
    );
  });
});

describe('an authority that is revoked', () => {
  it('between two decisions carries the first and not the second', async () => {
    const [first, second] = [await newFile(operator), await newFile(operator)];
    const { id, as } = await official('ppk-6');
    expect((await first.appoint(as, 'a')).status).toBe(200);
    expect((await revoke(id, '2025-09-10')).status).toBe(200);
    expect(await shownAs(id)).toMatchObject({ state: 'revoked', revocation: revocationOf('2025-09-10') });
    const refused = await second.appoint(as, 'a');
    expect([refused.body.code, refused.body.refusal]).toMatchObject([
      'AUTHORITY_NOT_VALID',
      { until: '2025-09-10', on: '2025-09-10', because: 'revoked' },
    ]);
    expect(refused.body.detail).toContain('dicabut pada Rabu 10 September 2025 pukul 00.00');
    const asked = { instansi: '7100', account: 'ppk-6', on: civilDate('2025-09-10'), at: now };
    expect((await mandatesIn(api.db)(asked)).grants).toMatchObject([{ id, revoked: { on: '2025-09-10' } }]);
    expect(JSON.stringify(await mandatesIn(api.db)(asked))).not.toContain('Mutasi');
    const json = { on: '2025-09-10', paper: paper('SK Cabut', '2025-09-10'), reason: 'Mutasi' };
    const sent = { as: administrator, key: 'same-revocation', json };
    const again = await api.call('POST', `/v1/authorities/${id}/revocation`, sent);
    expect([again.status, again.body.code]).toEqual([409, 'AUTHORITY_ALREADY_ENDED']);
  });

  it('with a slip in its day is put right; what was said meanwhile stays said', async () => {
    time = monday;
    const [settled, open] = [await newFile(operator), await newFile(operator)];
    const { id, as } = earlier[1]!;
    for (const file of [settled, open]) expect((await file.appoint(as, 'a', '2025-09-08')).status).toBe(200);
    time = now;
    expect((await revoke(id, '2025-09-08')).status).toBe(200);
    expect(await disputesOf(id)).toHaveLength(2);
    const word = { as: 'confirmed', reason: 'Diperiksa' };
    expect((await post(`disputes/${settled.id}/5/settlement`, word, ppk)).status).toBe(200);
    expect((await revoke(id, '2025-09-09', 'SK Cabut 2')).status).toBe(200);
    expect(await disputesOf(id)).toEqual([]);
    expect(await disputesOf(id, 'settled')).toMatchObject([{ caseId: settled.id, settledAs: 'confirmed' }]);
  });

  it('is not its holder’s own to enter, nor to judge', async () => {
    const own = await post('authorities', { ...ppkOffice, account: 'adm-1' });
    expect([own.status, own.body.code]).toEqual([409, 'AUTHORITY_FOR_ONESELF']);
    const file = await newFile(operator);
    const { id, as } = await official('ppk-10');
    expect((await file.appoint(as, 'a')).status).toBe(200);
    expect((await revoke(id, '2025-09-09')).status).toBe(200);
    await official('ppk-10', { paper: paper('SK 10') });
    const word = { as: 'confirmed', reason: 'Diperiksa' };
    const settled = await post(`disputes/${file.id}/5/settlement`, word, as);
    expect([settled.body.code, settled.body.rule]).toEqual(['SETTLED_BY_ONESELF', 'WEWENANG-DIPERSOALKAN']);
    const { as: plt } = await official('plt-3', { kind: 'plt' });
    expect((await post(`disputes/${file.id}/5/settlement`, word, plt)).body.code).toBe('ACTING_NEEDS_APPROVAL');
    expect((await post(`disputes/${file.id}/5/settlement`, word, ppk)).status).toBe(200);
  });

  it('is asked about again when a decision is moved to a day on which it did not hold', async () => {
    const file = await newFile(operator);
    const { id, as } = await official('ppk-11', { from: '2025-09-09' });
    expect((await file.appoint(as, 'a')).status).toBe(200);
    const correct = (who: Who, path: string, json: object) => post(`cases/${file.id}/corrections${path}`, json, who);
    const proposed = await correct(operator, '', { of: 5, to: '2025-09-08', reason: 'Cap surat' });
    expect([proposed.status, await disputesOf(id)]).toEqual([200, []]);
    const second = { account: 'ver-9', roles: ['verifier'] } as const;
    expect((await correct(second, '/6/confirmation', {})).status).toBe(200);
    const [dispute, ...others] = await disputesOf(id);
    expect(dispute).toMatchObject({ caseId: file.id, seq: 5, effectiveOn: '2025-09-08', settledAs: null });
    expect([others, 'revocation' in dispute!]).toEqual([[], false]);
    const word = { as: 'to-be-redone', reason: 'Belum menjabat' };
    expect((await post(`disputes/${file.id}/5/settlement`, word, ppk)).status).toBe(200);
    expect(await disputesOf(id)).toEqual([]);
  });

  it('as of a day that has passed lists what was decided since; it all stands, and the PPK has the last word', async () => {
    const [kept, listed, redone] = [await newFile(operator), await newFile(operator), await newFile(operator)];
    const { id, as } = earlier[0]!;
    time = monday;
    expect((await kept.appoint(as, 'a', '2025-09-08')).status).toBe(200);
    time = now;
    for (const file of [listed, redone]) expect((await file.appoint(as, 'a')).status).toBe(200);
    expect((await revoke(id, '2025-09-09')).status).toBe(200);

    expect((await disputesOf(id)).map(({ caseId, seq }) => [caseId, seq])).toEqual([
      [listed.id, 5],
      [redone.id, 5],
    ]);
    expect((await disputesOf(id))[0]).toEqual({
      ...{ process: 'appointment', caseId: listed.id, seq: 5, decision: 'appointed', role: 'ppk', settledAs: null },
      ...{ effectiveOn: '2025-09-09', recordedAt: '2025-09-10T03:00:00.000Z' },
      authority: { id, kind: 'definitive', office: 'ppk', paper: 'SK 7' },
      revocation: revocationOf('2025-09-09'),
    });
    const shown = await read(`cases/${listed.id}`, auditor);
    expect(shown.body).toMatchObject({ stage: 'appointed', facts: { appointed: { authority: { dispute: 'open' } } } });
    const page = (await read('disputes?limit=1', auditor)).body as { disputes: object[]; next: string };
    const rest = (await read(`disputes?limit=1&after=${encodeURIComponent(page.next)}`, auditor)).body as typeof page;
    expect([page.disputes, rest.disputes]).toMatchObject([[{ caseId: listed.id }], [{ caseId: redone.id }]]);

    const settle = (file: { id: string }, as: string, who: Who = ppk) =>
      post(`disputes/${file.id}/5/settlement`, { as, reason: 'Diperiksa' }, who);
    expect((await settle(listed, 'confirmed', { account: 'ppk-7', roles: ['ppk'] })).body.code).toBe(
      'AUTHORITY_REQUIRED',
    );
    expect((await settle(kept, 'confirmed')).body.code).toBe('NOT_IN_DISPUTE');
    expect((await settle({ id: 'no-such-file' }, 'confirmed')).status).toBe(404);
    const looking = { as: operator, headers: { purpose: 'casework' } };
    const { name } = (await api.call('GET', `/v1/cases/${listed.id}/person`, looking)).body;
    const naming = await post(`disputes/${listed.id}/5/settlement`, { as: 'confirmed', reason: `SK ${name}` }, ppk);
    expect(naming.body).toMatchObject({ code: 'INVALID_BODY', errors: [{ path: 'reason', code: 'personal_data' }] });
    expect((await settle(listed, 'confirmed')).status).toBe(200);
    expect((await settle(listed, 'to-be-redone')).body.code).toBe('NOT_IN_DISPUTE');
    expect((await settle(redone, 'to-be-redone')).status).toBe(200);
    expect(await disputesOf(id)).toEqual([]);
    expect((await disputesOf(id, 'settled')).map(({ settledAs }) => settledAs)).toEqual(['confirmed', 'to-be-redone']);
    const after = await read(`cases/${listed.id}`, auditor);
    expect(after.body.facts).toMatchObject({ appointed: { authority: { dispute: 'confirmed' } } });
  });

  function revocationOf(on: string) {
    const said = { paper: { number: 'SK Cabut', on: '2025-09-10' }, reason: 'Mutasi' };
    return { on, ...said, recordedAt: '2025-09-10T03:00:00.000Z', seq: expect.any(Number) };
  }

  async function shownAs(id: number) {
    const { authorities } = (await read('authorities', auditor)).body as { authorities: { id: number }[] };
    return authorities.find((one) => one.id === id);
  }

  async function disputesOf(authority: number, state = 'open') {
    const { disputes } = (await read(`disputes?state=${state}`, auditor)).body as {
      disputes: { caseId: string; seq: number; settledAs: string | null; authority: { id: number } }[];
    };
    return disputes.filter((dispute) => dispute.authority.id === authority);
  }
});

describe('the register', () => {
  it('shows every authority with its paper and how it stands today', async () => {
    const id = await grant({ account: 'x-1', until: '2025-09-11', paper: { ...paper('SK X'), scan: 'a'.repeat(64) } });
    const later = await grant({ account: 'x-2', from: '2025-09-11' });
    const states = async () => {
      const { body, headers } = await read('authorities', auditor);
      const all = body.authorities as { id: number; state: string }[];
      expect(headers.get('etag')).toBe(`W/"${body.revision}"`);
      return [id, later].map((wanted) => all.find((one) => one.id === wanted)?.state);
    };
    expect(await states()).toEqual(['holds', 'not-yet']);
    time = Date.parse('2025-09-11T00:00:00+07:00');
    expect(await states()).toEqual(['ended', 'holds']);
    const { authorities } = (await read('authorities', auditor)).body as { authorities: { id: number }[] };
    expect(authorities.find((one) => one.id === id)).toEqual({
      ...{ id, ...ppkOffice, account: 'x-1', until: '2025-09-11', state: 'ended' },
      ...{ paper: { number: 'SK X', on: '2025-09-01', scan: 'a'.repeat(64) }, recordedAt: '2025-09-10T03:00:00.000Z' },
    });
  });

  it('takes an entry once, and none from a stale page', async () => {
    const json = { ...ppkOffice, account: 'once' };
    const sent = { as: administrator, key: 'once', json };
    const answers = await Promise.all([1, 2, 3].map(() => api.call('POST', '/v1/authorities', sent)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const stale = await post('authorities', { ...json, from: '2025-02-01' }, administrator, { 'if-match': 'W/"0"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE_VERSION']);
  });

  it('lets kuasa to appoint be given to whom the kind of instansi says', async () => {
    const kuasa = { ...ppkOffice, account: 'bkd-1', kind: 'kuasa', basis: 1, powers: ['appoint'] };
    const unitHead = await post('authorities', { ...kuasa, office: 'kepala-unit' });
    expect([unitHead.body.code, unitHead.body.rule]).toEqual(['OFFICE_MAY_NOT_APPOINT', 'KUASA-CABANG']);
    expect((await post('authorities', { ...kuasa, office: 'kepala-bkpsdm' })).status).toBe(200);
    const central = { name: 'Kementerian Contoh', kind: 'pusat', zone: 'WIB', workWeek: '5-day', units: [] };
    const as = { ...administrator, instansi: '7300' };
    expect((await api.call('PUT', '/v1/instansi/7300', { as, json: central })).body.kind).toBe('pusat');
    expect((await api.call('GET', '/v1/instansi/7300', { as })).body.kind).toBe('pusat');
    await grantAuthority(api, ppkOffice, '7300');
    expect((await post('authorities', { ...kuasa, office: 'kepala-bkpsdm' }, as)).body.rule).toBe('KUASA-PENERIMA');
  });
});

describe('where the instansi joins the kuasa', () => {
  it('one to sign contracts appoints too, by an office of Pasal 61 alone', async () => {
    const setting = { value: false, reason: 'Satu surat', from: '2025-09-09' };
    const answer = await post('policies/kuasa-separate/settings', setting, ppk);
    const signs = { kind: 'kuasa', basis: 1, powers: ['sign-contracts'] };
    const headOfPersonnel = await official('bkd-2', { ...signs, office: 'kepala-bkpsdm' });
    const unitHead = await official('unit-2', { ...signs, office: 'kepala-unit' });
    const file = await newFile(operator);
    const refused = await file.appoint(unitHead.as, 'a1');
    expect([refused.body.code, refused.body.rule]).toEqual(['AUTHORITY_REQUIRED', 'KUASA-CABANG']);
    expect((await file.appoint(headOfPersonnel.as, 'a2')).status).toBe(200);
    const seq = (answer.body.seqs as number[])[0];
    expect((await post(`policies/settings/${seq}/end`, { until: '2025-09-09', reason: 'Percobaan' }, ppk)).status).toBe(
      200,
    );
  });
});

describe('where the instansi allows no TMT before the SK', () => {
  it('an appointment with one is refused', async () => {
    const file = await newFile(operator);
    const setting = { value: false, reason: 'Tertib', from: '2025-09-09' };
    const answer = await post('policies/retroactive-tmt/settings', setting, ppk);
    const early = { kind: 'appoint', effectiveOn: '2025-09-09', skNumber: 'SK/1', tmt: '2025-09-08' };
    const refused = await post(`cases/${file.id}/decisions`, early, ppk);
    expect([refused.status, refused.body.code]).toEqual([409, 'TMT_BEFORE_SK']);
    expect(refused.body.detail).toContain('TMT 2025-09-08 mendahului tanggal SK 2025-09-09');
    const seq = (answer.body.seqs as number[])[0];
    const end = { until: '2025-09-09', reason: 'Percobaan' };
    expect((await post(`policies/settings/${seq}/end`, end, ppk)).status).toBe(200);
  });
});

describe('an absence', () => {
  it('is one’s own to enter and to see; the administrator’s too', async () => {
    const mine = { account: 'op-7', roles: ['operator'] } as const;
    const days = { from: '2025-09-11', until: '2025-09-15' };
    const answer = await post('absences', { deputy: 'op-8', ...days }, mine);
    const seq = (answer.body.seqs as number[])[0];
    expect((await post('absences', { account: 'op-9', deputy: 'op-8', ...days }, mine)).body.code).toBe(
      'ABSENCE_OF_SOMEBODY_ELSE',
    );
    const seenBy = async (who: Who) => (await read('absences', who)).body.absences as { id: number }[];
    const entry = { id: seq, account: 'op-7', deputy: 'op-8', ...days };
    expect(await seenBy(mine)).toEqual([entry]);
    expect(await seenBy({ account: 'op-8', roles: ['operator'] })).toEqual([entry]);
    expect(await seenBy({ account: 'op-9', roles: ['operator'] })).toEqual([]);
    expect(await seenBy(administrator)).toContainEqual(entry);
    const end = await post(`absences/${seq}/end`, { until: '2025-09-12' }, mine);
    expect(end.status).toBe(200);
    expect(await seenBy(mine)).toEqual([{ ...entry, until: '2025-09-12' }]);
  });
});

it('the registry is what the ledger says, disputes among it', async () => {
  expect(await api.db.selectFrom('disputes').select('seq').execute()).not.toEqual([]);
  expect((await rebuild(api.db, { check: true })).differences).toEqual([]);
  expect((await rebuild(api.db, { check: false })).differences).toEqual([]);
});
