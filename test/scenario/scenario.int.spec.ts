import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Way } from '../../cli/demo/agenda.ts';
import { addsUp } from '../../cli/demo/report.ts';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, endOfDay } from '../../domain/calendar/zone.ts';
import type { RuleId } from '../../domain/rules/register.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { planBatch } from '../../simulator/palembang.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';
import { streamsOf } from '../support/runs.ts';
import { sequenced } from './sequenced.ts';

const batch = { people: 40, seed: 2025 };
/** Those that arrived while the batch ran. */
const decrees = ['skb-2025-perubahan-1', 'skb-2026'];
const { counts } = planBatch(batch.seed, batch.people);
const plays: Played[] = [];
let played: Played;

beforeAll(async () => {
  // Twice the same, side by side: whatever depends on chance, load or the order of arrival shows as a difference.
  const both = await Promise.allSettled([playScenario(batch), playScenario(batch)]);
  for (const one of both) if (one.status === 'fulfilled') plays.push(one.value);
  for (const one of both) if (one.status === 'rejected') throw one.reason;
  [played] = plays as [Played, Played];
  await sequenced(played.db);
}, 1_200_000);

afterAll(() => Promise.all(plays.map((one) => one.end())), 120_000);

describe('the figures of a batch', () => {
  it('add up, and nothing is still open', () => {
    expect(addsUp(played.report)).toBe(true);
    expect(played.report.stillOpen).toBe(0);
  });

  it('are those of the plan, outcome by outcome', () => {
    const { proposed, notDetermined, refused, cancelled, started, returned } = played.report;
    expect({ proposed, notDetermined, refused, cancelled, started }).toEqual({
      proposed: batch.people,
      notDetermined: counts['not-determined'],
      refused: counts.tms,
      cancelled: { resigned: counts.resigned, deemedResigned: counts['deemed-resigned'], died: counts.died },
      started: counts.started,
    });
    expect(returned).toBe(played.office.ways.reduce((sum, { row }) => sum + row.returns.length, 0));
  });

  it('tell of time-limits that were missed, and of others met but written down late', () => {
    expect(played.report.breaches).toBeGreaterThan(0);
    expect(played.report.recordedLate).toBeGreaterThan(0);
    expect(played.report.refusedDecisions).toBeGreaterThan(0);
  });

  it('tell of the whole ladder up to a letter to BKN, of mails, and of bulk runs that decided every file once', async () => {
    const { rows } = await sql<{ kind: string }>`
      select distinct data->>'kind' as kind from events where type = 'rung-fired' order by 1`.execute(played.db);
    expect(rows.map(({ kind }) => kind)).toEqual(['breach', 'letter', 'overdue', 'reminder', 'superior', 'warning']);
    const { tasks, remindersSent, digests, bulkRuns, started } = played.report;
    expect(Math.min(tasks, remindersSent, digests)).toBeGreaterThan(100);
    const { rows: items } = await sql`
      select state, count(*)::int as n, count(distinct (case_id, body->>'kind', body->>'party'))::int as once
      from bulk_items group by 1`.execute(played.db);
    // Appointed, signed by both, at work; one of them was appointed by the Plt.
    expect(items).toEqual([{ state: 'decided', n: 4 * started - 1, once: 4 * started - 1 }]);
    expect(bulkRuns).toBe(8);
  });
});

describe('what is recorded past its due date', () => {
  it('is told the same day, also where BKN answers it before the next morning', async () => {
    const { rows } = await sql<{ stream: string; clock: string; toldOn: string | null; closedAt: string }>`
      select event.stream, event.data->>'clock' as clock, min(digests.day)::text as "toldOn",
        to_char(tasks.closed_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD') as "closedAt"
      from events as event
      join tasks on tasks.stream = event.stream and tasks.clock = event.data->>'clock' and tasks.kind like 'breach/%'
      left join digest_tasks on digest_tasks.task = tasks.id
      left join digests on digests.id = digest_tasks.digest and digests.account = 'pyb'
      where event.type = 'rung-fired' and event.data->>'kind' = 'breach'
        and event.recorded_at between '2025-09-24T09:00:00+07:00' and '2025-09-24T12:00:00+07:00'
        and tasks.closed_at > '2025-09-24T12:00:00+07:00'
      group by 1, 2, tasks.closed_at order by 2, 1`.execute(played.db);
    const seen = rows.map(({ clock, toldOn, closedAt }) => ({ clock, toldOn, closedAt }));
    const next = { toldOn: '2025-09-24', closedAt: '2025-09-25' };
    expect(seen).toEqual([
      { clock: 'NI-TERIMA/9', ...next },
      { clock: 'NI-TERIMA/9', ...next },
      { clock: 'NI-USUL/48', toldOn: '2025-09-24', closedAt: '2026-01-05' },
    ]);
  });
});

