import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { Fact } from '../../domain/case/facts.ts';
import { authoritiesBehind } from '../../registry/authority/decided-by.ts';
import { openPerson } from '../../registry/people.ts';
import { openTasks } from '../../registry/stream-reads.ts';
import { seesPersons } from '../access.ts';
import { shownAuthority } from '../authority/shown-authority.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { maskedPerson } from '../people/masked.ts';
import { visibleCase } from './reachable-case.ts';
import { showProcess } from './show-process.ts';

/** A file; whose it is only for the roles that work on it, and masked: `readCasePerson` opens it for a purpose. */
export const readCase: Handler<'readCase'> = async (use, { params, official }) => {
  const file = await visibleCase(use, official, params.id);
  const [tasks, behind] = await Promise.all([openTasks(use.db, file.stream), authoritiesBehind(use.db, file.stream)]);
  const sees = seesPersons.includes(official.role);
  const person = sees ? maskedPerson(await openPerson(use.db, use.keys, file.person)) : undefined;
  const { id, process, formation, batch, rowNo, unit, stage, outcome, version, revision } = file;
  const { facts, corrections } = file.state;
  const today = civilDateOf(await use.clock(), file.state.unit.zone);
  return {
    status: 200,
    headers: { ETag: etagOf(revision) },
    body: {
      ...{ id, process, formation, batch, rowNo, unit, stage, outcome, version, revision },
      ...showProcess(file, today),
      facts: Object.fromEntries(
        Object.entries(facts).map(([type, fact]) => [
          type,
          { ...shown(fact), ...shownAuthority(behind.get(fact.seq)) },
        ]),
      ),
      corrections: corrections.map(({ proposal, of, to }) => ({ proposal, of, to })),
      tasks,
      person,
    },
  };
};

function shown({ seq, effectiveOn, recordedAt }: Fact) {
  return { seq, effectiveOn, recordedAt: new Date(recordedAt).toISOString() };
}
