import { afterAll, beforeAll, expect, test } from 'vitest';
import { healthCentre, regionalOffice } from '../../simulator/accounts.ts';
import { eventually, type Reply } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { expectCleanReplay } from '../support/replay.ts';

/** One employee through five contract years, in which a term ends on a Saturday and another on a Sunday, until she is PPPK. */
let employer: Employer;
let ani: string;
/** Whose first term began on 29 February 2024, before Tenggat knew her. */
let leap: string;
/** Whose term ends on New Year's Day. */
let newYear: string;
const reason = 'Predikat Baik, kebutuhan unit tetap.';

beforeAll(async () => {
  employer = await startEmployer('2025-10-01');
  const head = {
    ...{ account: 'pyb', office: 'kepala-unit', kind: 'definitive', powers: ['evaluate'], from: '2025-10-01' },
    paper: { number: '800/9/2025', on: '2025-10-01' },
  };
  const other = { ...head, account: 'kepala-unit-2', powers: [], unit: regionalOffice.code };
  for (const json of [head, other]) {
    const { status } = await employer.desk('administrator', 'POST', '/v1/authorities', { key: json.account, json });
    expect(status).toBe(200);
  }
  ani = await employer.employ([{ from: '2025-10-01', until: '2026-09-30', unit: healthCentre.code }]);
  leap = await employer.employ([
    { from: '2024-02-29', until: '2025-02-28' },
    { from: '2025-03-01', until: '2026-02-28' },
  ]);
  newYear = await employer.employ([{ from: '2025-01-02', until: '2026-01-01' }]);
}, 240_000);
afterAll(() => employer?.sandbox.end(), 60_000);

const get = async (path: string) => (await employer.desk('operator', 'GET', path)).body;
let asked = 0;
const post = (account: string, path: string, json: object) =>
  employer.desk(account, 'POST', path, { key: `asked-${++asked}`, json });
const employment = async (id: string) => (await employer.read(id)).employment as Record<string, unknown>;
const clock = async (id: string, name: string) =>
  ((await get(`/v1/cases/${id}/clocks`)).clocks as Record<string, unknown>[]).findLast((one) =>
    String(one.id).startsWith(name),
  );
async function taken(account: string, id: string, decision: object) {
  expect(await employer.decide(account, id, decision)).toMatchObject({ status: 200 });
}
const refused = (code: string, refusal: object = {}) => ({ status: 409, body: { code, refusal } });

