import type { Transaction } from 'kysely';
import type { DecisionStamp } from '../../domain/authority/mandate.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { decideErasure as decide } from '../../domain/people/erasure.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { mandatesIn } from '../../registry/authority/mandates.ts';
import type { Instansi } from '../../registry/instansi.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';
import type { PersonEntry } from '../../registry/subject/entries.ts';
import { destroyKeys, erasureStream, lockEntries, readErasure } from '../../registry/subject/erase.ts';
import { keptThings } from '../../registry/subject/kept-things.ts';
import type { Tables } from '../../registry/tables.ts';
import { namesNobody } from '../cases/names-nobody.ts';
import { enter } from '../decide/enter.ts';
import type { Handler } from '../handler.ts';
import { reachablePerson } from './reachable-person.ts';

/**
 * Proposes, declines or decides that somebody's data are erased. The decision, its event and the destruction of the keys are
 * one transaction: there is no event without the one, and no destroyed key without the other.
 */
export const decideErasure: Handler<'decideErasure'> = async (use, incoming) => {
  const { params, official, body: decision } = incoming;
  const known = (await reachablePerson(use, official, params.id)).map(({ id }) => id);
  for (const id of known) await namesNobody(use, id, decision);
  const { person = known[0] ?? params.id } = await readErasure(use.db, known);
  const { instansi } = official;
  return await enter(use, incoming, {
    process: 'erasure',
    stream: erasureStream({ instansi, id: person }),
    async decide(tx, of, stamp) {
      // Once more, now that nobody else decides: somebody may have come with another list meanwhile.
      const entries = await reachablePerson({ ...use, db: tx }, official, params.id);
      const persons = entries.map(({ id }) => id);
      const keyed = await lockEntries(tx, persons);
      const { person: _, ...kept } = await readErasure(tx, persons);
      // Of several entries of somebody who is erased, one knows of the decision.
      const state = keyed ? kept : { ...kept, stage: 'erased' as const };
      const decided = decide(state, decision, stamp, await knownOf(tx, of, entries, stamp));
      if (!isRefusal(decided) && decided.some(({ type }) => type === 'person-erased')) await destroyKeys(tx, entries);
      return { version: state.version, decided };
    },
  });
};

/** What is kept about the person now, how long the instansi keeps it, and whose deputy the official is. */
async function knownOf(
  tx: Transaction<Tables>,
  { id: instansi, zone }: Instansi,
  entries: readonly PersonEntry[],
  { effectiveOn: on, recordedAt: at, by }: DecisionStamp,
) {
  const settings = await settingsIn(tx)(instansi, at);
  const account = by.kind === 'official' ? by.account : '';
  const { ties } = await mandatesIn(tx)({ instansi, on, at, account });
  return {
    things: await keptThings(
      tx,
      entries.map(({ id }) => id),
      zone,
    ),
    retention: {
      keeps: policyAsOf(settings, 'refuse-erasure-while-running', on).value === true,
      years: Number(policyAsOf(settings, 'person-retention-years', on).value),
    },
    entries: entries.length,
    ties,
  };
}
