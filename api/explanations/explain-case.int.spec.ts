import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockId } from '../../domain/appointment/clocks.ts';
import type { AppointmentEvent } from '../../domain/appointment/events.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { RuleId } from '../../domain/rules/register.ts';
import { dueOf } from '../../domain/testing/given.ts';
import { shipDecrees } from '../../registry/decrees/ship-decrees.ts';
import { findFormation, formationStream } from '../../registry/formation-reads.ts';
import { append } from '../../registry/ledger/append.ts';
import { inventPeople } from '../../simulator/people.ts';
import { now, startApi, type TestApi, type Who } from '../testing/api.ts';
import { grantAuthority, listedBatch, openFile, operator, ppk, record, registerInstansi } from '../testing/batch.ts';

let api: TestApi;
let formation: string;
const verifier = { account: 'ver-1', roles: ['verifier'] } as const;
const auditor = { account: 'aud-1', roles: ['auditor'] } as const;
const people = inventPeople(7, 40);
const paper = (number: string) => ({ number, on: '2025-08-01' });
const from = '2025-08-01';

function opened(rule: RuleId, triggerOn: string, letter?: string): AppointmentEvent {
  const counted = dueOf(rule, civilDate(triggerOn), letter && '2025-09-15');
  // As the batch hands it over: it rings for all its files, and each breaches by itself.
  const due = { ...counted, rungs: counted.rungs.filter(({ kind }) => kind === 'breach') };
  const clock = { clock: clockId(rule as 'NI-TERIMA', 1), rule, triggerOn: civilDate(triggerOn), due };
  return { type: 'clock-opened', ...clock, ...(letter && { letter }) };
}

const explain = (id: string, as: Who = auditor) => api.call('GET', `/v1/cases/${id}/explanation`, { as });

/** A file whose documents are awaited until 15 September, and whose NI is to be proposed until the 16th. */
async function fileOf(row: number): Promise<string> {
  const id = await openFile(api, formation, row, `file-${row}`);
  await record(api, id, [opened('NI-USUL', '2025-09-04'), opened('JENDELA-DRH', '2025-08-28', 'jadwal-2025-2')], 2);
  return id;
}

/** A file with its NI, whose DRH ver-1 verified on 9 September. */
async function withNi(row: number): Promise<string> {
  const id = await fileOf(row);
  const json = { kind: 'verify-drh', effectiveOn: '2025-09-09', deferred: [] };
  await api.call('POST', `/v1/cases/${id}/decisions`, { as: verifier, key: `verify-${row}`, json });
  await record(api, id, [{ type: 'ni-proposed' }, { type: 'ni-issued', pertekOn: civilDate('2025-09-08') }], 5);
  return id;
}

/** The clock that the determination starts in the batch, and hands to its files. */
async function batchClock(): Promise<void> {
  const { version } = (await findFormation(api.db, formation))!;
  const triggerOn = civilDate('2025-09-04');
  const opening = { type: 'clock-opened', clock: 'NI-USUL/9', rule: 'NI-USUL', triggerOn } as const;
  const by = { kind: 'system', name: 'clock' } as const;
  const head = { seq: version + 1, effectiveOn: triggerOn, recordedAt: now, by };
  const event = { ...opening, due: dueOf('NI-USUL', triggerOn), ...head };
  const stream = formationStream({ instansi: '7100', id: formation });
  await append(api.db, { process: 'formation', stream, instansi: '7100', events: [event] });
}

