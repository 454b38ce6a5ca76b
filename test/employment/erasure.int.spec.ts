import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
const term = { from: '2025-10-01', until: '2026-09-30' };
const today = '2026-09-01';

beforeAll(async () => {
  employer = await startEmployer(today);
});
afterAll(() => employer?.sandbox.end());

const paper = { number: 'S/12', on: today };
let asked = 0;
async function propose(caseId: string) {
  const looked = await employer.desk('operator', 'GET', `/v1/cases/${caseId}/person`, { purpose: 'own-request' });
  const path = `/v1/people/${looked.body.person}/erasure/decisions`;
  const json = { kind: 'propose-erasure', ground: 'own-request', paper };
  const { status, body } = await employer.desk('operator', 'POST', path, { key: `erasure-${asked++}`, json });
  return { status, code: body.code, refusal: body.refusal };
}
async function terminated(ground: string, chosen: string, kinds: readonly string[], more: object): Promise<string> {
  const id = await employer.employ([term]);
  const { status } = await employer.decide('ppk', id, {
    ...{ kind: 'terminate', effectiveOn: today, ground, class: chosen, lastDay: '2026-08-31', skNumber: '888/1' },
    ...{ evidence: kinds.map((kind) => ({ kind, reference: '800/12' })), reason: 'Telah dipertimbangkan.', ...more },
  });
  expect(status).toBe(200);
  return id;
}

describe('the data of an employee', () => {
  test('are not erased while they work', async () => {
    const id = await employer.employ([term]);
    expect(await propose(id)).toEqual({
      ...{ status: 409, code: 'ERASURE_FILE_RUNS', refusal: { kind: 'employment', id } },
    });
  });

  test('nor while they may still contest that they were sent away', async () => {
    const judgment = { number: '12/Pid.Sus/2026', on: '2026-08-20', court: 'PN Contoh', monthsImposed: 30 };
    const more = { heardOn: '2026-08-28', judgment };
    const id = await terminated('prison-two-years', 'honourable-not-own-request', ['putusan', 'pendapat hukum'], more);
    expect(await propose(id)).toEqual({ status: 409, code: 'ERASURE_APPEAL_RUNS', refusal: { id } });
  });

  test('nor before the retention of their closed file is over', async () => {
    const id = await terminated('appointed-elsewhere', 'status-change', ['keputusan pengangkatan'], {});
    // Until its end is in SIASN the file is not closed.
    expect(await propose(id)).toMatchObject({ code: 'ERASURE_FILE_RUNS' });
    const inSiasn = { kind: 'record-siasn-updated', effectiveOn: today, term: 1 };
    expect(await employer.decide('operator', id, inSiasn)).toMatchObject({ body: { outcome: 'appointed-elsewhere' } });
    expect(await propose(id)).toEqual({
      ...{ status: 409, code: 'ERASURE_RETENTION_RUNS', refusal: { until: '2036-08-31', years: 10 } },
    });
  });
});
