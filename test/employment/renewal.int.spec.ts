import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import type { StoredMail } from '../../simulator/store.ts';
import { decideEmployment } from '../../workflows/contract/messages.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
const term = { from: '2025-10-01', until: '2026-09-30' };
/** By what each is remembered here: the invented people are employed in this order. */
let files: Readonly<Record<Who, string>>;
const people = ['signing', 'cut', 'pension', 'contradicted', 'undecided', 'moved', 'unpaid', 'midnight'] as const;
type Who = (typeof people)[number];

beforeAll(async () => {
  employer = await startEmployer('2026-06-15');
  for (const account of ['pyb', 'ppk']) {
    const json = { name: `Contoh ${account}`, email: `${account}.uji@pejabat.example` };
    await asked(employer.desk('administrator', 'PUT', `/v1/officials/${account}`, { json }));
  }
  const found: Partial<Record<Who, string>> = {};
  for (const who of people) {
    // Whose clock runs keeps its sixty days; whoever comes after the answer has forty.
    if (who === 'contradicted') await policy('renewal-lead-days', 40, '2025-10-01');
    found[who] = await employer.employ([term]);
  }
  files = found as Record<Who, string>;
  // Planned in time, and evaluated below: only the renewals are pressing.
  for (const who of people) {
    for (const year of [2025, 2026]) {
      const skp = { kind: 'set-skp', effectiveOn: '2026-06-15', year, term: 1, indicators: ['PK'], evaluator: 'ppk' };
      await asked(decide('operator', who, skp));
    }
  }
}, 300_000);
afterAll(() => employer?.sandbox.end(), 60_000);

