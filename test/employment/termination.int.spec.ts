import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../registry/database.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { expectCleanReplay } from '../support/replay.ts';

let employer: Employer;
let diedLate: string;
let mistaken: string;
let left: Readonly<Record<string, string>>;
const term = { from: '2025-10-01', until: '2026-09-30' };
const today = '2026-09-01';

beforeAll(async () => {
  employer = await startEmployer('2026-09-01');
  diedLate = await employer.employ([{ from: '2025-12-01', until: '2026-11-30' }]);
  mistaken = await employer.employ([{ from: '2026-01-01', until: '2026-12-31' }]);
});
afterAll(() => employer?.sandbox.end());

const paper = (kind: string) => ({ kind, reference: '800/12' });
const terminate = (ground: string, chosen: string, kinds: readonly string[], more: object = {}) => ({
  ...{ kind: 'terminate', effectiveOn: today, ground, class: chosen, lastDay: today, skNumber: '888/1' },
  ...{ evidence: kinds.map(paper), reason: 'Telah dipertimbangkan.', ...more },
});
const judgment = { number: '12/Pid.Sus/2026', on: '2026-08-20', court: 'PN Contoh' };
const heardOn = '2026-08-28';

const inSiasn = (effectiveOn: string, term = 1) => ({ kind: 'record-siasn-updated', effectiveOn, term });

async function refused(id: string, decision: object, code: string, account = 'ppk') {
  const { status, body } = await employer.decide(account, id, decision);
  expect([status, body.code]).toEqual([409, code]);
  return String(body.detail);
}
async function taken(id: string, decision: object, account = 'ppk') {
  const { status, body } = await employer.decide(account, id, decision);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
}
async function termination(id: string) {
  const { stage, outcome, tasks, employment } = await employer.read(id);
  const { termination: shown, terms } = employment as Record<string, Record<string, unknown>>;
  const kinds = (tasks as { kind: string }[]).map(({ kind }) => kind).sort();
  return { stage, outcome, kinds, terms, ...shown };
}

