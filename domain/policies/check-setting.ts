import type { CivilDate } from '../calendar/civil-date.ts';
import type { Role } from '../case/event.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { isOfType, type PolicyType } from './policy.ts';
import { policyOf } from './register.ts';

/** A setting as somebody asks for it. */
export type WantedSetting = {
  readonly policy: string;
  readonly value: unknown;
  readonly reason: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
};

/** Why this cannot be a setting; nothing when it can. */
export function checkSetting(
  { policy: id, value, reason, from, until }: WantedSetting,
  role?: Role,
): Refusal | undefined {
  const policy = policyOf(id);
  if (!policy) return refuse('POLICY_UNKNOWN', { policy: id });
  if (!isOfType(value, policy.type)) {
    return refuse('POLICY_VALUE_INVALID', { policy: id, value: String(value), allowed: allowedBy(policy.type) });
  }
  if (reason.trim() === '') return refuse('POLICY_REASON_MISSING', { policy: id });
  if (from < policy.since) return refuse('POLICY_TOO_EARLY', { policy: id, from, since: policy.since });
  if (until !== undefined && until <= from) return refuse('POLICY_PERIOD_EMPTY', { policy: id, from, until });
  return byPpkAlone(id, role);
}

/** Only the PPK says whether the Inspektorat is told, whether there is a selection, and on what the PPK's own decisions stand. */
export function byPpkAlone(policy: string, role: Role | undefined): Refusal | undefined {
  if (role === 'ppk') return undefined;
  if (policy === 'inspectorate-rung') return refuse('INSPECTORATE_BY_PPK');
  if (policy === 'own-selection') return refuse('POLICY_BY_PPK', { policy });
  const aboutAuthority =
    policy === 'acting-officials' || policy === 'kuasa-separate' || policy.startsWith('four-eyes-');
  return aboutAuthority ? refuse('POLICY_BY_PPK', { policy }) : undefined;
}

function allowedBy(type: PolicyType): readonly string[] {
  switch (type.kind) {
    case 'choice':
      return type.options;
    case 'whole-number':
      return [`${type.min}–${type.max}`];
    case 'boolean':
      return ['true', 'false'];
    default:
      return type satisfies never;
  }
}
