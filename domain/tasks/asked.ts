import type { Office } from '../authority/offices.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';
import type { HeldClock } from '../case/clocks.ts';
import type { RuleId } from '../rules/register.ts';

/** Something that an office is asked for as a case now stands. It is answered by what it asks for, never by hand. */
export type Asked = {
  /** Of one key a case asks at most once at a time. */
  readonly key: string;
  /** `step/<decision>`, `<rung>/<rule>` or `shortening/<rule>`. */
  readonly kind: string;
  readonly office: Office;
  /** Code of the unit whose holder is asked, where that is not the unit of the file. */
  readonly unit?: string;
  /** The clock that it hangs on; nothing presses without one. */
  readonly hangsOn?: {
    readonly clock: string;
    readonly rule: RuleId;
    readonly dueDate: CivilDate;
    readonly dueAt: Instant;
  };
  /** Of a rung: its legal instant, at which the office is told. */
  readonly toldAt?: Instant;
};

/** A decision that is awaited, or a fact that somebody has to follow up; of its rules the clock that is due first counts. */
export function step(
  clocks: readonly HeldClock[],
  decision: string,
  office: Office,
  rules: readonly RuleId[] = [],
): Asked {
  const [clock] = clocks
    .filter(({ status, rule }) => (status === 'open' || status === 'paused') && rules.includes(rule))
    .sort((a, b) => a.dueAt - b.dueAt);
  const kind = `step/${decision}`;
  return { key: `${kind} ${office}`, kind, office, ...(clock && { hangsOn: hook(clock) }) };
}

/** As `step`, of which a case may ask several at once: `of` tells them apart, and each hangs on a clock of its own. */
export function stepOn(clock: HeldClock | undefined, decision: string, office: Office, of: number): Asked {
  const kind = `step/${decision}`;
  const running = clock?.status === 'open' || clock?.status === 'paused';
  return { key: `${kind} ${office} ${of}`, kind, office, ...(clock && running && { hangsOn: hook(clock) }) };
}

/**
 * What the clocks ask: each rung that was fired for the due date that holds, until what it reminds of is done, or its
 * letter sent; and a shorter due date that waits for a decision, also of a clock that may run again when its file is
 * reopened. A pause, an end or another due date takes it back.
 */
export function askedByClocks(clocks: readonly HeldClock[]): readonly Asked[] {
  return clocks.flatMap((clock) => [...rungsOf(clock), ...shorteningOf(clock)]);
}

function rungsOf(clock: HeldClock): readonly Asked[] {
  const { id, rule, status, dueDate, told = [] } = clock;
  if (status !== 'open') return [];
  return told
    .filter((one) => one.dueDate === dueDate && one.answered === undefined)
    .map(({ kind, to, at }): Asked => {
      const key = `${id} ${kind} ${dueDate}`;
      return { key, kind: `${kind}/${rule}`, office: to, hangsOn: hook(clock), toldAt: at };
    });
}

function shorteningOf(clock: HeldClock): readonly Asked[] {
  const { id, rule, status, shortening } = clock;
  if (shortening === undefined || (status !== 'open' && status !== 'withdrawn')) return [];
  const { due, cause } = shortening;
  const key = `${id} shortening ${due.dueDate} ${'letter' in cause ? cause.letter : cause.decree}`;
  return [{ key, kind: `shortening/${rule}`, office: 'ppk', hangsOn: hook(clock) }];
}

function hook({ id, rule, dueDate, dueAt }: HeldClock): NonNullable<Asked['hangsOn']> {
  return { clock: id, rule, dueDate, dueAt };
}
