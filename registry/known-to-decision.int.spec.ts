import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../domain/calendar/civil-date.ts';
import { instantAt } from '../domain/calendar/zone.ts';
import type { Asks } from '../domain/case/known.ts';
import { keyRing } from '../platform/keys.ts';
import { removePostgres } from '../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../platform/postgres/start-postgres.ts';
import { signaturesIn } from './authority/signatures.ts';
import { type Database, openDatabase } from './database.ts';
import { putInstansi } from './instansi.ts';
import { knownIn } from './known-to-decision.ts';
import { append } from './ledger/append.ts';
import { migrate } from './migrate.ts';
import { sealPerson } from './people.ts';

let folder: string;
let postgres: Postgres;
let db: Database;
const keys = keyRing(Buffer.alloc(32, 7));
const at = (day: string) => instantAt(civilDate(day), '10:00', 'WIB');
const office = { code: 'OPD-1', name: 'Dinas Contoh', workWeek: '5-day' } as const;
const healthCentre = { code: 'PKM-1', name: 'Puskesmas Contoh', workWeek: '6-day' } as const;
const calendar = { workWeek: '5-day', zone: 'WIB', place: { instansi: '7100', unit: 'OPD-1' } } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-known-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
  await putInstansi(db, {
    ...{ id: '7100', name: 'Kabupaten Contoh', kind: 'kabupaten-kota', zone: 'WIB', workWeek: '5-day' },
    units: [office, healthCentre],
  });
  const names = { nik: '7100010101680001', name: 'Rekaan', birthPlace: 'Contoh' };
  const born = { ...names, birthDate: '1969-03-15', sex: 'L' } as const;
  const older = { ...born, nik: '7100010101680003', birthDate: '1968-11-02' } as const;
  const destroyed = { wrapped_key: null, nik_digest: null, participant_digest: null, sealed: Buffer.of() };
  const erased = { ...sealPerson(keys, 'erased', '7100', { ...born, nik: '7100010101680002' }), ...destroyed };
  await db
    .insertInto('people')
    .values([sealPerson(keys, 'p-1', '7100', born), sealPerson(keys, 'p-2', '7100', older), erased])
    .execute();
  const stamp = { effectiveOn: civilDate('2026-02-20'), recordedAt: at('2026-02-20') };
  const by = { kind: 'official', account: 'ppk', role: 'ppk' } as const;
  const set = { type: 'policy-set', policy: 'relocation-form', value: 'new-contract', reason: 'Edaran 4' } as const;
  const events = [{ ...set, from: civilDate('2026-03-02'), ...stamp, by, seq: 1 }];
  await append(db, { process: 'policy', stream: 'policy/7100/settings', instansi: '7100', events });
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

type More = { on?: string; received?: string; person?: string; callerUnit?: string };
const known = (asks: Asks, { on = '2026-03-02', received = '2026-03-05', ...whose }: More = {}) =>
  knownIn(db, keys)({ instansi: '7100', asks, calendar, effectiveOn: civilDate(on), at: at(received), ...whose });
const nothing = { answers: {}, counted: {}, units: [] };

describe('what is found out for a decision', () => {
  it('is what the instansi answered for its day, not for the day on which it is received', async () => {
    const asks: Asks = { policies: ['relocation-form'] };
    const form = async (when: More) => (await known(asks, when)).answers['relocation-form'];
    expect(await form({ on: '2026-03-01' })).toBe('amendment');
    expect(await form({ on: '2026-03-02' })).toBe('new-contract');
    // Nobody had said so yet when it was received.
    expect(await form({ on: '2026-03-02', received: '2026-02-19' })).toBe('amendment');
  });

  it('is how far a count reaches from its day', async () => {
    const { counted } = await known({ counts: ['PANGGILAN-DISIPLIN'] }, { on: '2026-03-02', received: '2026-03-05' });
    expect(counted).toEqual({ 'PANGGILAN-DISIPLIN': '2026-03-11' });
  });

  it('is how the units count that there are, and nothing of any other', async () => {
    const six = { workWeek: '6-day', zone: 'WIB', place: { instansi: '7100', unit: 'PKM-1' } };
    expect(await known({ units: ['PKM-1', 'constructor'] })).toEqual({ ...nothing, units: [six] });
    expect(await known({ units: ['PKM-9'] })).toEqual(nothing);
  });

  it('is the day of the pension age where the coming term would reach it, and never when somebody was born', async () => {
    const pension = { position: 'Operator Layanan Operasional', from: civilDate('2026-10-01') };
    const reached = { ...nothing, pensionOn: '2027-03-15' };
    expect(await known({ pension }, { person: 'p-1' })).toEqual(reached);
    const before = { ...pension, from: civilDate('2025-10-01') };
    expect(await known({ pension: before }, { person: 'p-1' })).toEqual(nothing);
    const teacher = { ...pension, position: 'Guru Kelas Ahli Pertama' };
    expect(await known({ pension: teacher }, { person: 'p-1' })).toEqual(nothing);
    expect(await known({ pension }, { person: 'erased' })).toEqual(nothing);
    expect(await known({ policies: [] }, { person: 'p-1' })).toEqual(nothing);
  });

  it('is whose word it is, where that is asked and somebody is limited to a unit', async () => {
    expect(await known({ callerUnit: true }, { callerUnit: 'PKM-1' })).toEqual({ ...nothing, callerUnit: 'PKM-1' });
    expect(await known({ callerUnit: true })).toEqual(nothing);
    expect(await known({}, { callerUnit: 'PKM-1' })).toEqual(nothing);
  });
});

describe('what is found out for the decisions of a page', () => {
  it('is for each person and unit their own, and for nobody that of somebody asked for before', async () => {
    const sign = signaturesIn(db, keys);
    const pension = { position: 'Operator Layanan Operasional', from: civilDate('2026-10-01') };
    const head = { instansi: '7100', account: 'ppk', role: 'ppk', calendar } as const;
    const day = civilDate('2026-09-01');
    const when = { effectiveOn: day, on: day, at: at('2026-09-01') };
    const signed = async (asks: Asks, whose: object) => (await sign({ ...head, ...when, asks, ...whose })).known;
    expect(await signed({ pension }, { person: 'p-1' })).toMatchObject({ pensionOn: '2027-03-15' });
    expect(await signed({ pension }, { person: 'p-2' })).toMatchObject({ pensionOn: '2026-11-02' });
    expect(await signed({ callerUnit: true }, { callerUnit: 'OPD-1' })).toMatchObject({ callerUnit: 'OPD-1' });
    expect(await signed({ callerUnit: true }, { callerUnit: 'PKM-1' })).toMatchObject({ callerUnit: 'PKM-1' });
    expect(await signed({}, { person: 'p-1', callerUnit: 'OPD-1' })).toBeUndefined();
  });
});
