import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Employer, startEmployer } from '../support/employed.ts';

let employer: Employer;

beforeAll(async () => {
  employer = await startEmployer('2026-06-01');
});
afterAll(() => employer?.sandbox.end());

const employment = async (id: string) => (await employer.read(id)).employment as Record<string, unknown>;
const clock = async (id: string, name: string) => {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases/${id}/clocks`);
  return (body.clocks as Record<string, unknown>[]).find((one) => one.id === name);
};
const done = { status: 200 };
const refused = (code: string) => ({ status: 409, body: { code } });

/** Prepared at the desk; answers what the PPK issues it with. */
async function prepared(id: string, effectiveOn: string, wanted: object): Promise<number> {
  const decision = { kind: 'prepare-sk-correction', effectiveOn, reason: 'Salah ketik pada naskah.', ...wanted };
  const reply = await employer.decide('operator', id, decision);
  expect(reply).toMatchObject(done);
  return (reply.body.seqs as number[])[0]!;
}

test('an SK is put right by a paper: its last day moves the clock, a revoked renewal is undone, a revoked appointment ends it', async () => {
  const { decide, goTo, employ } = employer;
  const term = { from: '2025-10-01', until: '2026-09-30' };
  const longer = await employ([term]);
  const undone = await employ([term]);
  const gone = await employ([term]);
  await goTo('2026-09-01');
  const first = { paper: 'appointment-sk', term: 1 };

  // The last day of the first was a slip of the pen; SIASN is to have the paper that says so.
  const bare = {
    kind: 'prepare-sk-correction',
    effectiveOn: '2026-09-01',
    ...first,
    form: 'ralat',
    to: {},
    reason: 'X',
  };
  expect(await decide('operator', longer, bare)).toMatchObject(refused('CORRECTION_CHANGES_NOTHING'));
  const ofLastDay = await prepared(longer, '2026-09-01', { ...first, form: 'ralat', to: { until: '2026-12-31' } });
  const issue = { effectiveOn: '2026-09-01', correction: ofLastDay, number: '814/1/RALAT' };
  const wrong = await decide('ppk', longer, { kind: 'correct-renewal-sk', ...issue });
  expect(wrong).toMatchObject(refused('CORRECTION_UNKNOWN'));
  expect(await decide('ppk', longer, { kind: 'correct-appointment-sk', ...issue })).toMatchObject(done);
  expect(await employment(longer)).toMatchObject({ terms: [{ n: 1, from: '2025-10-01', until: '2026-12-31' }] });
  expect(await clock(longer, 'PERPANJANGAN/1')).toMatchObject({ dueDate: '2026-12-31', status: 'open' });
  const uploaded = { kind: 'record-sk-uploaded-again', effectiveOn: '2026-09-01', correction: ofLastDay };
  expect(await decide('operator', longer, uploaded)).toMatchObject(done);
  expect(await employment(longer)).toMatchObject({ skCorrections: { issued: [{ uploadedAgain: true }] } });

  const renew = { kind: 'renew', effectiveOn: '2026-09-01', term: 1, skNumber: '814/2', reason: 'Predikat Baik.' };
  expect(await decide('ppk', undone, renew)).toMatchObject(done);
  await goTo('2026-10-02');
  // It says where it came from, whatever is put right in it.
  const timeline = await employer.desk('operator', 'GET', `/v1/cases/${undone}/timeline`);
  expect(timeline.body).toMatchObject({ origin: { kind: 'import', import: 'test' } });
  expect(await employer.read(longer)).toMatchObject({ stage: 'renewal-open' });
  expect(await employment(undone)).toMatchObject({ terms: [{ n: 1 }, { n: 2 }] });

  const revoked = { paper: 'renewal-sk', term: 2, form: 'revocation', to: {} };
  const ofRenewal = await prepared(undone, '2026-10-02', revoked);
  const revoke = {
    kind: 'correct-renewal-sk',
    effectiveOn: '2026-10-02',
    correction: ofRenewal,
    number: '814/2/CABUT',
  };
  expect(await decide('ppk', undone, revoke)).toMatchObject(done);
  await goTo('2026-10-05');
  expect(await employer.read(undone)).toMatchObject({ stage: 'lapsed', outcome: null });
  expect(await clock(undone, 'PERPANJANGAN/1')).toMatchObject({ status: 'open', breached: true });
  const anew = { ...renew, effectiveOn: '2026-10-05', skNumber: '814/2B', basis: 'Nota dinas 800/99' };
  expect(await decide('ppk', undone, anew)).toMatchObject({ status: 200, body: { stage: 'running' } });
  expect(await clock(undone, 'PERPANJANGAN/2')).toMatchObject({ status: 'open', dueDate: '2027-09-30' });

  const ofAppointment = await prepared(gone, '2026-10-05', { ...first, form: 'revocation', to: {} });
  const end = { effectiveOn: '2026-10-05', correction: ofAppointment, number: '813/1/CABUT' };
  expect(await decide('ppk', gone, { kind: 'correct-appointment-sk', ...end })).toMatchObject(done);
  expect(await employer.read(gone)).toMatchObject({
    ...{
      stage: 'ended',
      outcome: null,
      tasks: [{ kind: 'step/record-sk-uploaded-again' }, { kind: 'step/record-siasn-updated' }],
    },
  });
  expect(await employment(gone)).toMatchObject({ skCorrections: { issued: [{ form: 'revocation', reverses: [] }] } });

  const day = { effectiveOn: '2026-10-05' };
  const again = { kind: 'record-sk-uploaded-again', ...day, correction: ofAppointment };
  expect(await decide('operator', gone, again)).toMatchObject(done);
  expect(await decide('operator', gone, { kind: 'record-siasn-updated', ...day, term: 1 })).toMatchObject({
    ...{ status: 200, body: { stage: 'ended', outcome: 'appointment-revoked' } },
  });
});
