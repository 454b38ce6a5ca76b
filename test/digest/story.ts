import type { Client } from '@temporalio/client';
import type { Office } from '../../domain/authority/offices.ts';
import type { GrantText } from '../../domain/authority/register.ts';
import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import { createTemporalClient } from '../../platform/temporal/client.ts';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { append } from '../../registry/ledger/append.ts';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import type { StoredMail } from '../../simulator/store.ts';
import { inventedUnits } from '../../simulator/units.ts';
import { type Desk, deskOf, type Reply } from '../support/desk.ts';
import { type Sandbox, startSandbox } from '../support/sandbox.ts';

const instansi = '7100';
/** Works on Saturdays, unlike the instansi. */
export const sixDays = inventedUnits[0]?.code ?? '';

/** Each holds an office, except the deputy; the inspectorate is told of nothing until the PPK wants it to be. */
export const officials = [
  { account: 'acc-operator', name: 'Contoh Wulandari', office: 'operator' },
  { account: 'acc-puskesmas', name: 'Contoh Sasmita', office: 'operator', unit: sixDays },
  { account: 'acc-kepala', name: 'Contoh Prasetya', office: 'kepala-bkpsdm' },
  { account: 'acc-ppk', name: 'Contoh Hadiwijaya', office: 'ppk' },
  { account: 'acc-wakil', name: 'Contoh Kusumastuti', office: undefined },
  { account: 'acc-inspektorat', name: 'Contoh Ranggawuni', office: 'inspektorat' },
] as const;

/** Whoever signs in to propose holds an office that no ladder tells of anything. */
const proposer = {
  ...{ account: 'ppk', office: 'kepala-satker-mandiri', kind: 'definitive', powers: ['propose'], from: '2025-01-02' },
  paper: { number: 'SK/2', on: '2025-01-02' },
};

export const addressOf = (account: string) => `${account.slice(4)}.uji@pejabat.example`;

export type DigestStory = {
  readonly sandbox: Sandbox;
  readonly desk: Desk;
  readonly db: Database;
  readonly client: Client;
  /** Brings the sandbox to an instant of a day, 09:00 WIB unless told otherwise. */
  goTo(day: string, time?: string): Promise<void>;
  /** The mailbox, the oldest first. */
  mails(): Promise<readonly StoredMail[]>;
  /** How the mail server behaves from now on. */
  mood(mood: string, to?: string): Promise<void>;
  /** Tasks as they stand after a rung: `count` of them, all of one office. */
  openTasks(tasks: NewTasks): Promise<void>;
  end(): Promise<void>;
};

type NewTasks = {
  readonly kind: string;
  readonly office: Office;
  readonly due: string;
  readonly count?: number;
  readonly unit?: string;
};

/** An instansi on Wednesday 3 September 2025 with officials who can be written to. The day after tomorrow is a holiday. */
export async function digestStory(): Promise<DigestStory> {
  const sandbox = await startSandbox({ seed: 11, people: 3 }, civilDate('2025-09-03'));
  const { stack, folder } = sandbox;
  const desk = deskOf(stack, folder);
  const db = openDatabase({ url: stack.databaseUrl, poolSize: 3, name: 'tenggat-test' });
  const client = createTemporalClient(stack.engine);
  const units = inventedUnits.map(({ code, name }) => ({
    ...{ code, name, workWeek: code === sixDays ? '6-day' : '5-day' },
  }));
  const json = { name: 'Pemerintah Kota Contoh', zone: 'WIB', workWeek: '5-day', region: '16.71', units };
  await done(desk('administrator', 'PUT', `/v1/instansi/${instansi}`, { json }));
  await holdOffices(db);
  await done(desk('administrator', 'POST', '/v1/authorities', { key: 'proposer', json: proposer }));
  for (const official of officials) {
    const { account, name } = official;
    const unit = 'unit' in official ? { unit: official.unit } : {};
    const json = { name, email: addressOf(account), ...unit };
    await done(desk('administrator', 'PUT', `/v1/officials/${account}`, { json }));
  }
  let taskNo = 0;
  return {
    ...{ sandbox, desk, db, client },
    async goTo(day, time = '09:00') {
      await done(desk('administrator', 'POST', '/v1/sandbox/clock', { json: { to: `${day}T${time}:00+07:00` } }));
    },
    async mails() {
      const response = await fetch(`${stack.simulatorUrl}/mail.json`);
      return ((await response.json()) as StoredMail[]).reverse();
    },
    async mood(mood, to = '') {
      const response = await fetch(`${stack.simulatorUrl}/control/mail`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mood, to }),
      });
      if (!response.ok) throw new Error(await response.text());
    },
    async openTasks({ kind, office, due, count = 1, unit }) {
      const rows = Array.from({ length: count }, () => {
        taskNo += 1;
        return {
          ...{ id: `uji-${taskNo}`, stream: `appointment/${instansi}/uji-${taskNo}`, instansi, kind, office },
          ...{ key: `uji-${taskNo}`, unit: unit ?? null },
          ...{ clock: null, rule: 'NI-USUL', due_date: due as CivilDate, due_at: new Date(`${due}T24:00:00+07:00`) },
          ...{ opened_at: new Date(`${due}T00:00:00+07:00`), closed_at: null, closed_by: null },
        };
      });
      await db.insertInto('tasks').values(rows).execute();
    },
    async end() {
      await client.connection.close();
      await db.destroy();
      await sandbox.end();
    },
  };
}

