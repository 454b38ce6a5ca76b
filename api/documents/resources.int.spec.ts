import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { register } from '../../domain/rules/register.ts';
import { startApi, type TestApi } from '../testing/api.ts';
import { listedBatch, openFile, operator, registerInstansi } from '../testing/batch.ts';
import { tell } from '../testing/employments.ts';

let api: TestApi;
let formation: string;

beforeAll(async () => {
  api = await startApi();
  await registerInstansi(api);
  formation = await listedBatch(api, 'resources');
  await openFile(api, formation, 1, 'paper-1');
  await openFile(api, formation, 2, 'paper-2');
  await tell(
    api,
    'appointment',
    'paper-1',
    [
      ['2025-09-10', { type: 'ni-proposed' }],
      ['2025-09-19', { type: 'ni-issued', pertekOn: '2025-09-18' } as never],
      ['2025-09-24', { type: 'appointed', skNumber: '813/17', tmt: '2025-10-01' } as never],
      ['2025-10-01', { type: 'started-work', spmtNumber: '800/4' } as never],
      ['2025-10-02', { type: 'correction-proposed', of: 4, to: '2025-09-25', reason: 'Salah ketik' } as never],
    ],
    2,
  );
});
afterAll(() => api.stop());

const read = async (path: string) => (await api.call('GET', `/v1/${path}`, { as: operator })).body;

describe('the papers of a file', () => {
  it('are named by number and date, in the order in which they were recorded', async () => {
    expect(await read('cases/paper-1/documents')).toEqual({
      documents: [
        { seq: 3, event: 'ni-issued', kind: 'pertek', number: null, on: '2025-09-18' },
        { seq: 4, event: 'appointed', kind: 'sk', number: '813/17', on: '2025-09-24' },
        { seq: 5, event: 'started-work', kind: 'spmt', number: '800/4', on: '2025-10-01' },
      ],
      next: null,
    });
  });

  it('are chosen by kind and come page by page', async () => {
    expect(await read('cases/paper-1/documents?kind=spmt')).toMatchObject({ documents: [{ number: '800/4' }] });
    expect(await read('cases/paper-1/documents?limit=1')).toMatchObject({ documents: [{ seq: 3 }], next: 3 });
    expect(await read('cases/paper-1/documents?after=4')).toMatchObject({ documents: [{ seq: 5 }], next: null });
  });

  it('of a batch name its list by the digest alone', async () => {
    const { documents } = await read(`formations/${formation}/documents`);
    expect(documents).toMatchObject([{ kind: 'daftar-nominatif', number: null, digest: expect.any(String) }]);
  });
});

describe('corrections that wait', () => {
  it('are listed with their subject until somebody confirms them', async () => {
    expect(await read('corrections')).toMatchObject({
      corrections: [{ caseId: 'paper-1', proposal: 6, of: 4, to: '2025-09-25' }],
      next: null,
    });
    expect(await read('corrections?unit=another')).toEqual({ corrections: [], next: null });
    const corrected = { type: 'fact-corrected', of: 4, from: '2025-09-24', to: '2025-09-25', proposal: 6 };
    await tell(api, 'appointment', 'paper-1', [['2025-10-03', corrected as never]], 7);
    expect(await read('corrections')).toEqual({ corrections: [], next: null });
  });
});

describe('the rules', () => {
  it('say source, dated values and the stages that they govern', async () => {
    expect(await read('rules/NI-USUL')).toMatchObject({
      ...{ id: 'NI-USUL', kind: 'statutory', binds: 'PPK' },
      citation: { instrument: 'KepmenPANRB 16/2025' },
      values: [{ from: '2025-01-13', count: { n: 7, unit: 'working-day' } }],
      stages: expect.arrayContaining([{ process: 'appointment', stage: 'ready' }]),
    });
    expect((await api.call('GET', '/v1/rules/NO-SUCH', { as: operator })).status).toBe(404);
  });

  it('come page by page, each once, and by whom they bind', async () => {
    const seen: string[] = [];
    for (let after: unknown = ''; after !== null; ) {
      const { rules, next } = await read(`rules?limit=50${after && `&after=${after}`}`);
      seen.push(...(rules as { id: string }[]).map(({ id }) => id));
      after = next;
    }
    expect(seen).toEqual(register.map(({ id }) => id));
    const { rules } = await read('rules?binds=BKN&process=appointment');
    expect((rules as { id: string; binds: string }[]).map(({ id }) => id)).toContain('NI-TERIMA');
    expect(new Set((rules as { binds: string }[]).map(({ binds }) => binds))).toEqual(new Set(['BKN']));
  });
});
