import { civilDate } from '../../domain/calendar/civil-date.ts';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { sandboxOffices } from '../../simulator/offices.ts';
import { inventPeople } from '../../simulator/people.ts';
import { inventedUnits } from '../../simulator/units.ts';
import { type Desk, deskOf, eventually, type Reply } from '../support/desk.ts';
import { type Sandbox, startSandbox } from '../support/sandbox.ts';

export type LawStory = {
  readonly sandbox: Sandbox;
  readonly desk: Desk;
  readonly formation: string;
  /** The shipped decree that has not reached the instansi. */
  readonly decree: string;
  /** A file whose NI-USUL runs on 13 August 2025. */
  readonly running: string;
  /** A file that was proposed to BKN on 12 August. */
  readonly done: string;
  /** Brings the sandbox to 09:00 WIB of a day. */
  goTo(day: string): Promise<void>;
};

/** Who the candidates are. */
export const storySeed = 11;

/**
 * Files of six-day units in a five-day instansi on 13 August 2025, in a sandbox that began on the 1st and so has not heard of the decree of the 7th. The dates
 * are invented: in truth no determination was received before the 26th.
 */
export async function lawStory(people = 2): Promise<LawStory> {
  const sandbox = await startSandbox({ seed: storySeed, people }, civilDate('2025-08-01'));
  const desk = deskOf(sandbox.stack, sandbox.folder);
  const candidates = inventPeople(storySeed, people);
  const goTo = async (day: string) => {
    await done(desk('administrator', 'POST', '/v1/sandbox/clock', { json: { to: `${day}T09:00:00+07:00` } }));
  };
  const units = inventedUnits.map(({ code, name }) => ({ code, name, workWeek: '6-day' }));
  const json = { name: 'Pemerintah Kota Contoh', zone: 'WIB', workWeek: '5-day', region: '16.71', units };
  await done(desk('administrator', 'PUT', '/v1/instansi/7100', { json }));
  for (const held of sandboxOffices) {
    await done(desk('administrator', 'POST', '/v1/authorities', { key: `office/${held.account}`, json: held }));
  }
  const opened = await done(
    desk('operator', 'POST', '/v1/formations', { key: 'open', json: { label: 'Beberapa orang' } }),
  );
  const formation = String(opened.body.formationId);
  const batch = (account: string, key: string, decision: object) =>
    done(desk(account, 'POST', `/v1/formations/${formation}/decisions`, { key, json: decision }));

  const list = { key: 'list', csv: nominativeCsv(candidates) };
  await done(desk('operator', 'PUT', `/v1/formations/${formation}/nominative-list`, list));
  await goTo('2025-08-04');
  const needs = { kind: 'propose-needs', effectiveOn: '2025-08-04', letterNumber: '800/1', sptjmNumber: '800/2' };
  await batch('ppk', 'needs', needs);
  await goTo('2025-08-11');
  const determination = {
    number: 'B/1',
    issuedOn: '2025-08-08',
    receivedOn: '2025-08-11',
    participants: candidates.map((one) => one.participantNumber),
  };
  const path = `/v1/formations/${formation}/determinations`;
  await done(desk('operator', 'POST', path, { key: 'det', json: determination }));
  await batch('operator', 'announce', { kind: 'announce-allocation', effectiveOn: '2025-08-11' });
  const found = await eventually(
    () => desk('operator', 'GET', `/v1/cases?limit=200&formation=${formation}`),
    (reply) => (reply.body.cases as unknown[]).length === people,
  );
  const [running = '', finished = ''] = (found.body.cases as { id: string }[]).map(({ id }) => id);
  await goTo('2025-08-12');
  const decide = (account: string, key: string, decision: object) =>
    done(desk(account, 'POST', `/v1/cases/${finished}/decisions`, { key, json: decision }));
  await decide('operator', 'verify', { kind: 'verify-drh', effectiveOn: '2025-08-12', deferred: [] });
  await goTo('2025-08-13');
  await decide('ppk', 'propose', { kind: 'propose-ni', effectiveOn: '2025-08-12' });
  return { sandbox, desk, formation, decree: 'skb-2025-perubahan-1', running, done: finished, goTo };
}

async function done(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked;
  if (reply.status >= 300) throw new Error(`Answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}

/** What a file asks beside its next step: what its clocks say, and what waits for a decision about them. */
export function besideSteps(tasks: unknown): readonly { readonly kind: string }[] {
  return (tasks as { kind: string }[]).filter(({ kind }) => !kind.startsWith('step/'));
}
