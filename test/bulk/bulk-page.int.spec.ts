import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bulkFilesBy } from '../../activities/bulk-files.ts';
import type { SendDecision } from '../../activities/decide-item.ts';
import { now, startApi, type TestApi, testKeys } from '../../api/testing/api.ts';
import { listedBatch, openFile, record, registerInstansi } from '../../api/testing/batch.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { freezeItems, type ItemBody } from '../../registry/bulk/bulk-items.ts';
import { readItems } from '../../registry/bulk/item-reads.ts';
import { inventPeople } from '../../simulator/people.ts';

let api: TestApi;
let formation: string;
let row = 1;
let send: SendDecision;
let wallNow = now;
const asked: { readonly file: string; readonly id: string }[] = [];
const body: ItemBody = { kind: 'verify-drh', deferred: [], effectiveOn: civilDate('2025-09-09') };
const signer = { account: 'op-1', role: 'operator' } as const;
const stream = (id: string) => `appointment/7100/${id}`;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'pages', inventPeople(7, 60));
});
afterAll(() => api.stop());
beforeEach(() => {
  asked.length = 0;
  wallNow = now;
  send = (sending) => api.engine.send(sending as never);
});

const files = bulkFilesByTheTest();
function bulkFilesByTheTest() {
  const wall = async () => ({ now: wallNow, shift: 0 });
  const through: SendDecision = (sending) => {
    asked.push({ file: sending.workflowId, id: sending.updateId });
    return send(sending);
  };
  return () => bulkFilesBy({ db: api.db, keys: testKeys }, through, wall);
}

/** A run over fresh files at their documents. */
async function runOf(size: number) {
  const id = `run-${row}`;
  const ids: string[] = [];
  for (let n = 1; n <= size; n += 1, row += 1) ids.push(await openFile(api, formation, row, `${id}-file-${n}`));
  const items = ids.map((caseId, index) => ({
    ...{ n: index + 1, caseId, unit: 'u', revision: 1, body, expected: 'would-decide' as const },
  }));
  await freezeItems(api.db, { id, stream: `bulk/7100/${id}` }, items);
  const page = (more: object = {}) =>
    files().decidePage({ ...{ instansi: '7100', run: id, round: 1, after: 0, size: 10, signer }, ...more });
  const states = async () => (await readItems(api.db, { run: id, limit: 100 })).map(({ state, code }) => code ?? state);
  const events = async (nth: number) => {
    const rows = await api.db
      .selectFrom('events')
      .select(['type', 'by'])
      .where('stream', '=', stream(ids[nth] ?? ''))
      .execute();
    return rows.filter(({ type }) => type === 'drh-verified');
  };
  return { id, ids, page, states, events };
}

const counts = (some: object) => ({ waiting: 0, decided: 0, refused: 0, failed: 0, skipped: 0, ...some });
const away = { kind: 'not-accepted', cause: new Error('away') } as const;

