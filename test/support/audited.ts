import { decisionsOf } from '../../audit/checks/lawful/decisions.ts';
import { derivationsOf } from '../../audit/checks/lawful/derivations.ts';
import { knownCasesIn, lawfulIn } from '../../audit/checks/lawful.ts';
import type { Database } from '../../registry/database.ts';
import { readStream } from '../../registry/ledger/append.ts';

/**
 * Check 5 over all that was played: the streams that did not pass, or of which nothing was asked though there is a due date or
 * a decision in them; how many due dates and decisions were asked; and the events with a due date that nobody counted again. A
 * calendar's version stands wherever a due date does, so an event that carries one in a form of its own shows there.
 */
export async function auditedLawful(db: Database) {
  const [verdictOf, caseOf] = [lawfulIn(db), knownCasesIn(db)];
  const found = { notPassed: [] as unknown[], dates: 0, decisions: 0, uncounted: [] as unknown[] };
  const streams = await db.selectFrom('events').select('stream').distinct().orderBy('stream').execute();
  for (const { stream } of streams) {
    const { result, findings } = await verdictOf(stream);
    const known = await caseOf(stream);
    const counts = known ? derivationsOf(known) : [];
    const decided = known ? decisionsOf(known).filter(({ power }) => power !== undefined) : [];
    const expected = counts.length + decided.length === 0 ? 'none' : 'passed';
    if (result !== expected) found.notPassed.push({ stream, result, findings });
    found.dates += counts.length;
    found.decisions += decided.length;
    const dated = (await readStream(db, stream)).filter((one) => JSON.stringify(one).includes('"calendarVersion"'));
    found.uncounted.push(...dated.filter(({ seq }) => !counts.some(({ event }) => event.seq === seq)));
  }
  return found;
}
