import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { appointed, contracted, given, halfSigned, items, ready, type Story } from '../testing/file-story.ts';
import { endOfOneYear } from './contract.ts';
import type { AppointmentDecision } from './decisions.ts';
import { type ContractItems, contractItemNames, type Party, parties } from './terms.ts';

const other: Record<Party, Party> = { agency: 'candidate', candidate: 'agency' };
const sign = (party: Party, text?: ContractItems, contractNumber = 'PK/1'): AppointmentDecision => ({
  kind: 'sign-contract',
  party,
  contractNumber,
  ...(text && { items: text }),
});
const termOf = (from: string, until: string): ContractItems => ({
  ...items,
  term: { from: civilDate(from), until: civilDate(until) },
});
const appointedFrom = (tmt: string): Story =>
  appointed.map((told) =>
    told.event.type === 'appointed' ? { ...told, event: { ...told.event, tmt: civilDate(tmt) } } : told,
  );

describe.each(parties)('a contract that the %s signs first', (first) => {
  it('is signed by the other without its text, and then binds', () => {
    const half = given(appointed).when(sign(first, items), '2025-09-30').after;
    expect(half).toMatchObject({ stage: 'appointed', contract: { number: 'PK/1', items, signedBy: [first] } });
    const story: Story = halfSigned.map((told) =>
      told.event.type === 'contract-signed' ? { ...told, event: { ...told.event, party: first } } : told,
    );
    const both = given(story).when(sign(other[first]), '2025-10-01').after;
    expect(both).toMatchObject({ stage: 'contracted', contract: { items, signedBy: [first, other[first]] } });
  });

  it('needs its text', () => {
    given(appointed)
      .when(sign(first), '2025-09-30')
      .isRefused('CONTRACT_ITEMS_INCOMPLETE', { missing: [...contractItemNames] }, 'PERJANJIAN-TUJUH-UNSUR');
  });
});

describe('the seven items', () => {
  it.each(contractItemNames)('%s cannot be missing', (name) => {
    const { [name]: _, ...rest } = items;
    given(appointed)
      .when(sign('agency', rest), '2025-09-30')
      .isRefused('CONTRACT_ITEMS_INCOMPLETE', { missing: [name] });
  });

  it('are not there when they are empty', () => {
    given(appointed)
      .when(sign('agency', { ...items, sanctions: '' }), '2025-09-30')
      .isRefused('CONTRACT_ITEMS_INCOMPLETE', { missing: ['sanctions'] });
  });
});

describe('a term of one year', () => {
  it.each([
    ['2025-10-01', '2026-09-30'],
    ['2026-01-01', '2026-12-31'],
    ['2023-03-01', '2024-02-29'],
    ['2024-02-29', '2025-02-28'],
    ['2027-02-28', '2028-02-27'],
    ['2028-03-31', '2029-03-30'],
  ])('from %s ends on %s', (from, until) => {
    expect(endOfOneYear(civilDate(from))).toBe(until);
    const signed = given(appointedFrom(from)).when(sign('agency', termOf(from, until)), '2025-09-30');
    expect(signed.after.contract?.signedBy).toEqual(['agency']);
  });

  it.each([
    ['a day short', '2025-10-01', '2026-09-29'],
    ['a day long', '2025-10-01', '2026-10-01'],
    ['from another day than the TMT', '2025-10-02', '2026-10-01'],
    ['that begins after the TMT', '2025-10-02', '2026-09-30'],
    ['of five years', '2025-10-01', '2030-09-30'],
  ])('is not one %s', (_, from, until) => {
    given(appointed)
      .when(sign('agency', termOf(from, until)), '2025-09-30')
      .isRefused('TERM_NOT_ONE_YEAR', { tmt: '2025-10-01', from, until }, 'MASA-SATU-TAHUN');
  });
});

describe('the second signature', () => {
  it('is under the same contract', () => {
    given(halfSigned)
      .when(sign('candidate', undefined, 'PK/2'), '2025-10-01')
      .isRefused('CONTRACT_MISMATCH', { signed: 'PK/1', offered: 'PK/2' });
  });

  it('is under the same text, when it brings one', () => {
    given(halfSigned)
      .when(sign('candidate', { ...items, workUnit: 'SDN 2' }), '2025-10-01')
      .isRefused('CONTRACT_MISMATCH', { differing: ['workUnit'] });
    given(halfSigned)
      .when(sign('candidate', termOf('2025-10-01', '2026-12-31')), '2025-10-01')
      .isRefused('CONTRACT_MISMATCH', { differing: ['term'] });
    given(halfSigned)
      .when(sign('candidate', { ...items }), '2025-10-01')
      .leadsTo({ type: 'contract-signed', party: 'candidate', contractNumber: 'PK/1' });
  });

  it('is not the first party’s again', () => {
    given(halfSigned)
      .when(sign('agency', items), '2025-10-01')
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2025-09-30' });
    given(contracted)
      .when(sign('agency', items), '2025-10-02')
      .isRefused('ALREADY_DECIDED', { effectiveOn: '2025-10-01' });
  });
});

it('nobody signs before the SK', () => {
  given(ready)
    .when(sign('candidate', items), '2025-10-01')
    .isRefused('WRONG_STAGE', { stage: 'ready', wanted: 'appointed' }, 'PERJANJIAN-TUJUH-UNSUR');
});
