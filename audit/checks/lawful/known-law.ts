import type { InstansiKind } from '../../../domain/authority/kuasa.ts';
import {
  type AuthorityEvent,
  type AuthorityRegister,
  evolveAuthority,
  noAuthorities,
} from '../../../domain/authority/register.ts';
import type { Decree } from '../../../domain/calendar/decree.ts';
import { type Calendars, calendarsOf } from '../../../domain/calendar/decree-calendar.ts';
import type { Instant } from '../../../domain/calendar/zone.ts';
import type { Recorded } from '../../../domain/case/event.ts';
import type { DecreeState, RecordedDecreeEvent } from '../../../domain/decree/decree.ts';
import { evolveDecree, knownDecree } from '../../../domain/decree/evolve.ts';
import { evolvePolicy, noPolicies, type PolicyEvent, type PolicyState } from '../../../domain/policies/stream.ts';

/** An entry in the register of authorities, and the register on either side of it. */
type Entry = {
  readonly event: Recorded<AuthorityEvent>;
  readonly before: AuthorityRegister;
  readonly after: AuthorityRegister;
};

/**
 * What an instansi goes by, folded from events of the ledger alone: a read model that somebody edits changes nothing here.
 * What sort of instansi it is stands in no event, and is as the registry has it.
 */
export type KnownLaw = {
  readonly kind: InstansiKind;
  readonly entries: readonly Entry[];
  /** With all entries that there are. */
  readonly register: AuthorityRegister;
  /** Answers and ladders as they were known at an instant. */
  policiesAt(knownAt: Instant): PolicyState;
  /** Those that were confirmed, each known from that instant on. */
  readonly decrees: readonly Decree[];
  readonly calendars: Calendars;
};

export type LawEvents = {
  readonly kind: InstansiKind;
  readonly authority: readonly Recorded<AuthorityEvent>[];
  readonly policies: readonly Recorded<PolicyEvent>[];
  /** Stream by stream: the decrees that were shipped, and those of the instansi. */
  readonly decrees: readonly (readonly RecordedDecreeEvent[])[];
};

export function knownLaw({ kind, authority, policies, decrees }: LawEvents): KnownLaw {
  let register = noAuthorities;
  const entries = authority.map((event): Entry => {
    const before = register;
    register = evolveAuthority(before, event);
    return { event, before, after: register };
  });
  const known = decrees.flatMap((events) => decreeOf(events) ?? []);
  return {
    ...{ kind, entries, register, decrees: known, calendars: calendarsOf(known) },
    policiesAt: (knownAt) =>
      policies.filter(({ recordedAt }) => recordedAt <= knownAt).reduce<PolicyState>(evolvePolicy, noPolicies),
  };
}

/** A stream whose beginning was taken away says nothing; what rested on it does not recount. */
function decreeOf(events: readonly RecordedDecreeEvent[]): Decree | undefined {
  if (events[0]?.type !== 'decree-recorded') return undefined;
  const state = events.reduce<DecreeState | undefined>(evolveDecree, undefined);
  return state && knownDecree(state);
}
