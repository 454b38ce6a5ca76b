import type { RuleId } from '../rules/register.ts';

/**
 * One way from a stage to another: the event that goes it, and the rules on which it stands. `*` is whatever stage is not
 * an end.
 */
type Arrow<Stage extends string, Event extends string> = {
  readonly from: Stage | '*';
  readonly event: Event;
  readonly to: Stage;
  readonly rules: readonly [RuleId, ...RuleId[]];
};

/** The stages of a process and all ways between them. Tests hold it against what the law makes of real histories. */
export type Picture<Stage extends string = string, Event extends string = string> = {
  readonly process: string;
  /** Title for people, in Indonesian. */
  readonly title: string;
  readonly begins: Stage;
  /** Where it may come to rest although a way leads on; any stage that no arrow leaves is an end too. */
  readonly ends?: readonly Stage[];
  readonly arrows: readonly Arrow<Stage, Event>[];
};