describe('the ledger of a batch', () => {
  it('numbers the events of each stream from 1 without a gap', async () => {
    const { rows } = await sql<{ stream: string }>`
      select stream from events group by stream having min(seq) <> 1 or max(seq) <> count(*)`.execute(played.db);
    expect(rows).toEqual([]);
    // Beside the files and the employments of those who started: the batch, the digests, the decrees, the bulk runs.
    const { caseIds, started, bulkRuns } = played.report;
    expect(await streamsOf(played.db)).toHaveLength(caseIds.length + started + 2 + decrees.length + bulkRuns);
  });

  it('gives every event one position, from 1 without a gap, in the order of its stream', async () => {
    const { rows } = await sql`
      select (select count(*) from events) = count(*) as every, min(position) as first, max(position) = count(*) as gapless
      from ledger`.execute(played.db);
    const { rows: turned } = await sql`
      select 1 from ledger one join ledger other using (stream)
      where one.seq < other.seq and one.position > other.position limit 1`.execute(played.db);
    expect(rows).toEqual([{ every: true, first: 1, gapless: true }]);
    expect(turned).toEqual([]);
  });

  it('makes the same read model when it is folded anew', async () => {
    const { streams, differences } = await rebuild(played.db, { check: true });
    expect(differences).toEqual([]);
    const shipped = await played.db.selectFrom('decrees').select('id').where('owner', '=', 'shipped').execute();
    // The register of authorities is no process, nor is that of webhooks.
    expect(streams).toBe((await streamsOf(played.db)).length + 2 + shipped.length);
  });

  it.each([
    'update events set type = type',
    'update events set recorded_at = now() where seq = 1',
    'delete from events where seq = 1',
    'truncate events',
    'truncate events, ledger',
    'truncate events cascade',
    'update ledger set position = -position',
    'delete from ledger',
    'truncate ledger',
  ])('lets nobody %s', async (statement) => {
    const count = () =>
      sql<{ n: number }>`select count(*) as n from events join ledger using (stream, seq)`.execute(played.db);
    const before = await count();
    await expect(sql.raw(statement).execute(played.db)).rejects.toThrow(/append-only|foreign key/);
    expect((await count()).rows).toEqual(before.rows);
  });
});

