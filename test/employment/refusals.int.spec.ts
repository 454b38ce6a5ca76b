import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedUnits } from '../../simulator/units.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

/** The refusals that nobody's ordinary way comes upon: each is given once, on the real engine, and nothing is kept of it. */
let employer: Employer;
const today = '2026-09-01';
const term = { from: '2025-10-01', until: '2026-09-30' };
const [here = '', elsewhere = ''] = inventedUnits.map(({ code }) => code);
let pensioner: string;

beforeAll(async () => {
  employer = await startEmployer(today);
  await employer.employ([term]);
  await employer.employ([term]);
  pensioner = await employ([term]);
}, 240_000);
afterAll(() => employer?.sandbox.end(), 60_000);

let asked = 0;
/** Somebody whose renewal is open: that comes by itself, and is nothing that a refusal left behind. */
async function employ(terms: Parameters<Employer['employ']>[0]): Promise<string> {
  const id = await employer.employ(terms);
  await eventually(
    () => employer.read(id),
    ({ stage }) => stage === 'renewal-open',
  );
  return id;
}
const post = (account: string, path: string, json: object) =>
  employer.desk(account, 'POST', path, { key: `asked-${++asked}`, json });
const on = { effectiveOn: today };
async function taken(account: string, id: string, decision: object): Promise<number> {
  const reply = await employer.decide(account, id, decision);
  expect([reply.status, reply.body.code]).toEqual([200, undefined]);
  return (reply.body.seqs as number[])[0] ?? 0;
}
async function refused(account: string, id: string, decision: object, code: string) {
  const { revision } = await employer.read(id);
  const reply = await employer.decide(account, id, decision);
  expect([reply.status, reply.body.code]).toEqual([409, code]);
  expect((await employer.read(id)).revision).toBe(revision);
}
const answered = async (policy: string, value: unknown) => {
  const reply = await post('ppk', `/v1/policies/${policy}/settings`, {
    value,
    reason: 'Keputusan instansi',
    from: today,
  });
  expect(reply.status).toBe(200);
};
const renew = (more: object = {}) => ({ kind: 'renew', ...on, term: 1, skNumber: '814/2', reason: 'Baik.', ...more });
const ends = { kind: 'not-renew', ...on, term: 1, skNumber: '815/1', grounds: ['need'], reason: 'Unit digabung.' };

