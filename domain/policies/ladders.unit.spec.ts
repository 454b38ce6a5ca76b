import { describe, expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { defaultLadder, oversightStep } from '../rules/rule.ts';
import { official, on, tableOf } from '../testing/given.ts';
import type { WantedStep } from './check-ladder.ts';
import { ladderAsOf } from './ladders.ts';
import { decidePolicy, evolvePolicy, noPolicies, type PolicyDecision, type PolicyEvent } from './stream.ts';

const given = tableOf({ evolve: evolvePolicy, decide: decidePolicy });
const byPpk = { by: official('acc-9', 'ppk') };
const from = civilDate('2025-09-01');
const overseen = on('2025-08-01', {
  type: 'policy-set',
  policy: 'inspectorate-rung',
  value: true,
  reason: 'Pengawasan',
  from,
} as const satisfies PolicyEvent);
const other = on('2025-08-01', {
  type: 'policy-set',
  policy: 'bts-days',
  value: 8,
  reason: 'Sekolah lambat',
  from,
} as const satisfies PolicyEvent);

const reminder = { kind: 'reminder', to: 'kabid', workingDaysBefore: 3, at: '07:30' } as const;
const breach = { kind: 'breach', to: 'pyb' } as const;
const oversight = { kind: 'oversight', to: 'inspektorat', workingDaysAfter: 5, at: '09:00' } as const;
const wanted = (steps: readonly WantedStep[], rule = 'NI-USUL'): PolicyDecision => ({
  ...{ kind: 'set-ladder', rule, steps, reason: 'Struktur kami lain', from },
});

describe('a ladder of the instansi', () => {
  it('holds for clocks of its rule that begin in its days, the one set last before the others', () => {
    const first = given([other]).when(wanted([breach, reminder]), '2025-09-01', byPpk).after;
    const on = (day: string, rule: 'NI-USUL' | 'NI-TERIMA' = 'NI-USUL') =>
      ladderAsOf(first, rule, civilDate(day)).steps;
    expect(on('2025-09-01')).toEqual([reminder, breach]);
    expect(on('2025-08-31')).toEqual(defaultLadder);
    expect(on('2025-09-01', 'NI-TERIMA').at(-1)).toMatchObject({ kind: 'letter', to: 'operator' });
    const ended = decidePolicy(
      first,
      { kind: 'end-policy', of: 2, until: civilDate('2025-10-01'), reason: 'Kembali ke bawaan' },
      { effectiveOn: from, recordedAt: 0, ...byPpk },
    );
    expect(ended).toEqual([{ type: 'policy-ended', of: 2, until: '2025-10-01', reason: 'Kembali ke bawaan' }]);
    const after = evolvePolicy(first, {
      ...(ended as PolicyEvent[])[0]!,
      effectiveOn: from,
      recordedAt: 0,
      ...byPpk,
      seq: 3,
    });
    expect(ladderAsOf(after, 'NI-USUL', civilDate('2025-10-01')).steps).toEqual(defaultLadder);
    expect(ladderAsOf(after, 'NI-USUL', civilDate('2025-09-30')).steps).toEqual([reminder, breach]);
  });

  it('reaches the Inspektorat only while the PPK has it switched on', () => {
    const { state } = given([overseen]);
    expect(ladderAsOf(state, 'NI-USUL', from).steps).toEqual([...defaultLadder, oversightStep]);
    const own = given([overseen]).when(wanted([breach, oversight]), '2025-09-01', byPpk).after;
    expect(ladderAsOf(own, 'NI-USUL', from).steps).toEqual([breach, oversight]);
    expect(ladderAsOf({ ...own, settings: [] }, 'NI-USUL', from).steps).toEqual([breach]);
  });

  it.each([
    ['a rule that is not there', wanted([breach], 'NI-KIRA-KIRA'), 'LADDER_RULE_UNKNOWN'],
    ['a rule without a clock', wanted([breach], 'SPMT'), 'LADDER_RULE_UNKNOWN'],
    ['an office that is not there', wanted([{ ...breach, to: 'camat' }]), 'LADDER_OFFICE_UNKNOWN'],
    ['a kind that is not there', wanted([breach, { ...reminder, kind: 'siren' }]), 'LADDER_KIND_UNKNOWN'],
    ['a kind twice', wanted([breach, reminder, { ...reminder, workingDaysBefore: 2 }]), 'LADDER_KIND_TWICE'],
    ['no breach', wanted([reminder]), 'LADDER_BREACH_FIXED'],
    ['a breach that is moved', wanted([{ ...breach, workingDaysAfter: 1 }]), 'LADDER_BREACH_FIXED'],
    ['a breach at another hour', wanted([{ ...breach, at: '08:00' }]), 'LADDER_BREACH_FIXED'],
    [
      'a superior before the warning',
      wanted([
        breach,
        { ...reminder, kind: 'warning', workingDaysBefore: 1 },
        { ...reminder, kind: 'superior', workingDaysBefore: 2 },
      ]),
      'LADDER_ORDER',
    ],
    [
      'overdue on the due date',
      wanted([breach, { kind: 'overdue', to: 'ppk', workingDaysAfter: 0, at: '23:59' }]),
      'LADDER_ORDER',
    ],
    ['too many days', wanted([breach, { ...reminder, workingDaysBefore: 61 }]), 'LADDER_DAYS_INVALID'],
    ['half a day', wanted([breach, { ...reminder, workingDaysBefore: 0.5 }]), 'LADDER_DAYS_INVALID'],
    ['a reminder afterwards', wanted([breach, { ...reminder, workingDaysAfter: 1 }]), 'LADDER_DAYS_INVALID'],
    ['an hour that is none', wanted([breach, { ...reminder, at: '24:00' }]), 'LADDER_TIME_INVALID'],
    ['the Inspektorat while it is off', wanted([breach, oversight]), 'LADDER_INSPECTORATE_OFF'],
    [
      'a letter to nobody',
      wanted([breach, { kind: 'letter', to: 'operator', workingDaysAfter: 2, at: '08:00' }]),
      'LADDER_LETTER_TO_NOBODY',
    ],
    ['no reason', { ...wanted([breach]), reason: ' ' } as PolicyDecision, 'POLICY_REASON_MISSING'],
    ['no days', { ...wanted([breach]), until: from } as PolicyDecision, 'POLICY_PERIOD_EMPTY'],
  ] as const)('is refused with %s', (_, decision, code) => {
    given([other]).when(decision, '2025-09-01', byPpk).isRefused(code);
  });

  it('to the Inspektorat, and the policy behind it, are the PPK’s alone', () => {
    const administrator = { by: official('acc-1', 'administrator') };
    given([overseen])
      .when(wanted([breach, oversight]), '2025-09-01', administrator)
      .isRefused('INSPECTORATE_BY_PPK');
    const { reason } = overseen.event;
    const on = { kind: 'set-policy', policy: 'inspectorate-rung', value: true, reason, from } as const;
    given([other]).when(on, '2025-09-01', administrator).isRefused('INSPECTORATE_BY_PPK');
    const ended = { kind: 'end-policy', of: 1, until: from, reason } as const;
    given([overseen]).when(ended, '2025-09-01', administrator).isRefused('INSPECTORATE_BY_PPK');
    given([other])
      .when(wanted([breach, reminder]), '2025-09-01', administrator)
      .leadsTo({
        ...{ type: 'ladder-set', rule: 'NI-USUL', steps: [reminder, breach], reason: 'Struktur kami lain', from },
      });
    expect(noPolicies.ladders).toBeUndefined();
  });
});
