import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/desk.ts';
import { expectCleanReplay } from '../support/replay.ts';
import { besideSteps, type LawStory, lawStory } from './law-story.ts';
import { becomes, days, letter, letterDesk, recording, waitsFor } from './letter-desk.ts';

/** A batch of two files on 13 August 2025 without any letter yet; every letter here is made up. */
let story: LawStory;
let at: ReturnType<typeof letterDesk>;

beforeAll(async () => {
  story = await lawStory();
  at = letterDesk(story);
}, 240_000);
afterAll(() => story?.sandbox.end(), 60_000);

describe('a letter written out in full', () => {
  const first = letter('contoh-1', '2025-08-12', [
    days('drh', '2025-08-12', '2025-08-20'),
    days('ni-proposal', '2025-08-12', '2025-08-25'),
  ]);

  it('is seen before it speaks: which clocks of the batch and of its files would open', async () => {
    const opened = { from: null, effect: 'opened', waits: false };
    const { status, body } = await at.preview(recording(first));
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
    expect(await at.eventsOf(at.batch(), 'letter-recorded')).toEqual([]);
    // Nobody has been deemed resigned yet.
    expect((await at.preview(recording({ ...first, reopens: true }))).body.reopens).toBe(0);
  });

  it('stands in the ledger of the batch with its three days, and opens the windows it names', async () => {
    await at.record(first);
    const [recorded] = await at.eventsOf(at.batch(), 'letter-recorded');
    expect(recorded).toMatchObject({
      effectiveOn: '2025-08-13',
      data: {
        letter: {
          ...{ id: 'contoh-1', number: '800/contoh-1', letterOn: '2025-08-12', receivedOn: '2025-08-13' },
          enteredAt: Date.parse('2025-08-13T09:00:00+07:00'),
        },
      },
    });
    await becomes(() => at.ofBatch(), '2025-08-20', 'contoh-1');
    expect(await becomes(() => at.ofFile(), '2025-08-20', 'contoh-1')).toMatchObject({ status: 'open' });
    const done = await becomes(() => at.ofFile('JENDELA-DRH', story.done), '2025-08-20', 'contoh-1');
    expect(done).toMatchObject({ status: 'met' });
  });

  it('extends at once, for whoever still owes the step', async () => {
    const second = letter('contoh-2', '2025-08-13', [days('drh', '2025-08-12', '2025-08-22')]);
    const extended = { rule: 'JENDELA-DRH', from: '2025-08-20', to: '2025-08-22', effect: 'extended', waits: false };
    expect((await at.preview(recording(second))).body).toEqual({
      moves: [
        { holder: 'batch', ...extended, clocks: 1 },
        { holder: 'file', ...extended, clocks: 1 },
      ],
      reopens: 0,
    });
    await at.record(second);
    await becomes(() => at.ofBatch(), '2025-08-22', 'contoh-2');
    await becomes(() => at.ofFile(), '2025-08-22', 'contoh-2');
    for (const path of [at.batch(), at.file()]) {
      const [moved] = await at.eventsOf(path, 'clock-retimed');
      expect(moved?.data).toMatchObject({ from: '2025-08-20', due: { dueDate: '2025-08-22' }, letter: 'contoh-2' });
    }
  });

  it('that is older than what is known moves nothing back', async () => {
    const older = letter('contoh-0', '2025-08-11', [days('drh', '2025-08-11', '2025-08-31')]);
    expect((await at.preview(recording(older))).body).toEqual({ moves: [], reopens: 0 });
    await at.record(older);
    expect(await at.ofBatch('JENDELA-DRH')).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2' });
    expect(await at.ofFile('JENDELA-DRH')).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2' });
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
    expect((await at.preview(recording(earlier), 'auditor')).body).toEqual({
      moves: [
        { holder: 'batch', ...shortened, clocks: 1 },
        { holder: 'file', ...shortened, clocks: 1 },
      ],
      reopens: 0,
    });
  });

  it('leaves batch and file as people were told, and asks the PPK', async () => {
    await at.record(earlier);
    const shortening = { dueDate: '2025-08-18', letter: 'contoh-3' };
    for (const ask of [() => at.ofBatch(), () => at.ofFile()]) {
      expect(await waitsFor(ask, 'contoh-3')).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2', shortening });
    }
    const file = await story.desk('ppk', 'GET', at.file());
    expect(besideSteps(file.body.tasks)).toMatchObject([{ kind: 'shortening/JENDELA-DRH', office: 'ppk' }]);
  });

  it('is decided clock by clock', async () => {
    expect((await at.decideFile('operator', 'short-op', decision(true))).status).toBe(403);
    expect((await at.decideFile('ppk', 'short-file', decision(true))).status).toBe(200);
    const held = await at.ofFile('JENDELA-DRH');
    expect(held).toMatchObject({ dueDate: '2025-08-18', letter: 'contoh-3' });
    expect(held).not.toHaveProperty('shortening');
    expect(besideSteps((await story.desk('ppk', 'GET', at.file())).body.tasks)).toEqual([]);

    expect((await at.decideBatch('ppk', 'short-batch', decision(false))).status).toBe(200);
    const declined = await at.ofBatch('JENDELA-DRH');
    expect(declined).toMatchObject({ dueDate: '2025-08-22', letter: 'contoh-2' });
    expect(declined).not.toHaveProperty('shortening');
  });
});

