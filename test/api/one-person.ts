import { nominativeCsv } from '../../simulator/nominative.ts';
import { sandboxOffices } from '../../simulator/offices.ts';
import { inventPeople } from '../../simulator/people.ts';
import type { SiasnCredentials } from '../../simulator/secrets.ts';
import { inventedUnits } from '../../simulator/units.ts';
import { type Desk, deskOf, eventually, type Reply } from '../support/desk.ts';
import { type Sandbox, startSandbox } from '../support/sandbox.ts';

export type Person = {
  readonly sandbox: Sandbox;
  readonly desk: Desk;
  readonly participant: string;
  readonly name: string;
  readonly formation: string;
  readonly caseId: string;
  /** Brings the sandbox to 09:00 WIB of a day. */
  goTo(day: string): Promise<void>;
  decide(account: string, key: string, decision: object, more?: { ifMatch?: string }): Promise<Reply>;
  portal(kind: 'usulan' | 'perbaikan', row: object): Promise<void>;
};

const seed = 7;

/** One candidate, from an empty registry to an open file on 8 September 2025, by HTTP alone. */
export async function onePerson(): Promise<Person> {
  const sandbox = await startSandbox({ seed, people: 1 });
  const desk = deskOf(sandbox.stack, sandbox.folder);
  const people = inventPeople(seed, 1);
  const participant = people[0]?.participantNumber ?? '';
  const goTo = async (day: string) => {
    await done(desk('administrator', 'POST', '/v1/sandbox/clock', { json: { to: `${day}T09:00:00+07:00` } }));
  };
  const units = inventedUnits.map(({ code, name, workWeek }) => ({ code, name, workWeek }));
  const json = { name: 'Pemerintah Kota Contoh', zone: 'WIB', workWeek: '5-day', units };
  await done(desk('administrator', 'PUT', '/v1/instansi/7100', { json }));
  for (const held of sandboxOffices) {
    await done(desk('administrator', 'POST', '/v1/authorities', { key: `office/${held.account}`, json: held }));
  }
  const opened = await done(desk('operator', 'POST', '/v1/formations', { key: 'open', json: { label: 'Satu orang' } }));
  const formation = String(opened.body.formationId);
  const batch = (account: string, key: string, decision: object) =>
    done(desk(account, 'POST', `/v1/formations/${formation}/decisions`, { key, json: decision }));

  const list = { key: 'list', csv: nominativeCsv(people) };
  await done(desk('operator', 'PUT', `/v1/formations/${formation}/nominative-list`, list));
  await goTo('2025-08-19');
  const needs = { kind: 'propose-needs', effectiveOn: '2025-08-19', letterNumber: '800/1', sptjmNumber: '800/2' };
  await batch('ppk', 'needs', needs);
  await goTo('2025-08-21');
  await batch('operator', 'letter-2', { kind: 'record-letter', letter: 'jadwal-2025-2', effectiveOn: '2025-08-21' });
  await goTo('2025-09-04');
  const determination = {
    number: 'B/1',
    issuedOn: '2025-09-03',
    receivedOn: '2025-09-04',
    participants: [participant],
  };
  await done(
    desk('operator', 'POST', `/v1/formations/${formation}/determinations`, { key: 'det', json: determination }),
  );
  await goTo('2025-09-08');
  await batch('operator', 'announce', { kind: 'announce-allocation', effectiveOn: '2025-09-06' });
  const found = await eventually(
    () => desk('operator', 'GET', `/v1/cases?formation=${formation}`),
    (reply) => (reply.body.cases as unknown[]).length === 1,
  );
  const caseId = (found.body.cases as { id: string }[])[0]?.id ?? '';
  const token = sandbox.folder.read<SiasnCredentials>('secrets/siasn-credentials.json')?.portalToken;
  return {
    sandbox,
    desk,
    participant,
    name: people[0]?.name ?? '',
    formation,
    caseId,
    goTo,
    decide: (account, key, decision, more = {}) =>
      desk(account, 'POST', `/v1/cases/${caseId}/decisions`, { key, json: decision, ...more }),
    async portal(kind, row) {
      const response = await fetch(`${sandbox.stack.simulatorUrl}/portal/${kind}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ rows: [{ no_peserta: participant, ...row }] }),
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`The portal answered ${response.status}`);
    },
  };
}

async function done(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked;
  if (reply.status >= 300) throw new Error(`Answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
