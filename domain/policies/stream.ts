import type { CivilDate } from '../calendar/civil-date.ts';
import type { Recorded, Role, Stamp } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { checkSetting, type WantedSetting } from './check-setting.ts';
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
  /** The setting of event `of` holds no more on `until`; an older one that still holds comes back. */
  | { readonly type: 'policy-ended'; readonly of: number; readonly until: CivilDate; readonly reason: string };

export type PolicyDecision =
  | ({ readonly kind: 'set-policy' } & WantedSetting)
  | { readonly kind: 'end-policy'; readonly of: number; readonly until: CivilDate; readonly reason: string };

/** Who may take each decision about the policies of an instansi. */
export const policyDecisionRoles: Readonly<Record<PolicyDecision['kind'], readonly Role[]>> = {
  'set-policy': ['administrator', 'ppk'],
  'end-policy': ['administrator', 'ppk'],
};

type HeldSetting = PolicySetting & { readonly seq: number };

/** The settings of one instansi; the stream begins with the first. */
export type PolicyState = { readonly version: number; readonly settings: readonly HeldSetting[] };

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
  if (decision.kind === 'set-policy') {
    const { kind: _, policy, value, ...rest } = decision;
    return (
      checkSetting(decision) ?? [
        { type: 'policy-set', policy: policy as PolicyId, value: value as PolicyValue, ...rest },
      ]
    );
  }
  const { of, until, reason } = decision;
  const setting = state.settings.find((one) => one.seq === of);
  if (!setting) return refuse('POLICY_SETTING_UNKNOWN', { of });
  if (reason.trim() === '') return refuse('POLICY_REASON_MISSING', { policy: setting.id });
  // An end on its first day withdraws a setting wholly; an end later than the one it has would prolong it.
  if (until < setting.from) return refuse('POLICY_PERIOD_EMPTY', { policy: setting.id, from: setting.from, until });
  if (setting.until !== undefined && until >= setting.until) {
    return refuse('POLICY_ALREADY_ENDED', { policy: setting.id, until: setting.until });
  }
  return [{ type: 'policy-ended', of, until, reason }];
}

/** Applies one event. */
export function evolvePolicy(state: PolicyState | undefined, event: Recorded<PolicyEvent>): PolicyState {
  const { settings } = state ?? noPolicies;
  if (event.type === 'policy-ended') {
    const { of, until, seq } = event;
    return { version: seq, settings: settings.map((one) => (one.seq === of ? { ...one, until } : one)) };
  }
  const { policy, value, reason, from, until, seq, recordedAt, by } = event;
  const setBy = by.kind === 'official' ? by.account : by.name;
  const setting = { id: policy, value, reason, from, ...(until && { until }), setBy, recordedAt, seq };
  return { version: seq, settings: [...settings, setting] };
}
