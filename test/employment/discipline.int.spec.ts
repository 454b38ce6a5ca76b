import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/desk.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { expectCleanReplay } from '../support/replay.ts';

/**
 * October and November 2025 in three employments of a five-day week: a dismissal that an objection undoes across the turn
 * of a contract year, a reprimand of somebody who stays away, and an end to which nobody objects.
 */
let employer: Employer;
let dismissed: string;
let absent: string;
let ending: string;

beforeAll(async () => {
  employer = await startEmployer('2025-10-01');
  dismissed = await employer.employ([{ from: '2024-11-17', until: '2025-11-16' }]);
  absent = await employer.employ([{ from: '2025-10-01', until: '2026-09-30' }]);
  ending = await employer.employ([{ from: '2024-10-16', until: '2025-10-15' }]);
}, 240_000);
afterAll(() => employer?.sandbox.end(), 60_000);

type Clock = { id: string; dueDate: string; status: string; recordedLate: boolean; breached: boolean };
type Event = { seq: number; type: string; effectiveOn: string; data: Record<string, unknown> };

async function clocksOf(caseId: string, rule: string): Promise<readonly Clock[]> {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases/${caseId}/clocks`);
  return (body.clocks as Clock[]).filter(({ id }) => id.startsWith(`${rule}/`));
}

async function lastOf(caseId: string, type: string): Promise<number> {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases/${caseId}/timeline`);
  return (body.events as Event[]).findLast((event) => event.type === type)?.seq ?? 0;
}

const employment = async (id: string) => (await employer.read(id)).employment as Record<string, unknown>;
const tasksOf = async (id: string) =>
  ((await employer.read(id)).tasks as { kind: string; office: string }[])
    .filter(({ kind }) => kind.startsWith('step/'))
    .map(({ kind, office }) => `${kind} ${office}`);
const done = { status: 200 };
const refused = (code: string) => ({ status: 409, body: { code } });
const report = (effectiveOn: string, more: object = {}) => ({
  ...{ kind: 'report-violation', effectiveOn, about: 'LHP 700/7', suspected: 'severe', ...more },
});
const summon = (effectiveOn: string, round: number, appearOn: string) => ({
  ...{ kind: 'summon', effectiveOn, matter: 1, round, appearOn, channel: 'letter' },
});
const decide = (effectiveOn: string, level: string, sanction?: string) => ({
  ...{ kind: 'decide-discipline', effectiveOn, matter: 1, level, sanction, skNumber: '862/1', reason: 'Terbukti.' },
});

