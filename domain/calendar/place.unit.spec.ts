import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, placeIn } from './place.ts';
import { isRegion, regionName } from './regions.ts';
import { anyScope } from './testing/decrees.ts';

describe('a scope', () => {
  it('reaches the places in it and no others', () => {
    const kota = { regency: '16.71', instansi: 'palembang', unit: 'puskesmas-1' };
    expect(covers({ kind: 'national' }, {})).toBe(true);
    expect(covers({ kind: 'province', code: '16' }, kota)).toBe(true);
    expect(covers({ kind: 'province', code: '17' }, kota)).toBe(false);
    expect(covers({ kind: 'regency', code: '16.71' }, kota)).toBe(true);
    expect(covers({ kind: 'regency', code: '16.72' }, kota)).toBe(false);
    expect(covers({ kind: 'regency', code: '16.71' }, { province: '16' })).toBe(false);
    expect(covers({ kind: 'instansi', instansi: 'palembang' }, kota)).toBe(true);
    expect(covers({ kind: 'unit', instansi: 'palembang', code: 'puskesmas-1' }, kota)).toBe(true);
    expect(covers({ kind: 'unit', instansi: 'bandung', code: 'puskesmas-1' }, kota)).toBe(false);
    expect(covers({ kind: 'unit', instansi: 'palembang', code: 'puskesmas-2' }, kota)).toBe(false);
  });

  it('reaches its own most general place', () => {
    fc.assert(fc.property(anyScope, (scope) => covers(scope, placeIn(scope))));
    expect(covers({ kind: 'province', code: '16' }, placeIn({ kind: 'regency', code: '16.71' }))).toBe(true);
  });
});

describe('the codes of regions', () => {
  it.each([
    ['16', 'SUMATERA SELATAN'],
    ['51', 'BALI'],
    ['96', 'PAPUA BARAT DAYA'],
    ['16.71', 'KOTA PALEMBANG'],
    ['32.73', 'KOTA BANDUNG'],
    ['51.71', 'KOTA DENPASAR'],
    ['35.78', 'KOTA SURABAYA'],
  ])('%s is %s', (code, name) => {
    expect(regionName(code)).toBe(name);
  });

  it('tell provinces from kabupaten and kota, 38 and 514', () => {
    expect([isRegion('16', 'province'), isRegion('16', 'regency')]).toEqual([true, false]);
    expect([isRegion('16.71', 'regency'), isRegion('16.71', 'province')]).toEqual([true, false]);
    const digits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
    const provinces = digits.filter((code) => isRegion(code, 'province'));
    const regencies = provinces.flatMap((p) => digits.filter((code) => isRegion(`${p}.${code}`, 'regency')));
    expect([provinces.length, regencies.length]).toEqual([38, 514]);
  });

  it.each(['99', '16.99', '1671', '', '16.71.01', 'constructor'])('know no %j', (code) => {
    expect(isRegion(code, 'province') || isRegion(code, 'regency')).toBe(false);
    expect(regionName(code)).toBeUndefined();
  });
});
