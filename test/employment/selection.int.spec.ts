import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../registry/database.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { csv, nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import { demoInstansi } from '../../simulator/units.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
let asked = 0;

beforeAll(async () => {
  employer = await startEmployer('2026-06-29');
});
afterAll(() => employer?.sandbox.end());

const post = (account: string, path: string, json: object, key = `selection-${++asked}`) =>
  employer.desk(account, 'POST', path, { key, json });
const window = (opens: string, closes: string) => ({ opens, closes });
const opening = {
  ...{ legalBasis: 'Perwali 12/2026', acknowledgesContradiction: true, announcement: '800/5' },
  windows: {
    registration: window('2026-06-29', '2026-06-30'),
    administrative: window('2026-07-01', '2026-07-02'),
    cat: window('2026-07-03', '2026-07-03'),
    interview: window('2026-07-06', '2026-07-07'),
  },
};
const people = inventPeople(91, 5);
/** Five applicants; the fifth without a transcript. */
const applicants = () => {
  const lines = nominativeCsv(people).trimEnd().split('\r\n');
  const ticks = csv([
    ['ktp', 'diploma', 'transcript', 'experience'],
    ...people.map((_, index) => ['ya', 'ya', index === 4 ? 'tidak' : 'ya', 'tidak']),
  ]);
  return lines.map((line, index) => `${line},${ticks.split('\r\n')[index]}\r\n`).join('');
};

test('a selection of its own: switched on by the PPK with its law, five stages, objections, and the draft of a list', async () => {
  const off = await post('ppk', '/v1/selections', opening);
  expect(off).toMatchObject({ status: 409, body: { code: 'SELECTION_SWITCHED_OFF', rule: 'SELEKSI-DASAR-TERCATAT' } });
  expect((await post('operator', '/v1/selections', opening)).status).toBe(403);
  const on = { value: true, reason: 'Perwali 12/2026', from: '2026-06-29' };
  const byDesk = await post('administrator', '/v1/policies/own-selection/settings', on);
  expect(byDesk.body.code).toBe('POLICY_BY_PPK');
  expect((await post('ppk', '/v1/policies/own-selection/settings', on)).status).toBe(200);
  const { legalBasis: _, ...without } = opening;
  for (const basis of [without, { ...opening, acknowledgesContradiction: false }]) {
    expect((await post('ppk', '/v1/selections', basis)).body.code).toBe('SELECTION_BASIS_REQUIRED');
  }
  const backwards = { ...opening, windows: { ...opening.windows, cat: window('2026-07-02', '2026-07-03') } };
  expect((await post('ppk', '/v1/selections', backwards)).body.code).toBe('ANNOUNCED_WINDOWS_OUT_OF_ORDER');

  const opened = await post('ppk', '/v1/selections', opening, 'open');
  expect(opened.status).toBe(201);
  expect(opened.body.contradiction).toContain('diktum KEEMPAT dan KELIMA');
  const path = `/v1/selections/${opened.body.selectionId}`;
  expect((await post('ppk', '/v1/selections', opening, 'open')).body).toEqual(opened.body);
  const read = async () => (await employer.desk('operator', 'GET', path)).body;
  expect(await read()).toMatchObject({
    ...{ stage: 'registration', legalBasis: 'Perwali 12/2026', contradiction: opened.body.contradiction },
    ...{ windows: opening.windows, applicants: null, final: false },
  });
  const decide = (account: string, json: object) => post(account, `${path}/decisions`, json);
  const results = (account: string, json: object) => post(account, `${path}/results`, json);
  const load = (key: string) => employer.desk('operator', 'PUT', `${path}/applicants`, { key, csv: applicants() });

  // Who may still apply is not left out; nor is a stage skipped.
  expect((await load('early')).body.code).toBe('REGISTRATION_STILL_OPEN');
  const cat = (effectiveOn: string, scores: number[]) => ({
    ...{ kind: 'record-cat-results', effectiveOn, threshold: 60 },
    results: scores.map((score, index) => ({ applicant: index + 1, score })),
  });
  const skipped = await results('operator', cat('2026-06-29', [80]));
  expect(skipped.body).toMatchObject({ code: 'SELECTION_STAGE_SKIPPED', rule: 'SELEKSI-LIMA-TAHAP' });
  await employer.goTo('2026-07-01');
  expect(await load('list')).toMatchObject({ status: 200, body: { stage: 'administrative' } });

  const judged = (effectiveOn: string, fifth: object) => ({
    ...{ kind: 'record-administrative-results', effectiveOn },
    results: [1, 2, 3, 4].map((applicant) => ({ applicant, passes: true }) as object).concat(fifth),
  });
  const incomplete = await results('verifier', judged('2026-07-01', { applicant: 5, passes: true }));
  expect(incomplete.body.errors).toMatchObject([{ row: 5, code: 'DOCUMENTS_INCOMPLETE' }]);
  const forgotten = await results('verifier', judged('2026-07-01', { applicant: 6, passes: true }));
  expect((forgotten.body.errors as { code: string }[]).map(({ code }) => code)).toEqual([
    'APPLICANT_UNKNOWN',
    'RESULT_MISSING',
  ]);
  const fifth = { applicant: 5, passes: false, reason: 'documents-incomplete' };
  expect(await results('verifier', judged('2026-07-01', fifth))).toMatchObject({ status: 200, body: { stage: 'cat' } });
  expect((await results('verifier', judged('2026-07-01', fifth))).body.code).toBe('ALREADY_DECIDED');

  expect((await results('operator', cat('2026-07-01', [80, 60, 59, 90]))).body.code).toBe('STAGE_WINDOW_NOT_OPEN');
  await employer.goTo('2026-07-06');
  const out = await results('operator', cat('2026-07-03', [80, 60, 59, 90, 70]));
  expect(out.body.errors).toMatchObject([{ row: 5, code: 'APPLICANT_OUT' }]);
  expect(await results('operator', cat('2026-07-03', [80, 60, 59, 90]))).toMatchObject({ status: 200 });
  const interview = await results('verifier', {
    ...{ kind: 'record-interview-results', effectiveOn: '2026-07-06', threshold: 70 },
    results: [
      { applicant: 1, interview: 75, technical: 70 },
      { applicant: 2, interview: 90, technical: 69 },
      { applicant: 4, interview: 80, technical: 80 },
    ],
  });
  expect(interview).toMatchObject({ status: 200, body: { stage: 'sanggah' } });

  const objection = (applicant: number, effectiveOn = '2026-07-07') => ({
    ...{ kind: 'record-selection-objection', effectiveOn, applicant, receipt: `TT ${applicant}` },
  });
  expect((await decide('operator', objection(2, '2026-07-06'))).body.code).toBe('SELECTION_STAGE_SKIPPED');
  await employer.goTo('2026-07-07');
  // Announced on Monday, and written down with the day after it: two people put it right.
  const announcement = { kind: 'announce-results', effectiveOn: '2026-07-07', letterNumber: 'P' };
  expect((await decide('ppk', announcement)).status).toBe(200);
  expect((await read()).clocks).toMatchObject([{ status: 'open', triggerOn: '2026-07-07', dueDate: '2026-07-10' }]);
  const announcedOn = async () => {
    const events = (await employer.desk('operator', 'GET', `${path}/timeline`)).body.events as Told[];
    return events.find(({ type }) => type === 'selection-results-announced');
  };
  type Told = { type: string; seq: number; effectiveOn: string };
  const of = (await announcedOn())?.seq;
  const wrong = { of, to: '2026-07-06', reason: 'Pengumuman tertanggal 6 Juli.' };
  expect((await post('operator', `${path}/corrections`, { ...wrong, of: 1 })).body.code).toBe('FACT_NOT_CORRECTABLE');
  const proposed = await post('operator', `${path}/corrections`, wrong);
  expect(proposed.status).toBe(200);
  const { corrections } = (await read()) as { corrections: { proposal: number }[] };
  expect(corrections).toEqual([{ proposal: corrections[0]?.proposal, of, to: '2026-07-06' }]);
  const confirmation = `${path}/corrections/${corrections[0]?.proposal}/confirmation`;
  expect((await post('operator', confirmation, {})).body.code).toBe('CORRECTION_NEEDS_SECOND_PERSON');
  expect((await post('verifier', confirmation, {})).status).toBe(200);
  // Three working days after Monday.
  const counted = await eventually(read, ({ corrections: open }) => (open as unknown[]).length === 0);
  expect(counted.clocks).toMatchObject([{ status: 'open', triggerOn: '2026-07-06', dueDate: '2026-07-09' }]);
  expect(counted).toMatchObject({
    passed: 2,
    results: {
      administrative: { passed: 4, failed: 1 },
      cat: { passed: 3, failed: 1 },
      interview: { passed: 2, failed: 1 },
    },
  });
  const formation = await post('operator', '/v1/formations', { label: 'Hasil seleksi' });
  const batch = `/v1/formations/${formation.body.formationId}`;
  const handOver = (effectiveOn: string) =>
    post('ppk', `${path}/hand-over`, { effectiveOn, formation: formation.body.formationId });
  const answer = (applicant: number, upheld: boolean, effectiveOn = '2026-07-10') => ({
    ...{ kind: 'answer-selection-objection', effectiveOn, applicant, upheld, letterNumber: 'J' },
  });
  // Nobody objected yet, and anybody still may.
  expect((await decide('verifier', answer(2, true, '2026-07-07'))).body.code).toBe('SELECTION_OBJECTION_UNKNOWN');
  expect((await handOver('2026-07-07')).body).toMatchObject({
    code: 'SANGGAH_STILL_OPEN',
    refusal: { until: '2026-07-09' },
  });
  expect((await decide('operator', objection(1))).body.code).toBe('APPLICANT_PASSED');
  expect((await decide('operator', objection(2))).status).toBe(200);
  expect((await decide('operator', objection(2))).body.code).toBe('APPLICANT_ALREADY_OBJECTED');
  expect((await decide('operator', objection(3))).status).toBe(200);

  await employer.goTo('2026-07-10');
  expect(await read()).toMatchObject({ final: false, clocks: [{ status: 'open', dueDate: '2026-07-09' }] });
  expect((await decide('operator', objection(5, '2026-07-10'))).body.code).toBe('SELECTION_OBJECTION_LATE');
  expect((await handOver('2026-07-10')).body.code).toBe('OBJECTIONS_UNANSWERED');
  // Nobody passes a stage that they did not go through.
  expect((await decide('verifier', answer(3, true))).body.code).toBe('SELECTION_STAGE_SKIPPED');
  expect((await decide('verifier', answer(3, false))).status).toBe(200);
  expect((await decide('verifier', answer(2, true))).status).toBe(200);
  const final = await eventually(read, (now) => now.final === true);
  expect(final).toMatchObject({
    ...{ passed: 3, objections: { waiting: 0, upheld: 1, rejected: 1 } },
    clocks: [{ status: 'met', breached: false, closedOn: '2026-07-09' }],
  });

  // Who applied and how far each has come, without whose rows they are.
  const page = async (query: string) => (await employer.desk('operator', 'GET', `${path}/applicants?${query}`)).body;
  const shown = (await page('limit=3')) as { applicants: Record<string, unknown>[]; next: number };
  expect(shown).toMatchObject({
    applicants: [
      { applicant: 1, failedAt: null, objection: null, documents: ['ktp', 'diploma', 'transcript'] },
      { applicant: 2, failedAt: 'interview', objection: 'upheld' },
      { applicant: 3, failedAt: 'cat', objection: 'rejected' },
    ],
    next: 3,
  });
  const rest = {
    applicants: [
      { applicant: 4, failedAt: null },
      { applicant: 5, failedAt: 'administrative' },
    ],
    next: null,
  };
  expect(await page('limit=3&after=3')).toMatchObject(rest);
  for (const { name, nik } of people) {
    expect([JSON.stringify(shown).includes(name), JSON.stringify(shown).includes(nik)]).toEqual([false, false]);
  }

  expect((await post('operator', `${batch}/nominative-list/adoption`, {})).body.code).toBe('NO_DRAFT');
  // Whoever has become PNS since they applied is in no list: neither handed over, nor adopted.
  const becomesPns = async (row: number) => {
    const list = csv([
      ['nik', 'status'],
      [people[row - 1]?.nik ?? '', 'pns'],
    ]);
    const put = await employer.desk('administrator', 'PUT', `/v1/instansi/${demoInstansi.code}/asn-register`, {
      csv: list,
    });
    expect(put.status).toBe(200);
  };
  await becomesPns(4);
  expect((await handOver('2026-07-10')).body).toMatchObject({
    ...{ code: 'LIST_HAS_ERRORS', errors: [{ row: 4, column: 'nik', code: 'NIK_ALREADY_PNS' }] },
  });
  expect(await read()).toMatchObject({ stage: 'sanggah', outcome: null });
  await becomesPns(5);
  expect(await handOver('2026-07-10')).toMatchObject({ status: 200, body: { outcome: 'handed-over' } });
  expect((await handOver('2026-07-10')).body.code).toBe('CASE_CLOSED');
  expect(await read()).toMatchObject({ outcome: 'handed-over', formation: formation.body.formationId });
  const rows = (await employer.desk('operator', 'GET', `${batch}/rows`)).body.rows as { row: number }[];
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 4]);
  await becomesPns(4);
  expect((await post('operator', `${batch}/nominative-list/adoption`, {})).body).toMatchObject({
    ...{ code: 'LIST_HAS_ERRORS', errors: [{ row: 4, code: 'NIK_ALREADY_PNS' }] },
  });
  await becomesPns(5);
  expect(await post('operator', `${batch}/nominative-list/adoption`, {}, 'adopt')).toMatchObject({
    ...{ status: 200, body: { stage: 'listed' } },
  });

  const withdrawn = await post('ppk', '/v1/selections', opening);
  const other = `/v1/selections/${withdrawn.body.selectionId}`;
  const gone = { kind: 'withdraw-selection', effectiveOn: '2026-07-10', reason: 'Dasar hukumnya dicabut.' };
  expect(await post('ppk', `${other}/decisions`, gone)).toMatchObject({ body: { outcome: 'withdrawn' } });

  const db = openDatabase({ url: employer.sandbox.stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
  expect((await rebuild(db, { check: true })).differences).toEqual([]);
  await db.destroy();
});
