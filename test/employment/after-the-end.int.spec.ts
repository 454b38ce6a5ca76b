import { WithStartWorkflowOperation } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reopenFile } from '../../api/cases/reopen-file.ts';
import type { Dependencies } from '../../api/dependencies.ts';
import type { Engine, Sending } from '../../api/engine/engine.ts';
import { temporalEngine } from '../../api/engine/temporal-engine.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { EmploymentDecision } from '../../domain/employment/decisions.ts';
import { createTemporalClient, taskQueue } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { readSandboxClock } from '../../registry/sandbox.ts';
import { type DecisionAnswer, decideEmployment } from '../../workflows/contract/messages.ts';
import { type Employer, startEmployer } from '../support/employed.ts';
import { expectCleanReplay } from '../support/replay.ts';

let employer: Employer;
const term = { from: '2025-10-01', until: '2026-09-30' };
const [heardOn, today] = ['2026-02-20', '2026-03-02'];

beforeAll(async () => {
  employer = await startEmployer(today);
});
afterAll(() => employer?.sandbox.end());

async function taken(id: string, decision: object, account = 'ppk') {
  const { status, body } = await employer.decide(account, id, decision);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
}
async function refused(id: string, decision: object, code: string, account = 'ppk') {
  const { body } = await employer.decide(account, id, decision);
  expect(body.code).toBe(code);
}
async function shown(id: string) {
  const { stage, outcome, tasks, employment } = await employer.read(id);
  const { termination } = employment as Record<string, Record<string, unknown>>;
  return { stage, outcome, kinds: (tasks as { kind: string }[]).map(({ kind }) => kind), ...termination };
}
async function timeline(id: string) {
  const { body } = await employer.desk('auditor', 'GET', `/v1/cases/${id}/timeline`);
  return body.events as { seq: number; type: string; words: string }[];
}
async function numberOf(id: string, wanted: string) {
  return (await timeline(id)).find(({ type }) => type === wanted)?.seq ?? 0;
}
const deliver = (of: number, effectiveOn = today) => ({ kind: 'deliver-decision', effectiveOn, of, channel: 'letter' });
const paper = (kind: string) => ({ kind, reference: '800/12' });
const terminate = (ground: string, kinds: readonly string[], more: object) => ({
  ...{ kind: 'terminate', effectiveOn: today, ground, class: 'dishonourable', heardOn, skNumber: '888/1' },
  ...{ evidence: kinds.map(paper), reason: 'Telah dipertimbangkan.', ...more },
});
const revoke = (effectiveOn: string) => ({
  ...{ kind: 'revoke-termination', effectiveOn, skNumber: '888/9', reason: 'Dasarnya tidak ada lagi.' },
});
const overturned = (effectiveOn: string) => ({
  ...{ kind: 'record-ground-fallen', effectiveOn },
  paper: { kind: 'putusan peninjauan kembali', reference: '7 PK/Pid/2026' },
});

/** A matter of discipline, from its report to a dismissal by SK, and the termination on that. */
async function dismissed(id: string): Promise<void> {
  const [reported, heard] = [{ effectiveOn: '2026-02-02' }, { effectiveOn: heardOn, matter: 1 }];
  await taken(id, { kind: 'report-violation', ...reported, about: 'LHP 700/7', suspected: 'severe' }, 'operator');
  const summons = { kind: 'summon', ...reported, matter: 1, round: 1, appearOn: heardOn, channel: 'letter' };
  await taken(id, summons, 'operator');
  await taken(id, { kind: 'examine', ...heard, bapNumber: 'BAP/1', heard: true }, 'kepala-bkpsdm');
  await taken(id, { kind: 'hear', ...heard, minutes: 'N/1' }, 'verifier');
  const proven = { level: 'severe', sanction: 'dismissal', skNumber: '862/1', reason: 'Terbukti.' };
  await taken(id, { kind: 'decide-discipline', effectiveOn: today, matter: 1, ...proven });
  const kinds = ['berita acara pemeriksaan', 'keputusan hukuman disiplin'];
  await taken(id, terminate('severe-discipline', kinds, { matter: 1, lastDay: '2026-03-13' }));
}

/**
 * Opens the file of somebody who has left by a decision that reaches its process once more before it does anything, as when
 * two requests under one key come at once: neither order is left to chance.
 */
