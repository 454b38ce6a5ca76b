import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import { isRefusal } from '../case/refusal.ts';
import { at, official, on, stampOf, tableOf } from '../testing/given.ts';
import { checkSetting } from './check-setting.ts';
import { isOfType } from './policy.ts';
import { type PolicySetting, policyAsOf } from './policy-as-of.ts';
import { type PolicyId, policies } from './register.ts';
import { decidePolicy, evolvePolicy, noPolicies, type PolicyEvent, type PolicyState } from './stream.ts';

describe('the register of policies', () => {
  it.each(policies.map((policy) => [policy.id, policy] as const))('%s has a default of its own type', (_, policy) => {
    expect(isOfType(policy.default, policy.type)).toBe(true);
    expect(policy.question).toMatch(/\?$/);
    expect(policy.reason && policy.citation.source).toBeTruthy();
  });

  it('names each question once', () => {
    expect(new Set(policies.map((policy) => policy.id)).size).toBe(policies.length);
  });

  it('does not compile for what is no policy', () => {
    // @ts-expect-error not a policy
    const invented: PolicyId = 'guess';
    expect(() => policyAsOf([], invented, civilDate('2026-01-01'))).toThrow(RangeError);
  });
});

const setting = (value: number, from: string, recorded: string, until?: string): PolicySetting => ({
  ...{ id: 'notice-days', value, reason: 'surat edaran', from: civilDate(from) },
  ...(until && { until: civilDate(until) }),
  ...{ setBy: 'acc-1', recordedAt: at(recorded) },
});

describe('the answer for a day', () => {
  const valueOn = (day: string, ...settings: PolicySetting[]) =>
    policyAsOf(settings, 'notice-days', civilDate(day)).value;

  it('is the default until somebody answers', () => {
    expect(policyAsOf([], 'notice-days', civilDate('2026-01-01'))).toEqual({ value: 3 });
    expect(policyAsOf([], 'deemed-resigned', civilDate('2026-01-01'))).toEqual({ value: 'by-ppk' });
  });

  it('holds from its first day and no more on its last', () => {
    const march = setting(5, '2026-03-01', '2026-02-20', '2026-04-01');
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => valueOn(day, march))).toEqual([
      3, 5, 5, 3,
    ]);
  });

  it('is the one recorded last, whichever begins later or stands first', () => {
    const first = setting(5, '2026-03-01', '2026-02-20');
    const second = setting(7, '2026-02-01', '2026-02-25', '2026-03-10');
    expect([valueOn('2026-03-05', first, second), valueOn('2026-03-05', second, first)]).toEqual([7, 7]);
    expect(valueOn('2026-03-10', second, first)).toBe(5);
  });

  it('leaves other questions alone', () => {
    const march = setting(5, '2026-03-01', '2026-02-20');
    expect(policyAsOf([march], 'term-years', civilDate('2026-03-05'))).toEqual({ value: 1 });
  });
});

describe('a setting', () => {
  const wanted = { policy: 'notice-days', value: 5, reason: 'surat edaran', from: civilDate('2026-03-01') };
  const code = (more: object, role?: Role) => checkSetting({ ...wanted, ...more }, role)?.refused;

  it('in order is not refused', () => {
    expect(checkSetting(wanted)).toBeUndefined();
    expect(code({ policy: 'deemed-resigned', value: 'automatic' })).toBeUndefined();
    expect(code({ policy: 'kuasa-separate', value: true, until: civilDate('2026-03-02') }, 'ppk')).toBeUndefined();
  });

  it.each([
    ['four-eyes-appoint', false],
    ['four-eyes-terminate', false],
    ['acting-officials', 'allowed'],
    ['kuasa-separate', false],
  ])('of %s, on which decisions stand, is the PPK’s alone', (policy, value) => {
    expect(code({ policy, value }, 'administrator')).toBe('POLICY_BY_PPK');
    expect(code({ policy, value }, 'ppk')).toBeUndefined();
  });

  it.each([
    ['of nothing', 'POLICY_UNKNOWN', { policy: 'guess' }],
    ['with another number', 'POLICY_VALUE_INVALID', { value: 31 }],
    ['with a broken number', 'POLICY_VALUE_INVALID', { value: 2.5 }],
    ['with a word for a number', 'POLICY_VALUE_INVALID', { value: '5' }],
    ['that is no choice', 'POLICY_VALUE_INVALID', { policy: 'deemed-resigned', value: 'never' }],
    ['with a word for yes', 'POLICY_VALUE_INVALID', { policy: 'inspectorate-rung', value: 'yes' }],
    ['without a reason', 'POLICY_REASON_MISSING', { reason: ' ' }],
    ['before the Kepmen', 'POLICY_TOO_EARLY', { from: civilDate('2025-01-12') }],
    ['that ends on its first day', 'POLICY_PERIOD_EMPTY', { until: civilDate('2026-03-01') }],
  ] as const)('%s is refused as %s', (_, refused, more) => {
    expect(code(more)).toBe(refused);
  });
});

