import { describe, expect, it } from 'vitest';
import { Problem } from '../problems/problem.ts';
import { readCsv } from './read-csv.ts';

const columns = ['nik', 'status'] as const;
const one = [{ nik: '1', status: 'pns' }];

function reason(text: string): unknown {
  try {
    readCsv(text, columns);
  } catch (error) {
    if (error instanceof Problem && error.code === 'CSV_UNREADABLE') return error.facts.detail?.reason;
    throw error;
  }
  return 'readable';
}

describe('a CSV file of the operator', () => {
  it.each([
    ['as it should be', 'nik,status\n1,pns\n'],
    ['with a byte order mark', '\uFEFFnik,status\n1,pns\n'],
    ['with semicolons', 'nik;status\n1;pns\n'],
    ['with CRLF and no last line end', 'nik,status\r\n1,pns'],
    ['with quotes', '"nik","status"\n"1","pns"\n'],
    ['with columns in another order', 'STATUS , NIK\npns,1\n'],
    ['with empty lines', 'nik,status\n\n1,pns\n\n'],
  ])('is read %s', (_, text) => {
    expect(readCsv(text, columns)).toEqual(one);
  });

  it('keeps a separator and a line end inside quotes', () => {
    expect(readCsv('nik,status\n"1,\n2",pns\n', columns)[0]?.nik).toBe('1,\n2');
  });

  it.each([
    ['nik\n1\n', /tidak memuat kolom status/],
    ['nik,status,nik\n1,pns,1\n', /tidak dikenal atau berulang/],
    ['nik,status\n', /tidak ada satu baris pun/],
    ['', /tidak memuat kolom nik, status/],
    ['nik,status\n1,"pns\n', /kutip yang tidak ditutup/],
    ['nik,status\n1,p"n"s\n', /kutip yang tidak pada tempatnya/],
    ['nik,status\n1,pns,2\n', /jumlah kolom yang berbeda.*baris 2/],
    [`nik,status\n${'1,pns\n'.repeat(10_001)}`, /lebih dari 10\.000 baris/],
  ])('has one clear reason when it is none: %#', (text, expected) => {
    expect(reason(text)).toMatch(expected);
  });
});
