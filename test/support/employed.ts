import { readFileSync } from 'node:fs';
import { masterKeyFile } from '../../cli/stack/folder.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import type { Term } from '../../domain/employment/term.ts';
import { keyRing } from '../../platform/keys.ts';
import { createTemporalClient, startWorkflow } from '../../platform/temporal/client.ts';
import { openDatabase } from '../../registry/database.ts';
import { sealPerson } from '../../registry/people.ts';
import { enterSandbox, readSandboxClock } from '../../registry/sandbox.ts';
import { sandboxOffices } from '../../simulator/offices.ts';
import { inventPeople } from '../../simulator/people.ts';
import { demoInstansi, inventedUnits } from '../../simulator/units.ts';
import type { EmploymentInput } from '../../workflows/contract/messages.ts';
import { type Desk, deskOf, eventually, type Reply } from './desk.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';

const seed = 7;
const month = 30 * 86_400_000;

/** An instansi at work in the sandbox, with employments that are opened straight away: what comes before them is told elsewhere. */
export type Employer = {
  readonly sandbox: Sandbox;
  readonly desk: Desk;
  /** Brings the sandbox to 09:00 WIB of a day. */
  goTo(day: string): Promise<void>;
  /** Opens the employment of the next invented person, and answers the id of its file. */
  employ(terms: readonly [Days, ...Days[]]): Promise<string>;
  /** Takes a decision, and answers what the API says to it. */
  decide(account: string, caseId: string, decision: object, key?: string): Promise<Reply>;
  read(caseId: string): Promise<Record<string, unknown>>;
};

/** A term: its days, and what else is not the usual. */
type Days = { readonly from: string; readonly until: string } & Partial<Omit<Term, 'from' | 'until'>>;

/** A sandbox that stands at 08:00 WIB of this day, with an instansi and the holders of its offices. */
export async function startEmployer(startOn: string, people = 20, archivist = false): Promise<Employer> {
  const sandbox = await startSandbox({ seed, people }, civilDate(startOn), { archivist });
  const { stack, folder } = sandbox;
  const desk = deskOf(stack, folder);
  const db = openDatabase({ url: stack.databaseUrl, poolSize: 2, name: 'tenggat-test' });
  const client = createTemporalClient(stack.engine);
  const keys = keyRing(Buffer.from(readFileSync(masterKeyFile(folder), 'utf8').trim(), 'hex'));
  const invented = inventPeople(seed, people);
  const instansi = demoInstansi.code;
  const units = inventedUnits.map(({ code, name, workWeek }) => ({ code, name, workWeek }));
  const json = { name: demoInstansi.name, zone: 'WIB', workWeek: '5-day', units };
  await done(desk('administrator', 'PUT', `/v1/instansi/${instansi}`, { json }));
  for (const held of sandboxOffices) {
    await done(desk('administrator', 'POST', '/v1/authorities', { key: `office/${held.account}`, json: held }));
  }
  let opened = 0;
  let asked = 0;

  async function employ(days: readonly [Days, ...Days[]]): Promise<string> {
    const person = invented[opened];
    if (person === undefined) throw new Error('Nobody is left to be employed');
    opened += 1;
    const caseId = `e-${opened}`;
    const { nik, name, birthPlace, birthDate, sex, participantNumber, lastWage, position, unitCode } = person;
    const known = {
      nik,
      name,
      birthPlace,
      birthDate,
      sex: sex === 'female' ? 'P' : 'L',
      participantNumber,
      lastWage,
    } as const;
    await db
      .insertInto('people')
      .values(sealPerson(keys, `person-${opened}`, instansi, known))
      .execute();
    const code = days.at(-1)?.unit ?? unitCode;
    const workWeek = inventedUnits.find((one) => one.code === code)?.workWeek ?? person.workWeek;
    const place = { batch: 'test', row_no: opened, unit: code, position, appointment: null };
    await db
      .insertInto('employments')
      .values({ id: caseId, instansi, person: `person-${opened}`, ...place })
      .execute();
    const now = (await readSandboxClock(db)) ?? Date.now();
    const workflowId = `employment/${instansi}/${caseId}`;
    await enterSandbox(db, [workflowId], now);
    const unit: UnitCalendar = { workWeek, zone: 'WIB', place: { instansi, unit: code } };
    const terms = days.map(({ from, until, ...more }, index): Term => {
      const sk = { number: `813/${index + 1}`, on: civilDate(from) };
      return { n: index + 1, from: civilDate(from), until: civilDate(until), position, unit: code, sk, ...more };
    }) as [Term, ...Term[]];
    const input: EmploymentInput = {
      ...{
        instansi,
        caseId,
        unit,
        openedOn: terms[0].from,
        shift: now - Date.now(),
        appointedOn: terms[0].from,
        terms,
      },
      origin: { kind: 'import', import: 'test', row: opened },
      openedBy: { kind: 'system', name: 'intake' },
    };
    await startWorkflow(client, { workflow: 'employment', workflowId, input });
    await eventually(
      () => desk('operator', 'GET', `/v1/cases/${caseId}/clocks`),
      ({ status, body }) => status === 200 && (body.clocks as unknown[]).length > 0,
    );
    return caseId;
  }

  return {
    sandbox: {
      ...sandbox,
      async end() {
        await db.destroy();
        await client.connection.close();
        await sandbox.end();
      },
    },
    desk,
    employ,
    async goTo(day) {
      const to = instantAt(civilDate(day), '09:00', 'WIB');
      // A year of mornings takes longer than one request may.
      for (let at = (await readSandboxClock(db)) ?? to; at < to; ) {
        at = Math.min(to, at + month);
        await done(desk('administrator', 'POST', '/v1/sandbox/clock', { json: { to: new Date(at).toISOString() } }));
      }
    },
    decide(account, caseId, decision, key = `decision-${++asked}`) {
      return desk(account, 'POST', `/v1/cases/${caseId}/decisions`, { key, json: decision });
    },
    async read(caseId) {
      return (await done(desk('operator', 'GET', `/v1/cases/${caseId}`))).body;
    },
  };
}

async function done(asking: Promise<Reply>): Promise<Reply> {
  const reply = await asking;
  if (reply.status >= 300) throw new Error(`Answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
