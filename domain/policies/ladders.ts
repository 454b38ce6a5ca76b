import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import { type LadderStep, oversightStep } from '../rules/rule.ts';
import { type PolicySetting, policyAsOf } from './policy-as-of.ts';

/** A ladder of the instansi for the clocks of one rule; it holds from `from` on, and no more on `until`. */
export type LadderSetting = {
  readonly rule: RuleId;
  readonly steps: readonly LadderStep[];
  readonly reason: string;
  readonly from: CivilDate;
  readonly until?: CivilDate;
  /** Opaque account id. */
  readonly setBy: string;
  readonly recordedAt: Instant;
};

type Settings<L extends LadderSetting> = {
  readonly settings: readonly PolicySetting[];
  readonly ladders?: readonly L[] | undefined;
};

/** The ladder in force, and the setting that gave it; without one it is the rule's own. */
type LadderInForce<L extends LadderSetting> = { readonly steps: readonly LadderStep[]; readonly setting?: L };

/**
 * The ladder for clocks of this rule that begin on this day: of those that hold, the one recorded last. The Inspektorat
 * is told of clocks that begin while the PPK has it switched on (`inspectorate-rung`), whatever a ladder says.
 */
export function ladderAsOf<L extends LadderSetting>(
  { settings, ladders = [] }: Settings<L>,
  rule: RuleId,
  on: CivilDate,
): LadderInForce<L> {
  const overseen = isOverseen(settings, on);
  const setting = ladders.findLast((one) => one.rule === rule && one.from <= on && (!one.until || on < one.until));
  if (setting) return { steps: setting.steps.filter(({ to }) => overseen || to !== 'inspektorat'), setting };
  const { ladder } = ruleOf(rule);
  return { steps: overseen && ladder.length > 0 ? [...ladder, oversightStep] : ladder };
}

/** Whether the PPK lets the Inspektorat be told on this day. */
export function isOverseen(settings: readonly PolicySetting[], on: CivilDate): boolean {
  return policyAsOf(settings, 'inspectorate-rung', on).value === true;
}
