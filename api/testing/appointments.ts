import type { Got, TestApi, Who } from './api.ts';
import { listedBatch, openFile, record } from './batch.ts';

/** The files of a batch that BKN has given an NI: the next step of each is its appointment, on 9 September 2025. */
export async function filesToAppoint(api: TestApi, name: string) {
  const formation = await listedBatch(api, name);
  let nextRow = 1;
  return async (verifier: Who) => {
    const row = nextRow++;
    const id = await openFile(api, formation, row, `${name}-${row}`);
    const decide = (as: Who, key: string, json: object): Promise<Got> =>
      api.call('POST', `/v1/cases/${id}/decisions`, { as, key: `${id}/${key}`, json });
    const verified = await decide(verifier, 'verify', { kind: 'verify-drh', effectiveOn: '2025-09-08', deferred: [] });
    if (verified.status !== 200) throw new Error(verified.text);
    const pertekOn = '2025-09-08' as never;
    await record(api, id, [{ type: 'ni-proposed' }, { type: 'ni-issued', pertekOn }], 3);
    const stream = `appointment/7100/${id}`;
    return {
      ...{ id, stream },
      appoint: (as: Who, key: string, effectiveOn = '2025-09-09') =>
        decide(as, key, { kind: 'appoint', effectiveOn, skNumber: 'SK/1', tmt: '2025-10-01' }),
      cancel: (as: Who, key: string) =>
        decide(as, key, { kind: 'cancel', effectiveOn: '2025-09-09', ground: 'resigned', evidence: 'surat' }),
      events: async () =>
        (await api.db.selectFrom('events').select('type').where('stream', '=', stream).orderBy('seq').execute()).map(
          ({ type }) => type,
        ),
      refusals: async () =>
        await api.db
          .selectFrom('refusals')
          .select(['code', 'rule', 'account', 'role'])
          .where('stream', '=', stream)
          .orderBy('id')
          .execute(),
    };
  };
}
