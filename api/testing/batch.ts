import { createHash } from 'node:crypto';
import type { AppointmentEvent } from '../../domain/appointment/events.ts';
import { powers } from '../../domain/authority/powers.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { Zone } from '../../domain/calendar/zone.ts';
import { bulkStream } from '../../registry/bulk/bulk-runs.ts';
import { conversionStream } from '../../registry/conversion-reads.ts';
import { decreeStream } from '../../registry/decrees/decree-reads.ts';
import { importStream } from '../../registry/imports.ts';
import { append } from '../../registry/ledger/append.ts';
import { selectionStream } from '../../registry/selection-reads.ts';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { inventPeople } from '../../simulator/people.ts';
import { inventedUnits } from '../../simulator/units.ts';
import { now, type TestApi } from './api.ts';

export const operator = { account: 'op-1', roles: ['operator'] } as const;
export const ppk = { account: 'ppk-1', roles: ['ppk'] } as const;
export const administrator = { account: 'adm-1', roles: ['administrator'] } as const;
const people = inventPeople(7, 40);

/** An authority of the PPK for everything, as it is entered. */
export const ppkOffice = {
  ...{ account: ppk.account, office: 'ppk', kind: 'definitive', powers, from: '2025-01-02' },
  paper: { number: 'Keppres 1 (contoh)', on: '2025-01-02' },
};

/** Enters an authority and answers its number. */
export async function grantAuthority({ call }: TestApi, json: object, instansi = '7100'): Promise<number> {
  const key = createHash('sha256').update(JSON.stringify(json)).digest('hex');
  const answer = await call('POST', '/v1/authorities', { as: { ...administrator, instansi }, key, json });
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body.seqs as number[])[0] ?? 0;
}

/** Registers an instansi with every invented unit, and its PPK. */
export async function registerInstansi(api: TestApi, id = '7100'): Promise<void> {
  const units = inventedUnits.map(({ code, name, workWeek }) => ({ code, name, workWeek }));
  const json = { name: 'Pemerintah Kota Contoh', zone: 'WIB', workWeek: '5-day', units };
  const answer = await api.call('PUT', `/v1/instansi/${id}`, { as: { ...administrator, instansi: id }, json });
  if (answer.status !== 200) throw new Error(answer.text);
  await grantAuthority(api, ppkOffice, id);
}

/** Opens a batch and answers its id. */
export async function openBatch({ call }: TestApi, key: string, instansi = '7100'): Promise<string> {
  const answer = await call('POST', '/v1/formations', {
    as: { ...operator, instansi },
    key,
    json: { label: 'Contoh' },
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.body.formationId);
}

/** A batch with its list loaded. */
export async function listedBatch(api: TestApi, key: string, rows = people): Promise<string> {
  const id = await openBatch(api, key);
  const sent = { as: operator, key: `${key}/list`, csv: nominativeCsv(rows) };
  const answer = await api.call('PUT', `/v1/formations/${id}/nominative-list`, sent);
  if (answer.status !== 200) throw new Error(answer.text);
  return id;
}

/** Opens the file of a row as the batch's process would. */
export async function openFile(
  { db }: TestApi,
  formation: string,
  row: number,
  id: string,
  zone: Zone = 'WIB',
): Promise<string> {
  const { unit: code } = await db
    .updateTable('formation_rows')
    .set({ case_id: id })
    .where('formation', '=', formation)
    .where('row_no', '=', row)
    .returning('unit')
    .executeTakeFirstOrThrow();
  const unit = { workWeek: '5-day', zone, place: { instansi: '7100', unit: code } } as const;
  await record({ db }, id, [{ type: 'case-opened', formation, determination: 'd-1', unit }], 1);
  return id;
}

/** Writes events into the ledger of a file as its process would. */
export async function record(
  { db }: Pick<TestApi, 'db'>,
  id: string,
  events: readonly AppointmentEvent[],
  from: number,
): Promise<void> {
  const head = {
    effectiveOn: civilDate('2025-09-08'),
    recordedAt: now,
    by: { kind: 'system', name: 'formation' } as const,
  };
  const recorded = events.map((event, index) => ({ ...event, ...head, seq: from + index }));
  const stream = `appointment/7100/${id}`;
  await append(db, { process: 'appointment', stream, instansi: '7100', events: recorded });
}

/** A bulk run that waits for somebody to confirm it. */
export async function preparedRun({ db }: TestApi, id: string, instansi = '7100'): Promise<void> {
  const plan = {
    template: { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] },
    ...{ total: 1, list: 'x', perMinute: 600, would: { decided: 1, refused: {} } },
  } as const;
  const by = { kind: 'official', account: 'op-1', role: 'operator' } as const;
  const head = { effectiveOn: civilDate('2025-09-09'), recordedAt: now, by, seq: 1 };
  const unit = { workWeek: '5-day', zone: 'WIB' } as const;
  const events = [{ type: 'bulk-prepared', unit, plan, ...head }] as const;
  await append(db, { process: 'bulk', stream: bulkStream({ instansi, id }), instansi, events });
}

