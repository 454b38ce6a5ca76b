import { describe, expect, it } from 'vitest';
import { canonical } from '../../platform/canonical.ts';
import { canonicalJson, sha256 } from './json.ts';

describe('the one text of a value', () => {
  it('is that of RFC 8785, 3.2.2 to 3.2.4', () => {
    const value = JSON.parse(
      String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    const text = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(canonicalJson(value)).toBe(text);
  });

  it('has its keys by UTF-16 code units, as the sample of RFC 8785, 3.2.3', () => {
    const sample = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const order = [...canonicalJson(JSON.parse(sample)).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      ...['Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign'],
      ...['Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh'],
    ]);
  });

  it('has keys that look like numbers in their place too, for whoever writes the log as for whoever reads it', () => {
    const value = { b: 1, 10: 'ten', 9: 'nine', a: { 2: 'x', 11: 'y' } };
    const text = '{"10":"ten","9":"nine","a":{"11":"y","2":"x"},"b":1}';
    expect(canonicalJson(value)).toBe(text);
    expect(canonical(value)).toBe(text);
  });

  it('has the digest of FIPS 180-2', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