/**
 * Two files whose seven working days were over before anybody entered the determination of 8 August, and one whose end on
 * 8 September at midnight. Each batch clock is past its due date with its files.
 */
export async function enterDeterminations({ desk }: DigestStory): Promise<void> {
  const candidates = inventPeople(11, 3);
  const label = { key: 'open', json: { label: 'Terlambat dicatat' } };
  const { formationId } = (await done(desk('operator', 'POST', '/v1/formations', label))).body;
  const path = `/v1/formations/${formationId}`;
  const list = { key: 'list', csv: nominativeCsv(candidates) };
  await done(desk('operator', 'PUT', `${path}/nominative-list`, list));
  const needs = { kind: 'propose-needs', effectiveOn: '2025-08-04', letterNumber: '800/1', sptjmNumber: '800/2' };
  await done(desk('ppk', 'POST', `${path}/decisions`, { key: 'needs', json: needs }));
  const [first = '', second = '', third = ''] = candidates.map((one) => one.participantNumber);
  const late = { number: 'B/1', issuedOn: '2025-08-08', receivedOn: '2025-08-11', participants: [first, second] };
  await done(desk('operator', 'POST', `${path}/determinations`, { key: 'late', json: late }));
  const running = { number: 'B/2', issuedOn: '2025-08-26', receivedOn: '2025-08-27', participants: [third] };
  await done(desk('operator', 'POST', `${path}/determinations`, { key: 'running', json: running }));
  const announced = { kind: 'announce-allocation', effectiveOn: '2025-08-11' };
  await done(desk('operator', 'POST', `${path}/decisions`, { key: 'announce', json: announced }));
}

/** The PPK is away until the 9th; the deputy stands in. */
async function holdOffices(db: Database): Promise<void> {
  const stamp = { effectiveOn: civilDate('2025-09-03'), recordedAt: Date.parse('2025-09-03T08:00:00+07:00') };
  const by = { kind: 'official', account: 'acc-admin', role: 'administrator' } as const;
  const paper = { number: 'SK/1', on: civilDate('2025-01-02') };
  const from = civilDate('2025-01-02');
  // Nobody is Sekda: what a breach tells that office goes to the PPK.
  const grants = officials.flatMap((official): GrantText[] => {
    const { account, office } = official;
    if (office === undefined) return [];
    const unit = 'unit' in official ? { unit: official.unit } : {};
    return [{ account, office, kind: 'definitive', powers: [], from, paper, ...unit }];
  });
  const away = { from: civilDate('2025-09-01'), until: civilDate('2025-09-09') };
  await append(db, {
    process: 'authority',
    stream: authorityStream(instansi),
    instansi,
    events: [
      ...grants.map((grant, index) => ({ type: 'authority-granted', grant, ...stamp, by, seq: index + 1 }) as const),
      {
        ...({ type: 'absence-recorded', account: 'acc-ppk', deputy: 'acc-wakil', ...away } as const),
        ...{ ...stamp, by, seq: grants.length + 1 },
      },
    ],
  });
}

async function done(asked: Promise<Reply>): Promise<Reply> {
  const reply = await asked;
  if (reply.status >= 300) throw new Error(`Answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}
