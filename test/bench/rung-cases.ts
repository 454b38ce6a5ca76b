import { createHash } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { BatchClock } from '../../domain/appointment/decisions.ts';
import type { Power } from '../../domain/authority/powers.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { UnitCalendar } from '../../domain/clock/due-date.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { KeyRing } from '../../platform/keys.ts';
import { startWorkflow } from '../../platform/temporal/client.ts';
import { signaturesIn } from '../../registry/authority/signatures.ts';
import { openFiles } from '../../registry/batch-rows.ts';
import type { Database } from '../../registry/database.ts';
import { putDetermination, putRows } from '../../registry/formation-rows.ts';
import { sealPerson } from '../../registry/people.ts';
import { decideFormation } from '../../workflows/contract/messages.ts';

export type Office = {
  readonly db: Database;
  readonly client: Client;
  readonly keys: KeyRing;
  readonly instansi: string;
};

/** The closing of the office at an instant of today, every day a working day: the only due instant that can lie minutes ahead. */
function closingAt(due: Instant): UnitCalendar {
  const local = new Date(due + 7 * 3_600_000).toISOString();
  return { workWeek: 'days-1234567', zone: 'WIB', closesAt: local.slice(11, 16), place: { instansi: 'bench' } };
}

/** A batch with its list in the registry; nobody has decided anything. */
async function listBatch({ db, keys, instansi }: Office, id: string, people: number): Promise<string> {
  const stream = `formation/${instansi}/${id}`;
  const opening = { label: id, state: '{}', stage: 'opened', version: 0, revision: 0, updated_at: new Date() };
  await db
    .insertInto('formations')
    .values({ id, instansi, ...opening })
    .execute();
  const rows = Array.from({ length: people }, (_, index) => {
    const number = `${id}-${index + 1}`;
    const nik = createHash('sha256').update(number).digest('hex').replace(/\D/g, '').padEnd(16, '0').slice(0, 16);
    const person = {
      nik,
      name: 'Rekaan',
      birthPlace: 'Contoh',
      birthDate: '1990-01-01',
      sex: 'L',
      lastWage: 0,
    } as const;
    return {
      ...{
        rowNo: index + 1,
        unit: 'u-1',
        category: 'R3',
        positionGroup: 'Tenaga Teknis',
        position: 'x',
        education: 'S1',
      },
      person: sealPerson(keys, number, instansi, { ...person, participantNumber: number }),
    };
  });
  await putRows(db, { id, stream }, rows);
  return stream;
}

/** Files without a batch process, each with a clock of its own that is due at one instant. */
export async function openSingles(
  office: Office,
  id: string,
  files: number,
  due?: Instant,
): Promise<readonly string[]> {
  const { db, client, instansi } = office;
  await listBatch(office, id, files);
  const named = Array.from({ length: files }, (_, index) => ({ rowNo: index + 1, caseId: `${id}-${index + 1}` }));
  await openFiles(db, id, named);
  const today = civilDateOf(Date.now(), 'WIB');
  const unit = { workWeek: '5-day', zone: 'WIB' } as const;
  const clocks: BatchClock[] = due
    ? [
        {
          rule: 'NI-USUL',
          triggerOn: today,
          unit,
          due: { ...dueAt(due), rungs: [{ kind: 'breach', at: due, to: 'pyb' }] },
        },
      ]
    : [];
  const common = { instansi, formation: id, determination: 'd', unit, openedOn: today, shift: 0, clocks };
  await inParallel(named, 20, async ({ caseId }) => {
    const workflowId = `appointment/${instansi}/${caseId}`;
    await startWorkflow(client, { workflow: 'appointment', workflowId, input: { ...common, caseId } });
  });
  return named.map(({ caseId }) => caseId);
}

function dueAt(due: Instant) {
  const dueDate = civilDateOf(due, 'WIB');
  return { dueDate, dueAt: due, calendarVersion: 'none', knownAt: due, provisional: false };
}

/** A batch as it really goes: its determination was received so long ago that NI-USUL is due when the office closes today. */
export async function openBatch(office: Office, id: string, files: number, due: Instant): Promise<void> {
  const { db, client, keys, instansi } = office;
  const stream = await listBatch(office, id, files);
  const unit = closingAt(due);
  const today = civilDateOf(due, 'WIB');
  const received = addDays(today, -7);
  const by = { kind: 'official', account: 'bench', role: 'operator' } as const;
  const input = { instansi, formation: id, shift: 0, openedOn: received, unit, openedBy: by };
  const { handle } = await startWorkflow(client, { workflow: 'formation', workflowId: stream, input });
  const part = {
    id: `${id}-d`,
    number: 'S-1',
    issuedOn: received,
    rows: Array.from({ length: files }, (_, n) => n + 1),
  };
  const sign = signaturesIn(db, keys);
  const say = async (decision: object, power?: Power) => {
    const at = Date.now();
    const signature = await sign({ ...by, instansi, power, effectiveOn: received, on: today, at });
    const stamp = { effectiveOn: received, recordedAt: at, ...signature };
    return await handle.executeUpdate(decideFormation, { args: [{ decision, stamp } as never] });
  };
  await say({ kind: 'load-list', rows: files, digest: 'x' });
  await say({ kind: 'propose-needs', letterNumber: '1', sptjmNumber: '2' }, 'propose');
  await putDetermination(db, { id, stream }, part);
  await say({ kind: 'record-determination', determination: part.id, number: 'S-1', issuedOn: received, rows: files });
  await say({ kind: 'announce-allocation' });
}