const renew = (effectiveOn: string, term: number) => ({
  ...{ kind: 'renew', effectiveOn, term, skNumber: `814/${term + 1}`, reason },
});
const notRenew = (effectiveOn: string, term: number) => ({
  ...{ kind: 'not-renew', effectiveOn, term, skNumber: `815/${term}`, grounds: ['need'], reason: 'Unit digabung.' },
});
const terminate = (effectiveOn: string) => ({
  ...{ kind: 'terminate', effectiveOn, ground: 'appointed-elsewhere', class: 'status-change', lastDay: effectiveOn },
  ...{ skNumber: '888/1', evidence: [{ kind: 'keputusan pengangkatan', reference: '800/12' }], reason },
});
const skp = (effectiveOn: string, year: number, term: number) => ({
  ...{ kind: 'set-skp', effectiveOn, year, term, indicators: ['PK/1 lampiran I'], evaluator: 'pyb' },
});
const values = ['service-oriented', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'];
const evaluate = (effectiveOn: string, year: number, quarter: number) => ({
  ...{ kind: 'evaluate', effectiveOn, year, quarter, result: 'as-expected', organisation: 'baik' },
  behaviour: Object.fromEntries(values.map((value) => [value, 'as-expected'])),
});

/** Decides the next term and has both parties sign it. */
async function renewed(effectiveOn: string, term: number, from: string, until: string) {
  await taken('ppk', ani, renew(effectiveOn, term));
  const sign = (party: string) => ({
    ...{ kind: 'sign-renewal', effectiveOn, term: term + 1, party, contractNumber: `PK/${term + 1}` },
    items: {
      ...{ position: 'Jabatan', performanceExpectation: 'Lampiran I', workUnit: 'OPD', workScheme: 'Paruh waktu' },
      ...{ rightsAndObligations: 'Lampiran II', sanctions: 'Lampiran III', term: { from, until } },
    },
  });
  await taken('ppk', ani, sign('agency'));
  await taken('operator', ani, sign('candidate'));
}

test('the first year: quarters are evaluated once, and of two contradicting decisions exactly one stands', async () => {
  await taken('operator', ani, skp('2025-10-01', 2025, 1));
  await employer.goTo('2026-01-01');
  expect(await clock(newYear, 'PERPANJANGAN')).toMatchObject({ dueDate: '2026-01-01', breached: false });
  expect(await employer.read(newYear)).toMatchObject({ stage: 'renewal-open' });
  await employer.goTo('2026-01-05');
  expect(await employer.read(newYear)).toMatchObject({ stage: 'lapsed', outcome: null });
  await taken('operator', ani, skp('2026-01-05', 2026, 1));
  await taken('pyb', ani, evaluate('2026-01-05', 2025, 4));
  await employer.goTo('2026-04-06');
  await taken('pyb', ani, evaluate('2026-04-06', 2026, 1));

  await employer.goTo('2026-09-01');
  const term = { from: '2025-10-01', until: '2026-09-30' };
  const [undecided, leaving] = [await employer.employ([term]), await employer.employ([term])];
  const contradicting = await Promise.all([
    employer.decide('ppk', undecided, renew('2026-09-01', 1)),
    employer.decide('ppk', undecided, notRenew('2026-09-01', 1)),
  ]);
  expect(contradicting.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(contradicting.find(({ status }) => status === 409)).toMatchObject(
    refused('ALREADY_DECIDED', { effectiveOn: '2026-09-01' }),
  );

  // Both saw the same page.
  const seen = await employer.desk('ppk', 'GET', `/v1/cases/${leaving}`);
  const ifMatch = seen.headers.get('etag') ?? '';
  const onThatPage = (key: string, json: object): Promise<Reply> =>
    employer.desk('ppk', 'POST', `/v1/cases/${leaving}/decisions`, { key, json, ifMatch });
  const both = await Promise.all([
    onThatPage('renews', renew('2026-09-01', 1)),
    onThatPage('ends', terminate('2026-09-01')),
  ]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  const loser = both.find(({ status }) => status !== 200);
  expect(loser).toMatchObject({ status: 412, body: { code: 'STALE_VERSION' } });
  expect(String(loser?.body.detail)).toContain('berubah');

  await renewed('2026-09-01', 1, '2026-10-01', '2027-09-30');
  await employer.goTo('2026-10-02');
  expect(await employer.read(ani)).toMatchObject({ stage: 'running', outcome: null });
});

test('a term that began on 29 February runs to 28 February, and one of a leap year to the 29th', async () => {
  expect(await employment(leap)).toMatchObject({ terms: [{ until: '2025-02-28' }, { until: '2026-02-28' }] });
  const late = { ...renew('2026-10-02', 2), basis: 'Nota dinas 800/99' };
  expect(await employer.decide('ppk', leap, late)).toMatchObject({ status: 200, body: { stage: 'running' } });
  expect(await employment(leap)).toMatchObject({
    terms: [{}, {}, { n: 3, from: '2026-03-01', until: '2027-02-28', decidedLate: true }],
  });
});

test('the second year: last year stays as it was; a unit is asked while a day off is decreed and a policy answered anew', async () => {
  expect(await employer.decide('ppk', ani, renew('2026-10-02', 1))).toMatchObject(
    refused('OTHER_PERIOD', { named: '1', present: '2' }),
  );
  expect(await employer.decide('operator', ani, skp('2026-10-02', 2026, 1))).toMatchObject(
    refused('OTHER_PERIOD', { named: '1', present: '2' }),
  );
  await taken('operator', ani, skp('2026-10-02', 2026, 2));
  const again = await employer.decide('pyb', ani, evaluate('2026-10-02', 2026, 1));
  expect(again).toMatchObject(refused('ALREADY_DECIDED', { effectiveOn: '2026-04-06' }));

  // Senin 1 Februari 2027: five days of an office that is closed on Saturdays end on Senin 8. Nobody has recorded the days
  // off of 2027 yet, by which Jumat 5 is a cuti bersama.
  await employer.goTo('2027-02-01');
  const open = {
    ...{ kind: 'open-relocation', effectiveOn: '2027-02-01', term: 2, toUnit: regionalOffice.code },
    ...{ position: 'Pengelola Layanan Operasional', need: 'Nota dinas 800/12/2027' },
  };
  await taken('operator', ani, open);
  const before = String((await clock(ani, 'JAWABAN-UNIT-PENERIMA'))?.dueDate);
  expect(before).toBe('2027-02-08');

  const answer = { value: 3, reason: 'Keputusan instansi', from: '2027-02-01' };
  expect((await post('ppk', '/v1/policies/relocation-answer-days/settings', answer)).status).toBe(200);
  expect(await clock(ani, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ dueDate: before });

  expect((await post('administrator', '/v1/decrees', { shipped: 'skb-2027' })).status).toBe(201);
  const confirmed = { kind: 'confirm', effectiveOn: '2027-02-01' };
  expect((await post('administrator', '/v1/decrees/skb-2027/decisions', confirmed)).status).toBe(200);
  await eventually(
    () => clock(ani, 'JAWABAN-UNIT-PENERIMA'),
    (one) => one?.dueDate === '2027-02-09',
  );

  const day = { effectiveOn: '2027-02-01' };
  await taken('operator', ani, { kind: 'assess-competence', ...day, fits: true, evidence: 'Berita acara 5' });
  await taken('kepala-unit', ani, { kind: 'agree-relocation', ...day, side: 'giving' });
  await taken('kepala-unit-2', ani, { kind: 'agree-relocation', ...day, side: 'receiving' });
  await taken('ppk', ani, { kind: 'relocate', ...day, term: 2, skNumber: '824/7', from: '2027-03-01' });

  // Ahad 28 Februari 2027 is the last day of the other term: still in time.
  await employer.goTo('2027-02-28');
  expect(await clock(leap, 'PERPANJANGAN')).toMatchObject({ dueDate: '2027-02-28', status: 'open' });
  expect(await employer.decide('ppk', leap, renew('2027-02-28', 3))).toMatchObject({ body: { stage: 'renewed' } });
  expect(await clock(leap, 'PERPANJANGAN')).toMatchObject({ status: 'met', breached: false });

  await employer.goTo('2027-03-01');
  expect(await employer.read(ani)).toMatchObject({ unit: regionalOffice.code, stage: 'running' });
  expect(await employment(leap)).toMatchObject({
    terms: [{}, {}, {}, { n: 4, from: '2027-03-01', until: '2028-02-29' }],
  });
  await employer.goTo('2027-09-01');
  await renewed('2027-09-01', 2, '2027-10-01', '2028-09-30');
});

test('the third and the fourth year end on a Saturday and on a Sunday, in time', async () => {
  await employer.goTo('2028-03-01');
  expect(await employer.read(leap)).toMatchObject({ stage: 'lapsed', outcome: null });
  await employer.goTo('2028-09-30');
  expect(await clock(ani, 'PERPANJANGAN')).toMatchObject({ dueDate: '2028-09-30', status: 'open' });
  await renewed('2028-09-30', 3, '2028-10-01', '2029-09-30');
  await employer.goTo('2029-09-30');
  expect(await clock(ani, 'PERPANJANGAN')).toMatchObject({ dueDate: '2029-09-30', status: 'open' });
  await renewed('2029-09-30', 4, '2029-10-01', '2030-09-30');
  await employer.goTo('2029-10-01');
  expect(await employment(ani)).toMatchObject({
    terms: [{}, {}, {}, {}, { n: 5, from: '2029-10-01', until: '2030-09-30', concluded: true, signedLate: false }],
  });
});

test('in the fifth year she becomes PPPK, and the years that she worked are counted to the day before', async () => {
  await employer.goTo('2030-06-03');
  const opened = await post('operator', '/v1/conversions', { employments: [{ employment: ani, reason }] });
  expect(opened.status).toBe(201);
  const conversion = String(opened.body.conversionId);
  const path = `/v1/conversions/${conversion}`;
  const day = { effectiveOn: '2030-06-03' };
  const needs = { kind: 'propose-conversion-needs', letterNumber: '800/1', sptjmNumber: '800/2', ...day };
  expect((await post('ppk', `${path}/decisions`, needs)).status).toBe(200);
  const need = { employment: ani, position: 'Pengelola Layanan Operasional', education: 'SMA' };
  const determined = await post('operator', `${path}/determinations`, {
    ...{ number: 'B/77', issuedOn: '2030-06-03', receivedOn: '2030-06-03' },
    needs: [{ ...need, unit: regionalOffice.code }],
  });
  expect(determined.status).toBe(200);
  // Nobody has decreed the days off of 2030 yet: Rabu 12 Juni holds until somebody does.
  await eventually(
    () => clock(ani, 'KONVERSI-USUL'),
    (one) => one?.dueDate === '2030-06-12' && one.provisional === true,
  );
  await taken('ppk', ani, { kind: 'propose-conversion', ...day, conversion, letterNumber: '800/3' });
  await taken('operator', ani, { kind: 'record-pertek', ...day, conversion, number: 'PT-9', on: '2030-06-03' });
  const convert = { kind: 'convert', ...day, conversion, skNumber: '813/9', tmt: '2030-08-01', ni: 'unchanged' };
  await taken('ppk', ani, convert);
  await employer.goTo('2030-08-01');
  expect(await employer.read(ani)).toMatchObject({ stage: 'ended', outcome: null });
  await taken('operator', ani, { kind: 'record-siasn-updated', effectiveOn: '2030-08-01', term: 5 });
  expect(await employment(ani)).toMatchObject({ lengthOfService: { years: 4, months: 10, gaps: [] } });
});

test('her timeline says in words what happened, under which rule, by whom and by which office, and both its times', async () => {
  type Told = Record<string, unknown> & { type: string; words: string; by: { kind: string } };
  const events = (await get(`/v1/cases/${ani}/timeline`)).events as Told[];
  const told = (type: string) => events.filter((event) => event.type === type);
  expect(told('renewed').map(({ words }) => words)).toEqual([
    'Perjanjian kerja diperpanjang dengan SK 814/2, dari 1 Oktober 2026 sampai 30 September 2027',
    'Perjanjian kerja diperpanjang dengan SK 814/3, dari 1 Oktober 2027 sampai 30 September 2028',
    'Perjanjian kerja diperpanjang dengan SK 814/4, dari 1 Oktober 2028 sampai 30 September 2029',
    'Perjanjian kerja diperpanjang dengan SK 814/5, dari 1 Oktober 2029 sampai 30 September 2030',
  ]);
  expect(told('renewed')[0]).toMatchObject({
    ...{ rule: 'PERPANJANGAN', effectiveOn: '2026-09-01', recordedAt: '2026-09-01T02:00:00.000Z' },
    ...{ by: { kind: 'official', account: 'ppk', role: 'ppk' }, authority: { office: 'ppk' } },
  });
  expect(told('clock-retimed').find(({ rule }) => rule === 'JAWABAN-UNIT-PENERIMA')).toMatchObject({
    words: 'Tenggat bergeser dari 8 Februari 2027 ke 9 Februari 2027, menurut keputusan skb-2027 tentang hari libur',
    by: { kind: 'system', name: 'decree' },
  });
  expect(told('evaluated')[0]?.words).toBe('Evaluasi triwulan IV tahun 2025: predikat baik');
  expect(told('relocated')[0]?.words).toBe(`Hari pertama di unit ${regionalOffice.code}`);
  expect(told('employment-ended')[0]?.words).toBe(
    'Hubungan kerja berakhir, hari terakhir 31 Juli 2030: diangkat menjadi PPPK (perubahan status)',
  );
  expect(events.filter(({ words }) => !/^[A-Z]\S+ .*\S$/.test(words ?? ''))).toEqual([]);
});

test('every run of these lives replays on the code as it is', async () => {
  expect(await expectCleanReplay(employer.sandbox.stack)).toBeGreaterThan(10);
}, 300_000);
