import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { PolicyValue } from './policy.ts';
import { type PolicyId, policyOf } from './register.ts';

/** What an instansi answered; it holds from `from` on, and no more on `until`. */
export type PolicySetting = {
  readonly id: PolicyId;
  readonly value: PolicyValue;
  readonly reason: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  /** Opaque account id. */
  readonly setBy: string;
  readonly recordedAt: Instant;
};

/** The answer in force, and the setting that gave it; without one it is the default. */
type PolicyInForce<S extends PolicySetting> = { readonly value: PolicyValue; readonly setting?: S };

/**
 * The answer for this day: of the settings that hold on it, the one recorded last, and of those recorded at one instant
 * the last in the list. Throws `RangeError` for an id that came from outside the type system and is no policy.
 */
export function policyAsOf<S extends PolicySetting>(
  settings: readonly S[],
  id: PolicyId,
  on: CivilDate,
): PolicyInForce<S> {
  const policy = policyOf(id);
  if (!policy) throw new RangeError(`No such policy: ${JSON.stringify(id)}`);
  const holding = settings.filter((one) => one.id === id && one.from <= on && (!one.until || on < one.until));
  const setting = holding.reduce<S | undefined>(
    (last, one) => (last === undefined || one.recordedAt >= last.recordedAt ? one : last),
    undefined,
  );
  return setting ? { value: setting.value, setting } : { value: policy.default };
}
