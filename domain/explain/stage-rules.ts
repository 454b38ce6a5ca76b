import { appointmentStageRules } from '../appointment/stage-rules.ts';
import { conversionBatchStageRules } from '../conversion-batch/stage-rules.ts';
import { employmentStageRules } from '../employment/stage-rules.ts';
import { formationStageRules } from '../formation/stage-rules.ts';
import type { RuleId } from '../rules/register.ts';
import { selectionStageRules } from '../selection/stage-rules.ts';

/** Which rules govern each stage of each process. */
export const stageRulesOf: Readonly<Record<string, Readonly<Record<string, readonly RuleId[]>>>> = {
  formation: formationStageRules,
  appointment: appointmentStageRules,
  employment: employmentStageRules,
  conversion: conversionBatchStageRules,
  selection: selectionStageRules,
};

/** The stages that a rule governs, in the order of a person's way. */
export function stagesUnder(rule: RuleId): readonly { readonly process: string; readonly stage: string }[] {
  return Object.entries(stageRulesOf).flatMap(([process, stages]) =>
    Object.entries(stages).flatMap(([stage, rules]) => (rules.includes(rule) ? [{ process, stage }] : [])),
  );
}