describe('a letter that gives the old days back', () => {
  it('ends what waited, though it moves no clock', async () => {
    await at.record(letter('contoh-3a', '2025-08-13', [days('drh', '2025-08-12', '2025-08-15')]));
    const shortening = { dueDate: '2025-08-15', letter: 'contoh-3a' };
    expect(await waitsFor(() => at.ofFile(), 'contoh-3a')).toMatchObject({ shortening });
    const back = letter('contoh-3b', '2025-08-13', [days('drh', '2025-08-12', '2025-08-18')]);
    const same = { rule: 'JENDELA-DRH', from: '2025-08-18', to: '2025-08-18', effect: 'unchanged', waits: false };
    expect((await at.preview(recording(back))).body.moves).toContainEqual({ holder: 'file', ...same, clocks: 1 });
    await at.record(back);
    expect(await becomes(() => at.ofFile(), '2025-08-18', 'contoh-3b')).not.toHaveProperty('shortening');
    expect(besideSteps((await story.desk('ppk', 'GET', at.file())).body.tasks)).toEqual([]);
    const other = { dueDate: '2025-08-18', letter: 'contoh-3b' };
    expect(await waitsFor(() => at.ofBatch(), 'contoh-3b')).toMatchObject({ dueDate: '2025-08-22', shortening: other });
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
    for (const answer of [
      await at.decideBatch('operator', path, recording(written)),
      await at.preview(recording(written)),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_BODY', errors: [{ path, code }] } });
    }
  });

  it('or recorded already is refused, by a preview too', async () => {
    const again = recording(letter('contoh-1', '2025-08-12', [days('drh', '2025-08-12', '2025-08-20')]));
    const refused = { status: 409, body: { code: 'LETTER_ALREADY_RECORDED', refusal: { letter: 'contoh-1' } } };
    expect(await at.decideBatch('operator', 'again', again)).toMatchObject(refused);
    const seen = await at.preview(again);
    expect(seen).toMatchObject(refused);
    expect(seen.body.detail).toContain('tidak ada yang disimpan');
  });
});

describe('a date of receipt that was wrong', () => {
  it('is seen, confirmed by a second person, and re-times batch and files', async () => {
    const [received] = await at.eventsOf(at.batch(), 'determination-received');
    const json = { of: received?.seq, to: '2025-08-12', reason: 'Cap terima' };
    const proposed = await story.desk('operator', 'POST', at.batch('/corrections'), { key: 'receipt', json });
    const [proposal] = proposed.body.seqs as number[];
    const wanted = { kind: 'confirm-correction', proposal };
    expect((await at.preview(wanted)).body).toMatchObject({ code: 'CORRECTION_NEEDS_SECOND_PERSON' });
    const later = { rule: 'NI-USUL', from: '2025-08-20', to: '2025-08-21', effect: 'extended', waits: false };
    expect((await at.preview(wanted, 'verifier')).body).toEqual({
      moves: [
        { holder: 'batch', ...later, clocks: 1 },
        { holder: 'file', ...later, clocks: 2 },
      ],
      reopens: 0,
    });
    expect(await at.ofBatch('NI-USUL')).toMatchObject({ dueDate: '2025-08-20' });

    const confirm = at.batch(`/corrections/${proposal}/confirmation`);
    expect((await story.desk('verifier', 'POST', confirm, { key: 'receipt-2' })).status).toBe(200);
    for (const id of [story.running, story.done]) await becomes(() => at.ofFile('NI-USUL', id), '2025-08-21');
    expect(await becomes(() => at.ofBatch('NI-USUL'), '2025-08-21')).toMatchObject({ triggerOn: '2025-08-12' });
    expect(await at.ofFile('NI-USUL', story.done)).toMatchObject({ status: 'met' });
    const moved = await at.eventsOf(at.file(), 'clock-retimed');
    expect(moved.at(-1)?.data).toMatchObject({ from: '2025-08-20', due: { dueDate: '2025-08-21' } });
  });

  it('of a file is seen in the file', async () => {
    const path = at.file('', story.done);
    const [sent] = await at.eventsOf(path, 'ni-proposed');
    const json = { of: sent?.seq, to: '2025-08-11', reason: 'Bukti kirim' };
    const proposed = await story.desk('operator', 'POST', `${path}/corrections`, { key: 'sent', json });
    const [proposal] = proposed.body.seqs as number[];
    const wanted = { json: { kind: 'confirm-correction', proposal } };
    const move = { holder: 'file', rule: 'NI-TERIMA', from: '2025-08-20', to: '2025-08-19', effect: 'shortened' };
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
    expect((await at.decideFile('operator', 'notice', notice)).status).toBe(200);
    await story.goTo('2025-08-19');
    const deem = { kind: 'cancel', effectiveOn: '2025-08-19', ground: 'deemed-resigned', evidence: 'Berita acara' };
    expect((await at.decideFile('ppk', 'deem', deem)).status).toBe(200);
    await at.record(letter('contoh-4', '2025-08-18', [days('drh', '2025-08-12', '2025-08-25')]), '2025-08-19');
    expect(await becomes(() => at.ofFile(), '2025-08-25', 'contoh-4')).toMatchObject({ status: 'withdrawn' });
    expect(await at.decideFile('ppk', 'reopen-4', reopen('contoh-4'))).toMatchObject({
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
    expect((await at.preview(recording(opening, '2025-08-19'), 'ppk')).body).toEqual({
      moves: [{ holder: 'batch', ...opened, clocks: 1 }],
      reopens: 1,
    });
    const decision = { ...reopen('contoh-5'), effectiveOn: '2025-08-20' };
    expect((await at.decideFile('ppk', 'reopen-early', decision)).status).toBe(409);
    await at.record(opening, '2025-08-19');
    await eventually(
      () => at.eventsOf(at.file(), 'reopening-allowed'),
      (heard) => heard.length === 1,
    );
    const reopened = await at.decideFile('ppk', 'reopen-5', decision);
    expect(reopened).toMatchObject({ status: 200, body: { stage: 'documents' } });
    expect(await at.ofFile()).toMatchObject({ status: 'open', dueDate: '2025-08-25', letter: 'contoh-4' });
  });
});

it('can be replayed, every run of it', async () => {
  expect(await expectCleanReplay(story.sandbox.stack)).toBeGreaterThan(3);
});
