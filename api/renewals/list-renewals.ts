import { civilDateOf } from '../../domain/calendar/zone.ts';
import { presentTerm } from '../../domain/employment/state.ts';
import { type ReadinessKind, readinesses } from '../../domain/renewal/readiness.ts';
import { zoneOf } from '../../registry/instansi.ts';
import { type RenewalFile, renewalFiles } from '../../registry/renewals/renewal-reads.ts';
import type { Handler } from '../handler.ts';
import { reasonInWords } from './reason-words.ts';

/**
 * The files whose renewal is to be decided, sorted into those that many can be decided of at once, those that miss
 * something, and those that the PPK looks at one by one; how many of each, whatever the page.
 */
export const listRenewals: Handler<'listRenewals'> = async (use, { query, official }) => {
  const { batch, readiness, after = '', limit } = query;
  const { instansi, unit: own } = official;
  const counts = Object.fromEntries(readinesses.map((kind) => [kind, 0])) as Record<ReadinessKind, number>;
  const page: RenewalFile[] = [];
  if (own === undefined || query.unit === undefined || own === query.unit) {
    const at = await use.clock();
    const on = civilDateOf(at, (await zoneOf(use.db, instansi)) ?? 'WIB');
    const filter = { instansi, batch, unit: own ?? query.unit };
    for await (const file of renewalFiles(use.db, use.keys, filter, { on, at })) {
      counts[file.readiness] += 1;
      const wanted = readiness === undefined || file.readiness === readiness;
      if (wanted && file.id > after && page.length <= limit) page.push(file);
    }
  }
  const shownPage = page.slice(0, limit);
  const next = page.length > limit ? (shownPage.at(-1)?.id ?? null) : null;
  return { status: 200, body: { counts, renewals: shownPage.map(shown), next } };
};

function shown({ id, batch, rowNo, unit, stage, revision, state, readiness, reasons }: RenewalFile) {
  const { n: term, from, until, position } = presentTerm(state);
  return {
    ...{ id, batch, rowNo, unit, position, stage, revision, term, from, until, readiness },
    reasons: reasons.map((reason) => ({ ...reason, words: reasonInWords(reason) })),
  };
}
