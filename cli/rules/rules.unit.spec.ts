import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import { ROOT } from '../check/tool.ts';
import { lineFor } from '../complain.ts';
import { showRules } from './command.ts';
import { rulesDocument } from './document.ts';
import { findRule } from './find.ts';
import { productSources } from './sources.ts';
import { staleRules, yearBefore } from './stale.ts';

afterEach(() => vi.restoreAllMocks());

function said(id: string | undefined, options: { stale?: boolean; before?: string; json?: boolean }): string {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(text));
  showRules(id, { stale: false, json: false, ...options });
  return lines.join('\n');
}

const rule = (reviewedOn: string) => {
  const known = ruleOf('NI-USUL');
  return { ...known, citation: { ...known.citation, reviewedOn } };
};

describe('tenggat rules', () => {
  it('tells one rule in full: words, source, value and what is not certain', () => {
    const text = said('ni-terima', {});
    expect(text).toMatch(/^NI-TERIMA \(hukum, mengikat BKN\)\n {2}Nomor induk dari Kepala BKN/);
    expect(text).toMatch('Nilai: 7 hari kerja sejak 2025-01-13');
    expect(text).toMatch(/Dasar: KepmenPANRB 16\/2025, KETUJUH huruf g \(diberitakan\)/);
    expect(text).toMatch(/Belum pasti: "Sejak"/);
  });

  it('lists them all, one line each', () => {
    expect(said(undefined, {})).toMatch(/\nPEMBATALAN \(disimpulkan, ditinjau 2026-11-22\): Sebelum keputusan/);
  });

  it('gives the same as JSON', () => {
    expect(JSON.parse(said('NI-USUL', { json: true }))).toMatchObject([{ id: 'NI-USUL', kind: 'statutory' }]);
  });

  it.each([
    ['NI-USU', 'NI-USUL'],
    ['spmt2', 'SPMT'],
    ['konversi', 'KONVERSI-USUL'],
  ])('says what it does not know and what comes close: %s', (id, close) => {
    let error: unknown;
    try {
      findRule(id);
    } catch (thrown) {
      error = thrown;
    }
    expect(lineFor(error)).toMatch(new RegExp(`^RULE_UNKNOWN: Tidak ada aturan "${id}" dalam register\\. .*${close}`));
  });

  it('says so when nothing comes close', () => {
    for (const id of ['QQQQQQQQQQ', 'ZZZ', '']) {
      expect(() => findRule(id)).toThrow('Lihat semuanya dengan "tenggat rules"');
    }
  });
});

describe('tenggat rules --stale', () => {
  it('finds what was reviewed before the day, the longest ago first', () => {
    const rules = [rule('2026-01-02'), rule('2024-05-01'), rule('2025-11-22')];
    expect(staleRules(rules, civilDate('2025-11-22')).map((one) => one.citation.reviewedOn)).toEqual(['2024-05-01']);
    expect(staleRules(rules, civilDate('2026-06-01')).map((one) => one.citation.reviewedOn)).toEqual([
      '2024-05-01',
      '2025-11-22',
      '2026-01-02',
    ]);
  });

  it('means a year before today', () => {
    expect(yearBefore(civilDate('2026-11-22'))).toBe('2025-11-22');
    expect(yearBefore(civilDate('2028-02-29'))).toBe('2027-02-28');
  });

  it('asks for everything reviewed before the given day, and for nothing when all is fresh', () => {
    expect(said(undefined, { stale: true, before: '2026-11-22' })).toBe('Tidak ada aturan yang perlu ditinjau ulang.');
    expect(said(undefined, { stale: true, before: '2026-11-23' })).toMatch(/NI-USUL .*\n/);
    expect(said(undefined, { before: '2026-11-22' })).toBe('Tidak ada aturan yang perlu ditinjau ulang.');
  });

  it('wants a day that exists', () => {
    expect(() => said(undefined, { stale: true, before: '2026-02-30' })).toThrow('"2026-02-30" bukan tanggal');
  });
});

it('docs/rules.md is what the register gives; "tenggat run rules-document" writes it anew', async () => {
  const written = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  expect(written).toBe(rulesDocument(await productSources(ROOT)));
  expect(written).toMatch(/\*\*NI-USUL\*\* \(hukum\).*`domain\/appointment\/decide\.ts`/);
  expect(written).toMatch('| appointment | returned | BTS-PERBAIKAN');
});
