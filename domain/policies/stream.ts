import type { CivilDate } from '../calendar/civil-date.ts';
import type { Recorded, Role, Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { RuleId } from '../rules/register.ts';
import type { LadderStep } from '../rules/rule.ts';
import { checkLadder, ladderOf, type WantedLadder } from './check-ladder.ts';
import { byPpkAlone, checkSetting, type WantedSetting } from './check-setting.ts';
import type { LadderSetting } from './ladders.ts';
import type { PolicyValue } from './policy.ts';
import type { PolicySetting } from './policy-as-of.ts';
import type { PolicyId } from './register.ts';

/** What can happen to the policies of one instansi. */
export type PolicyEvent =
  | {
      readonly type: 'policy-set';
      readonly policy: PolicyId;
      readonly value: PolicyValue;
      readonly reason: string;
      readonly from: CivilDate;
      readonly until?: CivilDate;
    }
  /** The ladder for the clocks of one rule that begin while it holds. */
  | {
      readonly type: 'ladder-set';
      readonly rule: RuleId;
      readonly steps: readonly LadderStep[];
      readonly reason: string;
      readonly from: CivilDate;
      readonly until?: CivilDate;
    }
  /** The setting of event `of` holds no more on `until`; an older one that still holds comes back. */
  | { readonly type: 'policy-ended'; readonly of: number; readonly until: CivilDate; readonly reason: string };

export type PolicyDecision =
  | ({ readonly kind: 'set-policy' } & WantedSetting)
  | ({ readonly kind: 'set-ladder' } & WantedLadder)
  | { readonly kind: 'end-policy'; readonly of: number; readonly until: CivilDate; readonly reason: string };

/** Who may take each decision about the policies of an instansi. */
export const policyDecisionRoles: Readonly<Record<PolicyDecision['kind'], readonly Role[]>> = {
  'set-policy': ['administrator', 'ppk'],
  'set-ladder': ['administrator', 'ppk'],
  'end-policy': ['administrator', 'ppk'],
};

type HeldSetting = PolicySetting & { readonly seq: number };
type HeldLadder = LadderSetting & { readonly seq: number };

/** The settings and ladders of one instansi, in the order of their recording; the stream begins with the first. */
export type PolicyState = {
  readonly version: number;
  readonly settings: readonly HeldSetting[];
  readonly ladders?: readonly HeldLadder[];
};

export const noPolicies: PolicyState = { version: 0, settings: [] };

/** Is this setting, or the end of one, in order? Changes nothing itself. */
export function decidePolicy(
  state: PolicyState,
  decision: PolicyDecision,
  stamp: Stamp & { readonly expectedRevision?: number },
): readonly PolicyEvent[] | Refusal {
  if (stamp.expectedRevision !== undefined && stamp.expectedRevision !== state.version) {
    return refuse('STALE_VERSION', { expected: stamp.expectedRevision, actual: state.version });
  }
  const role = stamp.by.kind === 'official' ? stamp.by.role : undefined;
  switch (decision.kind) {
    case 'set-policy': {
      const { kind: _, policy, value, ...rest } = decision;
      return (
        checkSetting(decision, role) ?? [
          { type: 'policy-set', policy: policy as PolicyId, value: value as PolicyValue, ...rest },
        ]
      );
    }
    case 'set-ladder': {
      const { kind: _, rule, steps, ...rest } = decision;
      return (
        checkLadder(decision, state.settings, role) ?? [
          { type: 'ladder-set', rule: rule as RuleId, steps: ladderOf(steps), ...rest },
        ]
      );
    }
    case 'end-policy':
      return endSetting(state, decision, role);
    default:
      return decision satisfies never;
  }
}

function endSetting(
  state: PolicyState,
  { of, until, reason }: Extract<PolicyDecision, { kind: 'end-policy' }>,
  role: Role | undefined,
): readonly PolicyEvent[] | Refusal {
  const ladder = state.ladders?.find((one) => one.seq === of);
  const setting = state.settings.find((one) => one.seq === of) ?? (ladder && { ...ladder, id: ladder.rule });
  if (!setting) return refuse('POLICY_SETTING_UNKNOWN', { of });
  if (reason.trim() === '') return refuse('POLICY_REASON_MISSING', { policy: setting.id });
  // An end on its first day withdraws a setting wholly; an end later than the one it has would prolong it.
  if (until < setting.from) return refuse('POLICY_PERIOD_EMPTY', { policy: setting.id, from: setting.from, until });
  if (setting.until !== undefined && until >= setting.until) {
    return refuse('POLICY_ALREADY_ENDED', { policy: setting.id, until: setting.until });
  }
  // What held before holds again: to end an answer is to give one.
  return byPpkAlone(setting.id, role) ?? [{ type: 'policy-ended', of, until, reason }];
}

/** Applies one event. */
export function evolvePolicy(state: PolicyState | undefined, event: Recorded<PolicyEvent>): PolicyState {
  const { settings, ladders } = state ?? noPolicies;
  const held = { settings, ...(ladders && { ladders }), version: event.seq };
  const { reason, seq, recordedAt, by } = event;
  const setBy = by.kind === 'official' ? by.account : by.name;
  switch (event.type) {
    case 'policy-set': {
      const { policy, value, from, until } = event;
      const setting = { id: policy, value, reason, from, ...(until && { until }), setBy, recordedAt, seq };
      return { ...held, settings: [...settings, setting] };
    }
    case 'ladder-set': {
      const { rule, steps, from, until } = event;
      const ladder = { rule, steps, reason, from, ...(until && { until }), setBy, recordedAt, seq };
      return { ...held, ladders: [...(ladders ?? []), ladder] };
    }
    case 'policy-ended':
      return {
        ...held,
        settings: ended(settings, event),
        ...(ladders && { ladders: ended(ladders, event) }),
      };
    default:
      return event satisfies never;
  }
}

function ended<T extends { readonly seq: number }>(
  all: readonly T[],
  { of, until }: { readonly of: number; readonly until: CivilDate },
): readonly (T & { readonly until?: CivilDate })[] {
  return all.map((one) => (one.seq === of ? { ...one, until } : one));
}