describe('a page of a bulk run', () => {
  it('decides in each file under the name of its signer, and says where the next one begins', async () => {
    const run = await runOf(3);
    expect(await run.page({ size: 2 })).toEqual({ counts: counts({ decided: 2, waiting: 1 }), files: 2, last: 2 });
    expect(await run.page({ size: 2, after: 2 })).toEqual({ counts: counts({ decided: 3 }), files: 1 });
    expect(await run.events(2)).toMatchObject([{ by: { kind: 'official', account: 'op-1', role: 'operator' } }]);
  });

  it('leaves to the law what changed meanwhile, and to the registry what has ended', async () => {
    const run = await runOf(3);
    await record(api, run.ids[0] ?? '', [{ type: 'drh-verified', deferred: [] }], 2);
    await record(api, run.ids[1] ?? '', [{ type: 'found-not-eligible', cause: 'TMS' }], 2);
    send = async (sending) =>
      sending.workflowId.endsWith('file-2') ? { kind: 'closed' } : await api.engine.send(sending as never);
    expect((await run.page()).counts).toEqual(counts({ decided: 1, refused: 2 }));
    expect(await run.states()).toEqual(['ALREADY_DECIDED', 'CASE_CLOSED', 'decided']);
  });

  it('repeated, asks nobody twice who has answered, and those under the same name who have not', async () => {
    const run = await runOf(2);
    let down = true;
    send = async (sending) => {
      if (down && sending.workflowId.endsWith('file-2')) throw new Error('killed');
      return await api.engine.send(sending as never);
    };
    await expect(run.page()).rejects.toThrow('killed');
    down = false;
    const first = [...asked];
    const unheard = first.find(({ file }) => file.endsWith('file-2'));
    expect((await run.page()).counts).toEqual(counts({ decided: 2 }));
    expect(asked.slice(first.length)).toEqual([unheard]);
    expect([await run.events(0), await run.events(1)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('finds in the ledger what was decided when its answer got lost, also in a case that has ended', async () => {
    const run = await runOf(2);
    send = async (sending) => {
      await api.engine.send(sending as never);
      return sending.workflowId.endsWith('file-1') ? { kind: 'accepted' } : { kind: 'closed' };
    };
    expect((await run.page()).counts).toEqual(counts({ decided: 2 }));
    const again = await runOf(1);
    let sent = 0;
    send = async (sending) => {
      sent += 1;
      await api.engine.send(sending as never);
      throw new Error('killed before it was written down');
    };
    await expect(again.page()).rejects.toThrow('killed');
    wallNow = now + 3_600_000;
    expect([(await again.page()).counts, sent]).toEqual([counts({ decided: 1 }), 1]);
    const [found] = await readItems(api.db, { run: again.id, limit: 1 });
    expect(found?.decidedAt?.getTime()).toBe(now);
  });

  it('lets a file that cannot be reached fail and goes on; tried again, it is only this one, as a new round', async () => {
    const run = await runOf(3);
    send = async (sending) => (sending.workflowId.endsWith('file-2') ? away : await api.engine.send(sending as never));
    expect((await run.page()).counts).toEqual(counts({ decided: 2, failed: 1 }));
    expect(await run.states()).toEqual(['decided', 'ENGINE_UNAVAILABLE', 'decided']);
    send = (sending) => api.engine.send(sending as never);
    const before = [...asked];
    await files().reopenFiles({ run: run.id, round: 2, refused: false });
    await files().reopenFiles({ run: run.id, round: 2, refused: false });
    expect(await run.page({ round: 2, size: 1 })).toEqual({ counts: counts({ decided: 3 }), files: 1 });
    const fresh = asked.slice(before.length);
    expect(fresh).toMatchObject([{ file: expect.stringMatching(/file-2$/) }]);
    expect(before.map(({ id }) => id)).not.toContain(fresh[0]?.id);
  });

  it('counts as decided what turns up in the ledger after its file was given up', async () => {
    const run = await runOf(2);
    let lost: Parameters<SendDecision>[0] | undefined;
    send = async (sending) => {
      if (!sending.workflowId.endsWith('file-1')) return await api.engine.send(sending as never);
      lost = sending;
      return away;
    };
    expect((await run.page({ size: 1 })).counts).toEqual(counts({ failed: 1, waiting: 1 }));
    await api.engine.send(lost as never);
    expect((await run.page({ size: 1, after: 1 })).counts).toEqual(counts({ decided: 2 }));
    const [found] = await readItems(api.db, { run: run.id, limit: 1 });
    expect(found).toMatchObject({ state: 'decided', code: null, seqs: [2] });
  });

  it('tries what was refused again only where that is asked', async () => {
    const run = await runOf(2);
    send = async () => ({ kind: 'refused', refusal: { refused: 'WRONG_STAGE', detail: { stage: 'x', wanted: 'y' } } });
    expect((await run.page()).counts).toEqual(counts({ refused: 2 }));
    await files().reopenFiles({ run: run.id, round: 2, refused: false });
    expect(await run.states()).toEqual(['WRONG_STAGE', 'WRONG_STAGE']);
    await files().reopenFiles({ run: run.id, round: 3, refused: true });
    expect(await run.states()).toEqual(['waiting', 'waiting']);
    expect(await files().skipFiles({ run: run.id })).toEqual(counts({ skipped: 2 }));
  });

  it('stops at the first file for which its signer lacks the authority; another signs the rest', async () => {
    const run = await runOf(20);
    const lacking = 'AUTHORITY_NOT_VALID';
    send = async (sending) => {
      const { by } = sending.message.stamp;
      const revoked = by.kind === 'official' && by.account === 'op-1' && !sending.workflowId.endsWith('file-1');
      return revoked
        ? { kind: 'refused', refusal: { refused: lacking, detail: {} } }
        : await api.engine.send(sending as never);
    };
    expect(await run.page({ size: 20 })).toMatchObject({ lacking, counts: counts({ decided: 1, waiting: 19 }) });
    expect(asked.length).toBeLessThan(20);
    const other = { account: 'op-2', role: 'operator' } as const;
    expect((await run.page({ size: 20, signer: other })).counts).toEqual(counts({ decided: 20 }));
    expect([await run.events(0), await run.events(1)]).toMatchObject([
      [{ by: { account: 'op-1' } }],
      [{ by: { account: 'op-2' } }],
    ]);
  });

  it('goes on past a file of a unit that its signer’s authority does not reach: that one alone is refused', async () => {
    const run = await runOf(3);
    const elsewhere = { refused: 'AUTHORITY_OTHER_UNIT', detail: { paper: 'SK/1', unit: 'U-1' } } as const;
    send = async (sending) =>
      sending.workflowId.endsWith('file-2')
        ? { kind: 'refused', refusal: elsewhere }
        : await api.engine.send(sending as never);
    expect(await run.page()).toEqual({ counts: counts({ decided: 2, refused: 1 }), files: 3 });
    expect(await run.states()).toEqual(['decided', 'AUTHORITY_OTHER_UNIT', 'decided']);
  });
});
