import { describe, expect, it } from 'vitest';
import { rulesNamed } from './named-law.ts';

const opened = (effectiveOn: string, triggerOn: string) => ({
  ...{ index: 0, proof: [] },
  event: { seq: 1, type: 'clock-opened', rule: 'THR-GAJI-13', effectiveOn, triggerOn },
});

const valuesOf = (...events: readonly ReturnType<typeof opened>[]) =>
  rulesNamed([{ stream: 'employment/7100/e-1', events, runs: [] }], ({ rule }) => [String(rule)]).flatMap(
    ({ values }) => values,
  );

describe('the rules in a berkas bukti', () => {
  it('have the value by which a clock is counted, also where it counts from a day after the one on which it was set', () => {
    expect(valuesOf(opened('2025-12-01', '2025-12-02'))).toEqual([]);
    expect(valuesOf(opened('2025-12-01', '2026-01-02'))).toMatchObject([{ from: '2026-01-01', until: '2027-01-01' }]);
  });
});
