import type { AppointmentEvent } from '../../domain/appointment/events.ts';
import type { GrantText } from '../../domain/authority/register.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { authorityStream, readAuthorities } from '../../registry/authority/authority-reads.ts';
import { append } from '../../registry/ledger/append.ts';
import type { TestApi } from './api.ts';
import { record } from './batch.ts';

const at = (day: string, time = '08:00') => instantAt(civilDate(day), time, 'WIB');

/** A file that waits at BKN, due on Monday 22 September 2025. */
export async function fileAtBkn({ db }: TestApi, formation: string, row: number): Promise<string> {
  const id = `late-${row}`;
  await db
    .updateTable('formation_rows')
    .set({ case_id: id })
    .where('formation', '=', formation)
    .where('row_no', '=', row)
    .execute();
  const { unit: code } = await db
    .selectFrom('formation_rows')
    .select('unit')
    .where('case_id', '=', id)
    .executeTakeFirstOrThrow();
  const unit = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: code } } as const;
  const dueDate = civilDate('2025-09-22');
  const due = {
    dueDate,
    dueAt: at('2025-09-23', '00:00'),
    calendarVersion: 'x',
    knownAt: 0,
    provisional: false,
    rungs: [],
  };
  const events: readonly AppointmentEvent[] = [
    { type: 'case-opened', formation, determination: 'd-1', unit },
    { type: 'drh-verified', deferred: [] },
    { type: 'ni-proposed' },
    { type: 'clock-opened', clock: 'NI-TERIMA/3', rule: 'NI-TERIMA', triggerOn: civilDate('2025-09-11'), due },
  ];
  await record({ db }, id, events, 1);
  return id;
}

const late = [
  { kind: 'breach', to: 'pyb', at: at('2025-09-23', '00:00') },
  { kind: 'overdue', to: 'ppk', at: at('2025-09-23') },
  { kind: 'letter', to: 'operator', at: at('2025-09-24') },
] as const;

/** The same file once nobody has answered: breached, the PPK told, and a letter of reminder asked for. */
export async function lateFile(api: TestApi, formation: string, row: number): Promise<string> {
  const id = await fileAtBkn(api, formation, row);
  const rungs = late.map((rung) => ({ type: 'rung-fired', clock: 'NI-TERIMA/3', ...rung }) as const);
  await record(api, id, rungs, 5);
  return id;
}

/** Somebody holds an office since the first of the year. */
export async function holder(
  { db }: TestApi,
  account: string,
  office: GrantText['office'],
  unit?: string,
): Promise<void> {
  const { version } = await readAuthorities(db, '7100');
  const from = civilDate('2025-01-01');
  const grant = {
    ...{ account, office, kind: 'definitive', powers: [], from, paper: { number: 'SK/1', on: from } },
    ...(unit !== undefined && { unit }),
  } as const;
  const head = {
    effectiveOn: from,
    recordedAt: at('2025-01-01'),
    by: { kind: 'system', name: 'clock' },
    seq: version + 1,
  };
  const events = [{ type: 'authority-granted', grant, ...head }] as const;
  await append(db, { process: 'authority', stream: authorityStream('7100'), instansi: '7100', events } as never);
}
