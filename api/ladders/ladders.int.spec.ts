import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { shipDecrees } from '../../registry/decrees/ship-decrees.ts';
import { dueDatesIn } from '../../registry/due-dates.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { startApi, type TestApi, type Who } from '../testing/api.ts';
import { administrator, operator, ppk } from '../testing/batch.ts';

let api: TestApi;
const time = Date.parse('2025-09-10T03:00:00Z'); // Wednesday 10 September 2025, 10:00 WIB

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
  await shipDecrees(api.db, time);
  const units = [
    { code: 'BKPSDM', name: 'BKPSDM (contoh)', workWeek: '5-day' },
    { code: 'SETDA', name: 'Sekretariat Daerah (contoh)', workWeek: '6-day' },
  ];
  const json = { name: 'Contoh', zone: 'WIB', workWeek: '5-day', units, officeUnits: { ppk: 'SETDA' } };
  const answer = await api.call('PUT', '/v1/instansi/7100', { as: administrator, json });
  expect(answer.body.officeUnits).toEqual({ ppk: 'SETDA' });
});
afterAll(() => api.stop());

const breach = { kind: 'breach', to: 'pyb' };
const reminder = { kind: 'reminder', to: 'kabid', workingDaysBefore: 3, at: '07:30' };
const oversight = { kind: 'oversight', to: 'inspektorat', workingDaysAfter: 5, at: '09:00' };
const set = (key: string, steps: object[], who: Who = ppk, more: object = {}) =>
  api.call('POST', '/v1/ladders/NI-USUL', {
    ...{ as: who, key },
    json: { steps, reason: 'Struktur kami lain', from: '2025-09-10', ...more },
  });
type Shown = { rule: string; default: object[]; steps: object[]; setting?: number; settings: { seq: number }[] };
const read = async (rule: string) => {
  const { body } = await api.call('GET', '/v1/ladders', { as: operator });
  return (body.ladders as Shown[]).find((one) => one.rule === rule);
};
const at = (day: string, hour: string) => instantAt(civilDate(day), hour, 'WIB');
const rungs = async (triggerOn: string) => {
  const unit = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100' } } as const;
  const request = { rule: 'NI-USUL', triggerOn: civilDate(triggerOn), unit, knownAt: time } as const;
  return await dueDatesIn(api.db)(request);
};

describe('the ladders of an instansi', () => {
  it('are those of the rules until somebody sets one; what turns to an office lies in the working time of its unit', async () => {
    const ladder = await read('NI-USUL');
    expect(ladder?.steps.map((step) => (step as { kind: string }).kind)).toEqual([
      ...['reminder', 'warning', 'superior', 'breach', 'overdue'],
    ]);
    expect(ladder).toMatchObject({ settings: [] });
    expect(await read('SPMT')).toBeUndefined();
    // Due on Friday the 19th. The PPK's unit works on Saturdays.
    const due = await rungs('2025-09-10');
    expect(due.dueDate).toBe('2025-09-19');
    expect(due.rungs.at(-1)).toEqual({ kind: 'overdue', to: 'ppk', at: at('2025-09-20', '08:00') });
    expect(due).not.toHaveProperty('ladder');
  });

  it('hold for the clocks that begin in their days, and these keep them', async () => {
    expect(await set('own', [reminder, breach], administrator)).toMatchObject({ status: 200, body: { seqs: [1] } });
    expect(await read('NI-USUL')).toMatchObject({ steps: [reminder, breach], setting: 1, settings: [{ seq: 1 }] });
    const due = await rungs('2025-09-10');
    expect(due.rungs).toEqual([
      { kind: 'reminder', to: 'kabid', at: at('2025-09-16', '07:30') },
      { kind: 'breach', to: 'pyb', at: at('2025-09-20', '00:00') },
    ]);
    expect(due.ladder).toEqual([reminder, breach]);
    expect((await rungs('2025-09-09')).rungs).toHaveLength(5);
    expect((await rebuild(api.db, { check: true })).differences).toEqual([]);
  });

  it('reach the Inspektorat by the PPK alone, and end as a policy does', async () => {
    expect((await set('ins-1', [breach, oversight])).body.code).toBe('LADDER_INSPECTORATE_OFF');
    const json = { value: true, reason: 'Pengawasan', from: '2025-09-10' };
    const policy = (who: Who, key: string) =>
      api.call('POST', '/v1/policies/inspectorate-rung/settings', { as: who, key, json });
    expect((await policy(administrator, 'p-1')).body.code).toBe('INSPECTORATE_BY_PPK');
    expect((await policy(ppk, 'p-2')).status).toBe(200);
    expect((await read('NI-TERIMA'))?.steps).toContainEqual({
      ...{ kind: 'oversight', to: 'inspektorat', workingDaysAfter: 3, at: '08:00' },
    });
    expect((await set('ins-2', [breach, oversight], administrator)).body.code).toBe('INSPECTORATE_BY_PPK');
    expect((await set('ins-3', [breach, oversight])).status).toBe(200);
    const seq = (await read('NI-USUL'))?.setting;
    const end = { until: '2025-09-10', reason: 'Tidak perlu lagi' };
    const ended = await api.call('POST', `/v1/policies/settings/${seq}/end`, { as: ppk, key: 'end', json: end });
    expect(ended.status).toBe(200);
    expect(await read('NI-USUL')).toMatchObject({ steps: [reminder, breach], setting: 1 });
  });

  it('that make no sense are refused by name, and nothing is kept', async () => {
    expect((await set('bad', [reminder])).body).toMatchObject({ code: 'LADDER_BREACH_FIXED', status: 409 });
    const unknown = { name: 'Contoh', zone: 'WIB', workWeek: '5-day', units: [], officeUnits: { ppk: 'X' } };
    const answer = await api.call('PUT', '/v1/instansi/7100', { as: administrator, json: unknown });
    expect(answer.body).toMatchObject({ code: 'INVALID_BODY', errors: [{ path: 'officeUnits' }] });
    expect((await api.call('GET', '/v1/instansi/7100', { as: operator })).body.officeUnits).toEqual({ ppk: 'SETDA' });
  });
});
