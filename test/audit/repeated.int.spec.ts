import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now, startApi, type TestApi, type Who } from '../../api/testing/api.ts';
import { filesToAppoint } from '../../api/testing/appointments.ts';
import { administrator, grantAuthority, operator, ppk, ppkOffice, registerInstansi } from '../../api/testing/batch.ts';
import { lawful } from '../../audit/checks/lawful.ts';
import { settingsIn } from '../../registry/policies/known-policies.ts';

let api: TestApi;
let time = now; // Wednesday 10 September 2025, 10:00 WIB
let newFile: Awaited<ReturnType<typeof filesToAppoint>>;
const hour = 3_600_000;

beforeAll(async () => {
  api = await startApi({ clock: async () => time });
  await registerInstansi(api);
  newFile = await filesToAppoint(api, 'repeated');
});
afterAll(() => api.stop());

/** What check 5 says of an appointment, the fifth event of its file. */
async function saidOf(stream: string) {
  const { findings } = await lawful(api.db, stream);
  return findings.filter(({ at }) => at?.seq === 5).map(({ code }) => code);
}

describe('sent once more after an outage, when the register of authorities has gone on', () => {
  /** An appointment that arrives while the engine is away, and is repeated an hour after `meanwhile`. */
  async function repeated(account: string, meanwhile: (authority: number) => Promise<unknown>) {
    const as = { account, roles: ['ppk'] } as const;
    const file = await newFile(operator);
    const id = await grantAuthority(api, { ...ppkOffice, account });
    const arrived = time;
    api.engine.mood = 'away';
    const first = await file.appoint(as, 'a');
    expect([first.status, first.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE']);
    time += hour;
    await meanwhile(id);
    time += hour;
    api.engine.mood = 'well';
    const again = await file.appoint(as, 'a');
    const [event] = await api.db
      .selectFrom('events')
      .select(['recorded_at', 'by'])
      .where('stream', '=', file.stream)
      .where('type', '=', 'appointed')
      .execute();
    return { id, arrived, again, event, said: await saidOf(file.stream) };
  }

  it('a decision stands on the register of its first arrival, and is lawful', async () => {
    const { id, arrived, again, event, said } = await repeated('ppk-2', () =>
      grantAuthority(api, { ...ppkOffice, account: 'ppk-3' }),
    );
    expect([again.status, event?.recorded_at.getTime()]).toEqual([200, arrived]);
    expect(event?.by).toMatchObject({ authority: { id, version: id } });
    expect(said).toEqual([]);
  });

  it('a decision whose authority was revoked meanwhile was taken before that, and is disputed', async () => {
    const { again, said } = await repeated('ppk-4', (id) => {
      const json = { on: '2025-09-10', paper: { number: 'SK 9', on: '2025-09-10' }, reason: 'Mutasi' };
      return api.call('POST', `/v1/authorities/${id}/revocation`, { as: administrator, key: 'revoke', json });
    });
    expect([again.status, said]).toEqual([200, ['AUTHORITY_DISPUTED']]);
  });

  it('a decision without an authority is not carried by one that is entered after it arrived', async () => {
    const as = { account: 'ppk-5', roles: ['ppk'] } as const;
    const file = await newFile(operator);
    api.engine.mood = 'away';
    const first = await file.appoint(as, 'a');
    time += hour;
    await grantAuthority(api, { ...ppkOffice, account: 'ppk-5' });
    api.engine.mood = 'well';
    const again = await file.appoint(as, 'a');
    expect([first.status, again.status, again.body.code]).toEqual([503, 409, 'AUTHORITY_REQUIRED']);
  });
});

describe('an entry of a register that is sent once more after an outage', () => {
  /** Sends while the ledger cannot be written, and again an hour later. */
  async function entered(path: string, json: object, as: Who) {
    const send = () => api.call('POST', `/v1/${path}`, { as, key: path.replaceAll('/', '-'), json });
    await sql`alter table unsequenced rename to unsequenced_away`.execute(api.db);
    const first = await send();
    await sql`alter table unsequenced_away rename to unsequenced`.execute(api.db);
    const arrived = time;
    time += hour;
    const again = await send();
    expect([first.status, again.status]).toEqual([500, 200]);
    const [seq] = again.body.seqs as [number];
    return { arrived, seq };
  }
  const recordedAt = async (stream: string, seq: number) => {
    const found = api.db.selectFrom('events').select('recorded_at').where('stream', '=', stream).where('seq', '=', seq);
    return (await found.executeTakeFirstOrThrow()).recorded_at.getTime();
  };

  it('is known from when it was entered: a due date that was counted meanwhile did not know of it', async () => {
    const setting = { value: 8, reason: 'Surat sekolah sering lama', from: '2025-09-01' };
    const { arrived, seq } = await entered('policies/bts-days/settings', setting, ppk);
    expect(await recordedAt('policy/7100/settings', seq)).toBe(arrived + hour);
    const settingsOf = settingsIn(api.db);
    expect(await settingsOf('7100', arrived + hour - 1)).toEqual([]);
    expect(await settingsOf('7100', arrived + hour)).toMatchObject([{ id: 'bts-days', value: 8 }]);
  });

  it('follows what others entered meanwhile, so that no version of the register was there before the one below it', async () => {
    const json = { ...ppkOffice, account: 'ppk-6' };
    const { arrived, seq } = await entered('authorities', json, administrator);
    expect(await recordedAt('authority/7100/register', seq)).toBe(arrived + hour);
  });
});
