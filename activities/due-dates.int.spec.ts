import { afterAll, beforeAll, expect, it } from 'vitest';
import { now, startApi, type TestApi } from '../api/testing/api.ts';
import { administrator, listedBatch, openFile, operator, ppk, record, registerInstansi } from '../api/testing/batch.ts';
import { civilDate } from '../domain/calendar/civil-date.ts';
import type { DueDate } from '../domain/clock/due-date.ts';
import type { AppliedPolicy } from '../domain/policies/count-with.ts';
import { shipDecrees } from '../registry/decrees/ship-decrees.ts';
import type { ClockPort } from '../workflows/contract/ports.ts';
import { dueDates } from './due-dates.ts';

const hour = 3_600_000;
let api: TestApi;
let time = now; // Wednesday 10 September 2025, 10:00 WIB
let count: ClockPort['dueDates'];

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
  await shipDecrees(api.db, now);
  await registerInstansi(api);
  count = dueDates(api.db);
});
afterAll(() => api.stop());

async function returned(
  triggerOn: string,
  knownAt: number,
  instansi = '7100',
  kept?: readonly AppliedPolicy[],
): Promise<DueDate> {
  const unit = { workWeek: '5-day', zone: 'WIB', place: { instansi } } as const;
  const own = kept && { policies: kept };
  const [due] = await count([{ rule: 'BTS-PERBAIKAN', triggerOn: civilDate(triggerOn), unit, knownAt, ...own }]);
  if (!due) throw new Error('No due date');
  return due;
}

async function set(key: string, value: number): Promise<void> {
  const json = { value, reason: 'Surat sekolah sering lama', from: '2025-09-08' };
  const answer = await api.call('POST', '/v1/policies/bts-days/settings', { as: ppk, key, json });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** A file in which this clock runs since Monday 8 September. */
async function fileWith(formation: string, row: number, due: DueDate): Promise<string> {
  const id = await openFile(api, formation, row, `bts-${row}`);
  const triggerOn = civilDate('2025-09-08');
  await record(api, id, [{ type: 'clock-opened', clock: 'BTS-PERBAIKAN/3', rule: 'BTS-PERBAIKAN', triggerOn, due }], 2);
  return id;
}

async function shown(id: string) {
  const { body } = await api.call('GET', `/v1/cases/${id}/clocks`, { as: operator });
  const [clock] = body.clocks as { dueDate: string; policies?: object[]; derivation: { date: string }[] }[];
  return [clock?.dueDate, clock?.derivation.at(-1)?.date, clock?.policies];
}

it('a file returned by BKN has five days, eight once the instansi says so, and an older clock keeps its five', async () => {
  const formation = await listedBatch(api, 'bts');
  const before = await returned('2025-09-08', now);
  expect([before.dueDate, before.policies]).toEqual(['2025-09-15', undefined]);
  const older = await fileWith(formation, 1, before);

  time = now + hour;
  await set('eight', 8);
  const after = await returned('2025-09-08', time);
  expect([after.dueDate, after.policies]).toEqual(['2025-09-18', [{ id: 'bts-days', value: 8 }]]);
  const newer = await fileWith(formation, 2, after);

  // Not known yet, not yet in force, not of this instansi.
  expect((await returned('2025-09-08', now)).dueDate).toBe('2025-09-15');
  expect((await returned('2025-09-07', time)).dueDate).toBe('2025-09-12');
  expect((await returned('2025-09-08', time, '7200')).dueDate).toBe('2025-09-15');

  time = now + 2 * hour;
  await set('twenty', 20);
  expect((await returned('2025-09-08', time)).dueDate).toBe('2025-10-06');
  expect((await returned('2025-09-08', now + hour)).dueDate).toBe('2025-09-18');
  // Those that run on after a pause bring what they were opened with.
  expect((await returned('2025-09-08', time, '7100', [])).dueDate).toBe('2025-09-15');
  expect((await returned('2025-09-08', time, '7100', after.policies)).dueDate).toBe('2025-09-18');
  expect(await shown(older)).toEqual(['2025-09-15', '2025-09-15', undefined]);
  expect(await shown(newer)).toEqual(['2025-09-18', '2025-09-18', [{ id: 'bts-days', value: 8 }]]);

  const changes = [{ op: 'add', date: '2025-09-12', name: 'Hari Jadi', kind: 'regional' }];
  const decree = {
    id: 'hari-jadi',
    number: 'Keputusan 1',
    issuedOn: '2025-09-10',
    scope: { kind: 'national' },
    changes,
  };
  const json = { decree: { ...decree, covers: [], source: 'Keputusan 1', confidence: 'high' } };
  const preview = await api.call('POST', '/v1/decrees/preview', { as: administrator, json });
  expect(preview.body.moves).toEqual([
    { rule: 'BTS-PERBAIKAN', from: '2025-09-15', to: '2025-09-16', clocks: 1 },
    { rule: 'BTS-PERBAIKAN', from: '2025-09-18', to: '2025-09-19', clocks: 1 },
  ]);
});
