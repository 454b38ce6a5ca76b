import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/desk.ts';
import { expectCleanReplay } from '../support/replay.ts';
import { type LawStory, lawStory } from './law-story.ts';

/** A batch of two files on 13 August 2025 without any letter yet; every letter here is made up. */
let story: LawStory;

beforeAll(async () => {
  story = await lawStory();
}, 240_000);
afterAll(() => story?.sandbox.end(), 60_000);

type Clock = {
  id: string;
  dueDate: string;
  triggerOn: string;
  status: string;
  letter?: string;
  shortening?: { dueDate: string; letter: string };
};
type Event = { seq: number; type: string; data: Record<string, unknown>; by: object; effectiveOn: string };
type Step = { step: string; opens: string; closes: string };

const batch = (path = '') => `/v1/formations/${story.formation}${path}`;
const days = (step: string, opens: string, closes: string): Step => ({ step, opens, closes });
const letter = (id: string, letterOn: string, windows: readonly Step[], more = {}) => ({
  ...{ id, number: `800/${id}`, letterOn, reopens: false, confidence: 'primary', source: 'Rekaan untuk pengujian' },
  ...{ windows, ...more },
});
const recording = (written: object, effectiveOn = '2025-08-13') => ({
  kind: 'record-letter',
  effectiveOn,
  letter: written,
});

const preview = (json: object, account = 'operator') => story.desk(account, 'POST', batch('/previews'), { json });
const decideBatch = (account: string, key: string, json: object) =>
  story.desk(account, 'POST', batch('/decisions'), { key, json });
const decideFile = (account: string, key: string, json: object) =>
  story.desk(account, 'POST', `/v1/cases/${story.running}/decisions`, { key, json });

async function eventsOf(path: string, type: string): Promise<readonly Event[]> {
  const { body } = await story.desk('auditor', 'GET', `${path}/timeline`);
  return (body.events as Event[]).filter((event) => event.type === type);
}

/** Records a letter and waits until every file has been told; each writes down what it makes of it in its own time. */
async function record(written: { id: string }, on?: string): Promise<void> {
  const { status, body } = await decideBatch('operator', written.id, recording(written, on));
  expect({ status, body }).toMatchObject({ status: 200 });
  await eventually(
    () => eventsOf(batch(), 'letter-applied'),
    (applied) => applied.some(({ data }) => data.letter === written.id),
  );
}

async function clockOf(path: string, rule: string): Promise<Clock> {
  const { body } = await story.desk('operator', 'GET', path);
  const clock = (body.clocks as Clock[]).find(({ id }) => id.startsWith(`${rule}/`));
  if (clock === undefined) throw new Error(`No clock of ${rule}`);
  return clock;
}
const ofBatch = (rule: string) => clockOf(batch(), rule);
const ofFile = (rule: string, id = story.running) => clockOf(`/v1/cases/${id}/clocks`, rule);
/** The clock, once it is due on that day by that letter. */
const becomes = (ask: () => Promise<Clock>, dueDate: string, letter?: string): Promise<Clock> =>
  eventually(ask, (clock) => clock.dueDate === dueDate && clock.letter === letter);
/** The clock, once an earlier day waits. */
const waitsFor = (ask: () => Promise<Clock>, shortening: NonNullable<Clock['shortening']>): Promise<Clock> =>
  eventually(ask, (clock) => clock.shortening?.letter === shortening.letter);
const drhOfFile = () => ofFile('JENDELA-DRH');
const drhOfBatch = () => ofBatch('JENDELA-DRH');