async function asked(reply: ReturnType<Employer['desk']>) {
  const { status, body } = await reply;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

const policy = (id: string, value: unknown, from: string) =>
  asked(
    employer.desk('ppk', 'POST', `/v1/policies/${id}/settings`, {
      key: `${id}-${from}`,
      json: { value, reason: 'Keputusan instansi', from },
    }),
  );
const decide = (account: string, who: Who, decision: object, key?: string) =>
  employer.decide(account, files[who], decision, key);
const stageOf = async (who: Who) => (await employer.read(files[who])).stage;
const employment = async (who: Who) => (await employer.read(files[who])).employment as Record<string, unknown>;
const renewals = async (query = '') => await asked(employer.desk('operator', 'GET', `/v1/renewals${query}`));
const clocks = async (who: Who) =>
  (await asked(employer.desk('operator', 'GET', `/v1/cases/${files[who]}/clocks`))).clocks as Record<string, unknown>[];
const toInstant = (to: string) =>
  asked(employer.desk('administrator', 'POST', '/v1/sandbox/clock', { json: { to: `${to}:00+07:00` } }));

const renew = (effectiveOn: string, more: object = {}) => ({
  ...{ kind: 'renew', effectiveOn, term: 1, skNumber: '814/2' },
  ...{ reason: 'Predikat Baik, kebutuhan unit tetap.', ...more },
});
const notRenew = (effectiveOn: string, more: object = {}) => ({
  ...{
    kind: 'not-renew',
    effectiveOn,
    term: 1,
    skNumber: '815/1',
    grounds: ['need'],
    reason: 'Unit digabung.',
  },
  ...more,
});
const prepare = (effectiveOn: string) => ({
  ...{ kind: 'prepare-renewal', effectiveOn, term: 1, need: { needed: true, basis: 'Nota kepala unit 5' } },
  budget: { state: 'dpa', accountCode: '5.1.02.02.01.0088', source: 'apbd' },
});
const ratings = ['service-oriented', 'accountable', 'competent', 'harmonious', 'loyal', 'adaptive', 'collaborative'];
const evaluate = {
  ...{
    kind: 'evaluate',
    effectiveOn: '2026-07-06',
    year: 2026,
    quarter: 2,
    result: 'as-expected',
    organisation: 'baik',
  },
  behaviour: Object.fromEntries(ratings.map((value) => [value, 'as-expected'])),
};
const items = {
  ...{ position: 'Jabatan', performanceExpectation: 'Lampiran I', workUnit: 'OPD', workScheme: 'Paruh waktu' },
  ...{ rightsAndObligations: 'Lampiran II', sanctions: 'Lampiran III' },
  term: { from: '2026-10-01', until: '2027-09-30' },
};

test('the pension age within the term is on the list before any lead time, and ends it by decision, not by itself', async () => {
  expect(await renewals()).toMatchObject({
    counts: { ready: 0, blocked: 0, 'needs-ppk': 1 },
    renewals: [{ id: files.pension, stage: 'running', reasons: [{ code: 'pension-age', of: '2026-06-19' }] }],
  });
  const record = { kind: 'record-pension-age', effectiveOn: '2026-06-15', term: 1, skNumber: '816/1' };
  const other = await decide('ppk', 'signing', record);
  expect(other).toMatchObject({ status: 409, body: { code: 'PENSION_AGE_NOT_REACHED' } });
  // Nobody says for the registry when somebody retires.
  const known = { answers: {}, pensionOn: '2026-06-20' };
  for (const forged of [{ known }, { pensionOn: '2026-06-20' }]) {
    const answer = await decide('ppk', 'signing', { ...record, ...forged });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_BODY' } });
  }
  expect(await decide('ppk', 'pension', record)).toMatchObject({ status: 200, body: { stage: 'ending' } });
  await employer.goTo('2026-06-20');
  expect(await employer.read(files.pension)).toMatchObject({ stage: 'ended', outcome: null });
  const entered = await decide('operator', 'pension', {
    kind: 'record-siasn-updated',
    effectiveOn: '2026-06-20',
    term: 1,
  });
  expect(entered).toMatchObject({ status: 200, body: { outcome: 'pension-age' } });
});

test('each renewal opens when its own lead time begins: one asked for later leaves a running clock alone', async () => {
  await employer.goTo('2026-07-06');
  expect([await stageOf('signing'), await stageOf('moved')]).toEqual(['renewal-open', 'running']);
  for (const who of people) if (who !== 'pension') await asked(decide('ppk', who, evaluate));
  const early = await decide('ppk', 'moved', renew('2026-07-06'));
  expect(early).toMatchObject({ status: 409, body: { code: 'RENEWAL_NOT_OPEN' } });
  await employer.goTo('2026-07-31');
  expect(await stageOf('moved')).toBe('running');
  await employer.goTo('2026-08-03');
  expect(await stageOf('moved')).toBe('renewal-open');
  const [own] = (await clocks('moved')).filter(({ id }) => String(id).startsWith('PERPANJANGAN'));
  expect(own).toMatchObject({ policies: [{ id: 'renewal-lead-days', value: 40 }] });
});

test('the list says what blocks each file, page by page, and feeds a bulk run that the desk prepares and decides', async () => {
  // Units that work on Saturdays have their fortieth day before the end later.
  await employer.goTo('2026-08-13');
  const all = await renewals();
  expect(all.counts).toEqual({ ready: 0, blocked: 7, 'needs-ppk': 0 });
  const first = await renewals('?limit=4&readiness=blocked');
  const rest = await renewals(`?limit=4&readiness=blocked&after=${first.next}`);
  const ids = [first, rest].flatMap((page) => (page.renewals as { id: string }[]).map(({ id }) => id));
  expect(ids).toEqual((all.renewals as { id: string }[]).map(({ id }) => id));
  expect(rest.next).toBeNull();
  expect((await renewals('?batch=lain')).counts).toEqual({ ready: 0, blocked: 0, 'needs-ppk': 0 });
  expect((all.renewals as object[])[0]).toMatchObject({
    reasons: [
      { code: 'not-prepared', words: 'kebutuhan dan anggarannya belum disiapkan' },
      { code: 'evaluation-missing', of: '2025-Q4', words: 'evaluasi 2025-Q4 belum ada, juga bukti penggantinya' },
      { code: 'evaluation-missing', of: '2026-Q1' },
    ],
  });

  const run = await asked(
    employer.desk('operator', 'POST', '/v1/bulk-runs', {
      key: 'prepare-all',
      json: { decision: prepare('2026-08-13'), filter: { readiness: 'blocked' } },
    }),
  );
  expect(run).toMatchObject({ total: 7, would: { decided: 7, refused: {} } });
  const path = `/v1/bulk-runs/${run.bulkRunId}`;
  await asked(employer.desk('operator', 'POST', `${path}/decisions`, { key: 'go', json: { kind: 'confirm' } }));
  await eventually(
    () => employer.desk('operator', 'GET', path),
    ({ body }) => body.stage === 'finished',
  );
  const after = (await renewals()).renewals as { reasons: { code: string }[] }[];
  expect(after.map(({ reasons }) => reasons.map(({ code }) => code))).not.toContainEqual(
    expect.arrayContaining(['not-prepared']),
  );
});

test('a term is cut at the pension age that the registry knows, moved to another unit, or not renewed with the warning read', async () => {
  await policy('bup-years', 53, '2026-08-20');
  await employer.goTo('2026-09-01');
  // In bulk as by itself: the desk is told the same as whoever signs, and the file as both were.
  const bulk = async (key: string, unit: string) => {
    const json = { decision: renew('2026-09-01', { unit }), cases: [{ caseId: files.cut }] };
    return await asked(employer.desk('operator', 'POST', '/v1/bulk-runs', { key, json }));
  };
  const wrong = await bulk('cut-elsewhere', '7200-OPD-001');
  expect(wrong).toMatchObject({ would: { refused: { UNIT_NOT_OF_INSTANSI: 1 }, withoutAuthority: true } });
  const run = await bulk('cut', '7100-PKM-032');
  const path = `/v1/bulk-runs/${run.bulkRunId}`;
  expect(run).toMatchObject({ would: { decided: 1 } });
  expect(await asked(employer.desk('ppk', 'POST', `${path}/previews`))).toMatchObject({ would: { decided: 1 } });
  await asked(employer.desk('ppk', 'POST', `${path}/decisions`, { key: 'cut-go', json: { kind: 'confirm' } }));
  await eventually(
    () => employer.desk('operator', 'GET', path),
    ({ body }) => body.stage === 'finished',
  );
  expect(await employment('cut')).toMatchObject({
    renewal: { next: { until: '2027-08-06', endsAtPension: true, unit: '7100-PKM-032' } },
  });
  const outside = await decide('ppk', 'moved', renew('2026-09-01', { unit: '7200-OPD-001' }));
  expect(outside).toMatchObject({ status: 409, body: { code: 'UNIT_NOT_OF_INSTANSI' } });
  const moved = await decide(
    'ppk',
    'moved',
    renew('2026-09-01', { unit: '7100-PKM-032', position: 'Perawat Terampil' }),
  );
  expect(moved).toMatchObject({ status: 200 });
  const unpaid = notRenew('2026-09-01', { grounds: ['budget'] });
  expect(await decide('ppk', 'unpaid', unpaid)).toMatchObject({
    status: 409,
    body: { code: 'BUDGET_WARNING_NOT_READ', rule: 'ANGGARAN-BUKAN-SATU-SATUNYA' },
  });
  const read = await decide('ppk', 'unpaid', { ...unpaid, budgetWarningRead: true });
  expect(read).toMatchObject({ status: 200, body: { stage: 'ending' } });
});

test('of two contradicting decisions at the same instant one stands, and the other hears by whom and when', async () => {
  const answers = await Promise.all([
    decide('ppk', 'contradicted', renew('2026-09-01')),
    decide('ppk', 'contradicted', notRenew('2026-09-01')),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'ALREADY_DECIDED',
    refusal: { by: 'ppk', effectiveOn: '2026-09-01', recordedAt: expect.any(Number) },
  });
});

test('decided at 23:59 of the last day it is in time, at 00:00 it is late; undecided it is told to PyB and PPK every morning', async () => {
  const decided = await decide('ppk', 'signing', renew('2026-09-01'), 'renew-signing');
  expect(decided).toMatchObject({ status: 200 });
  const sign = { kind: 'sign-renewal', effectiveOn: '2026-09-01', term: 2, party: 'agency', contractNumber: 'PK/2' };
  expect(await decide('ppk', 'signing', { ...sign, items })).toMatchObject({ status: 200 });
  const until = {
    kind: 'set-signing-date',
    effectiveOn: '2026-09-01',
    term: 2,
    cause: 'absent',
    lastDay: '2026-10-09',
  };
  expect(await decide('operator', 'signing', until)).toMatchObject({ status: 200 });

  await toInstant('2026-09-30T23:59');
  expect(await decide('ppk', 'midnight', renew('2026-09-30'))).toMatchObject({
    status: 200,
    body: { stage: 'renewed' },
  });
  await toInstant('2026-10-01T00:00');
  const late = await decide('ppk', 'undecided', renew('2026-10-01'));
  expect(late).toMatchObject({ status: 409, body: { code: 'LATE_RENEWAL_NEEDS_BASIS' } });

  await employer.goTo('2026-10-02');
  const mails = (await (await fetch(`${employer.sandbox.stack.simulatorUrl}/mail.json`)).json()) as StoredMail[];
  const about = mails.filter(({ text }) => text.includes(`Kerjakan langkah berikutnya: berkas ${files.undecided}`));
  for (const account of ['pyb', 'ppk']) {
    const mornings = about.filter(({ to, subject }) => to.startsWith(account) && !subject.includes('baru lewat'));
    expect(mornings.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('(Kamis 1 Oktober 2026)'),
        expect.stringContaining('(Jumat 2 Oktober 2026)'),
      ]),
    );
  }
  const lapsed = await employer.read(files.undecided);
  expect(lapsed).toMatchObject({ stage: 'lapsed', outcome: null });
  expect((await renewals('?readiness=blocked')).renewals).toMatchObject([
    { id: files.undecided, reasons: expect.arrayContaining([expect.objectContaining({ code: 'lapsed' })]) },
  ]);
});

