import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decree } from './decree.ts';
import { decreeErrorTexts } from './decree-errors.ts';
import { readDecree, writeDecree } from './decree-json.ts';
import { shippedDecrees } from './shipped.ts';
import { anyChange, anyDate, anyScope } from './testing/decrees.ts';

const value = {
  id: 'edaran-51-2026',
  number: 'SE Gubernur Bali 1/2026',
  issuedOn: '2026-01-02',
  knownAt: '2026-01-05T01:30:00.000Z',
  scope: { kind: 'province', code: '51' },
  changes: [
    { op: 'add', date: '2026-04-22', name: 'Galungan', kind: 'regional' },
    { op: 'move', from: '2026-04-23', to: '2026-04-24' },
    { op: 'remove', date: '2026-05-02' },
    { op: 'rename', date: '2026-05-03', name: 'Kuningan' },
  ],
  covers: [2026],
  source: 'https://example.go.id/se-1-2026',
  confidence: 'medium',
};
const errorsOf = (change: object) => readDecree({ ...value, ...change });

describe('a decree in JSON', () => {
  it('is read as it stands, with its instant in milliseconds', () => {
    expect(readDecree(value)).toEqual({ ...value, knownAt: 1_767_576_600_000 });
  });

  it('comes back from writing, whatever the decree', () => {
    const text = fc.string({ minLength: 1 }).filter((one) => one.trim() !== '');
    const anyDecree: fc.Arbitrary<Decree> = fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4}){0,2}$/),
      number: text,
      issuedOn: anyDate,
      knownAt: fc.integer({ min: 0, max: 4_102_444_800_000 }),
      scope: anyScope,
      changes: fc.array(anyChange, { minLength: 1, maxLength: 10 }),
      covers: fc.array(fc.integer({ min: 1900, max: 2100 }), { maxLength: 3 }),
      source: text,
      confidence: fc.constantFrom('high', 'medium', 'low'),
    });
    fc.assert(
      fc.property(anyDecree, (decree) => {
        expect(readDecree(JSON.parse(JSON.stringify(writeDecree(decree))))).toEqual(decree);
      }),
    );
    for (const decree of shippedDecrees) expect(readDecree(writeDecree(decree))).toEqual(decree);
  });

  it.each([
    [{ id: 'SKB 2026' }, 'ID_INVALID', 'id'],
    [{ number: ' ' }, 'NUMBER_MISSING', 'number'],
    [{ source: undefined }, 'SOURCE_MISSING', 'source'],
    [{ issuedOn: '2026-02-29' }, 'DATE_INVALID', 'issuedOn'],
    [{ issuedOn: 20260102 }, 'DATE_INVALID', 'issuedOn'],
    [{ knownAt: '2026-01-05' }, 'INSTANT_INVALID', 'knownAt'],
    [{ knownAt: '2026-02-30T00:00:00.000Z' }, 'INSTANT_INVALID', 'knownAt'],
    [{ scope: 'national' }, 'NOT_AN_OBJECT', 'scope'],
    [{ scope: { kind: 'kota', code: '16.71' } }, 'SCOPE_UNKNOWN', 'scope.kind'],
    [{ scope: { kind: 'province', code: '16.71' } }, 'REGION_UNKNOWN', 'scope.code'],
    [{ scope: { kind: 'regency', code: '16.99' } }, 'REGION_UNKNOWN', 'scope.code'],
    [{ scope: { kind: 'regency', code: 1671 } }, 'REGION_UNKNOWN', 'scope.code'],
    [{ scope: { kind: 'national', code: '16' } }, 'FIELD_UNKNOWN', 'scope.code'],
    [{ scope: { kind: 'instansi' } }, 'CODE_MISSING', 'scope.instansi'],
    [{ scope: { kind: 'unit', instansi: 'palembang', code: '' } }, 'CODE_MISSING', 'scope.code'],
    [{ changes: {} }, 'NOT_A_LIST', 'changes'],
    [{ changes: ['2026-04-22'] }, 'NOT_AN_OBJECT', 'changes[0]'],
    [{ changes: [{ op: 'tambah', date: 'besok' }] }, 'CHANGE_UNKNOWN', 'changes[0].op'],
    [{ changes: [value.changes[2], { op: 'remove', date: '2026-4-2' }] }, 'DATE_INVALID', 'changes[1].date'],
    [{ changes: [{ ...value.changes[0], name: '' }] }, 'NAME_MISSING', 'changes[0].name'],
    [{ changes: [{ ...value.changes[0], kind: 'libur' }] }, 'KIND_UNKNOWN', 'changes[0].kind'],
    [{ changes: [{ ...value.changes[1], to: '2026-04-23' }] }, 'MOVE_TO_ITSELF', 'changes[0].to'],
    [{ changes: [{ ...value.changes[2], nama: 'X' }] }, 'FIELD_UNKNOWN', 'changes[0].nama'],
    [{ changes: [], covers: [] }, 'CHANGES_EMPTY', 'changes'],
    [{ covers: [2026, '2027'] }, 'YEAR_INVALID', 'covers[1]'],
    [{ covers: [26] }, 'YEAR_INVALID', 'covers[0]'],
    [{ confidence: 'certain' }, 'CONFIDENCE_UNKNOWN', 'confidence'],
    [{ catatan: '' }, 'FIELD_UNKNOWN', 'catatan'],
  ])('with %j is refused: %s at %s', (change, code, path) => {
    expect(errorsOf(change)).toEqual([{ code, path }]);
  });

  it.each([null, 'skb', 7, [value]])('cannot be %j', (other) => {
    expect(readDecree(other)).toEqual([{ code: 'NOT_AN_OBJECT', path: '' }]);
  });

  it('with several errors is told all of them at once', () => {
    expect(errorsOf({ number: '', changes: [{ op: 'remove' }, { op: 'hapus' }], covers: ['x'] })).toEqual([
      { code: 'NUMBER_MISSING', path: 'number' },
      { code: 'DATE_INVALID', path: 'changes[0].date' },
      { code: 'CHANGE_UNKNOWN', path: 'changes[1].op' },
      { code: 'YEAR_INVALID', path: 'covers[0]' },
    ]);
  });

  it('never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Array.isArray(readDecree(json))).toBe(true);
      }),
    );
  });

  it('has a sentence for each error', () => {
    for (const text of Object.values(decreeErrorTexts)) expect(text).toMatch(/^[A-Z].*\.$/);
  });
});