describe('an employment is ended by the PPK', () => {
  test('with the class of its ground, on its papers, its judgment and the person heard', async () => {
    const elsewhere = await employer.employ([term]);
    const bare = await refused(elsewhere, terminate('appointed-elsewhere', 'status-change', []), 'EVIDENCE_MISSING');
    expect(bare).toContain('memerlukan keputusan pengangkatan');
    const other = terminate('appointed-elsewhere', 'honourable', ['keputusan pengangkatan']);
    expect(await refused(elsewhere, other, 'CLASS_NOT_OF_GROUND')).toContain('berkelas perubahan status');
    const appointed = terminate('appointed-elsewhere', 'status-change', ['keputusan pengangkatan'], {
      lastDay: '2026-08-31',
    });
    expect(await taken(elsewhere, appointed)).toMatchObject({ stage: 'ended' });
    // Nobody contests it; but the file stays open until its end stands in SIASN.
    expect(await termination(elsewhere)).toMatchObject({ outcome: null, kinds: ['step/record-siasn-updated'] });
    expect(await taken(elsewhere, inSiasn(today), 'operator')).toMatchObject({ outcome: 'appointed-elsewhere' });
    await refused(elsewhere, inSiasn(today), 'CASE_CLOSED', 'operator');

    const party = await employer.employ([term]);
    const dishonoured = terminate('party-member', 'dishonourable', ['dokumen keanggotaan atau kepengurusan']);
    await refused(party, dishonoured, 'NOT_HEARD');
    expect(await employer.decide('operator', party, { ...dishonoured, heardOn })).toMatchObject({ status: 403 });
    expect(await taken(party, { ...dishonoured, heardOn })).toMatchObject({ stage: 'ending' });
    await refused(party, { ...dishonoured, heardOn, skNumber: '888/2' }, 'ALREADY_DECIDED');

    const imprisoned = await employer.employ([term]);
    const sentence = terminate('prison-two-years', 'honourable-not-own-request', ['putusan', 'pendapat hukum'], {
      ...{ heardOn, lastDay: '2026-08-31' },
    });
    await refused(imprisoned, sentence, 'JUDGMENT_REQUIRED');
    const short = { ...sentence, judgment: { ...judgment, monthsImposed: 18 } };
    expect(await refused(imprisoned, short, 'SENTENCE_TOO_SHORT')).toContain('18 bulan pidana yang dijatuhkan');
    const long = { ...sentence, judgment: { ...judgment, monthsImposed: 30 } };
    // Whoever was sent away may object: the file stays open until nobody can any more.
    expect(await taken(imprisoned, long)).toMatchObject({ stage: 'ended' });
    expect(await termination(imprisoned)).toMatchObject({ outcome: null, ended: { outcome: 'prison-two-years' } });

    const reviewed = await employer.employ([term]);
    const weak = terminate(
      'not-performing',
      'honourable-not-own-request',
      ['hasil evaluasi kinerja', 'hasil peninjauan'],
      {
        ...{ heardOn, lastDay: '2026-09-15' },
      },
    );
    expect(await refused(reviewed, weak, 'GROUND_STEP_MISSING')).toContain('menutup peninjauan kinerja');
    const open = { kind: 'open-performance-review', effectiveOn: '2026-08-03', basis: 'Evaluasi 2', reason: 'Rendah.' };
    await taken(reviewed, open, 'operator');
    expect((await termination(reviewed)).kinds).toContain('step/close-performance-review');
    const close = {
      kind: 'close-performance-review',
      effectiveOn: heardOn,
      heardOn,
      report: 'BA-7',
      reason: 'Target.',
    };
    await taken(reviewed, { ...close, finding: 'not-performing' }, 'verifier');
    expect((await termination(reviewed)).kinds).toContain('step/terminate');
    expect(await taken(reviewed, weak)).toMatchObject({ stage: 'ending' });

    const resigned = await employer.employ([term]);
    const asksToGo = { kind: 'record-resignation', effectiveOn: today, letter: 'S-1', lastDay: '2026-09-30' };
    await taken(resigned, asksToGo, 'operator');
    const { body: why } = await employer.desk('auditor', 'GET', `/v1/cases/${resigned}/explanation`);
    const awaited = (why.awaited as Record<string, unknown>[]).find(({ decision }) => decision === 'terminate');
    expect(awaited).toMatchObject({ power: 'terminate', roles: [{ id: 'pyb' }, { id: 'ppk' }] });
    const goes = terminate('resigned', 'honourable', ['surat pengunduran diri'], { lastDay: '2026-09-30' });
    expect(await taken(resigned, goes)).toMatchObject({ stage: 'ending' });
    await refused(
      resigned,
      { kind: 'withdraw-resignation', effectiveOn: today, letter: 'S-2' },
      'ALREADY_DECIDED',
      'operator',
    );

    // The instansi follows its contract templates: what the law says stays beside it.
    const undisciplined = await employer.employ([term]);
    await dismissed(undisciplined);
    const setting = { value: 'contract', reason: 'Perjanjian kerja daerah.', from: today };
    const set = await employer.desk('ppk', 'POST', '/v1/policies/severe-discipline-class/settings', {
      key: 'class',
      json: setting,
    });
    expect(set.status).toBe(200);
    const kinds = ['berita acara pemeriksaan', 'keputusan hukuman disiplin'];
    const severe = terminate('severe-discipline', 'dishonourable', kinds, {
      heardOn,
      matter: 1,
      lastDay: '2026-09-30',
    });
    await refused(undisciplined, severe, 'CLASS_NOT_OF_GROUND');
    await taken(undisciplined, { ...severe, class: 'honourable-not-own-request' });
    expect(await termination(undisciplined)).toMatchObject({
      decided: {
        ...{ class: 'honourable-not-own-request', otherClass: { class: 'dishonourable', by: 'law' } },
        ...{ classBasis: 'UU 20/2023 Pasal 52 ayat (4)' },
      },
    });

    const bulk = await employer.desk('operator', 'POST', '/v1/bulk-runs', {
      key: 'many',
      json: { decision: { kind: 'terminate' }, cases: [{ caseId: resigned }] },
    });
    expect(bulk.body.code).toBe('BULK_AGAINST_PEOPLE');

    // Their last days lie ahead: on the morning after, they are over.
    await employer.goTo('2026-09-16');
    expect(await termination(party)).toMatchObject({ stage: 'ended', ended: { outcome: 'party-member' } });
    expect(await termination(reviewed)).toMatchObject({ stage: 'ended', ended: { outcome: 'not-performing' } });
    expect(await termination(resigned)).toMatchObject({ stage: 'ending', outcome: null });
    await employer.goTo('2026-10-02');
    expect(await termination(resigned)).toMatchObject({
      ...{ stage: 'ended', outcome: null, kinds: ['step/record-siasn-updated'] },
      ended: { lastDay: '2026-09-30' },
    });
    expect(await termination(undisciplined)).toMatchObject({ stage: 'ended', ended: { outcome: 'severe-discipline' } });
    left = {
      ...{ 'prison-two-years': imprisoned, 'not-performing': reviewed, resigned },
      'severe-discipline': undisciplined,
    };
    for (const id of Object.values(left)) await toldAndInSiasn(id, '2026-10-02');
  });
});

