import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
const term = { from: '2025-10-01', until: '2026-09-30' };

/** Two heads who may evaluate, beside the PPK who may do everything. */
async function startOfYear(): Promise<void> {
  employer = await startEmployer('2025-10-01');
  for (const account of ['pyb', 'kepala-bkpsdm']) {
    const paper = { number: `800/${account}/2025`, on: '2025-10-01' };
    const json = {
      account,
      office: 'kepala-unit',
      kind: 'definitive',
      powers: ['evaluate'],
      from: '2025-10-01',
      paper,
    };
    const { status } = await employer.desk('administrator', 'POST', '/v1/authorities', { key: account, json });
    expect(status).toBe(200);
  }
}

beforeAll(startOfYear);
afterAll(() => employer?.sandbox.end());

const rated = (rating: string) => ({
  ...{ 'service-oriented': rating, accountable: rating, competent: rating, harmonious: rating },
  ...{ loyal: rating, adaptive: rating, collaborative: rating },
});
const evaluate = (effectiveOn: string, year: number, quarter: number | 'annual', rating = 'as-expected') => ({
  ...{ kind: 'evaluate', effectiveOn, year, quarter, result: rating, behaviour: rated(rating), organisation: 'baik' },
});
const skp = (effectiveOn: string, year: number, n = 1) => ({
  ...{ kind: 'set-skp', effectiveOn, year, term: n, indicators: ['PK/1 lampiran I', 'IKU-3'], evaluator: 'pyb' },
});
const missed = (effectiveOn: string, year: number, quarter: number | 'annual') => ({
  ...{ kind: 'record-missing-evaluation', effectiveOn, year, quarter, cause: 'evaluator-left' },
  ...{ reason: 'Kepala unit pensiun, penggantinya belum ada.', standIn: 'LKH triwulan IV' },
});
const signOff = (effectiveOn: string) => ({ kind: 'sign-off-evaluation', effectiveOn, year: 2025, quarter: 4 });
const seen = (effectiveOn: string, as: string) => ({
  ...{ kind: 'acknowledge-evaluation', effectiveOn, year: 2025, quarter: 4, as },
});

