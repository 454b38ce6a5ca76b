import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import {
  decemberLetter,
  decemberReopens,
  deemed,
  documents,
  given,
  handed,
  noticed,
  ready,
  type Story,
  withClock,
} from '../testing/file-story.ts';
import { at, on } from '../testing/given.ts';
import type { AppointmentDecision } from './decisions.ts';
import type { AppointmentEvent } from './events.ts';
import { record } from './record.ts';

const deem: AppointmentDecision = { kind: 'cancel', ground: 'deemed-resigned', evidence: 'pemberitahuan' };
const reopen: AppointmentDecision = { kind: 'reopen', letter: 'jadwal-2025-4' };
const notice: AppointmentEvent = { type: 'notice-given', channel: 'letter', missing: ['ijazah'] };
const reopenedEvent: AppointmentEvent = { type: 'reopened', letter: 'jadwal-2025-4' };
const lettered = handed(deemed, decemberLetter, '2025-12-09', decemberReopens);
const reopened: Story = [...lettered, on('2025-12-10', reopenedEvent)];

describe('deemed resigned', () => {
  it('follows a closed window, a notice and its three working days', () => {
    // The window closed on 15 September, the notice of the 16th could be answered until the 19th.
    given(noticed)
      .when(deem, '2025-09-20')
      .leadsTo({ type: 'cancelled', ground: 'deemed-resigned', evidence: 'pemberitahuan' });
  });

  it('waits for the window: its last day is the candidate’s', () => {
    given(documents).when(deem, '2025-09-15').isRefused('WINDOW_STILL_OPEN', { until: '2025-09-15' }, 'JENDELA-DRH');
    given(documents).when(deem, '2025-09-16').isRefused('NOTICE_REQUIRED', {}, 'PEMBATALAN');
  });

  it('is not dated back into the window, however late it is written down', () => {
    given(noticed).when(deem, '2025-09-15', { recorded: '2025-10-01' }).isRefused('WINDOW_STILL_OPEN');
  });

  it('cannot be while no letter has given a window', () => {
    const { event, stamp } = documents[0]!;
    given([{ event, stamp }]).when(deem, '2025-12-31').isRefused('WINDOW_STILL_OPEN', { until: '' });
  });

  it('waits for the answer period: its last day is the candidate’s', () => {
    given(noticed).when(deem, '2025-09-19').isRefused('NOTICE_PERIOD_RUNNING', { until: '2025-09-19' });
  });

  it('is not dated back into the answer period', () => {
    given(noticed).when(deem, '2025-09-18', { recorded: '2025-10-01' }).isRefused('NOTICE_PERIOD_RUNNING');
  });

  it('waits while the answer period of the notice is not yet known', () => {
    given([...documents, on('2025-09-16', notice)])
      .when(deem, '2025-10-01')
      .isRefused('NOTICE_PERIOD_RUNNING', { until: '' });
    // A second notice counts anew: the days of the first are not its own.
    given([...noticed, on('2025-09-23', notice)])
      .when(deem, '2025-09-24')
      .isRefused('NOTICE_PERIOD_RUNNING');
  });

  it('waits for the answer to the latest notice, whose clock takes the place of the one before', () => {
    const twice = withClock([...noticed, on('2025-09-18', notice)], 'TANGGAPAN-PEMBERITAHUAN', '2025-09-18');
    const answers = given(twice).state.clocks.filter((clock) => clock.rule === 'TANGGAPAN-PEMBERITAHUAN');
    expect(answers.map(({ status, dueDate }) => [status, dueDate])).toEqual([
      ['withdrawn', '2025-09-19'],
      ['open', '2025-09-23'],
    ]);
    given(twice).when(deem, '2025-09-20').isRefused('NOTICE_PERIOD_RUNNING', { until: '2025-09-23' });
  });

  it('is decided by nobody but an official: a breached window alone changes nothing', () => {
    const breach = on('2025-09-15', {
      type: 'rung-fired',
      clock: 'JENDELA-DRH/1',
      kind: 'breach',
      to: 'pyb',
      at: 0,
    });
    const { state } = given([...documents, breach]);
    expect(state).toMatchObject({ stage: 'documents' });
    expect(state.clocks.find((clock) => clock.rule === 'JENDELA-DRH')).toMatchObject({
      status: 'open',
      breached: true,
    });
  });

  it('leaves the file reopenable, with nothing running', () => {
    const { state } = given(deemed);
    expect(state).toMatchObject({ stage: 'cancelled', cancelled: { ground: 'deemed-resigned', from: 'documents' } });
    expect(state.outcome).toBeUndefined();
    expect(new Set(state.clocks.map((clock) => clock.status))).toEqual(new Set(['withdrawn']));
  });

  it('tells the second official when it was decided', () => {
    given(deemed).when(deem, '2025-09-23').isRefused('ALREADY_DECIDED', { seq: 8, effectiveOn: '2025-09-22' });
  });

  it('gives way to a death that becomes known later', () => {
    const died = given(deemed).when({ kind: 'cancel', ground: 'died', evidence: 'akta' }, '2025-09-20', {
      recorded: '2025-10-01',
    });
    expect(died.after).toMatchObject({ outcome: 'died', cancelled: { ground: 'died' } });
  });
});