beforeAll(async () => {
  api = await startApi();
  await shipDecrees(api.db, now);
  await registerInstansi(api);
  formation = await listedBatch(api, 'explain');
  const json = { kind: 'record-letter', letter: 'jadwal-2025-2', effectiveOn: '2025-08-21' };
  await api.call('POST', `/v1/formations/${formation}/decisions`, { as: operator, key: 'letter', json });
  await batchClock();
  const kuasa = { office: 'pyb', kind: 'kuasa', basis: 1, from };
  await grantAuthority(api, { ...kuasa, account: 'dep-1', powers: ['appoint'], paper: paper('SK/kuasa') });
  await grantAuthority(api, { ...kuasa, account: 'sig-1', powers: ['sign-contracts'], paper: paper('SK/tanda') });
  const plt = { account: 'plt-1', office: 'ppk', kind: 'plt', powers: ['appoint'], from, paper: paper('SP/plt') };
  await grantAuthority(api, plt);
  await grantAuthority(api, { ...plt, account: 'plt-2', paper: paper('SP/plt-2') });
  const as = { account: 'adm-1', roles: ['administrator'] } as const;
  await api.call('POST', '/v1/authorities/5/approval', { as, key: 'approval', json: paper('B-AK/1') });
  const absence = { account: 'ver-1', deputy: 'dep-1', from: '2025-09-09', until: '2025-09-10' };
  const absent = await api.call('POST', '/v1/absences', { as, key: 'absence', json: absence });
  expect([absent.status, absent.text]).toMatchObject([200, expect.any(String)]);
});
afterAll(() => api.stop());