async function sentIntoItsFirstTask(id: string, decision: EmploymentDecision): Promise<void> {
  const { databaseUrl, engine } = employer.sandbox.stack;
  const db = openDatabase({ url: databaseUrl, poolSize: 2, name: 'tenggat-test' });
  const client = createTemporalClient(engine);
  const clock = async () => (await readSandboxClock(db)) ?? 0;
  const recordedAt = await clock();
  const official = { account: 'acc-verifier', role: 'verifier', roles: ['verifier'], instansi: '7100' } as const;
  const by = { kind: 'official', account: official.account, role: official.role } as const;
  const stamp = { effectiveOn: civilDateOf(recordedAt, 'WIB'), recordedAt, by, request: 'f'.repeat(64) };
  const sending: Sending = {
    workflowId: `employment/7100/${id}`,
    definition: decideEmployment as unknown as Sending['definition'],
    message: { decision, stamp },
    updateId: stamp.request,
  };
  let answer: unknown;
  const open: Engine['open'] = async ({ workflow, workflowId, input }) => {
    const options = { workflowId, taskQueue, args: [input], workflowIdConflictPolicy: 'FAIL' } as const;
    answer = await client.workflow.executeUpdateWithStart(sending.definition, {
      ...{ args: [sending.message], updateId: sending.updateId },
      startWorkflowOperation: new WithStartWorkflowOperation(workflow, options),
    });
  };
  const use = {
    db,
    clock,
    advanceSandbox: async () => ({ now: 0, advanced: 0 }),
    engine: { ...temporalEngine(client), open },
  };
  const opened = await reopenFile(use as unknown as Dependencies, official, id, sending);
  expect(opened).toMatchObject({ kind: 'answered', answer: { seqs: (answer as DecisionAnswer).seqs } });
  await client.connection.close();
  await db.destroy();
}

describe('somebody was sent away for a sanction, and the sanction is annulled', () => {
  test('the PPK is asked, revokes the SK, and the employment stands again with the days in between shown', async () => {
    const id = await employer.employ([term]);
    await refused(id, overturned(today), 'NOT_TERMINATED', 'operator');
    await dismissed(id);
    const sanction = await numberOf(id, 'discipline-decided');
    await taken(id, deliver(sanction), 'operator');
    await refused(id, revoke(today), 'GROUND_STANDS');

    await employer.goTo('2026-03-16');
    const day = { effectiveOn: '2026-03-16', of: sanction };
    await taken(id, { kind: 'record-objection', ...day, letter: 'K/1' }, 'operator');
    expect(await shown(id)).toMatchObject({ stage: 'ended' });
    // What was decided about the sanction decides nothing about the SK that rests on it.
    const answered = { kind: 'answer-objection', ...day, outcome: 'annulled', letter: 'J/1' };
    expect(await taken(id, answered)).toMatchObject({ stage: 'ended' });
    expect(await shown(id)).toMatchObject({
      ...{ outcome: null, kinds: expect.arrayContaining(['step/revoke-termination']) },
      fallen: { cause: { kind: 'discipline', matter: 1, outcome: 'annulled' }, on: '2026-03-16', upheld: false },
    });
    const { body: why } = await employer.desk('auditor', 'GET', `/v1/cases/${id}/explanation`);
    const awaited = (why.awaited as Record<string, unknown>[]).find(
      ({ decision }) => decision === 'revoke-termination',
    );
    expect(awaited).toMatchObject({ power: 'terminate', roles: [{ id: 'pyb' }, { id: 'ppk' }] });

    await employer.goTo('2026-03-30');
    expect(await employer.decide('operator', id, revoke('2026-03-30'))).toMatchObject({ status: 403 });
    expect(await taken(id, revoke('2026-03-30'))).toMatchObject({ stage: 'running' });
    const gap = { from: '2026-03-14', until: '2026-03-29', wages: 'unpaid' };
    const back = await shown(id);
    expect(back).toMatchObject({ outcome: null, annulled: [{ lastDay: '2026-03-13', gap }] });
    expect(back.kinds).not.toContain('step/revoke-termination');
    const sentences = (await timeline(id)).map(({ words }) => words);
    expect(sentences).toContainEqual(
      expect.stringContaining('Dasar pemberhentian gugur: hukuman dalam perkara disiplin nomor 1 dibatalkan'),
    );
    expect(sentences).toContainEqual(expect.stringContaining('hubungan kerja pulih, jedanya tidak dibayar'));
  }, 120_000);
});