describe('a matter of discipline', () => {
  it('is reported, and called for no earlier than the calendar allows', async () => {
    const absences = { inARow: 12, inTheYear: 14 };
    expect(await employer.decide('operator', dismissed, report('2025-10-01', { absences }))).toMatchObject(done);
    expect(await employment(dismissed)).toMatchObject({
      discipline: [{ matter: 1, proposed: { sanction: 'dismissal', rule: 'TIDAK-MASUK-BERTURUT' } }],
    });
    expect(await tasksOf(dismissed)).toContain('step/summon operator');
    const early = decide('2025-10-01', 'severe', 'dismissal');
    expect(await employer.decide('ppk', dismissed, early)).toMatchObject(refused('EXAMINATION_REQUIRED'));
    // Seven working days after Wednesday 1 October end on Friday the 10th.
    const short = await employer.decide('operator', dismissed, summon('2025-10-01', 1, '2025-10-09'));
    expect(short).toMatchObject(refused('SUMMONS_TOO_SHORT'));
    expect(short.body.detail).toContain('Jumat 10 Oktober 2025');
    expect(await employer.decide('operator', dismissed, summon('2025-10-01', 1, '2025-10-10'))).toMatchObject(done);
    expect(await clocksOf(dismissed, 'PANGGILAN-DISIPLIN')).toMatchObject([{ dueDate: '2025-10-10', status: 'open' }]);

    expect(await employer.decide('operator', absent, report('2025-10-01', { suspected: 'medium' }))).toMatchObject(
      done,
    );
    expect(await employer.decide('operator', absent, summon('2025-10-01', 1, '2025-10-10'))).toMatchObject(done);
  });

  it('is examined and heard by one, and decided once by another', async () => {
    await employer.goTo('2025-10-10');
    const examine = { kind: 'examine', effectiveOn: '2025-10-10', matter: 1, bapNumber: 'BAP/1', heard: true };
    const hear = { kind: 'hear', effectiveOn: '2025-10-10', matter: 1, minutes: 'N/1' };
    expect(await employer.decide('kepala-bkpsdm', dismissed, examine)).toMatchObject(done);
    const unheard = await employer.decide('ppk', dismissed, decide('2025-10-10', 'severe', 'dismissal'));
    expect(unheard).toMatchObject(refused('HEARING_REQUIRED'));
    expect(await employer.decide('verifier', dismissed, hear)).toMatchObject(done);
    const light = decide('2025-10-10', 'light', 'oral-reprimand');
    expect(await employer.decide('kepala-bkpsdm', dismissed, light)).toMatchObject(refused('EXAMINER_DECIDES'));
    const powerless = await employer.decide('pyb', dismissed, decide('2025-10-10', 'severe', 'dismissal'));
    expect(powerless).toMatchObject(refused('AUTHORITY_REQUIRED'));

    const ends = {
      kind: 'not-renew',
      effectiveOn: '2025-10-10',
      term: 1,
      skNumber: '815/1',
      grounds: ['need'],
      reason: 'Unit digabung.',
    };
    expect(await employer.decide('ppk', ending, ends)).toMatchObject({ ...done, body: { stage: 'ending' } });

    // At one instant two decide against each other: one of them is first.
    const demotion = { ...decide('2025-10-10', 'severe', 'demotion-12-months'), basis: 'PK pasal 9' };
    const both = await Promise.all([
      employer.decide('ppk', dismissed, decide('2025-10-10', 'severe', 'dismissal')),
      employer.decide('pyb', dismissed, demotion),
    ]);
    const [first, second] = both.toSorted((a, b) => a.status - b.status);
    expect(first).toMatchObject(done);
    expect(second).toMatchObject(refused('ALREADY_DECIDED'));
    const sanction = both[0]?.status === 200 ? 'dismissal' : 'demotion-12-months';
    expect(await employment(dismissed)).toMatchObject({ discipline: [{ matter: 1, level: 'severe', sanction }] });
  });

  it('of somebody who stays away twice is decided without them, by the ladder of the instansi', async () => {
    await employer.goTo('2025-10-13');
    expect(await clocksOf(absent, 'PANGGILAN-DISIPLIN')).toMatchObject([{ status: 'open', breached: true }]);
    const noShow = (effectiveOn: string, round: number) => ({ kind: 'record-no-show', effectiveOn, matter: 1, round });
    expect(await employer.decide('operator', absent, noShow('2025-10-10', 1))).toMatchObject(done);
    expect(await clocksOf(absent, 'PANGGILAN-DISIPLIN')).toMatchObject([{ status: 'met', recordedLate: true }]);
    const third = decide('2025-10-13', 'light', 'oral-reprimand');
    expect(await employer.decide('ppk', absent, third)).toMatchObject(refused('EXAMINATION_REQUIRED'));
    expect(await employer.decide('operator', absent, summon('2025-10-13', 2, '2025-10-22'))).toMatchObject(done);
    const own = { value: 'own-ladder', from: '2025-10-20', reason: 'Peraturan kepala daerah.' };
    const setting = { key: 'ladder', json: own };
    expect((await employer.desk('ppk', 'POST', '/v1/policies/discipline-ladder/settings', setting)).status).toBe(200);

    await employer.goTo('2025-10-23');
    expect(await employer.decide('operator', absent, noShow('2025-10-22', 2))).toMatchObject(done);
    const byPns = await employer.decide('pyb', absent, decide('2025-10-23', 'light', 'written-reprimand'));
    expect(byPns).toMatchObject(refused('SANCTION_NOT_IN_LADDER'));
    expect(byPns.body.detail).toContain('teguran lisan');
    const byOwn = decide('2025-10-23', 'medium', 'written-reprimand');
    expect(await employer.decide('pyb', absent, byOwn)).toMatchObject(done);
  });
});