describe('a letter written out in full', () => {
  const first = letter('contoh-1', '2025-08-12', [
    days('drh', '2025-08-12', '2025-08-20'),
    days('ni-proposal', '2025-08-12', '2025-08-25'),
  ]);

  it('is seen before it speaks: which clocks of the batch and of its files would open', async () => {
    const opened = { from: null, effect: 'opened', waits: false };
    const { status, body } = await preview(recording(first));
    expect(status).toBe(200);
    expect(body).toEqual({
      moves: [
        { holder: 'batch', rule: 'JENDELA-DRH', to: '2025-08-20', ...opened, clocks: 1 },
        { holder: 'batch', rule: 'JENDELA-NI-USUL', to: '2025-08-25', ...opened, clocks: 1 },
        { holder: 'file', rule: 'JENDELA-DRH', to: '2025-08-20', ...opened, clocks: 2 },
        { holder: 'file', rule: 'JENDELA-NI-USUL', to: '2025-08-25', ...opened, clocks: 2 },
      ],
      reopens: 0,
    });
    expect(await eventsOf(batch(), 'letter-recorded')).toEqual([]);
    // Nobody has been deemed resigned yet.
    expect((await preview(recording({ ...first, reopens: true }))).body.reopens).toBe(0);
  });

  it('stands in the ledger of the batch with its three days, and opens the windows it names', async () => {
    await record(first);
    const [recorded] = await eventsOf(batch(), 'letter-recorded');
    expect(recorded).toMatchObject({
      effectiveOn: '2025-08-13',
      data: {
        letter: {
          ...{ id: 'contoh-1', number: '800/contoh-1', letterOn: '2025-08-12', receivedOn: '2025-08-13' },
          enteredAt: Date.parse('2025-08-13T09:00:00+07:00'),
        },
      },
    });
    await becomes(drhOfBatch, '2025-08-20', 'contoh-1');
    expect(await becomes(drhOfFile, '2025-08-20', 'contoh-1')).toMatchObject({ status: 'open' });
    const done = await becomes(() => ofFile('JENDELA-DRH', story.done), '2025-08-20', 'contoh-1');
    expect(done).toMatchObject({ status: 'met' });
  });

  it('extends at once, for whoever still owes the step', async () => {
    const second = letter('contoh-2', '2025-08-13', [days('drh', '2025-08-12', '2025-08-22')]);
    const extended = { rule: 'JENDELA-DRH', from: '2025-08-20', to: '2025-08-22', effect: 'extended', waits: false };
    expect((await preview(recording(second))).body).toEqual({
      moves: [
        { holder: 'batch', ...extended, clocks: 1 },
        { holder: 'file', ...extended, clocks: 1 },
      ],
      reopens: 0,
    });
    await record(second);
    await becomes(drhOfBatch, '2025-08-22', 'contoh-2');
    await becomes(drhOfFile, '2025-08-22', 'contoh-2');
    for (const path of [batch(), `/v1/cases/${story.running}`]) {
      const [moved] = await eventsOf(path, 'clock-retimed');
      expect(moved?.data).toMatchObject({ from: '2025-08-20', due: { dueDate: '2025-08-22' }, letter: 'contoh-2' });
    }
  });

  it('that is older than what is known moves nothing back', async () => {
    const older = letter('contoh-0', '2025-08-11', [days('drh', '2025-08-11', '2025-08-31')]);
    expect((await preview(recording(older))).body).toEqual({ moves: [], reopens: 0 });
    await record(older);
    expect(await ofBatch('JENDELA-DRH')).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2' });
    expect(await ofFile('JENDELA-DRH')).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2' });
  });
});

describe('a letter that closes earlier', () => {
  const earlier = letter('contoh-3', '2025-08-13', [days('drh', '2025-08-12', '2025-08-18')]);
  const decision = (accept: boolean) => ({
    ...{ kind: 'decide-shortening', effectiveOn: '2025-08-13', clock: 'JENDELA-DRH/1', accept },
    reason: 'Nota dinas',
  });

  it('says beforehand that it waits for an official', async () => {
    const shortened = { rule: 'JENDELA-DRH', from: '2025-08-22', to: '2025-08-18', effect: 'shortened', waits: true };
    expect((await preview(recording(earlier), 'auditor')).body).toEqual({
      moves: [
        { holder: 'batch', ...shortened, clocks: 1 },
        { holder: 'file', ...shortened, clocks: 1 },
      ],
      reopens: 0,
    });
  });

  it('leaves batch and file as people were told, and asks the PPK', async () => {
    await record(earlier);
    const shortening = { dueDate: '2025-08-18', letter: 'contoh-3' };
    for (const ask of [drhOfBatch, drhOfFile]) {
      expect(await waitsFor(ask, shortening)).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2', shortening });
    }
    const file = await story.desk('ppk', 'GET', `/v1/cases/${story.running}`);
    expect(file.body.tasks).toMatchObject([{ kind: 'shortening/JENDELA-DRH', office: 'ppk' }]);
  });

  it('is decided clock by clock', async () => {
    expect((await decideFile('operator', 'short-op', decision(true))).status).toBe(403);
    expect((await decideFile('ppk', 'short-file', decision(true))).status).toBe(200);
    const held = await ofFile('JENDELA-DRH');
    expect(held).toMatchObject({ dueDate: '2025-08-18', letter: 'contoh-3' });
    expect(held).not.toHaveProperty('shortening');
    expect((await story.desk('ppk', 'GET', `/v1/cases/${story.running}`)).body.tasks).toEqual([]);

    expect((await decideBatch('ppk', 'short-batch', decision(false))).status).toBe(200);
    const declined = await ofBatch('JENDELA-DRH');
    expect(declined).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2' });
    expect(declined).not.toHaveProperty('shortening');
  });
});

