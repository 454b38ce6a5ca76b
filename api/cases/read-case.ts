import { civilDateOf } from '../../domain/calendar/zone.ts';
import type { Fact } from '../../domain/case/facts.ts';
import { authoritiesBehind } from '../../registry/authority/decided-by.ts';
import type { CaseRow } from '../../registry/case-reads.ts';
import { openPerson } from '../../registry/people.ts';
import { openTasks } from '../../registry/stream-reads.ts';
import { seesPersons } from '../access.ts';
import { shownAuthority } from '../authority/shown-authority.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Handler } from '../handler.ts';
import { visibleCase } from './reachable-case.ts';
import { showProcess } from './show-process.ts';

/** A file; whose it is, only for the roles that work on it. Every such look at a person is logged. */
export const readCase: Handler<'readCase'> = async (use, { params, official, requestId }) => {
  const file = await visibleCase(use, official, params.id);
  const [tasks, behind] = await Promise.all([openTasks(use.db, file.stream), authoritiesBehind(use.db, file.stream)]);
  const person = seesPersons.includes(official.role) ? await personOf(use, file) : undefined;
  if (person) {
    const { account, role } = official;
    use.log.info({ event: 'person-read', account, role, caseId: file.id, requestId }, 'a person was looked at');
  }
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

async function personOf(use: Dependencies, { person }: CaseRow) {
  const known = await openPerson(use.db, use.keys, person);
  if (known === undefined) return undefined;
  const { name, participantNumber, nik } = known;
  return { name, ...(participantNumber !== undefined && { participantNumber }), nik: masked(nik) };
}

/** Enough of a NIK to tell two people of one name apart, and no birth date. */
function masked(nik: string): string {
  return `${nik.slice(0, 4)}${'*'.repeat(Math.max(0, nik.length - 5))}${nik.slice(-1)}`;
}

function shown({ seq, effectiveOn, recordedAt }: Fact) {
  return { seq, effectiveOn, recordedAt: new Date(recordedAt).toISOString() };
}