describe('a decision that somebody may contest', () => {
  const deliver = async (caseId: string, type: string, effectiveOn: string) => {
    const of = await lastOf(caseId, type);
    const delivery = { kind: 'deliver-decision', effectiveOn, of, channel: 'in-person' };
    expect(await employer.decide('operator', caseId, delivery)).toMatchObject(done);
    return of;
  };
  const letter = (kind: string, effectiveOn: string, of: number, more: object = {}) => ({
    ...{ kind, effectiveOn, of, letter: `${kind}/1`, ...more },
  });

  it('starts fourteen working days with its receipt, and a day off in the middle is one more', async () => {
    expect(await tasksOf(dismissed)).toContain('step/deliver-decision operator');
    await deliver(dismissed, 'discipline-decided', '2025-10-10');
    // What was looked up for it has gone into what it says, and not into the ledger.
    const timeline = await employer.desk('operator', 'GET', `/v1/cases/${dismissed}/timeline`);
    const receipt = (timeline.body.events as Event[]).find(({ type }) => type === 'decision-delivered');
    expect(receipt?.data).toEqual({ of: expect.any(Number), channel: 'in-person', holds: true, grace: 7 });
    await deliver(absent, 'discipline-decided', '2025-10-23');
    await deliver(ending, 'not-renewed', '2025-10-10');
    // Fourteen working days after Friday 10 October end on Thursday the 30th; after Thursday the 23rd on 12 November.
    expect(await clocksOf(dismissed, 'KEBERATAN-BANDING')).toMatchObject([{ dueDate: '2025-10-30', status: 'open' }]);
    expect(await clocksOf(absent, 'KEBERATAN-BANDING')).toMatchObject([{ dueDate: '2025-11-12' }]);
    const decree = {
      ...{ id: 'hari-jadi', number: '100/1', issuedOn: '2025-10-22', scope: { kind: 'instansi', instansi: '7100' } },
      changes: [{ op: 'add', date: '2025-10-28', name: 'Hari jadi (contoh)', kind: 'regional' }],
      ...{ covers: [], source: 'Rekaan untuk pengujian', confidence: 'low' },
    };
    await employer.desk('administrator', 'POST', '/v1/decrees', { key: 'decree', json: { decree } });
    const confirm = { key: 'confirm', json: { kind: 'confirm', effectiveOn: '2025-10-23' } };
    expect(await employer.desk('administrator', 'POST', '/v1/decrees/hari-jadi/decisions', confirm)).toMatchObject(
      done,
    );
    await eventually(
      () => employer.desk('administrator', 'GET', '/v1/decrees/hari-jadi'),
      ({ body }) => body.stage === 'applied',
    );
    expect(await clocksOf(dismissed, 'KEBERATAN-BANDING')).toMatchObject([{ dueDate: '2025-10-31', status: 'open' }]);
    expect(await clocksOf(absent, 'KEBERATAN-BANDING')).toMatchObject([{ dueDate: '2025-11-13' }]);
    const renew = { kind: 'renew', effectiveOn: '2025-10-23', term: 1, skNumber: '814/2', reason: 'Masih dibutuhkan.' };
    expect(await employer.decide('ppk', dismissed, renew)).toMatchObject(done);
  });

  it('was contested in time by what came in on the last day and was written down after the weekend', async () => {
    await employer.goTo('2025-11-03');
    const of = await lastOf(dismissed, 'discipline-decided');
    expect(await employer.decide('operator', dismissed, letter('record-objection', '2025-10-31', of))).toMatchObject(
      done,
    );
    expect(await clocksOf(dismissed, 'KEBERATAN-BANDING')).toMatchObject([
      { status: 'met', recordedLate: true, breached: false },
    ]);
    // Twenty-one working days after Friday 31 October.
    expect(await clocksOf(dismissed, 'JAWABAN-KEBERATAN')).toMatchObject([{ dueDate: '2025-12-01', status: 'open' }]);
    expect(await tasksOf(dismissed)).toContain('step/answer-objection ppk');
    const appeal = await employer.decide('operator', dismissed, letter('record-appeal', '2025-11-03', of));
    expect(appeal).toMatchObject(refused('APPEAL_NOT_OPEN'));
  });

  it('keeps the file of somebody who left open until nobody can contest it any more', async () => {
    await employer.goTo('2025-11-07');
    expect(await employer.read(ending)).toMatchObject({ stage: 'ended', outcome: null });
    const inSiasn = { kind: 'record-siasn-updated', effectiveOn: '2025-11-07', term: 1 };
    expect(await employer.decide('operator', ending, inSiasn)).toMatchObject({ status: 200, body: { stage: 'ended' } });
    expect(await employer.read(ending)).toMatchObject({ stage: 'ended', outcome: null });
    // Seven days after the last one, 31 October.
    await employer.goTo('2025-11-08');
    expect(await employer.read(ending)).toMatchObject({ stage: 'ended', outcome: 'not-renewed' });
    const of = await lastOf(ending, 'not-renewed');
    const after = await employer.decide('operator', ending, letter('record-objection', '2025-10-31', of));
    expect(after).toMatchObject(refused('CASE_CLOSED'));
  });

  it('is answered, appealed and annulled in the contract year after it', async () => {
    await employer.goTo('2025-11-18');
    expect(await employment(dismissed)).toMatchObject({ terms: [{ n: 1 }, { n: 2, from: '2025-11-17' }] });
    expect(await clocksOf(dismissed, 'JAWABAN-KEBERATAN')).toMatchObject([{ dueDate: '2025-12-01', status: 'open' }]);
    const of = await lastOf(dismissed, 'discipline-decided');
    const upheld = letter('answer-objection', '2025-11-18', of, { outcome: 'upheld' });
    expect(await employer.decide('pyb', dismissed, upheld)).toMatchObject(refused('AUTHORITY_REQUIRED'));
    expect(await employer.decide('ppk', dismissed, upheld)).toMatchObject(done);
    const again = letter('answer-objection', '2025-11-18', of, { outcome: 'annulled' });
    expect(await employer.decide('ppk', dismissed, again)).toMatchObject(refused('ALREADY_DECIDED'));
    expect(await clocksOf(dismissed, 'KEBERATAN-BANDING')).toMatchObject([{ status: 'met' }, { status: 'open' }]);
    expect(await employer.decide('operator', dismissed, letter('record-appeal', '2025-11-18', of))).toMatchObject(done);
    expect(await tasksOf(dismissed)).toContain('step/record-appeal-outcome operator');
    const verdict = letter('record-appeal-outcome', '2025-11-18', of, { outcome: 'annulled' });
    expect(await employer.decide('operator', dismissed, verdict)).toMatchObject(done);
    expect(await employment(dismissed)).toMatchObject({ discipline: [{ final: true, contested: 'annulled' }] });
    expect(await lastOf(dismissed, 'decision-annulled')).toBeGreaterThan(of);
  });

  it('that was contested too late says what the PPK can still do', async () => {
    const of = await lastOf(absent, 'discipline-decided');
    expect(await employer.decide('operator', absent, letter('record-objection', '2025-11-14', of))).toMatchObject(done);
    expect(await clocksOf(absent, 'KEBERATAN-BANDING')).toMatchObject([{ status: 'met-late' }]);
    expect(await clocksOf(absent, 'JAWABAN-KEBERATAN')).toEqual([]);
    const answer = (outcome: string) => letter('answer-objection', '2025-11-18', of, { outcome });
    const late = await employer.decide('ppk', absent, answer('upheld'));
    expect(late).toMatchObject(refused('OBJECTION_LATE'));
    expect(late.body.detail).toMatch(/Kamis 13 November 2025.*mengubah.*membatalkan/);
    expect(await employer.decide('ppk', absent, answer('inadmissible'))).toMatchObject(done);
    expect(await employment(absent)).toMatchObject({ discipline: [{ final: true, contested: 'inadmissible' }] });
  });

  it('replays as it was decided', async () => {
    expect(await expectCleanReplay(employer.sandbox.stack)).toBeGreaterThan(3);
  });
});
