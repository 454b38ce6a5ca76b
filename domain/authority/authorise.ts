import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateOf, type Zone } from '../calendar/zone.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import type { RuleId } from '../rules/register.ts';
import { mayBeUsed, needsApproval } from './acting.ts';
import { fourEyes, type Preparer } from './four-eyes.ts';
import { reaches } from './holders.ts';
import { mayBeGivenKuasa, ruleOfBranch } from './kuasa.ts';
import type { AuthorityAnswers, CarriedGrant, DecisionStamp, Mandate } from './mandate.ts';
import { type Power, separablePowers } from './powers.ts';
import { authorityKinds, holdsOn } from './register.ts';

/** What a decision asks of whoever takes it. */
export type Need = {
  readonly power: Power;
  /** Code of the unit that it is about; without one it is about the whole instansi. */
  readonly unit?: string | undefined;
  /** Who prepared it, and when. */
  readonly preparers: readonly Preparer[];
  /** The account that was named for it: nobody else decides, but for its deputy. */
  readonly reservedTo?: string | undefined;
};

/** The day on which a decision takes effect and the day, at the place it is about, on which it is received. */
export type When = { readonly effectiveOn: CivilDate; readonly decidedOn: CivilDate };

/** Whether the decision stands on the authority that its author names, and on other eyes than those that prepared it. */
export function authorise(need: Need, stamp: DecisionStamp, zone: Zone): Refusal | undefined {
  const { mandate, by, effectiveOn, recordedAt } = stamp;
  const when = { effectiveOn, decidedOn: civilDateOf(recordedAt, zone) };
  if (mandate === undefined || by.kind !== 'official') return missing(need.power, []);
  const chosen = chooseAuthority(mandate, need, when);
  if (isRefusal(chosen)) return chosen;
  const { id, version } = by.authority ?? {};
  const named = chosen.account === by.account && chosen.id === id && mandate.version === version;
  if (!named) return missing(need.power, []);
  return reservedToAnother(need, mandate, by.account, when) ?? fourEyes(need, mandate, by.account, when);
}

/** What was left to somebody is decided by them, or by whoever stood in for them on the day (PENILAI-KINERJA). */
function reservedToAnother({ reservedTo }: Need, { ties }: Mandate, account: string, when: When): Refusal | undefined {
  if (reservedTo === undefined || reservedTo === account) return undefined;
  const standsIn = ties.some(
    ({ account: absent, as, from, until }) =>
      as === 'deputy' && absent === reservedTo && from <= when.effectiveOn && when.effectiveOn < until,
  );
  return standsIn ? undefined : refuse('EVALUATOR_ASSIGNED', { evaluator: reservedTo }, 'PENILAI-KINERJA');
}

/**
 * The authority on which a decision is to stand: it carries the power, reaches the unit, holds both on the day it takes
 * effect and on the day it is decided, and an acting official has the approval of Kepala BKN. Of several good ones the
 * strongest. Otherwise what is missing.
 */
export function chooseAuthority(
  mandate: Mandate,
  need: Pick<Need, 'power' | 'unit'>,
  when: When,
): CarriedGrant | Refusal {
  const { power, unit } = need;
  const { answers } = mandate;
  const grants = mandate.grants.toSorted(strongerFirst);
  const carrying = grants.filter((grant) => carries(grant, power, answers));
  if (carrying.length === 0) return missing(power, grants, answers);
  const reaching = carrying.filter((grant) => reaches(grant, unit));
  const [other] = carrying;
  if (reaching.length === 0 && other) {
    return refuse(
      'AUTHORITY_OTHER_UNIT',
      { ...paperOf(other), unit: other.unit ?? '', wanted: unit ?? '' },
      ruleOfKind(other),
    );
  }
  const holding = reaching.filter((grant) => invalidOn(grant, when) === undefined);
  const [lapsed] = reaching;
  if (holding.length === 0 && lapsed) return notValid(lapsed, when);
  const good = holding.find((grant) => mayBeUsed(power, grant, when.effectiveOn, answers.acting));
  const [acting] = holding;
  if (good || acting === undefined) return good ?? missing(power, grants);
  return needsApproval(acting, power, answers.acting);
}

/** Whether an authority carries this power, or would where the instansi does not keep kuasa apart. */
export function couldCarry(grant: CarriedGrant, power: Power, answers: AuthorityAnswers): boolean {
  return carries(grant, power, { ...answers, separate: false });
}

/** What is joined to a paper goes no further than a paper of its own could: kuasa to appoint is for the offices of Pasal 61. */
function carries(grant: CarriedGrant, power: Power, answers: AuthorityAnswers): boolean {
  const { kind, office, powers } = grant;
  if (powers.includes(power)) return true;
  const outside = kind === 'kuasa' && power === 'appoint' && !mayBeGivenKuasa(answers.instansi, office);
  return isJoined(grant, power, answers) && !outside;
}

/** By KUASA-TERPISAH each power needs a paper of its own; where the instansi answered otherwise, one carries them all. */
function isJoined({ kind, powers }: CarriedGrant, power: Power, { separate }: AuthorityAnswers): boolean {
  const joined = !separate && (kind === 'kuasa' || kind === 'delegasi') && isSeparable(power);
  return joined && powers.some(isSeparable);
}

function isSeparable(power: Power): boolean {
  return separablePowers.some((one) => one === power);
}

/** Of several authorities the stronger kind comes first, then the later first day, then the later number. */
export function strongerFirst(one: CarriedGrant, other: CarriedGrant): number {
  const byKind = authorityKinds.indexOf(one.kind) - authorityKinds.indexOf(other.kind);
  if (byKind !== 0) return byKind;
  if (one.from !== other.from) return one.from < other.from ? 1 : -1;
  return other.id - one.id;
}

/** The first of the two days on which it does not hold. */
function invalidOn(grant: CarriedGrant, { effectiveOn, decidedOn }: When): CivilDate | undefined {
  return [effectiveOn, decidedOn].find((day) => !holdsOn(grant, day));
}

function notValid(grant: CarriedGrant, when: When): Refusal {
  const { from, until, revoked } = grant;
  const end = [until, revoked?.on].filter((day) => day !== undefined).sort()[0];
  const detail = { ...paperOf(grant), from, ...(end && { until: end }), on: invalidOn(grant, when) ?? '' };
  const because = revoked && end === revoked.on ? 'revoked' : 'period';
  return refuse('AUTHORITY_NOT_VALID', { ...detail, because }, ruleOfKind(grant));
}

/** Whoever holds a kuasa for something else is told so, or that its office may not have this one; anybody else, who decides. */
function missing(power: Power, held: readonly CarriedGrant[], answers?: AuthorityAnswers): Refusal {
  const other = held.filter(({ kind, powers }) => (kind === 'kuasa' || kind === 'delegasi') && powers.length > 0);
  if (other.length === 0) {
    return refuse('AUTHORITY_REQUIRED', { power }, power === 'appoint' ? 'KUASA-PENGANGKATAN' : 'PPK-MENETAPKAN');
  }
  const outside = answers && other.some((grant) => isJoined(grant, power, answers));
  return refuse('AUTHORITY_REQUIRED', { power }, outside ? ruleOfBranch(answers.instansi) : 'KUASA-TERPISAH');
}

function ruleOfKind({ kind }: CarriedGrant): RuleId {
  return kind === 'kuasa' || kind === 'delegasi' ? 'KUASA-PENGANGKATAN' : 'PPK-MENETAPKAN';
}

function paperOf({ id, paper }: CarriedGrant) {
  return { authority: id, paper: paper.number };
}
