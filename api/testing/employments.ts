import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { append } from '../../registry/ledger/append.ts';
import type { Filed } from '../../registry/ledger/filed.ts';
import type { TestApi } from './api.ts';

export type Story = readonly (readonly [day: string, event: { readonly type: string }])[];

/** Writes what happened on which day into the ledger of a file, as its process would. */
export async function tell({ db }: TestApi, process: 'appointment' | 'employment', id: string, story: Story, from = 1) {
  const by = { kind: 'official', account: 'op-1', role: 'operator' } as const;
  const events = story.map(([day, event], index) => {
    const recordedAt = instantAt(civilDate(day), '10:00', 'WIB');
    return { ...event, effectiveOn: civilDate(day), recordedAt, by, seq: from + index };
  });
  await append(db, { process, stream: `${process}/7100/${id}`, instansi: '7100', events } as unknown as Filed);
}

type Place = { readonly person: string; readonly batch: string; readonly row_no: number; readonly unit: string };

/** Opens the employment of somebody, whose first term has these days, and tells what came after it. */
export async function employ(
  api: TestApi,
  id: string,
  { appointment = null, ...place }: Place & { readonly appointment?: string | null },
  [from, until]: readonly [string, string],
  after: Story = [],
): Promise<void> {
  await api.db
    .insertInto('employments')
    .values({ id, instansi: '7100', position: 'Operator', appointment, ...place })
    .execute();
  const sk = { number: '813/1', on: civilDate(from) };
  const term = { n: 1, from, until, position: 'Operator', unit: place.unit, sk };
  const unit = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: place.unit } } as const;
  const origin =
    appointment === null
      ? { kind: 'import', import: place.batch, row: place.row_no }
      : { kind: 'appointment', case: appointment };
  const opened = { type: 'employment-opened', origin, unit, appointedOn: from, terms: [term] };
  await tell(api, 'employment', id, [[from, opened], ...after]);
}