describe('an explanation of a file', () => {
  it('says of each date how it was found: the count by its decree, the window by its letter', async () => {
    const { status, body } = await explain(await fileOf(1));
    expect(status).toBe(200);
    expect(body.asOf).toBe('2025-09-10T03:00:00.000Z');
    expect(body.clocks).toMatchObject([
      {
        ...{ id: 'NI-USUL/1', status: 'open', dueDate: '2025-09-16', dueAt: '2025-09-16T17:00:00.000Z' },
        workingDaysLeft: 4,
        rule: { id: 'NI-USUL', citation: { instrument: 'KepmenPANRB 16/2025', clause: 'KETUJUH huruf e' } },
        why: expect.stringMatching(/^7 hari kerja setelah .* \(Maulid Nabi Muhammad SAW, SKB .* pukul 24\.00 WIB\.$/),
      },
      {
        ...{ id: 'JENDELA-DRH/1', dueDate: '2025-09-15', workingDaysLeft: 3 },
        why: 'Hari terakhir menurut surat jadwal (Surat MenPANRB B/4014/M.SM.01.00/2025): Senin 15 September 2025 pukul 24.00 WIB.',
      },
    ]);
  });

  it('says which step is awaited of whom, where the role is enough', async () => {
    const { body } = await explain(await fileOf(2));
    expect(body.awaited).toEqual([
      {
        ...{ decision: 'verify-drh', words: 'memverifikasi DRH', offices: [{ id: 'operator', words: 'operator' }] },
        roles: [
          { id: 'operator', words: 'operator' },
          { id: 'verifier', words: 'verifikator' },
        ],
        ...{ clock: 'JENDELA-DRH/1', dueDate: '2025-09-15', deciders: [], holders: [] },
      },
    ]);
  });

  it('says what follows if nobody acts, and to whom it goes when nobody holds the office', async () => {
    const id = await fileOf(3);
    // What the batch rings is for the whole instansi, and no word to somebody who is there for one unit.
    const { unit } = await api.db.selectFrom('cases').select('unit').where('id', '=', id).executeTakeFirstOrThrow();
    const kabid = { account: 'kab-1', office: 'kabid', kind: 'definitive', powers: [], from };
    await grantAuthority(api, { ...kabid, unit, paper: paper('SK/kabid') });
    const { body } = await explain(id);
    const coming = body.ifNobodyActs as Record<string, unknown>[];
    const breaches = coming.filter(({ kind }) => kind === 'breach');
    expect(breaches.map(({ rule, on, time, at }) => [rule, on, time, at])).toEqual([
      ['JENDELA-DRH', '2025-09-15', '24.00', '2025-09-15T17:00:00.000Z'],
      ['NI-USUL', '2025-09-16', '24.00', '2025-09-16T17:00:00.000Z'],
    ]);
    // Whoever holds a kuasa in the office of PyB is told in it; nobody holds any below it but the PPK above.
    expect(breaches[1]).toMatchObject({
      office: { id: 'pyb', words: 'PyB' },
      holders: [
        { account: 'dep-1', kind: 'kuasa' },
        { account: 'sig-1', kind: 'kuasa' },
      ],
      sentence: 'Selasa 16 September 2025 pukul 24.00 WIB: lewat tenggat NI-USUL kepada PyB: dep-1, sig-1.',
      follows: 'Usulan terlambat menurut Kepmen; akibat hukumnya tidak disebut. Jendela surat BKN adalah tenggat lain.',
    });
    expect(coming.find(({ kind, rule }) => kind === 'reminder' && rule === 'NI-USUL')).toMatchObject({
      ...{ on: '2025-09-12', time: '08.00', office: { id: 'pyb' }, insteadOf: { id: 'operator' } },
      sentence:
        'Jumat 12 September 2025 pukul 08.00 WIB: pengingat NI-USUL kepada operator (jabatan kosong), diteruskan kepada PyB: dep-1, sig-1.',
    });
  });

  it('says who may appoint on which paper, and who may not and why', async () => {
    const id = await withNi(4);
    const { body, text } = await explain(id);
    const [step] = body.awaited as [{ deciders: Record<string, unknown>[] }];
    expect(step).toMatchObject({ decision: 'appoint', power: 'appoint', roles: [{ id: 'pyb' }, { id: 'ppk' }] });
    expect(step.deciders).toMatchObject([
      { account: 'ppk-1', may: true, authority: { paper: { number: 'Keppres 1 (contoh)', on: '2025-01-02' } } },
      { account: 'plt-2', may: true, authority: { kind: { words: 'Plt.' }, approval: { number: 'B-AK/1' } } },
      {
        ...{ account: 'sig-1', may: false, authority: { paper: { number: 'SK/tanda' } } },
        because: { code: 'AUTHORITY_REQUIRED', rule: 'KUASA-TERPISAH' },
      },
      {
        ...{ account: 'dep-1', may: false, authority: { paper: { number: 'SK/kuasa', on: '2025-08-01' } } },
        because: {
          ...{ code: 'FOUR_EYES', rule: 'PISAH-PENYIAP-PEMUTUS' },
          sentence:
            'Akun ini menggantikan, atau digantikan oleh, yang menyiapkan berkas ini pada Selasa 9 September 2025.',
        },
      },
      {
        ...{ account: 'plt-1', may: false, authority: { kind: { words: 'Plt.' }, paper: { number: 'SP/plt' } } },
        because: {
          code: 'ACTING_NEEDS_APPROVAL',
          sentence: 'Pada surat SP/plt (Plt.) belum ada persetujuan Kepala BKN yang berlaku pada tanggal keputusan.',
        },
      },
    ]);
    const person = people[3]!;
    for (const own of [person.name, person.nik, person.participantNumber]) expect(text).not.toContain(own);
  });

  it('and what it says is what the decision hears', async () => {
    const first = (await explain(await withNi(5))).body.awaited as [
      { deciders: { account: string; may: boolean; because?: { code: string; rule: string } }[] },
    ];
    for (const [index, { account, may, because }] of first[0].deciders.entries()) {
      const id = await withNi(10 + index);
      const json = { kind: 'appoint', effectiveOn: '2025-09-10', skNumber: 'SK/1', tmt: '2025-10-01' };
      const as = { ...ppk, account };
      const answer = await api.call('POST', `/v1/cases/${id}/decisions`, { as, key: `appoint-${account}`, json });
      expect([account, answer.status, answer.body.code, answer.body.rule]).toEqual([
        account,
        may ? 200 : 409,
        because?.code,
        because?.rule,
      ]);
    }
    expect(first[0].deciders).toHaveLength(5);
  });

  it('is for whoever may read the file: not for another unit, nor another instansi', async () => {
    const id = await fileOf(6);
    const elsewhere = await explain(id, { ...auditor, unit: 'tidak-di-sini' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'NOT_FOUND']);
    expect((await explain(id, { ...auditor, instansi: '7200' })).status).toBe(404);
    expect((await explain('tidak-ada')).status).toBe(404);
  });
});
