import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { startApi, type TestApi, type Who } from '../testing/api.ts';
import { listedBatch, openFile, operator, record, registerInstansi } from '../testing/batch.ts';
import { fileAtBkn, lateFile } from '../testing/late-file.ts';

type Line = { readonly id: string; readonly nextDueOn: string | null; readonly breached: boolean };

let api: TestApi;
let formation: string;

/** Four files: `late-1` and `late-2` are due on 22 September, the second has gone past it, `plain-3` has no clock, `gone-4` ended. */
beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'lists');
  await fileAtBkn(api, formation, 1);
  await lateFile(api, formation, 2);
  await openFile(api, formation, 3, 'plain-3');
  await openFile(api, formation, 4, 'gone-4');
  await record(api, 'gone-4', [{ type: 'found-not-eligible', cause: 'TMS' }], 2);
});
afterAll(() => api.stop());

async function list(query: string, as: Who = operator) {
  const { status, body } = await api.call('GET', `/v1/cases?${query}`, { as });
  return { status, code: body.code, cases: body.cases as Line[], next: body.next as string | null };
}
const ids = async (query: string) => (await list(query)).cases.map(({ id }) => id);
const days = (dueDate: string) => {
  const dueAt = instantAt(civilDate(dueDate), '23:59', 'WIB');
  return {
    dueDate: civilDate(dueDate),
    dueAt,
    calendarVersion: 'x',
    knownAt: 0,
    provisional: false,
    rungs: [],
  };
};

describe('files in a list', () => {
  it('say what is due next and whether something was missed', async () => {
    const { cases } = await list('sort=due');
    expect(cases.map(({ id, nextDueOn, breached }) => [id, nextDueOn, breached])).toEqual([
      ['late-1', '2025-09-22', false],
      ['late-2', '2025-09-22', true],
      ['gone-4', null, false],
      ['plain-3', null, false],
    ]);
  });

  it.each([
    ['rule=NI-TERIMA', ['late-1', 'late-2']],
    ['rule=NI-USUL', []],
    ['dueUntil=2025-09-22', ['late-1', 'late-2']],
    ['dueUntil=2025-09-21', []],
    ['dueFrom=2025-09-22', ['late-1', 'late-2']],
    ['dueFrom=2025-09-23', []],
    ['breached=true', ['late-2']],
    ['breached=false&ended=false', ['late-1', 'plain-3']],
    ['ended=true', ['gone-4']],
    ['stage=documents', ['plain-3']],
  ])('are chosen by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('are chosen by the office whose task they hold, and by who took it on', async () => {
    const task = await api.db
      .selectFrom('tasks')
      .select(['id', 'office'])
      .where('stream', '=', 'appointment/7100/late-2')
      .where('kind', 'like', 'overdue/%')
      .executeTakeFirstOrThrow();
    expect(task.office).toBe('ppk');
    expect(await ids('office=ppk')).toContain('late-2');
    expect(await ids('office=ppk')).not.toContain('plain-3');
    const claimed = { instansi: '7100', claimed_at: new Date(), follow_up_on: null };
    await api.db
      .insertInto('task_care')
      .values({ task: task.id, claimed_by: 'op-9', ...claimed })
      .execute();
    expect(await ids('claimedBy=op-9')).toEqual(['late-2']);
    expect(await ids('claimedBy=op-8')).toEqual([]);
  });

  it.each(['id', 'due', 'stage', 'unit', 'updated'])(
    'come page by page in the order of %s, each once',
    async (sort) => {
      const whole = await ids(`sort=${sort}`);
      expect(whole.toSorted()).toEqual(['gone-4', 'late-1', 'late-2', 'plain-3']);
      const seen: string[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const query = new URLSearchParams({ sort, limit: '1', ...(after && { after }) });
        const page = await list(String(query));
        seen.push(...page.cases.map(({ id }) => id));
        after = page.next;
      }
      expect(seen).toEqual(whole);
    },
  );

  it('go on where a page ended, although the last file of it has moved since', async () => {
    const first = await list('sort=due&limit=1');
    expect(first.cases.map(({ id }) => id)).toEqual(['late-1']);
    const moved = { clock: 'NI-TERIMA/3', triggerOn: civilDate('2025-09-11'), from: civilDate('2025-09-22') };
    await record(api, 'late-1', [{ type: 'clock-retimed', ...moved, due: days('2025-09-30') }], 5);
    const rest = await list(`sort=due&after=${first.next}`);
    expect(rest.cases.map(({ id, nextDueOn }) => [id, nextDueOn])).toEqual([
      ['late-2', '2025-09-22'],
      ['late-1', '2025-09-30'],
      ['gone-4', null],
      ['plain-3', null],
    ]);
  });

  it.each([
    ...['sort=name', 'sort=-due', 'rule=NO-SUCH-RULE', 'dueUntil=2025-02-30', 'office=lurah', 'ended=perhaps'],
    ...['sort=due&after=late-1', 'sort=id&after=2025-09-22~late-1', 'sort=updated&after=2025-09-22~late-1'],
    ...['sort=stage&after=lost~late-1', 'sort=due&after=2025-02-30~late-1', 'q=Siti'],
  ])('are refused for %s, which is no filter, order or place', async (query) => {
    const { status, code } = await list(query);
    expect([status, code]).toEqual([400, 'INVALID_QUERY']);
  });

  it('are the same after the ledger was folded anew', async () => {
    const { differences } = await rebuild(api.db, { check: true });
    expect(differences).toEqual([]);
  });
});
