import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { type PolicySetting, policyAsOf } from '../policies/policy-as-of.ts';
import type { GrantedKind } from './kinds.ts';
import type { HeldException } from './state.ts';

/** What this contract says of an entitlement on a day: its last word about that day. */
export function exceptionOn(
  exceptions: readonly HeldException[],
  kind: GrantedKind,
  on: CivilDate,
): HeldException | undefined {
  return exceptions.findLast(
    ({ entitlement, from, until }) => entitlement === kind && from <= on && (until === undefined || on <= until),
  );
}

/** Unbroken days; without `until` they go on. */
export type Span = { readonly from: CivilDate; readonly until?: CivilDate };
/** Days on which something is given, and the paper where it is this contract's own. */
export type Given = Span & { readonly paper?: string };

/** On which days of these spans it is given: by this contract where it speaks, by the policy of the instansi elsewhere. */
export function givenIn(
  spans: readonly Span[],
  kind: GrantedKind,
  { exceptions, settings }: { exceptions: readonly HeldException[]; settings: readonly PolicySetting[] },
): readonly Given[] {
  const id = `grants-${kind}` as const;
  const turns = [
    ...settings.filter((one) => one.id === id).flatMap(({ from, until }) => [from, ...(until ? [until] : [])]),
    ...exceptions.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])]),
  ].sort();
  return spans.flatMap(({ from, until }) => {
    const inside = turns.filter((day) => from < day && (until === undefined || day <= until));
    const starts = [from, ...new Set(inside)];
    return joined(
      starts.flatMap((start, index): Given[] => {
        const exception = exceptionOn(exceptions, kind, start);
        if (!(exception?.given ?? policyAsOf(settings, id, start).value === true)) return [];
        const next = starts[index + 1];
        const last = next === undefined ? until : addDays(next, -1);
        return [{ from: start, ...(last && { until: last }), ...(exception && { paper: exception.basis }) }];
      }),
    );
  });
}

/** Neighbours on one basis are one. */
function joined(parts: readonly Given[]): readonly Given[] {
  const all: Given[] = [];
  for (const part of parts) {
    const before = all.at(-1);
    const follows = before?.until !== undefined && addDays(before.until, 1) === part.from;
    if (follows && before.paper === part.paper) all[all.length - 1] = { ...part, from: before.from };
    else all.push(part);
  }
  return all;
}
