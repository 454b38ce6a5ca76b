import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tenggat } from '../../cli/law/testing/tenggat.ts';
import { eventually, type Reply, tokenOf } from '../support/desk.ts';
import { expectCleanReplay } from '../support/replay.ts';
import { besideSteps, type LawStory, lawStory } from './law-story.ts';

/**
 * August 2025 as it might have been: a determination is received on Monday 11 August, while the decree of 7 August that
 * makes Monday 18 August a day off has not yet reached the instansi.
 */
let story: LawStory;

beforeAll(async () => {
  story = await lawStory(people);
}, 240_000);
afterAll(() => story?.sandbox.end(), 60_000);

/** More files than are told on one page. */
const people = 60;
/** NI-USUL of the batch and of every file that runs, and NI-TERIMA of the one that was proposed. */
const all = people + 1;

type Clock = { id: string; dueDate: string; status: string; shortening?: { dueDate: string }; derivation: Day[] };
type Day = { date: string; counted: boolean; why: string; decree?: string };
type Event = { type: string; data: Record<string, unknown>; by: Record<string, unknown> };

async function clockOf(caseId: string, rule = 'NI-USUL'): Promise<Clock> {
  const { body } = await story.desk('operator', 'GET', `/v1/cases/${caseId}/clocks`);
  const clock = (body.clocks as Clock[]).find(({ id }) => id.startsWith(`${rule}/`));
  if (clock === undefined) throw new Error(`No clock of ${rule}`);
  return clock;
}

async function eventsOf(caseId: string, type: string): Promise<readonly Event[]> {
  const { body } = await story.desk('operator', 'GET', `/v1/cases/${caseId}/timeline`);
  return (body.events as Event[]).filter((event) => event.type === type);
}

const confirm = (id: string, on: string) =>
  story.desk('administrator', 'POST', `/v1/decrees/${id}/decisions`, {
    key: `confirm-${id}`,
    json: { kind: 'confirm', effectiveOn: on },
  });
const applied = (id: string): Promise<Reply> =>
  eventually(
    () => story.desk('administrator', 'GET', `/v1/decrees/${id}`),
    ({ body }) => body.stage === 'applied',
  );

describe('a decree that arrives while clocks run', () => {
  it('is not known before it is confirmed: the seven working days end on 20 August', async () => {
    expect(await clockOf(story.running)).toMatchObject({ dueDate: '2025-08-20', status: 'open' });
  });

  it('says beforehand which clocks it would move, from when to when, and keeps nothing', async () => {
    const preview = await story.desk('administrator', 'POST', '/v1/decrees/preview', {
      json: { shipped: story.decree },
    });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      days: [{ date: '2025-08-18', was: [], is: [{ kind: 'cuti-bersama' }] }],
      clocks: { touched: all, extended: all, shortened: 0, remindersMoved: 0 },
      moves: [
        { rule: 'NI-TERIMA', from: '2025-08-20', to: '2025-08-21', clocks: 1 },
        { rule: 'NI-USUL', from: '2025-08-20', to: '2025-08-21', clocks: people },
      ],
    });
    expect(await clockOf(story.running)).toMatchObject({ dueDate: '2025-08-20' });
    const { body } = await story.desk('administrator', 'GET', '/v1/decrees');
    const line = (body.decrees as { id: string; stage: string }[]).find(({ id }) => id === story.decree);
    expect(line?.stage).toBe('not-recorded');
  });

  it('of a region touches who sits there, and nobody elsewhere', async () => {
    const regional = (code: string) => ({
      id: `edaran-${code}`,
      number: 'Edaran Gubernur (contoh)',
      issuedOn: '2025-08-11',
      scope: { kind: 'province', code },
      changes: [{ op: 'add', date: '2025-08-15', name: 'Hari daerah (contoh)', kind: 'regional' }],
      covers: [],
      source: 'Rekaan untuk pengujian',
      confidence: 'low',
    });
    const preview = async (code: string) =>
      (await story.desk('ppk', 'POST', '/v1/decrees/preview', { json: { decree: regional(code) } })).body;
    expect(await preview('51')).toMatchObject({ clocks: { touched: 0 }, moves: [] });
    expect(await preview('16')).toMatchObject({ clocks: { touched: all, extended: all } });
  });

  it('moves nothing when it is recorded, and everything it touches once it is confirmed', async () => {
    const json = { shipped: story.decree };
    const recorded = await story.desk('administrator', 'POST', '/v1/decrees', { key: 'skb', json });
    expect(recorded).toMatchObject({ status: 201, body: { decreeId: story.decree, stage: 'recorded' } });
    expect(await clockOf(story.running)).toMatchObject({ dueDate: '2025-08-20' });

    expect((await confirm(story.decree, '2025-08-13')).status).toBe(200);
    const { body } = await applied(story.decree);
    expect(body.answers).toMatchObject({ extended: all, 'needs-decision': 0 });

    const clock = await clockOf(story.running);
    expect(clock.dueDate).toBe('2025-08-21');
    expect(clock.derivation.find(({ date }) => date === '2025-08-18')).toMatchObject({
      counted: false,
      why: 'cuti-bersama',
    });
  });

  it('keeps what each clock answered', async () => {
    const { body } = await story.desk('auditor', 'GET', `/v1/decrees/${story.decree}/retimings`);
    const answered = body.retimings as { rule: string; from: string; to: string; answer: string }[];
    expect(new Set(answered.map(({ rule, from, to, answer }) => `${rule} ${from} ${to} ${answer}`))).toEqual(
      new Set(['NI-USUL 2025-08-20 2025-08-21 extended', 'NI-TERIMA 2025-08-20 2025-08-21 extended']),
    );
    expect(answered).toHaveLength(all);
  });

  it('leaves the before and the after on the timeline, with the day and the decree that did it', async () => {
    const [moved] = await eventsOf(story.running, 'clock-retimed');
    expect(moved).toMatchObject({
      by: { kind: 'system', name: 'decree' },
      data: {
        from: '2025-08-20',
        due: { dueDate: '2025-08-21' },
        cause: { decree: story.decree, days: [{ date: '2025-08-18' }] },
      },
    });
  });

  it('moves the seven days of the instansi by its own week, also in a file of a unit that works on Saturdays', async () => {
    const batch = await story.desk('operator', 'GET', `/v1/formations/${story.formation}`);
    const [clock] = (batch.body.clocks as Clock[]).filter(({ id }) => id.startsWith('NI-USUL/'));
    expect(clock?.dueDate).toBe('2025-08-21');
    const { derivation } = await clockOf(story.running);
    expect(derivation.find(({ date }) => date === '2025-08-16')).toMatchObject({ counted: false, why: 'weekend' });
  });

  it('never rewrites a clock that was closed before', async () => {
    const closed = await clockOf(story.done);
    expect(closed).toMatchObject({ dueDate: '2025-08-20', status: 'met' });
    // It was counted by what was known then, and is shown so.
    expect(closed.derivation.find(({ date }) => date === '2025-08-18')).toMatchObject({ counted: true });
    const moved = await eventsOf(story.done, 'clock-retimed');
    expect(moved.map(({ data }) => String(data.clock).split('/')[0])).toEqual(['NI-TERIMA']);
  });

  it('holds for what is counted afterwards', async () => {
    const path = `/v1/cases/${story.done}/decisions`;
    const json = { kind: 'record-return', effectiveOn: '2025-08-13', cause: 'name-mismatch', fixer: 'candidate' };
    expect((await story.desk('operator', 'POST', path, { key: 'return', json })).status).toBe(200);
    expect(await clockOf(story.done, 'BTS-PERBAIKAN')).toMatchObject({ dueDate: '2025-08-20' });
  });
});

