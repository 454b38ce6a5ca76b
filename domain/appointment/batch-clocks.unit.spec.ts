import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  atBkn,
  contracted,
  decemberLetter,
  deemed,
  documents,
  given,
  handed,
  niUsul,
  notEligible,
  noticed,
  ready,
  type Story,
  secondLetter,
  started,
  window,
} from '../testing/file-story.ts';
import { at, dueOf, on, unit } from '../testing/given.ts';
import type { BatchClock } from './decisions.ts';
import { record } from './record.ts';
import type { AppointmentState } from './state.ts';

const set = (state: AppointmentState, ...clocks: BatchClock[]) => record(state, { kind: 'batch-clocks-set', clocks });
const drh = (story: Story) => given(story).state.clocks.find((clock) => clock.rule === 'JENDELA-DRH');
const thirdLetter = window('JENDELA-DRH', '2025-09-22', 'jadwal-2025-3');

describe('a clock of the batch', () => {
  it('is opened in each file, which keeps only its breach: reminders are the batch’s', () => {
    expect(given(documents).state.clocks.map(({ id, dueDate, rungs }) => [id, dueDate, rungs])).toEqual([
      ['NI-USUL/1', '2025-09-16', [{ kind: 'breach', to: 'pyb', at: at('2025-09-17 00:00') }]],
      ['JENDELA-DRH/1', '2025-09-15', [{ kind: 'breach', to: 'pyb', at: at('2025-09-16 00:00') }]],
      ['JENDELA-NI-USUL/1', '2025-09-20', [{ kind: 'breach', to: 'pyb', at: at('2025-09-21 00:00') }]],
      ['JENDELA-NI-TERIMA/1', '2025-09-30', [{ kind: 'breach', to: 'pyb', at: at('2025-10-01 00:00') }]],
    ]);
  });

  it('handed once more changes nothing', () => {
    expect(set(given(documents).state, niUsul, ...secondLetter)).toEqual([]);
  });

  it('is moved by a later letter while the file owes the step', () => {
    expect(drh(handed(documents, [thirdLetter], '2025-09-12'))).toMatchObject({
      status: 'open',
      dueDate: '2025-09-22',
      letter: 'jadwal-2025-3',
    });
  });

  it('breached, is taken back by an extension and can be breached again', () => {
    const breach = on('2025-09-15', {
      type: 'rung-fired',
      clock: 'JENDELA-DRH/1',
      kind: 'breach',
      to: 'pyb',
      at: at('2025-09-16 00:00'),
    });
    const story: Story = [...documents, breach];
    expect(drh(story)).toMatchObject({ status: 'open', breached: true, rungs: [] });
    expect(drh(handed(story, [thirdLetter], '2025-09-18'))).toMatchObject({
      breached: false,
      fired: ['breach'],
      rungs: [{ kind: 'breach', to: 'pyb', at: at('2025-09-23 00:00') }],
    });
  });

  it('that is closed is never rewritten by a letter', () => {
    const before = given(ready).state;
    expect(set(before, thirdLetter)).toEqual([]);
    const due = dueOf('JENDELA-DRH', civilDate('2025-08-28'), '2025-09-01');
    const forced = given([
      ...ready,
      on('2025-09-18', {
        type: 'clock-retimed',
        clock: 'JENDELA-DRH/1',
        triggerOn: civilDate('2025-08-28'),
        from: civilDate('2025-09-15'),
        due,
        letter: 'jadwal-2025-3',
      }),
    ]);
    expect(forced.state.clocks).toEqual(before.clocks);
  });

  it('that is closed is judged anew when the date of receipt was wrong', () => {
    const niUsulOf = (story: Story) => given(story).state.clocks.find((clock) => clock.rule === 'NI-USUL');
    const late: Story = [...ready, on('2025-09-18', { type: 'ni-proposed' })];
    expect(niUsulOf(late)).toMatchObject({ status: 'met-late', breached: true });
    const receivedLater: BatchClock = {
      rule: 'NI-USUL',
      triggerOn: civilDate('2025-09-09'),
      due: dueOf('NI-USUL', civilDate('2025-09-09')),
      unit,
    };
    const news = set(given(late).state, receivedLater);
    expect(news).toMatchObject([{ type: 'clock-retimed', clock: 'NI-USUL/1', triggerOn: '2025-09-09' }]);
    const story: Story = [...late, ...news.map((event) => on('2025-09-19', event))];
    expect(niUsulOf(story)).toMatchObject({ status: 'met', breached: false, dueDate: '2025-09-18' });
    expect(set(given(story).state, receivedLater)).toEqual([]);
  });

  it('moves along with a file deemed resigned, for a later letter may reopen it', () => {
    expect(drh(handed(deemed, decemberLetter, '2025-12-09'))).toMatchObject({
      status: 'withdrawn',
      dueDate: '2025-12-15',
      letter: 'jadwal-2025-4',
    });
  });

  it('new to a file deemed resigned waits with it', () => {
    const spmt = window('JENDELA-SPMT', '2026-01-01', 'jadwal-2025-4');
    const story = handed(deemed, [spmt], '2025-12-09');
    expect(given(story).state.clocks.at(-1)).toMatchObject({ rule: 'JENDELA-SPMT', status: 'withdrawn' });
  });

  it('runs no more in a file found not eligible, and is met by the first day of work', () => {
    const spmt = window('JENDELA-SPMT', '2026-01-01', 'jadwal-2025-4');
    const tms = [...handed(atBkn, [spmt], '2025-09-12'), ...notEligible.slice(-1)];
    expect(given(tms).state.clocks.at(-1)?.status).toBe('withdrawn');
    const atWork = [...handed(contracted, [spmt], '2025-10-01'), ...started.slice(-1)];
    expect(given(atWork).state.clocks.at(-1)).toMatchObject({ status: 'met', closedOn: '2025-10-02' });
  });

  it('and the days to answer a notice end when the documents are complete', () => {
    const answered = given(noticed).when({ kind: 'verify-drh', deferred: [] }, '2025-09-18').after;
    expect(answered.clocks.at(-1)).toMatchObject({ rule: 'TANGGAPAN-PEMBERITAHUAN', status: 'met' });
  });

  it('is nothing to a file that has ended', () => {
    expect(set(given(started).state, ...decemberLetter)).toEqual([]);
  });

  it('moves with the corrected receipt of its determination, also when its last day stays the same', () => {
    // Saturday and Sunday are both day 0 of a count that begins on Monday.
    const saturday = { ...niUsul, triggerOn: civilDate('2025-09-06'), due: dueOf('NI-USUL', civilDate('2025-09-06')) };
    const sunday = { ...niUsul, triggerOn: civilDate('2025-09-07'), due: dueOf('NI-USUL', civilDate('2025-09-07')) };
    expect(sunday.due.dueDate).toBe(saturday.due.dueDate);
    const story = handed(handed(documents, [saturday], '2025-09-08'), [sunday], '2025-09-08');
    expect(given(story).state.clocks[0]).toMatchObject({ status: 'open', triggerOn: '2025-09-07' });
  });
});

