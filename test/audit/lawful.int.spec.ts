import { sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decisionsOf } from '../../audit/checks/lawful/decisions.ts';
import { derivationsOf } from '../../audit/checks/lawful/derivations.ts';
import { knownCasesIn, lawful, lawfulIn } from '../../audit/checks/lawful.ts';
import { supportingStreams } from '../../audit/checks/supporting.ts';
import type { CheckVerdict } from '../../audit/checks/verdict.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import type { Database } from '../../registry/database.ts';
import { readStream } from '../../registry/ledger/append.ts';
import type { Tables } from '../../registry/tables.ts';
import { demoInstansi } from '../../simulator/units.ts';
import { auditedLawful } from '../support/audited.ts';
import { type Desk, deskOf } from '../support/desk.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';

const instansi = demoInstansi.code;
const register = `authority/${instansi}/register`;
let played: Played;
let desk: Desk;
/** A file whose SK the PPK signed. */
let appointed: string;
let formation: string;

beforeAll(async () => {
  played = await playScenario({ seed: 7, people: 6 });
  desk = deskOf(played.stack, played.folder);
  const signed = await played.db
    .selectFrom('events')
    .select('stream')
    .where('type', '=', 'appointed')
    .where(sql<boolean>`by->>'account' = 'ppk'`)
    .orderBy('stream')
    .executeTakeFirstOrThrow();
  appointed = signed.stream;
  formation = (await supportingStreams(played.db, appointed)).find((one) => one.startsWith('formation/')) ?? '';
  // The first quarter and year are evaluated, or missed.
  for (const to of ['2026-02-10', '2026-03-10', '2026-04-09', '2026-05-04']) {
    const json = { to: `${to}T02:00:00.000Z` };
    expect(await desk('administrator', 'POST', '/v1/sandbox/clock', { json })).toMatchObject({ status: 200 });
  }
}, 900_000);
afterAll(() => played?.end(), 120_000);

describe('a batch that was played, and what its employments came to by May', () => {
  it('stands on authority that held, and every due date in the ledger counts out again', async () => {
    const { notPassed, uncounted, dates, decisions } = await auditedLawful(played.db);
    expect({ notPassed, uncounted }).toEqual({ notPassed: [], uncounted: [] });
    expect(dates).toBeGreaterThan(30);
    expect(decisions).toBeGreaterThan(15);
  });

  it('names what a file rests on: its registers, the decrees, and the batch that it comes from', async () => {
    const supporting = await supportingStreams(played.db, appointed);
    expect(supporting).toEqual(expect.arrayContaining([register, formation, 'decree/shipped/skb-2025']));
    expect(supporting.filter((stream) => stream.startsWith(`decree/${instansi}/`)).length).toBe(2);
    expect(supporting).not.toContain(appointed);
  });
});

async function streamsOf(...processes: readonly string[]): Promise<readonly string[]> {
  const rows = await played.db.selectFrom('events').select('stream').distinct().orderBy('stream').execute();
  return rows.map(({ stream }) => stream).filter((stream) => processes.some((one) => stream.startsWith(`${one}/`)));
}

class Undo extends Error {}

/** What check 5 says of a stream after somebody wrote in the database; nothing of it stays. */
async function afterTampering(
  stream: string,
  tamper: (tx: Transaction<Tables>) => Promise<unknown>,
): Promise<CheckVerdict> {
  let verdict: CheckVerdict | undefined;
  const work = played.db.transaction().execute(async (tx) => {
    await sql`alter table events disable trigger user`.execute(tx);
    await tamper(tx);
    verdict = await lawful(tx as Database, stream);
    throw new Undo();
  });
  await expect(work).rejects.toThrow(Undo);
  return verdict!;
}

const codesOf = ({ result, findings }: CheckVerdict) => [result, ...new Set(findings.map(({ code }) => code))];

