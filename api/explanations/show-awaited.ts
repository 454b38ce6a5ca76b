import type { HeldGrant } from '../../domain/authority/register.ts';
import type { AwaitedDecision } from '../../domain/explain/awaited.ts';
import type { Decider } from '../../domain/explain/deciders.ts';
import { happenedBy } from '../problems/problem.ts';
import { word } from '../problems/words.ts';
import { named } from './named.ts';

/** A decision that a file waits for, with who may take it and who may not, by office and paper. */
export function showAwaited({ decision, party, offices, roles, hangsOn, power, deciders, holders }: AwaitedDecision) {
  return {
    ...{ decision, party, words: party ? `${word(decision)} (${word(party)})` : word(decision) },
    ...{ offices: offices.map(named), roles: roles.map(named), power },
    ...(hangsOn && { clock: hangsOn.clock, dueDate: hangsOn.dueDate }),
    ...{ deciders: deciders.map(showDecider), holders },
  };
}

function showDecider({ account, authority, refusal }: Decider) {
  return {
    ...{ account, may: refusal === undefined, authority: showGrant(authority) },
    ...(refusal && {
      because: {
        ...{ code: refusal.refused, rule: refusal.rule },
        sentence: happenedBy(refusal.refused, refusal.detail),
      },
    }),
  };
}

function showGrant({ id, kind, office, unit, from, until, revoked, paper, approvals }: HeldGrant) {
  const approval = approvals?.[0];
  return {
    ...{ id, kind: named(kind), office: named(office), unit, from, until },
    ...(revoked && { revokedOn: revoked.on }),
    paper: { number: paper.number, on: paper.on },
    ...(approval && { approval: { number: approval.number, on: approval.on } }),
  };
}