/** Whatever of it can be contested is delivered, and the end is in SIASN. */
async function toldAndInSiasn(id: string, effectiveOn: string): Promise<void> {
  const { body } = await employer.desk('operator', 'GET', `/v1/cases/${id}/timeline`);
  const contestable = (body.events as { seq: number; type: string; data: { ground?: string } }[]).filter(
    ({ type, data }) => type === 'discipline-decided' || (type === 'terminated' && data.ground !== 'resigned'),
  );
  for (const { seq: of } of contestable) {
    await taken(id, { kind: 'deliver-decision', effectiveOn, of, channel: 'letter' }, 'operator');
  }
  await taken(id, inSiasn(effectiveOn), 'operator');
}

/** A matter of discipline, from its report to a dismissal by SK. */
async function dismissed(id: string): Promise<void> {
  const [reported, heard] = [{ effectiveOn: '2026-08-03' }, { effectiveOn: heardOn, matter: 1 }];
  await taken(id, { kind: 'report-violation', ...reported, about: 'LHP 700/7', suspected: 'severe' }, 'operator');
  const summons = { kind: 'summon', ...reported, matter: 1, round: 1, appearOn: heardOn, channel: 'letter' };
  await taken(id, summons, 'operator');
  await taken(id, { kind: 'examine', ...heard, bapNumber: 'BAP/1', heard: true }, 'kepala-bkpsdm');
  await taken(id, { kind: 'hear', ...heard, minutes: 'N/1' }, 'verifier');
  const proven = { level: 'severe', sanction: 'dismissal', skNumber: '862/1', reason: 'Terbukti.' };
  await taken(id, { kind: 'decide-discipline', effectiveOn: today, matter: 1, ...proven });
}

describe('a death discovered after the next year has begun', () => {
  test('ends the employment on its day, and lists what took effect after it', async () => {
    const id = diedLate;
    await employer.goTo('2026-10-02');
    await taken(id, {
      ...{ kind: 'renew', effectiveOn: '2026-10-02', term: 1, skNumber: '814/2', reason: 'Predikat Baik.' },
    });
    await employer.goTo('2026-12-08');
    expect(await termination(id)).toMatchObject({ stage: 'running', terms: [{ n: 1 }, { n: 2 }] });

    await refused(
      id,
      terminate('died', 'honourable', ['akta kematian'], { effectiveOn: '2026-12-08' }),
      'GROUND_STEP_MISSING',
    );
    const death = { kind: 'record-death', effectiveOn: '2026-10-20', certificate: 'AK-1' };
    expect(await taken(id, death, 'operator')).toMatchObject({ stage: 'ended' });
    expect(await termination(id)).toMatchObject({
      ...{ outcome: null, kinds: ['step/record-siasn-updated', 'step/terminate'], terms: [{ n: 1 }] },
      ended: { outcome: 'died', lastDay: '2026-10-20', reverses: [{ type: 'renewed' }, { type: 'term-began' }] },
    });
    expect((await employer.read(id)).employment).toMatchObject({ lengthOfService: { years: 0, months: 10 } });

    const sk = terminate('died', 'honourable', ['akta kematian'], { effectiveOn: '2026-12-08', lastDay: '2026-12-08' });
    expect(await refused(id, sk, 'LAST_DAY_OUTSIDE')).toContain('Selasa 20 Oktober 2026');
    expect(await taken(id, { ...sk, lastDay: '2026-10-20' })).toMatchObject({ stage: 'ended' });
    expect(await taken(id, inSiasn('2026-12-08'), 'operator')).toMatchObject({ outcome: 'died' });
    const again = await refused(id, { ...death, effectiveOn: '2026-10-19' }, 'ALREADY_DECIDED', 'operator');
    expect(again).toContain('berlaku Selasa 20 Oktober 2026');
  });

  test('of somebody else: the PPK takes it back, and the year goes on to its own end', async () => {
    const id = mistaken;
    await employer.goTo('2026-12-08');
    await taken(id, { kind: 'record-death', effectiveOn: '2026-10-20', certificate: 'AK-2' }, 'operator');
    const decline = {
      kind: 'decline-termination',
      effectiveOn: '2026-12-08',
      ground: 'died',
      reason: 'Akta orang lain.',
    };
    expect(await taken(id, decline)).toMatchObject({ stage: 'renewal-open' });
    await employer.goTo('2027-01-04');
    expect(await termination(id)).toMatchObject({ stage: 'lapsed', outcome: null });
  });
});

