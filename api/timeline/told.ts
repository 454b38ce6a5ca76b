import { shortDate } from '../../domain/calendar/date-words.ts';
import type { RuleId } from '../../domain/rules/register.ts';

/** The member of a union of events that bears this type, also where it bears one of several. */
type Of<Event, Type> = Event extends { readonly type: infer Types } ? (Type extends Types ? Event : never) : never;

/** What is told of each event: one Indonesian sentence, and the rule under which it happened, where there is one. */
export type Told<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: {
    readonly rule?: RuleId;
    words(event: Of<Event, Type>): string;
  };
};

export const on = shortDate;
const parties = { agency: 'instansi', candidate: 'pegawai' } as const;

/** A party of the perjanjian kerja, which of an employment is no candidate any more. */
export function partyOf(party: keyof typeof parties): string {
  return parties[party];
}
