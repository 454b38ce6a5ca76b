import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { calendarAsOf } from '../../domain/calendar/decree-calendar.ts';
import { recordedStreams } from '../../test/support/recorded-streams.ts';
import type { MinedEvent } from './fold.ts';
import { histogram } from './histogram.ts';
import { reporting } from './report.ts';
import { reportPage } from './report-page.ts';
import { reportRows } from './report-rows.ts';
import { workingDaysBy } from './working-days.ts';

const workingDays = workingDaysBy('5-day', calendarAsOf(0, {}, []));
const all = recordedStreams();
const returned = all.find(({ name }) => name === 'returned-once')!;

function reportOf(...streams: readonly { stream: string; events: readonly MinedEvent[] }[]) {
  const { add, report } = reporting();
  for (const { stream, events } of streams) add({ stream, events, workingDays });
  return report();
}
const report = reportOf(returned);
const stage = (name: string) => report.stages.find((row) => row.stage === name);

describe('Given a file that BKN returned once, When it is reported', () => {
  it('Then each stage has its days by when things happened, in calendar and in working days', () => {
    // Monday 8 to Wednesday 10 September 2025.
    expect(stage('documents')).toEqual({
      ...{ process: 'appointment', stage: 'documents', passed: 1, still: 0 },
      days: { count: 1, median: 2, p90: 2, max: 2 },
      workingDays: { count: 1, median: 2, p90: 2, max: 2 },
      untilRecorded: { count: 1, median: 0, p90: 0, max: 0 },
    });
    // Thursday 11 to Monday 15, and Tuesday 23 to Friday 26 September; the second ended on a day that was recorded on the 27th.
    expect(stage('at-bkn')).toEqual({
      ...{ process: 'appointment', stage: 'at-bkn', passed: 2, still: 0 },
      days: { count: 2, median: 3, p90: 4, max: 4 },
      workingDays: { count: 2, median: 2, p90: 3, max: 3 },
      untilRecorded: { count: 2, median: 0, p90: 1, max: 1 },
    });
    expect(stage('returned')?.days?.max).toBe(8);
    expect(stage('started')).toEqual({ process: 'appointment', stage: 'started', passed: 0, still: 1 });
  });

  it('Then its way and its second round at BKN are told', () => {
    expect(report.paths).toEqual([
      {
        process: 'appointment',
        path: ['documents', 'ready', 'at-bkn', 'returned', 'at-bkn', 'ni-issued', 'appointed', 'contracted', 'started'],
        times: 1,
      },
    ]);
    expect(report.loops).toEqual([{ process: 'appointment', stage: 'at-bkn', rounds: 2, times: 1 }]);
  });

  it('Then each clock has ended in one way', () => {
    const ends = report.clocks.map(({ rule, started, met, stopped, ...row }) => [
      rule,
      started,
      met,
      stopped,
      row['met-late'],
    ]);
    expect(ends).toEqual([
      ['BTS-PERBAIKAN', 1, 0, 0, 1],
      ['JENDELA-DRH', 1, 1, 0, 0],
      ['JENDELA-NI-TERIMA', 1, 1, 0, 0],
      ['JENDELA-NI-USUL', 1, 1, 0, 0],
      ['JENDELA-SPMT', 1, 1, 0, 0],
      ['NI-TERIMA', 2, 1, 1, 0],
      ['NI-USUL', 1, 1, 0, 0],
    ]);
  });

  it('Then what nobody passed is named, and nothing is outside the picture', () => {
    const conformance = report.conformance.find(({ process }) => process === 'appointment');
    expect(conformance).toMatchObject({ changes: 8, undrawn: [], neverAt: ['not-eligible', 'cancelled'] });
    expect(conformance?.neverGone).toContain('documents cancelled cancelled');
    expect(conformance?.neverGone).not.toContain('at-bkn file-returned returned');
  });
});

it('a change that no picture shows is found, with the event that made it', () => {
  const events = returned.events.filter(({ type }) => type !== 'ni-proposed');
  const found = reportOf({ stream: returned.stream, events }).conformance.flatMap(({ undrawn }) => undrawn);
  expect(found).toEqual([{ change: 'ready file-returned returned', times: 1, first: `${returned.stream}/9` }]);
});

it('a date that was put right counts from the right day', () => {
  const head = {
    effectiveOn: civilDate('2026-01-05'),
    recordedAt: Date.parse('2026-01-05T02:00:00Z'),
    by: returned.events[0]!.by,
  };
  const correction = { ...head, type: 'fact-corrected', seq: 25, of: 6, from: '2025-09-10', to: '2025-09-09' } as const;
  const corrected = reportOf({ stream: returned.stream, events: [...returned.events, correction] });
  expect(corrected.stages.find((row) => row.stage === 'documents')?.days?.max).toBe(1);
  expect(corrected.stages.find((row) => row.stage === 'ready')?.days?.max).toBe(2);
});

it('everything that was committed keeps to the pictures', () => {
  const whole = reportOf(...all);
  expect(whole.streams).toBeGreaterThan(20);
  expect(whole.conformance.flatMap(({ undrawn }) => undrawn)).toEqual([]);
  expect(reportRows(whole).every(({ nilai }) => Number.isInteger(nilai))).toBe(true);
  const shown = reportPage(whole, { of: '<b>Semua</b>', madeAt: 'hari ini' }, (code) => code);
  expect(shown).toContain('&lt;b&gt;Semua&lt;/b&gt;');
  expect(shown).not.toMatch(/undefined|NaN|\[object/);
});

it('quantiles are numbers that came', () => {
  const spans = histogram();
  for (const days of [9, 1, 1, 2, 3, 4, 5, 6, 7, 100]) spans.add(days);
  expect(spans.figures()).toEqual({ count: 10, median: 4, p90: 9, max: 100 });
  expect(histogram().figures()).toBeUndefined();
});

it('working days leave out weekends, and go back where the days do', () => {
  expect(workingDays(civilDate('2025-09-12'), civilDate('2025-09-15'))).toBe(1);
  expect(workingDays(civilDate('2025-09-15'), civilDate('2025-09-12'))).toBe(-1);
});