test('a request repeated in the new year is answered as before and not applied to it', async () => {
  const { events } = (await asked(employer.desk('operator', 'GET', `/v1/cases/${files.signing}/timeline`))) as {
    events: { seq: number; type: string; request?: string; recordedAt: string }[];
  };
  const renewed = events.find(({ type }) => type === 'renewed');
  const client = createTemporalClient(employer.sandbox.stack.engine);
  const handle = client.workflow.getHandle(`employment/7100/${files.signing}`);
  // As the API sent it, but for the mandate: what was answered is not asked about again.
  const again = await handle.executeUpdate(decideEmployment, {
    updateId: renewed?.request ?? '',
    args: [
      {
        decision: { kind: 'renew', term: 1, skNumber: '814/2', reason: 'Predikat Baik, kebutuhan unit tetap.' },
        stamp: {
          effectiveOn: '2026-09-01' as never,
          recordedAt: Date.parse(renewed?.recordedAt ?? ''),
          by: { kind: 'official', account: 'ppk', role: 'ppk' },
          request: renewed?.request ?? '',
        },
      },
    ],
  });
  await client.connection.close();
  expect(again).toMatchObject({ seqs: [renewed?.seq], stage: 'renewed' });
  const repeated = await decide('ppk', 'signing', renew('2026-09-01'), 'renew-signing');
  expect(repeated).toMatchObject({ status: 200, body: { seqs: [renewed?.seq], stage: 'renewed' } });
  const { terms } = await employment('signing');
  expect((terms as object[]).length).toBe(2);
  expect(await stageOf('signing')).toBe('running');
});

