import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { SandboxAccount } from '../../simulator/accounts.ts';
import type { InventedPerson } from '../../simulator/people.ts';
import type { Way } from './agenda.ts';
import { type Answer, type Official, official } from './people-of-office.ts';
import type { Portal } from './portal.ts';

/** Officials who decide at the same time. */
const lanes = 16;
/** How far the sandbox is moved at once, in milliseconds. */
const leap = 10 * 86_400_000;
/** A step of many files says so after each of this many. */
const stride = 250;

/** The demo's personnel office: its officials, its batch, and the people in it. */
export type Office = {
  readonly instansi: string;
  readonly seed: number;
  readonly people: readonly InventedPerson[];
  readonly ways: readonly Way[];
  readonly portal: Portal;
  /** Where the outside systems of the sandbox stand. */
  readonly simulatorUrl: string;
  as(account: string): Official;
  /** The batch, once it is opened. */
  formation: string;
  /** Files by row number, once they are open. */
  readonly files: Map<number, string>;
  /** Their stages, as last read. */
  readonly stages: Map<number, string>;
  /** Which files BKN has sent back, on which day and for the how manieth time: what the office remembers overnight. */
  readonly returned: Map<number, { readonly on: CivilDate; readonly nth: number }>;
  /** Brings the sandbox to an instant of a day, WIB, a few mornings at a time: many take longer than one request may. */
  goTo(day: CivilDate, time?: string): Promise<void>;
  decideBatch(account: string, key: string, decision: object): Promise<Answer>;
  /** The same decision for many files, several officials at once. Throws when one is refused. */
  decideFiles(account: string, name: string, ways: readonly Way[], decision: (way: Way) => object): Promise<void>;
  decideFile(account: string, key: string, row: number, decision: object): Promise<Answer>;
  decideCase(account: string, key: string, caseId: string, decision: object): Promise<Answer>;
  /** One thing after the other, several officials at once. */
  inLanes<Item>(name: string, items: readonly Item[], act: (item: Item) => Promise<unknown>): Promise<void>;
  /** Where the office says how far it has come. */
  say: (text: string) => void;
  /** Says now and then how far a long step has come. */
  progress(what: string, done: number, of: number): void;
};

export function openOffice(
  place: { readonly apiUrl: string; readonly issuer: string; readonly accounts: readonly SandboxAccount[] },
  batch: {
    readonly people: readonly InventedPerson[];
    readonly ways: readonly Way[];
    readonly portal: Portal;
    readonly simulatorUrl: string;
    readonly seed: number;
  },
): Office {
  const shown = new Map<string, number>();
  const officials = new Map(place.accounts.map((one) => [one.id, official(one, place.apiUrl, place.issuer)]));
  const office: Office = {
    ...batch,
    instansi: place.accounts.find((one) => one.id === 'operator')?.instansi ?? '',
    formation: '',
    say: () => {},
    files: new Map(),
    stages: new Map(),
    returned: new Map(),
    as(account) {
      const found = officials.get(account);
      if (found === undefined) throw new Error(`Nobody signs in as ${account}`);
      return found;
    },
    async goTo(day, time = '09:00') {
      const administrator = office.as('administrator');
      const { body } = expectDone(await administrator.send('GET', '/v1/sandbox/clock'), 'sandbox clock');
      const end = instantAt(day, time, 'WIB');
      for (let at = Date.parse(String(body.now)); at < end; ) {
        at = Math.min(end, at + leap);
        const json = { to: new Date(at).toISOString() };
        expectDone(await administrator.send('POST', '/v1/sandbox/clock', { json }), 'sandbox clock');
      }
    },
    decideBatch: (account, key, json) =>
      office
        .as(account)
        .send('POST', `/v1/formations/${office.formation}/decisions`, { key: `demo/${batch.seed}/${key}`, json }),
    decideFile: (account, key, row, json) =>
      office.decideCase(account, `${key}/${row}`, String(office.files.get(row)), json),
    decideCase: (account, key, caseId, json) =>
      office.as(account).send('POST', `/v1/cases/${caseId}/decisions`, { key: `demo/${batch.seed}/${key}`, json }),
    decideFiles: (account, name, ways, decision) =>
      office.inLanes(name, ways, async (way) =>
        expectDone(await office.decideFile(account, name, way.row.row, decision(way)), name),
      ),
    async inLanes(name, items, act) {
      let done = 0;
      await inParallel(items, lanes, async (item) => {
        await act(item);
        done += 1;
        office.progress(name, done, items.length);
      });
    },
    progress(what, done, of) {
      const strides = Math.floor(done / stride);
      if (of < 2 * stride || shown.get(what) === strides) return;
      shown.set(what, strides);
      office.say(`            ${what}: ${done} dari ${of}`);
    },
  };
  return office;
}

export function expectDone(answer: Answer, what: string): Answer {
  if (answer.status < 300) return answer;
  throw new Error(`${what} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

export function expectRefused(answer: Answer, code: string): void {
  if (answer.body.code === code) return;
  throw new Error(`Expected the refusal ${code}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
}
