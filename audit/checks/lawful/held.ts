import { authorityAnswers } from '../../../domain/authority/answers.ts';
import { authorise, type Need } from '../../../domain/authority/authorise.ts';
import { decideAuthority } from '../../../domain/authority/decide.ts';
import { mandateFor } from '../../../domain/authority/mandate.ts';
import type { AuthorityRegister, HeldGrant } from '../../../domain/authority/register.ts';
import { civilDateOf } from '../../../domain/calendar/zone.ts';
import type { Actor } from '../../../domain/case/event.ts';
import { isRefusal } from '../../../domain/case/refusal.ts';
import { refusedWords } from './authority-words.ts';
import type { Step } from './case-types.ts';
import type { KnownLaw } from './known-law.ts';

type Signed = Pick<Step, 'event' | 'before' | 'after'> & {
  readonly by: Extract<Actor, { readonly kind: 'official' }>;
  readonly need: Need;
  /** As it stood at the version that the event names, and the authority in it. */
  readonly register: AuthorityRegister;
  readonly grant: HeldGrant;
};

/**
 * Why a decision did not stand on the authority that it names, in words; undefined where it did. Asked of the law that would
 * have refused it, with the answers of then: power, unit, both days, approval of an acting official, four eyes; and whether
 * the authority itself was entered in order, as a kuasa is only on a basis that carries it.
 */
export function whyNotHeld(law: KnownLaw, signed: Signed): string | undefined {
  const { event, before, after, by, need, register, grant } = signed;
  const { zone } = (before ?? after).unit;
  const { effectiveOn, recordedAt } = event;
  const { settings } = law.policiesAt(recordedAt);
  const answers = authorityAnswers(law.kind, settings, civilDateOf(recordedAt, zone));
  // Only the paper that is named: another one that its holder has does not stand in for it.
  const mandate = { ...mandateFor(by.account, register, answers), grants: [grant] };
  const refused = authorise(need, { effectiveOn, recordedAt, by, mandate }, zone) ?? wronglyEntered(law, grant);
  return refused && refusedWords(refused, grant);
}

function wronglyEntered({ entries, kind }: KnownLaw, { id }: HeldGrant) {
  const entry = entries.find(({ event }) => event.seq === id);
  if (entry?.event.type !== 'authority-granted') return undefined;
  const { grant } = entry.event;
  const context = { kind, acting: 'with-approval-number', disputes: [] } as const;
  const entered = decideAuthority(entry.before, { kind: 'grant', grant }, entry.event, context);
  return isRefusal(entered) ? entered : undefined;
}