test('a last day set for a signature lives on in the new year, and what follows the signing is asked until it is done', async () => {
  const [ofSigning] = (await clocks('signing')).filter(({ id }) => String(id).startsWith('PENANDATANGANAN'));
  expect(ofSigning).toMatchObject({ status: 'open', dueDate: '2026-10-09' });
  await employer.goTo('2026-10-05');
  const sign = { kind: 'sign-renewal', effectiveOn: '2026-10-05', term: 2, party: 'candidate', contractNumber: 'PK/2' };
  expect(await decide('operator', 'signing', sign)).toMatchObject({ status: 200, body: { stage: 'running' } });
  expect(await clocks('signing')).toContainEqual(expect.objectContaining({ id: ofSigning?.id, status: 'met' }));
  expect(await employment('signing')).toMatchObject({ terms: [{}, { concluded: true, signedLate: true }] });
  const papers = ['step/record-copy-sent', 'step/record-siasn-updated', 'step/record-wage-list-sent'];
  const kinds = async () =>
    ((await employer.read(files.signing)).tasks as { kind: string }[])
      .map(({ kind }) => kind)
      .filter((kind) => papers.includes(kind) || kind.startsWith('step/sign-renewal'))
      .sort();
  const done = { effectiveOn: '2026-10-05', term: 2 };
  expect(await kinds()).toEqual(papers);
  for (const kind of ['record-copy-sent', 'record-wage-list-sent']) {
    expect(await decide('operator', 'signing', { kind, ...done, letterNumber: '800/7' })).toMatchObject({
      status: 200,
    });
  }
  expect(await decide('operator', 'signing', { kind: 'record-siasn-updated', ...done })).toMatchObject({ status: 200 });
  expect(await kinds()).toEqual([]);
});

test('the other unit is where the new term is worked, and a lapsed term ends on the day of its SK', async () => {
  expect(await employer.read(files.moved)).toMatchObject({ unit: '7100-PKM-032', stage: 'running' });
  const within = await employer.desk('kepala-unit', 'GET', '/v1/cases?process=employment');
  expect(within.status).toBe(200);
  expect(await decide('ppk', 'undecided', notRenew('2026-10-05'))).toMatchObject({
    status: 200,
    body: { stage: 'ending' },
  });
  await employer.goTo('2026-10-06');
  // Over since that day; the file stays open until nobody can object any more.
  expect(await employer.read(files.undecided)).toMatchObject({ stage: 'ended', outcome: null });
  expect(await employment('undecided')).toMatchObject({
    ...{ terms: [term], termination: { ended: { outcome: 'not-renewed', lastDay: '2026-10-05' } } },
  });
});