describe('the judgment behind an SK is overturned after the file was closed', () => {
  test('the file is opened once more, the PPK revokes the SK, and the year goes on', async () => {
    const id = await employer.employ([term]);
    const judgment = { number: '12/Pid.Sus/2026', on: '2026-02-20', court: 'PN Contoh' };
    const day = '2026-03-30';
    const ended = terminate('offence-of-office', ['putusan'], { judgment, effectiveOn: day, lastDay: day });
    await taken(id, ended);
    const sk = await numberOf(id, 'terminated');
    await taken(id, deliver(sk, day), 'operator');
    await employer.goTo('2026-05-18');
    const inSiasn = { kind: 'record-siasn-updated', effectiveOn: '2026-05-18', term: 1 };
    await taken(id, inSiasn, 'operator');
    expect(await shown(id)).toMatchObject({ outcome: 'offence-of-office' });
    await refused(id, revoke('2026-05-18'), 'CASE_CLOSED');

    await employer.goTo('2026-06-15');
    const fell = overturned('2026-06-15');
    expect(await taken(id, fell, 'operator')).toMatchObject({ stage: 'ended' });
    expect(await shown(id)).toMatchObject({
      ...{ outcome: null, kinds: ['step/revoke-termination'] },
      fallen: { cause: { paper: { reference: '7 PK/Pid/2026' } } },
    });
    await refused(id, fell, 'ALREADY_DECIDED', 'operator');
    expect(await taken(id, revoke('2026-06-15'))).toMatchObject({ stage: 'running' });
    expect(await shown(id)).toMatchObject({ annulled: [{ gap: { from: '2026-03-31', until: '2026-06-14' } }] });

    // Its contract year is watched again, up to a last day on which nobody has decided.
    await employer.goTo('2026-10-02');
    expect(await shown(id)).toMatchObject({ stage: 'lapsed', outcome: null });
  }, 240_000);
});

describe('a date is found wrong after the file was closed', () => {
  test('two people put it right, the file is closed again, and every run of all of these replays', async () => {
    const id = await employer.employ([{ from: '2026-09-01', until: '2027-08-31' }]);
    const day = { effectiveOn: '2026-10-02' };
    await taken(id, { kind: 'record-resignation', ...day, letter: 'S-9', lastDay: '2026-10-02' }, 'operator');
    const wish = terminate('resigned', ['surat pengunduran diri'], { ...day, lastDay: '2026-10-02' });
    await taken(id, { ...wish, class: 'honourable', heardOn: undefined });
    await employer.goTo('2026-10-05');
    await taken(id, { kind: 'record-siasn-updated', effectiveOn: '2026-10-05', term: 1 }, 'operator');
    expect(await shown(id)).toMatchObject({ outcome: 'resigned' });

    const path = `/v1/cases/${id}/corrections`;
    const of = await numberOf(id, 'resignation-recorded');
    const json = { of, to: '2026-09-30', reason: 'Surat diterima dua hari sebelumnya.' };
    const proposed = await employer.desk('operator', 'POST', path, { key: 'right', json });
    expect(proposed).toMatchObject({ status: 200, body: { outcome: 'resigned' } });
    const confirmed = `${path}/${(proposed.body.seqs as number[])[0]}/confirmation`;
    const own = await employer.desk('operator', 'POST', confirmed, { key: 'own' });
    expect(own).toMatchObject({ status: 409, body: { code: 'CORRECTION_NEEDS_SECOND_PERSON' } });
    const right = await employer.desk('verifier', 'POST', confirmed, { key: 'confirmed' });
    expect(right).toMatchObject({ status: 200, body: { outcome: 'resigned' } });
    expect((await employer.desk('verifier', 'POST', confirmed, { key: 'confirmed' })).body).toEqual(right.body);
    const types = (await timeline(id)).map(({ type }) => type);
    expect(types.slice(-4)).toEqual([
      'employment-closed',
      'correction-proposed',
      'fact-corrected',
      'employment-closed',
    ]);

    await sentIntoItsFirstTask(id, {
      kind: 'propose-correction',
      of,
      to: civilDate('2026-09-29'),
      reason: 'Tanggal surat.',
    });
    expect((await timeline(id)).filter(({ type }) => type === 'correction-proposed')).toHaveLength(2);

    const db = openDatabase({ url: employer.sandbox.stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
    expect((await rebuild(db, { check: true })).differences).toEqual([]);
    await db.destroy();
    expect(await expectCleanReplay(employer.sandbox.stack)).toBeGreaterThan(1);
  }, 240_000);
});