describe('a death discovered after the file was closed', () => {
  test('opens it once more, whoever asks twice; its SK and SIASN close it again, and every run replays', async () => {
    const id = await employer.employ([{ from: '2026-02-01', until: '2027-01-31' }]);
    await employer.goTo('2027-01-05');
    const day = { effectiveOn: '2027-01-05' };
    await taken(id, { kind: 'record-resignation', ...day, letter: 'S-9', lastDay: '2027-01-05' }, 'operator');
    const goes = { ...terminate('resigned', 'honourable', ['surat pengunduran diri']), ...day, lastDay: '2027-01-05' };
    await taken(id, goes);
    await employer.goTo('2027-01-06');
    const closed = { ...inSiasn('2027-01-06') };
    expect(await taken(id, closed, 'operator')).toMatchObject({ outcome: 'resigned' });
    await employer.goTo('2027-03-01');

    const death = (effectiveOn: string) => ({ kind: 'record-death', effectiveOn, certificate: 'AK-3' });
    // Nothing is opened for a death after the last day, nor for anything else.
    const late = await refused(id, death('2027-01-05'), 'EMPLOYMENT_ENDED', 'operator');
    expect(late).toContain('Selasa 5 Januari 2027');
    const other = await refused(
      id,
      { kind: 'record-resignation', ...day, letter: 'S-1', lastDay: '2027-01-05' },
      'CASE_CLOSED',
      'operator',
    );
    expect(other).toContain('berkasnya dibuka kembali');
    expect(await termination(id)).toMatchObject({ outcome: 'resigned' });

    const known = await employer.decide('operator', id, death('2026-12-28'), 'death-late');
    expect(known).toMatchObject({ status: 200, body: { stage: 'ended' } });
    expect(known.body.outcome).toBeUndefined();
    expect((await employer.decide('operator', id, death('2026-12-28'), 'death-late')).body).toEqual(known.body);
    await refused(id, death('2026-12-27'), 'ALREADY_DECIDED', 'operator');
    expect(await termination(id)).toMatchObject({
      ...{ outcome: null, kinds: ['step/record-siasn-updated', 'step/terminate'] },
      ended: { outcome: 'died', lastDay: '2026-12-28' },
    });
    const sk = terminate('died', 'honourable', ['akta kematian'], { effectiveOn: '2027-03-01', lastDay: '2026-12-28' });
    expect(await taken(id, sk)).toMatchObject({ stage: 'ended' });
    expect(await taken(id, inSiasn('2027-03-01'), 'operator')).toMatchObject({ outcome: 'died' });

    const db = openDatabase({ url: employer.sandbox.stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
    expect((await rebuild(db, { check: true })).differences).toEqual([]);
    await db.destroy();
    expect(await expectCleanReplay(employer.sandbox.stack)).toBeGreaterThan(5);
  }, 240_000);
});

describe('whoever has left', () => {
  test('is closed once their end is in SIASN and nobody can contest it any more', async () => {
    for (const [ground, id] of Object.entries(left)) expect(await termination(id)).toMatchObject({ outcome: ground });
  });
});