describe('a letter that gives the old days back', () => {
  it('ends what waited, though it moves no clock', async () => {
    await record(letter('contoh-3a', '2025-08-13', [days('drh', '2025-08-12', '2025-08-15')]));
    const shortening = { dueDate: '2025-08-15', letter: 'contoh-3a' };
    expect(await waitsFor(drhOfFile, shortening)).toMatchObject({ shortening });
    const back = letter('contoh-3b', '2025-08-13', [days('drh', '2025-08-12', '2025-08-18')]);
    const same = { rule: 'JENDELA-DRH', from: '2025-08-18', to: '2025-08-18', effect: 'unchanged', waits: false };
    expect((await preview(recording(back))).body.moves).toContainEqual({ holder: 'file', ...same, clocks: 1 });
    await record(back);
    expect(await becomes(drhOfFile, '2025-08-18', 'contoh-3b')).not.toHaveProperty('shortening');
    expect((await story.desk('ppk', 'GET', `/v1/cases/${story.running}`)).body.tasks).toEqual([]);
    const other = { dueDate: '2025-08-18', letter: 'contoh-3b' };
    expect(await waitsFor(drhOfBatch, other)).toMatchObject({ dueDate: '2025-08-22', shortening: other });
  });
});

describe('a letter with something wrong in it', () => {
  it.each([
    ['letter.windows.0.closes', 'LETTER_WINDOW_BACKWARDS', { windows: [days('drh', '2025-08-20', '2025-08-19')] }],
    ['letter.windows.0.step', 'LETTER_STEP_UNKNOWN', { windows: [days('sk', '2025-08-20', '2025-08-21')] }],
    ['letter.letterOn', 'LETTER_DATE', { letterOn: '2025-02-30' }],
    ['effectiveOn', 'LETTER_RECEIVED_EARLY', { letterOn: '2025-08-14' }],
    ['letter.number', 'invalid_type', { number: 7 }],
  ])('is told where, %s', async (path, code, wrong) => {
    const written = letter('contoh-salah', '2025-08-12', [days('drh', '2025-08-12', '2025-08-20')], wrong);
    for (const answer of [await decideBatch('operator', path, recording(written)), await preview(recording(written))]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_BODY', errors: [{ path, code }] } });
    }
  });

  it('or recorded already is refused, by a preview too', async () => {
    const again = recording(letter('contoh-1', '2025-08-12', [days('drh', '2025-08-12', '2025-08-20')]));
    const refused = { status: 409, body: { code: 'LETTER_ALREADY_RECORDED', refusal: { letter: 'contoh-1' } } };
    expect(await decideBatch('operator', 'again', again)).toMatchObject(refused);
    const seen = await preview(again);
    expect(seen).toMatchObject(refused);
    expect(seen.body.detail).toContain('tidak ada yang disimpan');
  });
});