/** An import whose employments are still to be started. */
export async function recordedImport({ db }: TestApi, id: string, instansi = '7100'): Promise<void> {
  const outlook = { stages: { running: 1 }, signedLate: 0, decidedLate: 0, unsigned: 0 };
  const by = { kind: 'official', account: 'op-1', role: 'operator' } as const;
  const head = { effectiveOn: civilDate('2025-09-09'), recordedAt: now, by, seq: 1 };
  const unit = { workWeek: '5-day', zone: 'WIB' } as const;
  const events = [{ type: 'intake-recorded', unit, rows: 1, list: 'x', outlook, ...head }] as const;
  await append(db, { process: 'intake', stream: importStream({ instansi, id }), instansi, events });
}

/** A conversion batch that lists an employment which nobody has here. */
export async function openConversion({ db }: TestApi, id: string, instansi = '7100'): Promise<void> {
  const by = { kind: 'official', account: 'op-1', role: 'operator' } as const;
  const head = { effectiveOn: civilDate('2025-09-09'), recordedAt: now, by, seq: 1 };
  const unit = { workWeek: '5-day', zone: 'WIB' } as const;
  const events = [{ type: 'conversion-opened', unit, rows: [{ employment: 'e-1' }], ...head }] as const;
  await append(db, { process: 'conversion', stream: conversionStream({ instansi, id }), instansi, events });
}

/** A selection that has just been announced, as its process would write it. */
export async function openSelection({ db }: TestApi, id: string, instansi = '7100'): Promise<void> {
  const by = { kind: 'official', account: 'ppk-1', role: 'ppk' } as const;
  const head = { effectiveOn: civilDate('2025-09-09'), recordedAt: now, by, seq: 1 };
  const unit = { workWeek: '5-day', zone: 'WIB' } as const;
  const window = { opens: civilDate('2025-09-15'), closes: civilDate('2025-09-19') };
  const windows = { registration: window, administrative: window, cat: window, interview: window };
  const opened = { type: 'selection-opened', unit, legalBasis: 'Perwali 1', announcement: 'P-1', windows } as const;
  const stream = selectionStream({ instansi, id });
  await append(db, { process: 'selection', stream, instansi, events: [{ ...opened, ...head }] });
}

/** A decree that waits for confirmation in an instansi. */
export async function recordedDecree({ db }: TestApi, id: string, instansi = '7100'): Promise<void> {
  const unit = { workWeek: '5-day', zone: 'WIB' } as const;
  const decree = {
    id,
    number: 'Edaran (contoh)',
    issuedOn: civilDate('2025-09-01'),
    scope: { kind: 'instansi', instansi },
    changes: [{ op: 'add', date: civilDate('2025-12-01'), name: 'Hari instansi', kind: 'regional' }],
    covers: [],
    source: 'Rekaan',
    confidence: 'low',
  } as const;
  const by = { kind: 'official', account: 'adm-1', role: 'administrator' } as const;
  const head = { effectiveOn: civilDate('2025-09-01'), recordedAt: now, by, seq: 1 };
  const events = [{ type: 'decree-recorded', decree, unit, ...head }] as const;
  await append(db, { process: 'decree', stream: decreeStream({ instansi, id }), instansi, events });
}
