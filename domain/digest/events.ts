import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/zone.ts';

/** A morning's summary of all that is open, or what went past its due date between two mornings. */
export const digestKinds = ['morning', 'breaches'] as const;
export type DigestKind = (typeof digestKinds)[number];

/** What becomes of a message: `superseded` by a later one before it went out. */
export const digestStates = ['pending', 'sent', 'failed', 'superseded'] as const;
export type DigestState = (typeof digestStates)[number];

/** Why a mail has not gone out. Only `MAIL_REFUSED` is the last word; with any other it is tried again. */
export const mailErrors = [
  'MAIL_NOT_CONFIGURED',
  'MAIL_SERVER_AWAY',
  'MAIL_SIGN_IN_REFUSED',
  'MAIL_DEFERRED',
  'MAIL_REFUSED',
] as const;
export type MailError = (typeof mailErrors)[number];

/** How a digest ended: the mail server took it at this instant, or refused it for good. Accounts are opaque. */
export type DigestEnd = {
  readonly account: string;
  /** The local part of its Message-ID. */
  readonly message: string;
  readonly day: CivilDate;
  readonly kind: DigestKind;
  /** How many tasks it counts. */
  readonly tasks: number;
} & ({ readonly delivered: Instant } | { readonly error: MailError });

type Told<End> = Omit<Extract<DigestEnd, End>, 'day' | 'kind'>;
type Of<Type extends string, End> = {
  readonly type: Type;
  readonly day: CivilDate;
  readonly kind: DigestKind;
  readonly told: readonly Told<End>[];
};

/** What the ledger keeps of digests: who was written to, and whom the mail server refused. */
export type DigestEvent =
  | Of<'digests-sent', { readonly delivered: Instant }>
  | Of<'digests-failed', { readonly error: MailError }>;

/** One event for each kind, day and end, in the order in which they first appear. */
export function digestEvents(ends: readonly DigestEnd[]): readonly DigestEvent[] {
  const groups = Map.groupBy(ends, (end) => `${end.day} ${end.kind} ${'delivered' in end}`);
  return [...groups.values()].flatMap((group): DigestEvent[] => {
    const [first] = group;
    if (first === undefined) return [];
    const told = group.map(({ day: _, kind: __, ...one }) => one);
    const type = 'delivered' in first ? 'digests-sent' : 'digests-failed';
    return [{ type, day: first.day, kind: first.kind, told } as DigestEvent];
  });
}
