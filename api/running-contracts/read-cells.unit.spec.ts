import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { isOfYear, niFault } from './ni.ts';
import { readDay, readNumber, readRemarks } from './read-cells.ts';

describe('a day in a cell', () => {
  it.each([
    ['2026-09-30', '2026-09-30'],
    ['30-09-2026', '2026-09-30'],
    ['30/9/2026', '2026-09-30'],
    ['01.10.2026', '2026-10-01'],
    // Day first: never 5 October.
    ['10/05/2026', '2026-05-10'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2026', undefined],
    ['09/30/2026', undefined],
    ['30-09/2026', undefined],
    ['30-09-26', undefined],
    ['46295', undefined],
    ['', undefined],
  ])('%s: %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('a number in a cell', () => {
  it('may be kept as text: with an apostrophe, or in groups', () => {
    expect(readNumber("'0012030703850001")).toBe('0012030703850001');
    expect(readNumber('19850307 202521 1 001')).toBe('198503072025211001');
    expect(readNumber('1.98503E+17')).toBe('1.98503E+17');
  });
});

describe('remarks in a cell', () => {
  it('are codes; what is none is not kept', () => {
    expect(readRemarks('')).toEqual({ remarks: [], others: false });
    expect(readRemarks('Masih-Bekerja; perpanjangan-diproses, masih-bekerja')).toEqual({
      ...{ remarks: ['works-on', 'renewal-under-way'], others: false },
    });
    expect(readRemarks('data-diperbaiki|berhenti-bekerja')).toEqual({
      ...{ remarks: ['identity-under-repair', 'stopped-working'], others: false },
    });
    expect(readRemarks('masih bekerja')).toEqual({ remarks: [], others: true });
  });
});

describe('an NI beside the birth date and sex of a row', () => {
  const born = civilDate('1985-03-07');
  it.each([
    ['198503072025211001', 'L', undefined],
    ['198503072025212001', 'P', undefined],
    // Digits 13 and 14 mean nothing anyone agrees on.
    ['198503072025241001', 'L', undefined],
    ['198503072025991001', 'L', undefined],
    ['198503072025211001', 'P', 'NI_SEX'],
    ['198503072025212001', 'L', 'NI_SEX'],
    ['198503072025213001', 'L', 'NI_SEX'],
    ['198503082025211001', 'L', 'NI_BIRTH_DATE'],
    ['19850307202521100', 'L', 'NI_FORMAT'],
    ['1985030720252110011', 'L', 'NI_FORMAT'],
    ['1.98503E+17', 'L', 'NI_FORMAT'],
  ] as const)('%s for %s: %s', (ni, sex, fault) => {
    expect(niFault(ni, born, sex)).toBe(fault);
  });

  it('bears the year of the appointment', () => {
    expect(isOfYear('198503072025211001', civilDate('2025-10-01'))).toBe(true);
    expect(isOfYear('198503072025211001', civilDate('2026-01-01'))).toBe(false);
  });
});