describe('reopening', () => {
  it('needs a letter that reopens', () => {
    given(deemed).when(reopen, '2025-12-10').isRefused('LETTER_REQUIRED', { known: [] }, 'JENDELA-DRH');
    given(lettered)
      .when({ kind: 'reopen', letter: 'jadwal-2025-3' }, '2025-12-10')
      .isRefused('LETTER_REQUIRED', { known: ['jadwal-2025-4'] });
    given(lettered).when(reopen, '2025-12-10').leadsTo(reopenedEvent);
  });

  it('is not by a letter that gives later days and does not say that it reopens', () => {
    const extended = handed(deemed, decemberLetter, '2025-12-09');
    given(extended).when(reopen, '2025-12-10').isRefused('LETTER_REQUIRED', { known: [] });
  });

  it('is not by a letter that was there when the person was deemed resigned', () => {
    const early = { letter: 'jadwal-2025-4', enteredAt: at('2025-09-22 09:59') };
    const story: Story = [...handed(noticed, [], '2025-09-22', early), ...deemed.slice(-1)];
    given(story).when(reopen, '2025-12-10').isRefused('LETTER_REQUIRED', { known: [] });
    // The file may hear of the letter before it hears of the cancellation: what counts is when each was recorded.
    const later = { letter: 'jadwal-2025-4', enteredAt: at('2025-09-22 10:01') };
    const crossed: Story = [...handed(noticed, [], '2025-09-22', later), ...deemed.slice(-1)];
    given(crossed).when(reopen, '2025-12-10').leadsTo(reopenedEvent);
  });

  it('is heard of once, and by nobody whose documents are complete', () => {
    const news = { kind: 'batch-clocks-set', clocks: [], reopens: decemberReopens } as const;
    expect(record(given(deemed).state, news)).toEqual([{ type: 'reopening-allowed', ...decemberReopens }]);
    expect(record(given(lettered).state, news)).toEqual([]);
    expect(record(given(ready).state, news)).toEqual([]);
  });

  it('is not dated before the cancellation', () => {
    given(lettered).when(reopen, '2025-09-19', { recorded: '2025-12-10' }).isRefused('DATE_BEFORE_EARLIER_FACT', {
      earlier: '2025-09-22',
      fact: 'cancelled',
    });
  });

  it('puts the file back where it stood, with the dates of the new letter', () => {
    const { state } = given(reopened);
    expect(state.stage).toBe('documents');
    expect(state.cancelled).toBeUndefined();
    expect(state.clocks.find((clock) => clock.rule === 'JENDELA-DRH')).toMatchObject({
      status: 'open',
      dueDate: '2025-12-15',
      letter: 'jadwal-2025-4',
      breached: false,
      rungs: [{ kind: 'breach' }],
    });
    expect(given(reopened).when({ kind: 'verify-drh', deferred: [] }, '2025-12-11').after.stage).toBe('ready');
  });

  it('lets only the latest of two answer periods run on', () => {
    const twice = withClock([...noticed, on('2025-09-18', notice)], 'TANGGAPAN-PEMBERITAHUAN', '2025-09-18');
    const cancelled: Story = [
      ...twice,
      on('2025-09-24', { type: 'cancelled', ground: 'deemed-resigned', evidence: 'x' }),
    ];
    const { state } = given([
      ...handed(cancelled, decemberLetter, '2025-12-09', decemberReopens),
      on('2025-12-10', reopenedEvent),
    ]);
    const answers = state.clocks.filter((clock) => clock.rule === 'TANGGAPAN-PEMBERITAHUAN');
    expect(answers.map(({ status }) => status)).toEqual(['withdrawn', 'open']);
  });

  it('makes the old notice void: deeming again takes a new one', () => {
    given(reopened).when(deem, '2025-12-12').isRefused('WINDOW_STILL_OPEN', { until: '2025-12-15' });
    given(reopened).when(deem, '2025-12-16').isRefused('NOTICE_REQUIRED');
    const again = withClock([...reopened, on('2025-12-16', notice)], 'TANGGAPAN-PEMBERITAHUAN', '2025-12-16');
    given(again).when(deem, '2025-12-19').isRefused('NOTICE_PERIOD_RUNNING', { until: '2025-12-19' });
    const twice = given(again).when(deem, '2025-12-20').after;
    expect(twice.stage).toBe('cancelled');
  });

  it('is not for those who resigned by letter or died', () => {
    given(documents).when(reopen, '2025-12-10').isRefused('WRONG_STAGE', { wanted: 'cancelled' });
  });

  it('ends with the batch: whoever was deemed resigned stays so', () => {
    const concluded: Story = [...deemed, on('2026-01-05', { type: 'batch-concluded' })];
    expect(given(concluded).state.outcome).toBe('deemed-resigned');
    given(concluded).when(reopen, '2026-01-06').isRefused('CASE_CLOSED', { outcome: 'deemed-resigned' });
  });

  it('is impossible from the start for a file deemed resigned after its batch was concluded', () => {
    const late: Story = [
      ...noticed,
      on('2025-09-17', { type: 'batch-concluded' }),
      on('2025-09-22', { type: 'cancelled', ground: 'deemed-resigned', evidence: 'pemberitahuan' }),
    ];
    expect(given(late).state.outcome).toBe('deemed-resigned');
  });
});

describe('a death that becomes known late', () => {
  it('keeps the date of death, though it lies before what was decided since', () => {
    const { after } = given(noticed).when({ kind: 'cancel', ground: 'died', evidence: 'akta' }, '2025-09-02', {
      recorded: '2025-10-01',
    });
    expect(after.facts.cancelled?.effectiveOn).toBe(civilDate('2025-09-02'));
  });
});
