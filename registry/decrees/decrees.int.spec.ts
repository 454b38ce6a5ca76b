import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import type { RetimeAnswer } from '../../domain/case/retime.ts';
import type { RecordedDecreeEvent } from '../../domain/decree/decree.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { type Postgres, startPostgres } from '../../platform/postgres/start-postgres.ts';
import { type Database, openDatabase } from '../database.ts';
import { append } from '../ledger/append.ts';
import { migrate } from '../migrate.ts';
import { listDecrees } from './decree-reads.ts';
import { calendarsIn, knownDecrees } from './known-decrees.ts';
import { countRetimings, keepRetimings, toldToComeBack } from './retimings.ts';
import { shipDecrees } from './ship-decrees.ts';

let folder: string;
let postgres: Postgres;
let db: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-decrees-'));
  postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  db = openDatabase({ url: postgres.url });
  await migrate(db);
});

afterAll(async () => {
  await db.destroy();
  await postgres.stop();
  await removePostgres(join(folder, 'pg'));
  await rm(folder, { recursive: true });
});

const at = (day: string) => instantAt(civilDate(day), '10:00', 'WIB');
const unit = { workWeek: '5-day', zone: 'WIB' } as const;
const extra = civilDate('2025-08-19');

/** A day off of the whole country, as one instansi recorded it. */
function told(instansi: string, type: 'decree-recorded' | 'decree-confirmed', day: string) {
  const stamp = { effectiveOn: civilDate(day), recordedAt: at(day), by: { kind: 'system', name: 'decree' } } as const;
  const decree = {
    id: 'edaran-1',
    number: 'Edaran 1 (contoh)',
    issuedOn: civilDate('2025-08-08'),
    scope: { kind: 'national' },
    changes: [{ op: 'add', date: extra, name: 'Libur (contoh)', kind: 'libur-nasional' }],
    covers: [],
    source: 'Rekaan',
    confidence: 'low',
  } as const;
  const event: RecordedDecreeEvent =
    type === 'decree-recorded' ? { type, decree, unit, ...stamp, seq: 1 } : { type, ...stamp, seq: 2 };
  return append(db, { process: 'decree', stream: `decree/${instansi}/edaran-1`, instansi, events: [event] });
}

describe('the decrees that come with the product', () => {
  it('are those issued until the day on which a registry is set up, each known since its own', async () => {
    const ids = await shipDecrees(db, at('2025-08-06'));
    expect(ids).toEqual(['skb-2024', 'keppres-10-2024', 'skb-2024-perubahan-1', 'skb-2025', 'keppres-33-2024']);
    const known = await knownDecrees(db, '7100');
    expect(known.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const skb = known.find(({ id }) => id === 'skb-2025');
    expect(new Date(skb?.knownAt ?? 0).toISOString()).toBe('2024-10-13T17:00:00.000Z');
  });

  it('are written once, and are events like any other', async () => {
    await shipDecrees(db, at('2025-08-06'));
    const { n } = await db
      .selectFrom('events')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(10);
  });
});

describe('a decree that an instansi records', () => {
  it('is in no calendar before it is confirmed', async () => {
    const calendars = calendarsIn(db);
    await told('7100', 'decree-recorded', '2025-08-12');
    expect((await calendars('7100'))(at('2025-08-20'), {}).dayOff(extra)).toEqual([]);
    expect((await listDecrees(db, '7100')).map(({ id }) => id)).toContain('edaran-1');

    await told('7100', 'decree-confirmed', '2025-08-13');
    expect((await calendars('7100'))(at('2025-08-20'), {}).dayOff(extra)).toHaveLength(1);
    expect((await calendars('7100'))(at('2025-08-12'), {}).dayOff(extra)).toEqual([]);
  });

  it('holds for nobody else', async () => {
    expect((await knownDecrees(db, '7200')).map(({ id }) => id)).not.toContain('edaran-1');
    expect((await calendarsIn(db)('7200'))(at('2025-08-20'), {}).dayOff(extra)).toEqual([]);
    expect((await listDecrees(db, '7200')).map(({ id }) => id)).not.toContain('edaran-1');
  });

  it('keeps later releases from writing what might move its clocks', async () => {
    expect(await shipDecrees(db, at('2026-12-01'))).toEqual([]);
    expect((await knownDecrees(db, '7100')).map(({ id }) => id)).not.toContain('skb-2026');
  });
});

describe('the clocks that are told of a decree a second time', () => {
  const decree = { owner: '7100', id: 'edaran-1' };
  const of = (clock: string, answer: RetimeAnswer) => ({
    ...{ stream: 'appointment/7100/a', clock, rule: 'NI-USUL', from: extra, to: extra, answer },
  });

  it('are those that were being counted anew, and then no more; the first answer of the others stands', async () => {
    const asked = [of('NI-USUL/1', 'extended'), of('NI-TERIMA/7', 'counts-anew')];
    await keepRetimings(db, decree, asked, at('2025-08-13'));
    expect([...(await toldToComeBack(db, decree, asked))]).toEqual(['appointment/7100/a NI-TERIMA/7']);
    await keepRetimings(db, decree, [of('NI-TERIMA/7', 'extended')], at('2025-08-13'));
    expect(await toldToComeBack(db, decree, asked)).toEqual(new Set());
    expect(await countRetimings(db, decree)).toEqual({ extended: 2 });
  });
});