const given = tableOf({
  evolve: evolvePolicy,
  decide: (state: PolicyState, decision: Parameters<typeof decidePolicy>[1], stamp) =>
    decidePolicy(state, decision, stamp),
});
const set = (value: number, from: string, until?: string): PolicyEvent => ({
  ...{ type: 'policy-set', policy: 'notice-days', value, reason: 'surat edaran', from: civilDate(from) },
  ...(until && { until: civilDate(until) }),
});
const fiveDays = [on('2026-02-20', set(5, '2026-03-01'), { by: official('acc-7', 'ppk') })];
const answer = (state: PolicyState, day: string) => policyAsOf(state.settings, 'notice-days', civilDate(day)).value;
const end = (until: string, of = 1) =>
  ({ kind: 'end-policy', of, until: civilDate(until), reason: 'tidak perlu lagi' }) as const;

describe('the stream of an instansi', () => {
  it('begins with the first answer', () => {
    const { type: _, ...asked } = set(5, '2026-03-01') as Extract<PolicyEvent, { type: 'policy-set' }>;
    expect(decidePolicy(noPolicies, { kind: 'set-policy', ...asked }, stampOf('2026-02-20'))).toEqual([
      set(5, '2026-03-01'),
    ]);
    expect(given(fiveDays).state.settings).toMatchObject([{ setBy: 'acc-7', recordedAt: at('2026-02-20'), seq: 1 }]);
  });

  it('ends an answer, and what held before holds again', () => {
    const both = [...fiveDays, on('2026-02-25', set(7, '2026-03-10'))];
    given(both)
      .when(end('2026-04-01', 2), '2026-03-20')
      .leadsTo({ type: 'policy-ended', of: 2, until: civilDate('2026-04-01'), reason: 'tidak perlu lagi' });
    const { after } = given(both).when(end('2026-04-01', 2), '2026-03-20');
    expect(['2026-03-09', '2026-03-31', '2026-04-01'].map((day) => answer(after, day))).toEqual([5, 7, 5]);
  });

  it('withdraws an answer wholly on its first day', () => {
    const { after } = given(fiveDays).when(end('2026-03-01'), '2026-02-21');
    expect(answer(after, '2026-03-01')).toBe(3);
  });

  it('refuses an end that is none', () => {
    const { when } = given([on('2026-02-20', set(5, '2026-03-01', '2026-04-01'))]);
    when(end('2026-03-15', 9), '2026-03-02').isRefused('POLICY_SETTING_UNKNOWN', { of: 9 });
    when(end('2026-02-28'), '2026-03-02').isRefused('POLICY_PERIOD_EMPTY');
    when(end('2026-04-01'), '2026-03-02').isRefused('POLICY_ALREADY_ENDED', { until: '2026-04-01' });
    when({ ...end('2026-03-15'), reason: '' }, '2026-03-02').isRefused('POLICY_REASON_MISSING');
  });

  it('refuses what was decided on an old page, and what is no setting', () => {
    const { when } = given(fiveDays);
    when(end('2026-03-15'), '2026-03-02', { expectedRevision: 0 }).isRefused('STALE_VERSION', { actual: 1 });
    const wrong = { kind: 'set-policy', policy: 'notice-days', value: -1, reason: 'x', from: civilDate('2026-03-01') };
    when(wrong as Parameters<typeof decidePolicy>[1], '2026-03-02').isRefused('POLICY_VALUE_INVALID');
  });

  it('whatever is set and ended, each day has an answer that could have been set', () => {
    const day = fc.nat({ max: 60 }).map((days): CivilDate => addDays(civilDate('2026-01-01'), days));
    const decision = fc.oneof(
      fc.record({
        kind: fc.constant('set-policy' as const),
        policy: fc.constant('notice-days'),
        value: fc.nat({ max: 40 }),
        reason: fc.constant('x'),
        from: day,
        until: day,
      }),
      fc.record({
        kind: fc.constant('end-policy' as const),
        of: fc.nat({ max: 8 }),
        until: day,
        reason: fc.constant('x'),
      }),
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), day, (decisions, asked) => {
        let state = noPolicies;
        for (const one of decisions) {
          const decided = decidePolicy(state, one, stampOf('2026-01-01'));
          if (isRefusal(decided)) continue;
          for (const event of decided) {
            state = evolvePolicy(state, { ...event, ...stampOf('2026-01-01'), seq: state.version + 1 });
          }
        }
        const value = answer(state, asked);
        expect(typeof value === 'number' && value >= 0 && value <= 30).toBe(true);
        for (const one of state.settings) expect(one.until === undefined || one.until >= one.from).toBe(true);
      }),
    );
  });
});