describe('a file', () => {
  it('whose proposal of 16 September was written down on the 17th has met its time, and its alarm stays on the trail', async () => {
    const { events, clock } = await read(
      (way) => way.row.part === 1 && way.row.proposal === 'recorded-late',
      'NI-USUL',
    );
    const due = civilDate('2025-09-16');

    expect(clock).toMatchObject({ status: 'met', due_date: due, closed_on: due, breached: false, recorded_late: true });
    const proposed = events.find((event) => event.type === 'ni-proposed');
    expect(proposed?.effectiveOn).toBe(due);
    expect(civilDateOf(proposed?.recordedAt ?? 0, 'WIB')).toBe('2025-09-17');
    const alarm = breachOf(events, clock.clock);
    expect(alarm?.at).toBe(endOfDay(due, 'WIB'));
    expect(alarm?.seq).toBeLessThan(proposed?.seq ?? 0);
  });

  it('of the second part opens with its time already over, alarmed at the instant it ended, and then met', async () => {
    const { events, clock } = await read((way) => way.row.part === 2 && way.row.outcome === 'started', 'NI-USUL');
    const end = endOfDay(civilDate('2025-09-18'), 'WIB');

    const opened = events.find((event) => event.type === 'clock-opened' && event.clock === clock.clock);
    expect(opened?.type === 'clock-opened' && opened.due.dueAt).toBe(end);
    expect(civilDateOf(opened?.recordedAt ?? 0, 'WIB')).toBe('2025-09-24');
    expect(breachOf(events, clock.clock)?.at).toBe(end);
    expect(new Date(end).toISOString()).toBe('2025-09-18T17:00:00.000Z');
    expect(clock).toMatchObject({ status: 'met', due_date: '2025-09-18', breached: false, recorded_late: true });
  });

  it('proposed after its time has missed it, however promptly that was written down', async () => {
    const { events, clock } = await read(
      (way) => way.row.part === 1 && way.row.proposal === 'late' && !way.row.reopenedByLetter,
      'NI-USUL',
    );
    expect(clock).toMatchObject({ status: 'met-late', breached: true, recorded_late: false });
    expect(breachOf(events, clock.clock)?.at).toBe(endOfDay(civilDate('2025-09-16'), 'WIB'));
  });

  it('deemed resigned in October goes on in December, once a letter has reopened it', async () => {
    const { events } = await read((way) => way.row.reopenedByLetter, 'JENDELA-SPMT');
    const told = ['notice-given', 'cancelled', 'reopened', 'ni-proposed', 'ni-issued', 'appointed', 'started-work'];

    expect(events.map(({ type }) => type).filter((type) => told.includes(type))).toEqual(told);
    expect(events.find(({ type }) => type === 'cancelled')?.effectiveOn).toBe('2025-10-01');
    expect(events.find(({ type }) => type === 'reopened')?.effectiveOn).toBe('2025-12-10');
    expect(events.find(({ type }) => type === 'started-work')?.effectiveOn).toBe('2026-01-01');
  });

  it('that waited for its SK hears from the fourth letter until when its SPMT is due, and of DRH only what the third said', async () => {
    const started = (way: Way) => way.row.part === 1 && way.row.outcome === 'started' && !way.row.reopenedByLetter;
    const { events, clock } = await read(started, 'JENDELA-SPMT');
    expect(clock).toMatchObject({ status: 'met', due_date: '2026-01-01', letter: 'jadwal-2025-4' });
    const drh = events.filter(
      ({ type, ...event }) => type.startsWith('clock-') && 'clock' in event && event.clock === 'JENDELA-DRH/1',
    );
    expect(drh.map((event) => 'due' in event && event.due.dueDate).at(-1)).not.toBe('2025-12-15');
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from clocks where rule = 'JENDELA-SPMT' and status = 'met' and stream like 'appointment/%'`.execute(
      played.db,
    );
    expect(rows[0]?.n).toBe(played.report.started);
  });

  it('rings each alarm of a clock once per due date, and none before its instant', async () => {
    const { rows } = await sql`
      select stream, data->>'clock', data->>'kind', data->>'at' from events where type = 'rung-fired'
      group by 1, 2, 3, 4 having count(*) > 1`.execute(played.db);
    const { rows: early } = await sql`
      select stream, seq from events
      where type = 'rung-fired' and recorded_at < to_timestamp((data->>'at')::bigint / 1000.0)`.execute(played.db);
    expect({ rows, early }).toEqual({ rows: [], early: [] });
  });
});

describe('a decree that arrives while the batch runs', () => {
  it('moves the reminder of a window that it does not prolong, and says so on the timeline', async () => {
    const stream = `formation/${played.office.instansi}/${played.office.formation}`;
    const events = (await readStream(played.db, stream)) as unknown as readonly {
      type: string;
      clock?: string;
      cause?: object;
      due?: { rungs: object[] };
    }[];
    const moved = events.filter(({ type, cause }) => type === 'clock-retimed' && cause !== undefined);
    expect(moved).toMatchObject([
      {
        clock: 'JENDELA-USUL-KEBUTUHAN/1',
        from: '2025-08-20',
        cause: { decree: 'skb-2025-perubahan-1', days: [{ date: '2025-08-18' }] },
        due: { dueDate: '2025-08-20' },
      },
    ]);
    const reminder = moved[0]?.due?.rungs[0] as { at: number } | undefined;
    expect(civilDateOf(reminder?.at ?? 0, 'WIB')).toBe('2025-08-15');
  });

  it('leaves nothing provisional: in December the days off of 2026 are known', async () => {
    const { rows } = await sql<{ rule: string; due: number }>`
      select distinct rule, extract(year from due_date)::int as due from clocks where provisional`.execute(played.db);
    // The last quarter and the year 2026 are evaluated in January 2027, of which nobody knows the days off yet.
    const evaluations = ['EVALUASI-TRIWULAN', 'EVALUASI-TAHUNAN'];
    expect(rows.filter(({ rule, due }) => !(evaluations.includes(rule) && due === 2027))).toEqual([]);
  });
});

describe('the same batch played twice', () => {
  it('has the same figures', () => {
    const [one, other] = plays.map(({ report: { wallSeconds: _, ...figures } }) => figures);
    expect(other).toEqual(one);
  });

  it('has the same ledger, stream by stream', async () => {
    const [one, other] = await Promise.all(plays.map(({ db }) => contentOf(db)));
    expect(other).toEqual(one);
  });

  it('lies wholly in the days of the scenario, whatever today is', async () => {
    for (const { db } of plays) {
      const { rows } = await sql`
        select min(recorded_at) >= '2025-08-11T00:00+07' as "notBefore", max(recorded_at) < '2026-01-06T00:00+07' as "notAfter",
               min(effective_on) >= '2025-08-11' and max(effective_on) <= '2026-01-05' as happened
        from events where stream not like 'decree/shipped/%'`.execute(db);
      expect(rows).toEqual([{ notBefore: true, notAfter: true, happened: true }]);
    }
  });
});

/** The ledger and one clock of the first file that goes this way. */
async function read(wanted: (way: Way) => boolean, rule: RuleId) {
  const way = played.office.ways.find(wanted);
  const stream = `appointment/${played.office.instansi}/${played.office.files.get(way?.row.row ?? 0)}`;
  const events = (await readStream(played.db, stream)) as unknown as readonly RecordedAppointmentEvent[];
  const clock = await played.db
    .selectFrom('clocks')
    .selectAll()
    .where('stream', '=', stream)
    .where('rule', '=', rule)
    .executeTakeFirstOrThrow();
  return { events, clock };
}

function breachOf(events: readonly RecordedAppointmentEvent[], clock: string) {
  for (const event of events) {
    if (event.type === 'rung-fired' && event.clock === clock && event.kind === 'breach') return event;
  }
  return undefined;
}

/**
 * What every stream holds; of the instant at which it was recorded only the day, since the engine's clock runs on, and
 * without the digest of the list: it is of the people's ids, which are drawn anew in every registry.
 */
async function contentOf(db: Played['db']): Promise<Record<string, readonly object[]>> {
  const content: Record<string, readonly object[]> = {};
  for (const stream of await streamsOf(db)) {
    const events = await readStream(db, stream);
    content[stream] = besideOneAnother(stream, events).map(({ recordedAt, ...event }) => ({
      ...sinceWhenKnown(event),
      on: civilDateOf(recordedAt, 'WIB'),
      ...(event.type === 'list-loaded' ? { digest: '' } : {}),
    }));
  }
  return content;
}

/**
 * That files were started is recorded when they are, and the time keeper of their batch asks the registry meanwhile: which
 * of both comes first is nobody's law. Everything else of a batch is in its order, and all of it is there.
 */
function besideOneAnother<E extends { readonly seq: number; readonly type: string }>(
  stream: string,
  events: readonly E[],
): readonly E[] {
  if (!stream.startsWith('formation/')) return events;
  const started = events.filter(({ type }) => type === 'files-started');
  const others = events.filter(({ type }) => type !== 'files-started');
  return [...others, ...started].map((event, index) => ({ ...event, seq: index + 1 }));
}

/** The engine's clock runs on while the sandbox's stands: of an instant only its day is the same in every play. */
function sinceWhenKnown(event: object): object {
  if ('told' in event) {
    // What was told between two mornings bears its instant in its Message-ID.
    const told = event.told as readonly { readonly delivered?: number; readonly message: string }[];
    const named = 'kind' in event && event.kind === 'morning';
    return {
      ...event,
      told: told.map(({ delivered = 0, message, ...one }) => ({
        ...{ ...one, on: civilDateOf(delivered, 'WIB') },
        ...(named && { message }),
      })),
    };
  }
  if (!('due' in event)) return event;
  const due = event.due as { readonly knownAt: number };
  return { ...event, due: { ...due, knownAt: civilDateOf(due.knownAt, 'WIB') } };
}
