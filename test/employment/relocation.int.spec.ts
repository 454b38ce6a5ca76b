import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { healthCentre, regionalOffice } from '../../simulator/accounts.ts';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;
const term = { from: '2025-10-01', until: '2026-09-30', unit: healthCentre.code };

beforeAll(async () => {
  employer = await startEmployer('2026-02-04');
  const office = {
    ...{ account: 'kepala-unit-2', office: 'kepala-unit', kind: 'definitive', powers: [], unit: regionalOffice.code },
    ...{ from: '2025-01-02', paper: { number: '800/0002/SK/2025 (contoh)', on: '2025-01-02' } },
  };
  const granted = await employer.desk('administrator', 'POST', '/v1/authorities', { key: 'head-2', json: office });
  expect(granted.status).toBeLessThan(300);
});
afterAll(() => employer?.sandbox.end());

const employment = async (id: string) => (await employer.read(id)).employment as Record<string, unknown>;
const clock = async (id: string, name: string) => {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases/${id}/clocks`);
  return (body.clocks as Record<string, unknown>[]).find((one) => String(one.id).startsWith(name));
};
/** What else is asked meanwhile, such as its SKP, is told elsewhere. */
const ofMoving: readonly unknown[] = ['step/agree-relocation', 'step/assign-evaluator', 'step/terminate'];
const tasksOf = async (account: string, id: string) => {
  const { body } = await employer.desk(account, 'GET', '/v1/tasks?limit=200');
  return (body.tasks as Record<string, unknown>[]).filter(
    ({ caseId, kind }) => caseId === id && ofMoving.includes(kind),
  );
};
const refused = (code: string) => ({ status: 409, body: { code } });
const done = { status: 200 };

const open = (toUnit: string, more = {}) => ({
  ...{ kind: 'open-relocation', effectiveOn: '2026-02-04', term: 1, toUnit, position: 'Pengelola Layanan Operasional' },
  ...{ need: 'Nota dinas 800/12/2026', ...more },
});
const agree = (side: string, effectiveOn = '2026-02-04') => ({ kind: 'agree-relocation', effectiveOn, side });
const relocate = (from: string) => ({
  ...{ kind: 'relocate', effectiveOn: '2026-02-04', term: 1, skNumber: '824/7', from },
});

describe('a need of another unit is filled', () => {
  test('with the word of both units and by the PPK, from a day that lies ahead; or one unit does not want it', async () => {
    const id = await employer.employ([term]);
    const other = await employer.employ([term]);
    const { decide } = employer;

    expect(await decide('operator', id, open('7100-XXX-999'))).toMatchObject(refused('UNIT_UNKNOWN'));
    expect(await decide('operator', id, open(healthCentre.code))).toMatchObject(refused('RELOCATION_SAME_UNIT'));
    expect(await decide('operator', id, open(regionalOffice.code, { term: 2 }))).toMatchObject(refused('OTHER_PERIOD'));
    const hidden = await employer.desk('kepala-unit-2', 'GET', `/v1/cases/${id}`);
    expect(hidden.status).toBe(404);
    const opened = await decide('operator', id, open(regionalOffice.code));
    expect(opened).toMatchObject(done);
    expect(await decide('operator', other, open(regionalOffice.code))).toMatchObject(done);

    // Five days of the receiving office, which is closed on Saturdays: of the health centre they would end on the 10th.
    expect(await clock(id, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ status: 'open', dueDate: '2026-02-11' });
    expect(await tasksOf('kepala-unit-2', id)).toMatchObject([
      { kind: 'step/agree-relocation', unit: regionalOffice.code, dueDate: '2026-02-11' },
    ]);
    expect(await tasksOf('kepala-unit', id)).toMatchObject([
      { kind: 'step/agree-relocation', unit: healthCentre.code, dueDate: null },
    ]);

    expect(await decide('ppk', id, relocate('2026-03-02'))).toMatchObject(refused('COMPETENCE_NOT_FITTING'));
    const fits = { kind: 'assess-competence', effectiveOn: '2026-02-04', fits: true, evidence: 'Berita acara 5' };
    expect(await decide('operator', id, fits)).toMatchObject(done);
    expect(await decide('kepala-unit', id, agree('receiving'))).toMatchObject(refused('NOT_HEAD_OF_UNIT'));
    const given = await decide('kepala-unit', id, agree('giving'), 'giving');
    expect(given).toMatchObject(done);
    expect(await decide('ppk', id, relocate('2026-03-02'))).toMatchObject({
      ...refused('UNITS_NOT_AGREED'),
      body: { refusal: { missing: ['receiving'] } },
    });
    // A unit that may get somebody sees whom, answers, and decides nothing else about them.
    expect((await employer.desk('kepala-unit-2', 'GET', `/v1/cases/${id}`)).status).toBe(200);
    const theirs = { kind: 'assign-evaluator', evaluator: 'kepala-unit-2', reason: 'Pindah unit kerja.' };
    const notTheirs = { ...theirs, effectiveOn: '2026-02-04' };
    expect((await decide('kepala-unit-2', id, notTheirs)).status).toBe(404);
    expect(await decide('kepala-unit-2', id, agree('receiving'))).toMatchObject(done);
    expect(await clock(id, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ status: 'met' });
    expect(await decide('ppk', id, relocate('2026-10-01'))).toMatchObject(refused('RELOCATION_OUTSIDE_TERM'));
    expect(await decide('ppk', id, relocate('2026-03-02'))).toMatchObject(done);
    expect(await employer.read(id)).toMatchObject({ unit: healthCentre.code });

    await employer.goTo('2026-03-02');
    expect(await employer.read(id)).toMatchObject({ unit: regionalOffice.code, stage: 'running' });
    expect(await employment(id)).toMatchObject({
      terms: [{ unit: regionalOffice.code, position: 'Pengelola Layanan Operasional', from: '2025-10-01' }],
      relocation: { postings: [{ unit: healthCentre.code, until: '2026-03-01' }] },
      lengthOfService: { years: 0, months: 5, gaps: [] },
    });
    expect(await clock(id, 'PERPANJANGAN')).toMatchObject({ status: 'open', dueDate: '2026-09-30' });
    // Their answer is theirs, also once they may not see the file any more; anything else about it is not found.
    expect((await employer.desk('kepala-unit', 'GET', `/v1/cases/${id}`)).status).toBe(404);
    const again = await decide('kepala-unit', id, agree('giving'), 'giving');
    expect([again.status, again.body]).toEqual([200, given.body]);
    expect((await decide('kepala-unit', id, agree('giving'))).status).toBe(404);
    expect((await decide('kepala-unit', id, agree('receiving'), 'giving')).status).toBe(404);
    expect((await decide('kepala-unit', other, agree('giving'), 'giving')).status).toBe(422);
    expect(await tasksOf('kepala-unit-2', id)).toMatchObject([{ kind: 'step/assign-evaluator' }]);
    expect(await decide('kepala-unit-2', id, { ...theirs, effectiveOn: '2026-03-02' })).toMatchObject(done);
    expect(await tasksOf('kepala-unit-2', id)).toEqual([]);
    const [request] = opened.body.seqs as number[];
    const sign = (party: string) => ({
      ...{ kind: 'sign-addendum', effectiveOn: '2026-03-02', relocation: request, party, number: 'ADD/1' },
    });
    expect(await decide('ppk', id, sign('agency'))).toMatchObject(done);
    expect(await decide('operator', id, sign('candidate'))).toMatchObject(done);
    expect(await employment(id)).toMatchObject({
      relocation: { papers: [{ number: 'ADD/1', form: 'amendment', signedBy: ['agency', 'candidate'] }] },
    });

    // Silence is no answer: it is overdue, and the request waits until somebody speaks.
    expect(await clock(other, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ status: 'open', breached: true });
    const refuses = {
      kind: 'refuse-relocation',
      effectiveOn: '2026-03-02',
      side: 'receiving',
      reason: 'Sudah terisi.',
    };
    const refusal = await decide('kepala-unit-2', other, refuses, 'refusing');
    expect(refusal).toMatchObject(done);
    expect(await clock(other, 'JAWABAN-UNIT-PENERIMA')).toMatchObject({ status: 'met-late' });
    expect((await employer.desk('kepala-unit-2', 'GET', `/v1/cases/${other}`)).status).toBe(404);
    const repeated = await decide('kepala-unit-2', other, refuses, 'refusing');
    expect([repeated.status, repeated.body]).toEqual([200, refusal.body]);
    expect(await decide('ppk', other, relocate('2026-03-02'))).toMatchObject(refused('RELOCATION_NOT_OPEN'));
  });
});

describe('somebody asks to go to another instansi', () => {
  test('in writing, is warned, and may take it back; registering for a selection is no such request', async () => {
    const id = await employer.employ([term]);
    const { decide } = employer;
    const on = { effectiveOn: '2026-03-02' };
    const letter = { kind: 'record-move-request', ...on, letter: 'Surat 3/2026' };
    const acknowledge = { kind: 'acknowledge-move-warning', ...on, channel: 'in-person' };

    const selection = { kind: 'note-selection-registration', ...on, selection: 'CPNS 2026' };
    expect(await decide('operator', id, selection)).toMatchObject(done);
    expect(await decide('operator', id, acknowledge)).toMatchObject(refused('MOVE_NOT_REQUESTED'));
    expect(await employment(id)).toMatchObject({ relocation: { selections: [{ selection: 'CPNS 2026' }] } });
    expect(await tasksOf('ppk', id)).toEqual([]);

    expect(await decide('operator', id, letter)).toMatchObject(done);
    expect(await employment(id)).toMatchObject({ relocation: { moveRequest: { ready: false, mustConfirm: true } } });
    expect(await decide('operator', id, acknowledge)).toMatchObject(done);
    expect(await employment(id)).toMatchObject({ relocation: { moveRequest: { ready: true } } });
    expect(await tasksOf('ppk', id)).toMatchObject([{ kind: 'step/terminate' }]);
    const back = { kind: 'withdraw-move-request', ...on, letter: 'Surat 4/2026' };
    expect(await decide('operator', id, back)).toMatchObject(done);
    expect(await tasksOf('ppk', id)).toEqual([]);
    expect(await employer.read(id)).toMatchObject({ stage: 'running', outcome: null });
  });

  test('and confirms the warning where the instansi asked for that on the day of the letter, whenever it was written down', async () => {
    const before = await employer.employ([term]);
    const since = await employer.employ([term]);
    const unasked = { value: false, reason: 'Edaran 4', from: '2026-03-02' };
    const path = '/v1/policies/move-request-confirmed/settings';
    expect((await employer.desk('ppk', 'POST', path, { key: 'unasked', json: unasked })).status).toBe(200);
    const letter = (effectiveOn: string) => ({ kind: 'record-move-request', effectiveOn, letter: 'Surat 5/2026' });
    expect(await employer.decide('operator', before, letter('2026-02-27'))).toMatchObject(done);
    expect(await employer.decide('operator', since, letter('2026-03-02'))).toMatchObject(done);
    expect(await employment(before)).toMatchObject({ relocation: { moveRequest: { mustConfirm: true } } });
    expect(await employment(since)).toMatchObject({ relocation: { moveRequest: { mustConfirm: false, ready: true } } });
  });
});
