import type { RuleId } from './register.ts';

/** The rules that govern each stage of a process: a stage that follows no rule does not compile. */
export type StageRules<Stage extends string> = Readonly<Record<Stage, readonly [RuleId, ...RuleId[]]>>;
