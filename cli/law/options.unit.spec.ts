import { describe, expect, it } from 'vitest';
import { LawError } from './errors.ts';
import {
  readCutiBersama,
  readDate,
  readDays,
  readKnownAt,
  readPlace,
  readRule,
  readTime,
  readWorkWeek,
  readYear,
  readZone,
} from './options.ts';

function codeOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof LawError ? error.code : String(error);
  }
}

describe('what is taken', () => {
  it('5 and 6 are the weeks of the law, other digits a pattern', () => {
    expect(['5', '6', '12356', '7'].map(readWorkWeek)).toEqual(['5-day', '6-day', 'days-12356', 'days-7']);
  });

  it('a code with a dot is a kabupaten or kota, one without a province, none is nowhere', () => {
    expect(['51', '51.71', undefined].map(readPlace)).toEqual([{ province: '51' }, { regency: '51.71' }, {}]);
  });

  it('known at a date is the last millisecond of it in WIB; without a date, everything', () => {
    expect(readKnownAt('2025-08-06')).toBe(Date.parse('2025-08-06T16:59:59.999Z'));
    expect(readKnownAt(undefined)).toBe(Number.POSITIVE_INFINITY);
  });

  it('first and last of each range', () => {
    expect([readDate('1900-01-01'), readDate('2999-12-31')]).toEqual(['1900-01-01', '2999-12-31']);
    expect([readDays('0'), readDays('9999'), readTime('00:00'), readTime('23:59')]).toEqual([
      0,
      9999,
      '00:00',
      '23:59',
    ]);
  });
});

describe('what is refused, each with its own code', () => {
  it.each([
    ['DATE_INVALID', readDate, ['2026-02-30', '2025-02-29', '26-01-01', '1899-12-31', '3000-01-01', '']],
    ['DATE_INVALID', readKnownAt, ['2026-13-01', '']],
    ['YEAR_INVALID', readYear, ['26', '1899', '3000', '2026x', '']],
    ['TIME_INVALID', readTime, ['24:00', '8:00', '08.00', '']],
    ['DAYS_INVALID', readDays, ['-1', '1.5', '1e3', '10000', 'tujuh', '']],
    ['WORK_WEEK_UNKNOWN', readWorkWeek, ['4321', '11', '128', '5-day', '']],
    ['CUTI_BERSAMA_UNKNOWN', readCutiBersama, ['ya', '']],
    ['REGION_UNKNOWN', readPlace, ['00', '51.99', '5171', '']],
    ['ZONE_UNKNOWN', readZone, ['wib', 'UTC', '']],
    ['RULE_UNKNOWN', readRule, ['ni-usul', '']],
    ['RULE_OPENS_NO_CLOCK', readRule, ['PENGANGKATAN']],
  ])('%s', (code, read, texts) => {
    expect(texts.map((text) => [text, codeOf(() => read(text))])).toEqual(texts.map((text) => [text, code]));
  });
});