describe('a decree that would take days away', () => {
  const id = 'contoh-hapus-18-agustus';

  it('recorded and confirmed on the command line, waits for an official: the clock runs as people were told', async () => {
    const decree = {
      id,
      number: 'Contoh 1/2025',
      issuedOn: '2025-08-14',
      scope: { kind: 'national' },
      changes: [{ op: 'remove', date: '2025-08-18' }],
      covers: [],
      source: 'Rekaan untuk pengujian',
      confidence: 'low',
    };
    await story.goTo('2025-08-14');
    const { stack, folder } = story.sandbox;
    const env = { TENGGAT_API_URL: stack.apiUrl, TENGGAT_TOKEN: await tokenOf(stack, folder, 'administrator') };
    const input = JSON.stringify(decree);
    const preview = await tenggat(['decree', 'preview', '-', '--json'], env, input);
    expect(JSON.parse(preview.stdout)).toMatchObject({ clocks: { touched: all, shortened: all } });
    expect(await tenggat(['decree', 'record', '-'], env, input)).toMatchObject({ code: 0, stderr: '' });
    const confirmed = await tenggat(['decree', 'confirm', id, '--effective-on', '2025-08-14'], env);
    expect(confirmed).toMatchObject({ code: 0, stderr: '' });
    const { body } = await applied(id);
    expect(body.answers).toMatchObject({ extended: 0, 'needs-decision': all });

    expect(await clockOf(story.running)).toMatchObject({
      dueDate: '2025-08-21',
      shortening: { dueDate: '2025-08-20', decree: id },
    });
    const file = await story.desk('ppk', 'GET', `/v1/cases/${story.running}`);
    expect(besideSteps(file.body.tasks)).toMatchObject([{ kind: 'shortening/NI-USUL', office: 'ppk' }]);
  });

  it('holds once the official says so, and only then', async () => {
    const { id: clock } = await clockOf(story.running);
    const json = { kind: 'decide-shortening', effectiveOn: '2025-08-14', clock, accept: true, reason: 'Keputusan sah' };
    const path = `/v1/cases/${story.running}/decisions`;
    expect((await story.desk('operator', 'POST', path, { key: 'short-1', json })).status).toBe(403);
    expect((await story.desk('ppk', 'POST', path, { key: 'short-2', json })).status).toBe(200);
    const after = await clockOf(story.running);
    expect(after).toMatchObject({ dueDate: '2025-08-20' });
    expect(after).not.toHaveProperty('shortening');
    expect(besideSteps((await story.desk('ppk', 'GET', `/v1/cases/${story.running}`)).body.tasks)).toEqual([]);
    const again = await story.desk('ppk', 'POST', path, { key: 'short-3', json });
    expect(again).toMatchObject({ status: 409, body: { code: 'SHORTENING_UNKNOWN' } });
  });
});