describe('a date of receipt that was wrong', () => {
  it('is seen, confirmed by a second person, and re-times batch and files', async () => {
    const [received] = await eventsOf(batch(), 'determination-received');
    const json = { of: received?.seq, to: '2025-08-12', reason: 'Cap terima' };
    const proposed = await story.desk('operator', 'POST', batch('/corrections'), { key: 'receipt', json });
    const [proposal] = proposed.body.seqs as number[];
    const wanted = { kind: 'confirm-correction', proposal };
    expect((await preview(wanted)).body).toMatchObject({ code: 'CORRECTION_NEEDS_SECOND_PERSON' });
    const later = { rule: 'NI-USUL', from: '2025-08-20', to: '2025-08-21', effect: 'extended', waits: false };
    expect((await preview(wanted, 'verifier')).body).toEqual({
      moves: [
        { holder: 'batch', ...later, clocks: 1 },
        { holder: 'file', ...later, clocks: 2 },
      ],
      reopens: 0,
    });
    expect(await ofBatch('NI-USUL')).toMatchObject({ dueDate: '2025-08-20' });

    const confirm = batch(`/corrections/${proposal}/confirmation`);
    expect((await story.desk('verifier', 'POST', confirm, { key: 'receipt-2' })).status).toBe(200);
    for (const id of [story.running, story.done]) await becomes(() => ofFile('NI-USUL', id), '2025-08-21');
    expect(await becomes(() => ofBatch('NI-USUL'), '2025-08-21')).toMatchObject({ triggerOn: '2025-08-12' });
    expect(await ofFile('NI-USUL', story.done)).toMatchObject({ status: 'met' });
    const moved = await eventsOf(`/v1/cases/${story.running}`, 'clock-retimed');
    expect(moved.at(-1)?.data).toMatchObject({ from: '2025-08-20', due: { dueDate: '2025-08-21' } });
  });

  it('of a file is seen in the file', async () => {
    const path = `/v1/cases/${story.done}`;
    const [sent] = await eventsOf(path, 'ni-proposed');
    const json = { of: sent?.seq, to: '2025-08-11', reason: 'Bukti kirim' };
    const proposed = await story.desk('operator', 'POST', `${path}/corrections`, { key: 'sent', json });
    const [proposal] = proposed.body.seqs as number[];
    const wanted = { json: { kind: 'confirm-correction', proposal } };
    const move = { holder: 'file', rule: 'NI-TERIMA', from: '2025-08-21', to: '2025-08-20', effect: 'shortened' };
    const seen = await story.desk('ppk', 'POST', `${path}/previews`, wanted);
    expect(seen.body).toEqual({ moves: [{ ...move, waits: false, clocks: 1 }], reopens: 0 });
    const unknown = { json: { kind: 'confirm-correction', proposal: 99 } };
    expect(await story.desk('ppk', 'POST', `${path}/previews`, unknown)).toMatchObject({
      status: 409,
      body: { code: 'CORRECTION_UNKNOWN' },
    });
    expect((await story.desk('administrator', 'POST', `${path}/previews`, wanted)).status).toBe(403);
  });
});

describe('a letter that reopens', () => {
  const reopen = (by: string) => ({ kind: 'reopen', effectiveOn: '2025-08-19', letter: by });

  it('is needed to let in again who was deemed resigned: later days alone are not enough', async () => {
    const notice = { kind: 'give-notice', effectiveOn: '2025-08-13', channel: 'sscasn', missing: ['ijazah'] };
    expect((await decideFile('operator', 'notice', notice)).status).toBe(200);
    await story.goTo('2025-08-19');
    const deem = { kind: 'cancel', effectiveOn: '2025-08-19', ground: 'deemed-resigned', evidence: 'Berita acara' };
    expect((await decideFile('ppk', 'deem', deem)).status).toBe(200);
    await record(letter('contoh-4', '2025-08-18', [days('drh', '2025-08-12', '2025-08-25')]), '2025-08-19');
    expect(await becomes(drhOfFile, '2025-08-25', 'contoh-4')).toMatchObject({ status: 'withdrawn' });
    expect(await decideFile('ppk', 'reopen-4', reopen('contoh-4'))).toMatchObject({
      status: 409,
      body: { code: 'LETTER_REQUIRED' },
    });
  });

  it('says how many it would let in, and lets the PPK do it', async () => {
    // It names no window of a file: whoever was deemed resigned hears of it all the same.
    const windows = [days('allocation-announcement', '2025-08-11', '2025-08-29')];
    const opening = letter('contoh-5', '2025-08-19', windows, { reopens: true });
    await story.goTo('2025-08-20');
    const opened = { rule: 'JENDELA-PENGUMUMAN', from: null, to: '2025-08-29', effect: 'opened', waits: false };
    expect((await preview(recording(opening, '2025-08-19'), 'ppk')).body).toEqual({
      moves: [{ holder: 'batch', ...opened, clocks: 1 }],
      reopens: 1,
    });
    const decision = { ...reopen('contoh-5'), effectiveOn: '2025-08-20' };
    expect((await decideFile('ppk', 'reopen-early', decision)).status).toBe(409);
    await record(opening, '2025-08-19');
    await eventually(
      () => eventsOf(`/v1/cases/${story.running}`, 'reopening-allowed'),
      (heard) => heard.length === 1,
    );
    const reopened = await decideFile('ppk', 'reopen-5', decision);
    expect(reopened).toMatchObject({ status: 200, body: { stage: 'documents' } });
    expect(await drhOfFile()).toMatchObject({ status: 'open', dueDate: '2025-08-25', letter: 'contoh-4' });
  });
});

it('can be replayed, every run of it', async () => {
  expect(await expectCleanReplay(story.sandbox.stack)).toBeGreaterThan(3);
});
