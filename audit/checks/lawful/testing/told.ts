import { powers } from '../../../../domain/authority/powers.ts';
import type { AuthorityEvent, GrantText } from '../../../../domain/authority/register.ts';
import { civilDate } from '../../../../domain/calendar/civil-date.ts';
import type { Decree } from '../../../../domain/calendar/decree.ts';
import { shippedDecrees } from '../../../../domain/calendar/shipped.ts';
import { civilDateOf } from '../../../../domain/calendar/zone.ts';
import type { Actor, Recorded, Stamp } from '../../../../domain/case/event.ts';
import type { RecordedDecreeEvent } from '../../../../domain/decree/decree.ts';
import type { PolicyEvent } from '../../../../domain/policies/stream.ts';
import { official, on, type Told, unit } from '../../../../domain/testing/given.ts';
import { type KnownLaw, knownLaw } from '../known-law.ts';

/** A story as the ledger has it: numbered from one. */
export function ledgerOf<Event extends object>(story: readonly Told<Event>[]): readonly Recorded<Event>[] {
  return story.map(({ event, stamp }, index) => ({ ...event, ...stamp, seq: index + 1 }) as Recorded<Event>);
}

/** The events of a decree that was recorded and confirmed at the instant from which it is known. */
function decreeEvents({ knownAt, ...decree }: Decree): readonly RecordedDecreeEvent[] {
  const by = { kind: 'system', name: 'shipped' } as const;
  const stamp: Stamp = { effectiveOn: civilDateOf(knownAt, unit.zone), recordedAt: knownAt, by };
  return [
    { type: 'decree-recorded', decree, unit, ...stamp, seq: 1 },
    { type: 'decree-confirmed', ...stamp, seq: 2 },
  ];
}

type Registers = {
  readonly authority?: readonly Told<AuthorityEvent>[];
  readonly policies?: readonly Told<PolicyEvent>[];
  readonly decrees?: readonly Decree[];
};

/** The law of a kabupaten with these registers, and the shipped decrees unless told otherwise. */
export function lawWith({ authority = [], policies = [], decrees = shippedDecrees }: Registers = {}): KnownLaw {
  return knownLaw({
    kind: 'kabupaten-kota',
    authority: ledgerOf(authority),
    policies: ledgerOf(policies),
    decrees: decrees.map(decreeEvents),
  });
}

const administrator = { by: official('adm-1', 'administrator') };

/** An authority of `ppk-1` for everything and everywhere since 2 January 2025, but for what the story says. */
export function granted(day: string, changes: Partial<GrantText> = {}): Told<AuthorityEvent> {
  const from = civilDate('2025-01-02');
  const paper = { number: 'SK/1', on: from };
  const grant = { account: 'ppk-1', office: 'ppk', kind: 'definitive', powers, from, paper, ...changes } as const;
  return entered(day, { type: 'authority-granted', grant });
}

export function entered(day: string, event: AuthorityEvent): Told<AuthorityEvent> {
  return on(day, event, administrator);
}

/** Signs by the authority of this number, as the register stood at that version. */
export function signedBy(id: number, version: number, account = 'ppk-1'): { readonly by: Actor } {
  return { by: { kind: 'official', account, role: 'ppk', authority: { id, version } } };
}