async function evaluations(id: string) {
  return (await employer.read(id)).employment as { evaluations: Record<string, unknown> };
}
async function clock(id: string, name: string) {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases/${id}/clocks`);
  return (body.clocks as { id: string; status: string }[]).find((one) => one.id === name);
}
async function evaluationTasks() {
  const { body } = await employer.desk('kepala-bkpsdm', 'GET', '/v1/tasks?kind=step/evaluate');
  return body.tasks as { caseId: string; clock: string; evaluator: unknown }[];
}
async function decided(account: string, id: string, decision: object) {
  expect(await employer.decide(account, id, decision)).toMatchObject({ status: 200 });
}
const refused = (code: string, detail: object = {}) => ({ status: 409, body: { code, refusal: detail } });

describe('an SKP year is planned, evaluated, and outlives the contract year', () => {
  let evaluated: string;
  let left: string;

  test('a quarter is evaluated once it is over, by the evaluator who was named, and signed by others', async () => {
    evaluated = await employer.employ([term]);
    left = await employer.employ([term]);
    const early = await employer.decide('pyb', evaluated, evaluate('2025-10-01', 2025, 4));
    expect(early).toMatchObject(refused('SKP_REQUIRED', { year: 2025 }));
    await decided('operator', evaluated, skp('2025-10-01', 2025));
    expect(await clock(evaluated, 'SKP-WAKTU/202501')).toMatchObject({ status: 'met' });
    const inside = await employer.decide('pyb', evaluated, evaluate('2025-10-01', 2025, 4));
    expect(inside).toMatchObject(refused('PERIOD_NOT_OVER', { lastDay: '2025-12-31' }));

    await employer.goTo('2026-01-05');
    const waiting = (await evaluationTasks()).filter(({ caseId }) => caseId === evaluated);
    expect(waiting.map((task) => task.clock).sort()).toEqual(['EVALUASI-TAHUNAN/2025', 'EVALUASI-TRIWULAN/20254']);
    const other = await employer.decide('ppk', evaluated, evaluate('2026-01-05', 2025, 4));
    expect(other).toMatchObject(refused('EVALUATOR_ASSIGNED', { evaluator: 'pyb' }));
    await decided('pyb', evaluated, evaluate('2026-01-05', 2025, 4));
    const again = await employer.decide('pyb', evaluated, evaluate('2026-01-05', 2025, 4, 'above'));
    expect(again).toMatchObject(refused('ALREADY_DECIDED'));
    expect(await clock(evaluated, 'EVALUASI-TRIWULAN/20254')).toMatchObject({ status: 'met' });
    expect(await clock(evaluated, 'EVALUASI-TAHUNAN/2025')).toMatchObject({ status: 'open' });

    expect(await employer.decide('pyb', evaluated, signOff('2026-01-05'))).toMatchObject(refused('FOUR_EYES'));
    await decided('ppk', evaluated, signOff('2026-01-05'));
    await decided('operator', evaluated, seen('2026-01-05', 'refused-to-sign'));
    const unmade = await employer.decide('operator', evaluated, { ...seen('2026-01-05', 'acknowledged'), quarter: 1 });
    expect(unmade).toMatchObject(refused('EVALUATION_REQUIRED'));
  });

  test('a quarter that nobody evaluated is late, then recorded with what stands in for it', async () => {
    const due = await employer.decide('operator', left, missed('2026-01-05', 2025, 4));
    expect(due).toMatchObject(refused('EVALUATION_STILL_DUE', { dueDate: '2026-01-15' }));
    await employer.goTo('2026-01-19');
    expect(await clock(left, 'EVALUASI-TRIWULAN/20254')).toMatchObject({ status: 'open', breached: true });
    const outside = await employer.decide('operator', left, missed('2026-01-19', 2025, 3));
    expect(outside).toMatchObject(refused('PERIOD_OUTSIDE_TERMS'));
    await decided('operator', left, missed('2026-01-19', 2025, 4));
    expect(await clock(left, 'EVALUASI-TRIWULAN/20254')).toMatchObject({ status: 'stopped', breached: true });
    expect(await evaluations(left)).toMatchObject({
      evaluations: { quarters: [{ year: 2025, quarter: 4, standing: 'missed', standIn: 'LKH triwulan IV' }] },
    });
  });

  test('an evaluator who left is replaced in all files at once', async () => {
    const { body: known } = await employer.desk('administrator', 'GET', '/v1/authorities');
    const held = (known.authorities as { id: number; account: string; powers: string[] }[]).find(
      ({ account, powers }) => account === 'pyb' && powers.includes('evaluate'),
    );
    const json = { on: '2026-01-19', paper: { number: '821/2', on: '2026-01-19' }, reason: 'Pensiun.' };
    const path = `/v1/authorities/${held?.id}/revocation`;
    expect((await employer.desk('administrator', 'POST', path, { key: 'revoke', json })).status).toBe(200);
    const [task] = (await evaluationTasks()).filter(({ caseId }) => caseId === evaluated);
    expect(task?.evaluator).toEqual({ account: 'pyb', holds: false });

    const decision = { kind: 'assign-evaluator', effectiveOn: '2026-01-19', evaluator: 'kepala-bkpsdm' };
    const { body: prepared } = await employer.desk('operator', 'POST', '/v1/bulk-runs', {
      key: 'reassign',
      json: { decision: { ...decision, reason: 'Penilai pensiun.' }, cases: [{ caseId: evaluated }, { caseId: left }] },
    });
    expect(prepared).toMatchObject({ total: 2, would: { decided: 2, refused: {} } });
    const run = `/v1/bulk-runs/${String(prepared.bulkRunId)}`;
    const confirm = { key: 'confirm', json: { kind: 'confirm' } };
    expect((await employer.desk('operator2', 'POST', `${run}/decisions`, confirm)).status).toBe(200);
    await eventually(
      () => employer.desk('operator', 'GET', run),
      ({ body }) => body.stage === 'finished',
    );
    const former = await employer.decide('pyb', evaluated, evaluate('2026-01-19', 2025, 'annual'));
    expect(former).toMatchObject(refused('AUTHORITY_NOT_VALID'));
    await decided('kepala-bkpsdm', evaluated, evaluate('2026-01-19', 2025, 'annual'));
    const massEvaluation = await employer.desk('operator', 'POST', '/v1/bulk-runs', {
      key: 'rate-all',
      json: { decision: evaluate('2026-01-19', 2025, 'annual'), cases: [{ caseId: left }] },
    });
    expect(massEvaluation).toMatchObject(refused('BULK_AGAINST_PEOPLE'));
  });

  test('the third quarter and the year are evaluated in the next contract year, or after one that ran out', async () => {
    for (const id of [evaluated, left]) await decided('operator', id, skp('2026-01-19', 2026));
    await employer.goTo('2026-09-01');
    const renew = { kind: 'renew', effectiveOn: '2026-09-01', term: 1, skNumber: '814/2', reason: 'Tetap dibutuhkan.' };
    await decided('ppk', evaluated, renew);
    await employer.goTo('2026-10-05');
    expect(await employer.read(evaluated)).toMatchObject({ stage: 'running' });
    expect(await employer.read(left)).toMatchObject({ stage: 'lapsed' });
    for (const id of [evaluated, left]) {
      expect(await clock(id, 'EVALUASI-TRIWULAN/20263')).toMatchObject({ status: 'open', dueDate: '2026-10-14' });
      await decided('pyb', id, {
        kind: 'assign-evaluator',
        effectiveOn: '2026-10-05',
        evaluator: 'ppk',
        reason: 'Mutasi.',
      });
      await decided('ppk', id, evaluate('2026-10-05', 2026, 3, 'above'));
      expect(await clock(id, 'EVALUASI-TRIWULAN/20263')).toMatchObject({ status: 'met' });
    }
    expect(await clock(left, 'EVALUASI-TAHUNAN/2026')).toMatchObject({ triggerOn: '2026-09-30' });
    await decided('ppk', left, evaluate('2026-10-05', 2026, 'annual'));
    const unended = await employer.decide('ppk', evaluated, evaluate('2026-10-05', 2026, 'annual'));
    expect(unended).toMatchObject(refused('PERIOD_NOT_OVER', { lastDay: '2026-12-31' }));

    await employer.goTo('2027-01-06');
    await decided('ppk', evaluated, evaluate('2027-01-06', 2026, 'annual'));
    await decided('ppk', evaluated, evaluate('2027-01-06', 2026, 4, 'below'));
    const { evaluations: known } = await evaluations(evaluated);
    expect(known).toMatchObject({
      evaluator: 'ppk',
      quarters: [
        { year: 2026, quarter: 1, standing: 'open' },
        { year: 2026, quarter: 2, standing: 'open' },
        { year: 2026, quarter: 3, standing: 'evaluated', predicate: 'sangat-baik' },
        { year: 2026, quarter: 4, standing: 'evaluated', predicate: 'sangat-kurang' },
      ],
    });
    expect(known.results).toMatchObject([
      {
        year: 2025,
        quarter: 4,
        predicate: 'baik',
        acknowledged: { as: 'refused-to-sign' },
        signedOff: { account: 'ppk' },
      },
      { year: 2025, quarter: 'annual', predicate: 'baik' },
      { year: 2026, quarter: 3 },
      { year: 2026, quarter: 'annual' },
      { year: 2026, quarter: 4 },
    ]);
  });

  test('a contract year of it stays short in the engine', async () => {
    const client = createTemporalClient(employer.sandbox.stack.engine);
    const lengths: number[] = [];
    for await (const run of client.workflow.list({ query: `WorkflowId = 'employment/7100/${evaluated}'` })) {
      lengths.push(run.historyLength);
    }
    await client.connection.close();
    expect(lengths).toHaveLength(2);
    expect(Math.max(...lengths)).toBeLessThan(300);
  });
});