describe('a decree with something wrong in it', () => {
  it('is refused with every error, each with its place', async () => {
    const decree = {
      id: 'Salah-Id',
      number: 'x',
      issuedOn: '2026-02-30',
      scope: { kind: 'province', code: '99' },
      changes: [{ op: 'add', date: '2025-13-01', name: '', kind: 'libur' }],
      covers: [],
      source: 'x',
      confidence: 'low',
    };
    const { status, body } = await story.desk('administrator', 'POST', '/v1/decrees/preview', { json: { decree } });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_BODY' });
    const errors = (body.errors as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
    expect(errors.sort()).toEqual([
      'decree.changes[0].date DATE_INVALID',
      'decree.changes[0].kind KIND_UNKNOWN',
      'decree.changes[0].name NAME_MISSING',
      'decree.id ID_INVALID',
      'decree.issuedOn DATE_INVALID',
      'decree.scope.code REGION_UNKNOWN',
    ]);
  });

  it('is refused when it speaks for another instansi, or by one who is no administrator', async () => {
    const decree = {
      id: 'milik-lain',
      number: 'x',
      issuedOn: '2025-08-01',
      scope: { kind: 'instansi', instansi: '9999' },
      changes: [{ op: 'add', date: '2025-08-19', name: 'Hari instansi', kind: 'regional' }],
      covers: [],
      source: 'x',
      confidence: 'low',
    };
    const foreign = await story.desk('administrator', 'POST', '/v1/decrees', { key: 'foreign', json: { decree } });
    expect(foreign).toMatchObject({ status: 400, body: { errors: [{ code: 'foreign' }] } });
    const operator = await story.desk('operator', 'POST', '/v1/decrees', {
      key: 'op',
      json: { shipped: story.decree },
    });
    expect(operator.status).toBe(403);
  });

  it('is told when it is there already, and cannot be confirmed twice', async () => {
    const again = await story.desk('administrator', 'POST', '/v1/decrees', {
      key: 'skb-again',
      json: { shipped: story.decree },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'DECREE_ALREADY_RECORDED' } });
    const twice = await story.desk('administrator', 'POST', `/v1/decrees/${story.decree}/decisions`, {
      key: 'twice',
      json: { kind: 'confirm', effectiveOn: '2025-08-14' },
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'CASE_CLOSED' } });
  });
});

describe('a clock that is paused for a legal reason', () => {
  const path = () => `/v1/cases/${story.done}/decisions`;

  it('rings nothing while the pause lasts, and then runs on with the days that were left', async () => {
    const { id: clock } = await clockOf(story.done, 'BTS-PERBAIKAN');
    const basis = 'Surat BKN 1/2025';
    const pause = {
      kind: 'pause-clock',
      effectiveOn: '2025-08-14',
      clock,
      basis,
      reason: 'Layanan tidak dapat dipakai',
    };
    expect((await story.desk('operator', 'POST', path(), { key: 'pause-0', json: pause })).status).toBe(403);
    expect((await story.desk('ppk', 'POST', path(), { key: 'pause-1', json: pause })).status).toBe(200);
    expect(await clockOf(story.done, 'BTS-PERBAIKAN')).toMatchObject({ status: 'paused' });

    await story.goTo('2025-08-21');
    expect(await clockOf(story.done, 'BTS-PERBAIKAN')).toMatchObject({ status: 'paused', breached: false, fired: [] });
    expect(await clockOf(story.running)).toMatchObject({ status: 'open', breached: true });

    // Its batch has reminded; a file keeps only the breach, also after it was told of a decree.
    const { body } = await story.desk('ppk', 'GET', `/v1/cases/${story.running}`);
    expect(besideSteps(body.tasks).map(({ kind }) => kind)).toEqual(['breach/NI-USUL']);

    const resume = { kind: 'resume-clock', effectiveOn: '2025-08-21', clock };
    expect((await story.desk('ppk', 'POST', path(), { key: 'resume-1', json: resume })).status).toBe(200);
    // Six days a week: 21, 22, 23, 25 and 26 August.
    const after = await clockOf(story.done, 'BTS-PERBAIKAN');
    expect(after).toMatchObject({ status: 'open', dueDate: '2025-08-26', workingDaysLeft: 4, breached: false });
    expect(after.derivation.filter(({ why }) => why === 'paused').at(0)?.date).toBe('2025-08-14');
    const twice = await story.desk('ppk', 'POST', path(), { key: 'resume-2', json: resume });
    expect(twice).toMatchObject({ status: 409, body: { code: 'CLOCK_NOT_PAUSED' } });
  });
});

it('can be replayed, every run of it', async () => {
  expect(await expectCleanReplay(story.sandbox.stack)).toBeGreaterThan(4);
});