describe('about the year', () => {
  test('a contract is signed as it was decided, by both the same, and reported once both have', async () => {
    await refused('ppk', pensioner, renew(), 'PENSION_AGE_REACHED');
    const id = await employ([term]);
    await taken('ppk', id, renew());
    const items = {
      ...{ position: 'Jabatan', performanceExpectation: 'Lampiran I', workUnit: 'OPD', workScheme: 'Paruh waktu' },
      ...{ rightsAndObligations: 'Lampiran II', sanctions: 'Lampiran III' },
    };
    const sign = (party: string, more: object = {}) => ({
      ...{ kind: 'sign-renewal', ...on, term: 2, party, contractNumber: 'PK/2' },
      ...{ items: { ...items, term: { from: '2026-10-01', until: '2027-09-30' } }, ...more },
    });
    const other = { items: { ...items, term: { from: '2026-10-01', until: '2027-12-31' } } };
    await refused('ppk', id, sign('agency', other), 'TERM_NOT_AS_DECIDED');
    await refused('ppk', id, sign('agency', { effectiveOn: '2026-08-31' }), 'DATE_BEFORE_EARLIER_FACT');
    await refused('operator', id, prepared('contract', 2, 'addendum', { other: true }), 'NOTHING_TO_CORRECT');
    await taken('ppk', id, sign('agency'));
    await refused('operator', id, sign('candidate', { contractNumber: 'PK/3' }), 'CONTRACT_MISMATCH');
    const copy = { kind: 'record-copy-sent', ...on, term: 2, letterNumber: '800/5' };
    await refused('operator', id, copy, 'CONTRACT_NOT_SIGNED');
  });

  const prepared = (paper: string, n: number, form: string, to: object) => ({
    ...{ kind: 'prepare-sk-correction', ...on, paper, term: n, form, to, reason: 'Salah ketik pada naskah.' },
  });
  test('a paper is put right by its own form, the last one first, and no day gets two agreements', async () => {
    const id = await employ([{ from: '2024-10-01', until: '2025-09-30' }, term]);
    await taken('ppk', id, renew({ term: 2, skNumber: '814/3' }));
    const refuses = (wanted: object, code: string) => refused('operator', id, wanted, code);
    await refuses(prepared('appointment-sk', 1, 'addendum', { other: true }), 'CORRECTION_NOT_OF_THIS_PAPER');
    await refuses(prepared('renewal-sk', 2, 'revocation', {}), 'LATER_SK_STANDS');
    await refuses(prepared('appointment-sk', 1, 'ralat', { until: '2025-10-01' }), 'TERMS_OVERLAP');
  });

  test('the last day of an agreement is not paused, no letter is owed for it, and nobody corrects its opening', async () => {
    const id = await employ([term]);
    const clock = 'PERPANJANGAN/1';
    const pause = { kind: 'pause-clock', ...on, clock, basis: 'Surat 1', reason: 'Menunggu.' };
    await refused('ppk', id, pause, 'CLOCK_NOT_PAUSABLE');
    const letter = { kind: 'record-reminder-letter', ...on, clock, letterNumber: '800/6' };
    await refused('operator', id, letter, 'REMINDER_LETTER_NOT_DUE');
    const wanted = { of: 1, to: '2025-10-02', reason: 'Salah tulis' };
    const corrected = await post('operator', `/v1/cases/${id}/corrections`, wanted);
    expect(corrected).toMatchObject({ status: 409, body: { code: 'FACT_NOT_CORRECTABLE' } });
  });

  test('what is due beside the wage is given within the year, and paid as the instansi answered', async () => {
    const id = await employ([term]);
    const grant = { kind: 'grant-entitlement', ...on, term: 1, entitlement: 'transport', basis: 'PK pasal 5' };
    await refused('ppk', id, { ...grant, from: '2026-10-01' }, 'DAY_OUTSIDE_TERM');
    await refused('ppk', id, { ...grant, from: today, until: '2026-08-31' }, 'PERIOD_EMPTY');
    const wage = (expenditure: string, account: string, more: object = {}) =>
      post('ppk', `/v1/cases/${id}/wages`, {
        ...{ ...on, term: 1, from: '2025-10-01', amount: 2_400_000, hours: { kind: 'weekly' }, ...more },
        funding: { expenditure, source: 'apbd', account, budget: { state: 'dpa', until: '2026-12-31' } },
      });
    const goods = ['goods-and-services', '5.1.02.02.01.0088'] as const;
    expect((await wage(...goods, { replaces: 99 })).body.code).toBe('WAGE_UNKNOWN');
    expect((await wage('personnel', '5.1.01.01.01.0001')).body.code).toBe('FUNDING_NOT_AS_ANSWERED');
    expect((await wage('goods-and-services', '5.1.01.01.01.0001')).body.code).toBe('ACCOUNT_NOT_OF_FUNDING');
  });

  test('whoever evaluates for one unit does not for another', async () => {
    const id = await employ([{ ...term, unit: elsewhere }]);
    const head = { account: 'pyb', office: 'kepala-unit', kind: 'definitive', powers: ['evaluate'], unit: here };
    const granted = { ...head, from: '2025-10-01', paper: { number: '800/9', on: '2025-10-01' } };
    expect((await post('administrator', '/v1/authorities', granted)).status).toBe(200);
    const skp = { kind: 'set-skp', ...on, year: 2026, term: 1, indicators: ['PK/1'], evaluator: 'pyb' };
    await taken('operator', id, skp);
    const values = ['service-oriented', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'];
    const evaluate = {
      ...{ kind: 'evaluate', ...on, year: 2026, quarter: 2, result: 'as-expected', organisation: 'baik' },
      behaviour: Object.fromEntries(values.map((value) => [value, 'as-expected'])),
    };
    await refused('pyb', id, evaluate, 'AUTHORITY_OTHER_UNIT');
  });
});

describe('about an end', () => {
  test('a matter goes its way from the call to a sanction that means something here', async () => {
    const id = await employ([term]);
    const summon = (round: number) => ({
      ...{ kind: 'summon', ...on, matter: 1, round, appearOn: '2026-09-21', channel: 'letter' },
    });
    const examine = { kind: 'examine', ...on, matter: 1, bapNumber: 'BAP/1', heard: true };
    await refused('operator', id, summon(1), 'MATTER_UNKNOWN');
    await taken('operator', id, { kind: 'report-violation', ...on, about: 'LHP 700/7', suspected: 'medium' });
    await refused('operator', id, summon(2), 'SUMMONS_OUT_OF_TURN');
    await refused('kepala-bkpsdm', id, examine, 'SUMMONS_REQUIRED');
    await taken('operator', id, summon(1));
    await taken('kepala-bkpsdm', id, examine);
    const cut = {
      ...{ kind: 'decide-discipline', ...on, matter: 1, level: 'medium', sanction: 'allowance-cut-6-months' },
      ...{ skNumber: '862/1', reason: 'Terbukti.' },
    };
    await refused('ppk', id, cut, 'SANCTION_NEEDS_BASIS');
  });

  test('only what somebody received is contested, answered and judged, in that order', async () => {
    const id = await employ([term]);
    const about = (kind: string, of: number, more: object = {}) => ({ kind, ...on, of, ...more });
    await refused('operator', id, about('deliver-decision', 1, { channel: 'letter' }), 'DECISION_NOT_CONTESTABLE');
    const of = await taken('ppk', id, ends);
    const objection = about('record-objection', of, { letter: 'K-1' });
    await refused('operator', id, objection, 'DECISION_NOT_DELIVERED');
    await taken('operator', id, about('deliver-decision', of, { channel: 'letter' }));
    const answer = about('answer-objection', of, { letter: 'J-1', outcome: 'inadmissible' });
    await refused('ppk', id, answer, 'OBJECTION_NOT_OPEN');
    await taken('operator', id, objection);
    await refused('ppk', id, answer, 'OBJECTION_IN_TIME');
    const verdict = about('record-appeal-outcome', of, { letter: 'P-1', outcome: 'upheld' });
    await refused('operator', id, verdict, 'APPEAL_UNKNOWN');
  });

  const terminate = (ground: string, chosen: string, kinds: readonly string[], more: object = {}) => ({
    ...{ kind: 'terminate', ...on, ground, class: chosen, lastDay: today, skNumber: '888/1', reason: 'Ditimbang.' },
    ...{ evidence: kinds.map((kind) => ({ kind, reference: '800/12' })), ...more },
  });
  const judgment = { number: '12/Pid.Sus/2026', on: '2026-08-20', court: 'PN Contoh' };
  const heardOn = '2026-08-28';

  test('each ground ends it on its papers; the file is closed once nobody can contest it', async () => {
    const moving = await employ([term]);
    const leaves = terminate('asked-to-move', 'honourable', ['permintaan tertulis', 'peringatan yang diakui']);
    await refused('ppk', moving, leaves, 'GROUND_STEP_MISSING');
    const declined = { kind: 'decline-termination', ...on, ground: 'unfit', reason: 'Sehat.' };
    await refused('ppk', moving, declined, 'NOTHING_PENDING');
    await taken('operator', moving, { kind: 'record-move-request', ...on, letter: 'Surat 3/2026' });
    await taken('operator', moving, { kind: 'acknowledge-move-warning', ...on, channel: 'in-person' });

    const ofGround = {
      'asked-to-move': leaves,
      'against-pancasila': terminate('against-pancasila', 'dishonourable', ['berita acara pemeriksaan'], { heardOn }),
      'party-member': terminate('party-member', 'dishonourable', ['dokumen keanggotaan atau kepengurusan'], {
        heardOn,
      }),
      downsizing: terminate('downsizing', 'honourable', ['peraturan penataan organisasi']),
      unfit: terminate('unfit', 'honourable', ['keterangan tim penguji kesehatan'], { heardOn }),
      'offence-of-office': terminate('offence-of-office', 'dishonourable', ['putusan'], {
        ...{ heardOn, judgment, lastDay: '2026-08-31' },
      }),
    };
    const ended: [ground: string, id: string][] = [];
    for (const [ground, decision] of Object.entries(ofGround)) {
      const id = ground === 'asked-to-move' ? moving : await employ([term]);
      if (ground === 'downsizing') await refused('ppk', id, { ...decision, lastDay: '2027-01-31' }, 'LAST_DAY_OUTSIDE');
      const of = await taken('ppk', id, decision);
      await taken('operator', id, { kind: 'deliver-decision', ...on, of, channel: 'letter' });
      await taken('operator', id, { kind: 'record-siasn-updated', ...on, term: 1 });
      ended.push([ground, id]);
    }
    const convicted = ended.at(-1)?.[1] ?? '';
    const report = { kind: 'report-violation', ...on, about: 'LHP 700/8', suspected: 'light' };
    await refused('operator', convicted, report, 'EMPLOYMENT_ENDED');
    await becomePppk();
    await employer.goTo('2026-10-30');
    for (const [ground, id] of ended) {
      expect(await employer.read(id)).toMatchObject({ stage: 'ended', outcome: ground });
    }
  });

  /** The TMT of whoever becomes PPPK, beside the end of their term and the answers of the instansi. */
  async function becomePppk() {
    const [id, leaving] = [await employ([term]), await employ([term])];
    const employments = [id, leaving].map((employment) => ({ employment, reason: 'Dinilai langsung.' }));
    const conversion = String((await post('operator', '/v1/conversions', { employments })).body.conversionId);
    const path = `/v1/conversions/${conversion}`;
    const needs = { kind: 'propose-conversion-needs', letterNumber: '800/1', sptjmNumber: '800/2', ...on };
    expect((await post('ppk', `${path}/decisions`, needs)).status).toBe(200);
    const need = { position: 'Operator Layanan Operasional', education: 'SMA', unit: here };
    const determination = {
      ...{ number: 'B/77', issuedOn: today, receivedOn: today },
      needs: [id, leaving].map((employment) => ({ ...need, employment })),
    };
    expect((await post('operator', `${path}/determinations`, determination)).status).toBe(200);
    const twice = await post('operator', `${path}/determinations`, determination);
    expect(twice).toMatchObject({ status: 409, body: { code: 'DETERMINATION_ALREADY_RECORDED' } });
    for (const one of [id, leaving]) {
      await eventually(
        async () => (await employer.read(one)).employment as { conversion?: { stage?: string } },
        ({ conversion: shown }) => shown?.stage === 'determined',
      );
      await taken('ppk', one, { kind: 'propose-conversion', ...on, conversion, letterNumber: '800/3' });
      await taken('operator', one, { kind: 'record-pertek', ...on, conversion, number: 'PT-9', on: today });
    }
    const convert = (tmt: string) => ({ kind: 'convert', ...on, conversion, skNumber: '813/9', tmt, ni: 'new' });
    await taken('ppk', leaving, ends);
    await refused('ppk', leaving, convert('2026-11-01'), 'ENDS_BEFORE_TMT');
    await answered('retroactive-tmt', false);
    await refused('ppk', id, convert('2026-08-31'), 'TMT_BEFORE_SK');
    await answered('ni-on-conversion', 'unchanged');
    await refused('ppk', id, convert('2026-10-01'), 'NI_NOT_AS_ANSWERED');
    await taken('ppk', id, { ...convert('2026-10-01'), ni: 'unchanged' });
    await refused('ppk', id, ends, 'SUPERSEDED');
  }
});

describe('about what is no file', () => {
  test('a decree is confirmed once, and a bulk run is not tried for ever', async () => {
    const decree = {
      ...{ id: 'edaran-contoh', number: 'Edaran Wali Kota (contoh)', issuedOn: today, covers: [] },
      ...{ scope: { kind: 'national' }, source: 'Rekaan untuk pengujian', confidence: 'low' },
      changes: [{ op: 'add', date: '2026-12-03', name: 'Hari daerah (contoh)', kind: 'regional' }],
    };
    expect((await post('administrator', '/v1/decrees', { decree })).status).toBe(201);
    const confirm = () => post('administrator', `/v1/decrees/${decree.id}/decisions`, { kind: 'confirm', ...on });
    // At once: whoever comes when every clock has been told finds no process any more.
    const answers = await Promise.all(Array.from({ length: 8 }, confirm));
    const codes = answers.flatMap(({ status, body }) => (status === 200 ? [] : [`${status} ${body.code}`]));
    expect(codes).toHaveLength(7);
    expect(codes).toContain('409 DECREE_NOT_PENDING');
    expect(codes.filter((code) => code !== '409 DECREE_NOT_PENDING' && code !== '409 CASE_CLOSED')).toEqual([]);

    const decision = { kind: 'prepare-renewal', ...on, term: 9, need: { needed: true, basis: 'Nota 5' } };
    const json = { decision: { ...decision, budget: { state: 'dpa' } }, cases: [{ caseId: pensioner }] };
    const run = `/v1/bulk-runs/${String((await post('operator', '/v1/bulk-runs', json)).body.bulkRunId)}`;
    const finished = () =>
      eventually(
        () => employer.desk('operator', 'GET', run),
        ({ body }) => body.stage === 'finished',
      );
    expect((await post('operator', `${run}/decisions`, { kind: 'confirm' })).status).toBe(200);
    for (let retry = 1; retry <= 5; retry += 1) {
      await finished();
      expect((await post('operator', `${run}/decisions`, { kind: 'retry-failed', refused: true })).status).toBe(200);
    }
    await finished();
    const sixth = await post('operator', `${run}/decisions`, { kind: 'retry-failed', refused: true });
    expect(sixth).toMatchObject({ status: 409, body: { code: 'BULK_RETRIES_SPENT' } });
  });
});
