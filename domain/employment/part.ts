import type { Need } from '../authority/authorise.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import type { Power } from '../authority/powers.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Recorded, Role } from '../case/event.ts';
import type { Fact } from '../case/facts.ts';
import type { Asks } from '../case/known.ts';
import type { Refusal } from '../case/refusal.ts';
import type { ClockToSet } from '../case/set-clock.ts';
import type { RuleId } from '../rules/register.ts';
import type { Asked } from '../tasks/asked.ts';
import type { EmploymentEvent, RecordedEmploymentEvent } from './events.ts';
import type { EmploymentFact } from './fact.ts';
import type { EmploymentState } from './state.ts';

/** What comes to pass without anybody's decision, and the day on which it does. */
export type Following = { readonly event: EmploymentEvent; readonly on: CivilDate };

/**
 * One regulated process within an employment: its events, what is legal in it, its clocks and what it asks of whom. The
 * state is shared, so that a renewal sees the evaluations and a death undoes both; each part changes only its own slice.
 */
export type Part<Event extends { readonly type: string }, Decision extends { readonly kind: string }> = {
  /** Every event of it, with the rules whose running clocks it closes, for what they ask has been done. */
  readonly closes: Readonly<Record<Event['type'], readonly RuleId[]>>;
  /** Every decision of it, with the roles that take it. */
  readonly roles: Readonly<Record<Decision['kind'], readonly Role[]>>;
  /** Events whose date may have been written down wrongly; of each the latest. */
  readonly correctable?: readonly Event['type'][];
  /** Of what happens more than once, all facts whose date may have been: the part hears of the right one. */
  dated?(state: EmploymentState): readonly Fact[];
  evolve(state: EmploymentState, event: Recorded<Event>): EmploymentState;
  /** What an event of another part, or of the whole employment, makes of this one: a correction, a decision annulled. */
  hears?(state: EmploymentState, event: RecordedEmploymentEvent): EmploymentState;
  /** What a decision causes, or why it is refused; that the file is open and the page fresh was asked before. */
  decide(state: EmploymentState, decision: Decision, stamp: DecisionStamp): readonly EmploymentEvent[] | Refusal;
  /** What a fact from the system changes; one of another part changes nothing. */
  record?(state: EmploymentState, fact: EmploymentFact): readonly EmploymentEvent[];
  /** The power by which a decision stands; undefined where the role is enough. */
  powerOf?(decision: Decision): Power | undefined;
  /** What has to be looked up for a decision, as the file stands, before the case hears of it. */
  asks?(state: EmploymentState, decision: Decision): Asks;
  /** Who prepared what is decided, for the four eyes; only asked where it needs a power. */
  preparersOf?(state: EmploymentState, decision: Decision): Need['preparers'];
  /** To whom alone, or to whose deputy, it is left; only asked where it needs a power. */
  reservedTo?(state: EmploymentState, decision: Decision): Need['reservedTo'];
  /** The clocks that the facts call for: those that do not run yet are opened, those on another day are moved. */
  clocks?(state: EmploymentState): readonly ClockToSet[];
  /** What is asked of whom. */
  asked?(state: EmploymentState): readonly Asked[];
  /** What has come to pass by now. */
  follows?(state: EmploymentState, now: Instant): readonly Following[];
  /** When the next thing comes to pass that no clock rings for. */
  nextAt?(state: EmploymentState): Instant | undefined;
  /** Decisions of other parts that what is decided here has left without an object: neither asked for nor taken. */
  supersedes?(state: EmploymentState): readonly string[];
};