describe('whoever writes in the database', () => {
  it('cannot date an authority back: what was entered after a decision gives it nothing', async () => {
    const later = await afterTampering(appointed, (tx) =>
      sql`update events set recorded_at = '2025-12-31' where stream = ${register} and seq = 1`.execute(tx),
    );
    expect(codesOf(later)).toEqual(['failed', 'AUTHORITY_NOT_HELD']);
    const from = await afterTampering(appointed, (tx) =>
      sql`update events set data = jsonb_set(data, '{grant,from}', '"2025-12-31"') where stream = ${register} and seq = 1`.execute(
        tx,
      ),
    );
    expect(codesOf(from)).toEqual(['failed', 'AUTHORITY_NOT_HELD']);
  });

  it('cannot change a calendar afterwards: the due dates that were counted by it do not count out any more', async () => {
    const edited = await afterTampering(formation, (tx) =>
      sql`update events set data = jsonb_set(data, '{decree,changes}', '[]')
        where stream = ${`decree/${instansi}/skb-2025-perubahan-1`} and seq = 1`.execute(tx),
    );
    expect(codesOf(edited)).toEqual(['failed', 'DUE_DATE_DIFFERS']);
    const unconfirmed = await afterTampering(formation, (tx) =>
      sql`update events set type = 'decree-withdrawn'
        where stream = ${`decree/${instansi}/skb-2025-perubahan-1`} and type = 'decree-confirmed'`.execute(tx),
    );
    expect(codesOf(unconfirmed)).toEqual(['failed', 'DECREE_UNKNOWN', 'DUE_DATE_DIFFERS']);
  });

  it('cannot move one due date by a day, nor take one paper off a decision, without that event being named', async () => {
    const [verdictOf, caseOf] = [lawfulIn(played.db), knownCasesIn(played.db)];
    const named = async (stream: string, seq: number, change: object) => {
      const events = (await readStream(played.db, stream)).map((one) =>
        one.seq === seq ? { ...one, ...change } : one,
      );
      const { findings } = await verdictOf(stream, events);
      return findings.some(({ at }) => at?.seq === seq) ? [] : [{ stream, seq }];
    };
    const missed: unknown[] = [];
    for (const stream of await streamsOf('appointment', 'employment', 'formation')) {
      const known = (await caseOf(stream))!;
      for (const { event } of derivationsOf(known)) {
        const due = { ...event.due, dueDate: addDays(event.due.dueDate, 1) };
        missed.push(...(await named(stream, event.seq, { due })));
      }
      for (const { event, power } of decisionsOf(known)) {
        const by = { kind: 'official', account: 'ppk', role: 'ppk' };
        if (power) missed.push(...(await named(stream, event.seq, { by })));
      }
    }
    expect(missed).toEqual([]);
  });

  it('cannot have it judged without its beginning: that it could not be asked is said', async () => {
    const events = await readStream(played.db, appointed);
    const verdict = await lawful(played.db, appointed, events.slice(1));
    expect([...codesOf(verdict), verdict.asked]).toEqual(['unknown', 'NOT_ASKED', 0]);
  });

  it('fools nobody by editing what was only folded: read models are not asked', async () => {
    for (const stream of [formation, appointed]) {
      const verdict = await afterTampering(stream, async (tx) => {
        await sql`update decrees set state = jsonb_set(state, '{decree,changes}', '[]')`.execute(tx);
        await sql`delete from decrees where owner <> 'shipped'`.execute(tx);
        await sql`update authorities set state = jsonb_set(state, '{grants}', '[]')`.execute(tx);
      });
      expect(codesOf(verdict)).toEqual(['passed']);
    }
  });
});

describe('a revocation that is entered late, in good faith', () => {
  it('makes what was decided disputed, and is no tampering', async () => {
    const paper = { number: 'SK/77', on: '2026-05-03' };
    const json = { on: '2025-12-01', paper, reason: 'Keputusan yang baru diterima' };
    const { status } = await desk('administrator', 'POST', '/v1/authorities/1/revocation', { key: 'late', json });
    expect(status).toBe(200);
    const verdict = await lawful(played.db, appointed);
    expect(codesOf(verdict)).toEqual(['disputed', 'AUTHORITY_DISPUTED']);
    expect(verdict.findings[0]?.sentence).toContain(
      'dicabut kemudian dengan surat SK/77, berlaku sejak 1 Desember 2025',
    );
  });
});