describe('a file of a determination that was entered late', () => {
  it('opens with a clock that is already due: its breach is at hand at once', () => {
    const opening: Story = [documents[0]!].map((told) => ({
      ...told,
      stamp: { ...told.stamp, recordedAt: at('2025-09-24') },
    }));
    const [opened] = record(given(opening).state, { kind: 'batch-clocks-set', clocks: [niUsul] });
    const { state } = given([...opening, on('2025-09-24', opened!)]);
    expect(state.clocks[0]).toMatchObject({ status: 'open', breached: false, rungs: [{ kind: 'breach' }] });
  });

  it('was nevertheless in time when its facts were', () => {
    const { after } = given(ready).when({ kind: 'propose-ni' }, '2025-09-16', { recorded: '2025-09-24' });
    expect(after.clocks[0]).toMatchObject({ status: 'met', recordedLate: true });
  });
});

describe('after a reopening', () => {
  const reopened: Story = [
    ...handed(deemed, decemberLetter, '2025-12-09'),
    on('2025-12-10', { type: 'reopened', letter: 'jadwal-2025-4' }),
  ];

  it('everything withdrawn runs again; what fell due meanwhile is not fired late', () => {
    const { clocks } = given(reopened).state;
    expect(clocks.map(({ status }) => status)).toEqual(clocks.map(() => 'open'));
    expect(clocks.filter((clock) => clock.rungs.length > 0).map(({ id }) => id)).toEqual([
      'JENDELA-DRH/1',
      'JENDELA-NI-USUL/1',
    ]);
  });

  it('a statutory clock that fell due meanwhile is late all the same', () => {
    const { after } = given([...reopened, on('2025-12-11', { type: 'drh-verified', deferred: [] })]).when(
      { kind: 'propose-ni' },
      '2025-12-12',
    );
    expect(after.clocks.filter(({ rule }) => rule.endsWith('NI-USUL')).map(({ id, status }) => [id, status])).toEqual([
      ['NI-USUL/1', 'met-late'],
      ['JENDELA-NI-USUL/1', 'met'],
    ]);
  });
});

describe('the SK reaches SIASN', () => {
  it('once, after there is one, also when the person is already at work', () => {
    expect(record(given(noticed).state, { kind: 'sk-uploaded' })).toEqual([]);
    expect(record(given(started).state, { kind: 'sk-uploaded' })).toEqual([{ type: 'sk-uploaded' }]);
    const told = given([...started, on('2025-10-03', { type: 'sk-uploaded' })]).state;
    expect(told).toMatchObject({ stage: 'started', outcome: 'started' });
    expect(record(told, { kind: 'sk-uploaded' })).toEqual([]);
  });
});

describe('the end of the batch', () => {
  it('is heard by every file once, and ends only those that were deemed resigned', () => {
    const { state } = given(ready);
    expect(record(state, { kind: 'batch-concluded' })).toEqual([{ type: 'batch-concluded' }]);
    const told = given([...ready, on('2026-01-05', { type: 'batch-concluded' })]).state;
    expect(told.outcome).toBeUndefined();
    expect(record(told, { kind: 'batch-concluded' })).toEqual([]);
  });
});
