import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyBytes, historyFrom } from '../../audit/archive/history.ts';
import { fetchKept, keep } from '../../audit/archive/kept.ts';
import { auditAll } from '../../audit/audit-all.ts';
import { auditCase } from '../../audit/audit-case.ts';
import { eventDigest } from '../../audit/event-digest.ts';
import { gate } from '../../audit/gate.ts';
import { cosignatureVerifier } from '../../audit/log/cosignature.ts';
import { newSigningKey, noteSigner, rawPublicKey, signingKeyFrom, signNote } from '../../audit/log/note.ts';
import { readCheckpointNote, showCheckpoint } from '../../audit/log/shelf.ts';
import { type AuditSources, withAudit } from '../../audit/open-audit.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { rounds } from '../../registry/audit/rounds.ts';
import { countsOf, verdictsOf } from '../../registry/audit/verdicts.ts';
import type { Database } from '../../registry/database.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { appendLeaves } from '../../registry/log-leaves.ts';
import { type Filed, filed } from '../support/filed.ts';

let kept: Filed;
let sources: Filed['sources'];
let db: Database;

/** Files that are over: one that BKN returned once, and another. */
const file = 'appointment/7100/c9a569f3c175a01f472b';
const other = 'appointment/7100/4ea16d1474ed74f8d5ca';

beforeAll(async () => {
  kept = await filed();
  ({ sources } = kept);
  ({ db } = sources);
  // Whoever owns the database can do this.
  await sql`alter table events disable trigger user`.execute(db);
  await sql`alter table ledger disable trigger user`.execute(db);
});
afterAll(() => kept?.stop());

/** What an audit of the file finds: the codes of each check, each once. */
async function findings(stream = file, use: Partial<AuditSources> = {}): Promise<Record<string, readonly string[]>> {
  const verdict = await withAudit({ ...sources, ...use }, (audit) => auditCase(audit, stream));
  const codes = Object.entries(verdict.checks).map(
    ([name, { findings }]) => [name, [...new Set(findings.map(({ code }) => code))].sort()] as const,
  );
  return Object.fromEntries(codes.filter(([, found]) => found.length > 0));
}

/** Does something to the evidence, audits the file, and puts it back. */
async function afterTampering(
  tamper: () => Promise<() => Promise<unknown>>,
  use: Partial<AuditSources> = {},
): Promise<Record<string, readonly string[]>> {
  const putBack = await tamper();
  try {
    return await findings(file, use);
  } finally {
    await putBack();
  }
}

async function runOf(workflow: string): Promise<{ readonly run: string; readonly digest: string }> {
  const query = db.selectFrom('archived_runs').select(['run', 'digest']).where('workflow', '=', workflow);
  return await query.executeTakeFirstOrThrow();
}

async function withData(seq: number, data: object) {
  const at = db.selectFrom('events').select('data').where('stream', '=', file).where('seq', '=', seq);
  const { data: before } = await at.executeTakeFirstOrThrow();
  const write = (value: object) =>
    db
      .updateTable('events')
      .set({ data: JSON.stringify(value) })
      .where('stream', '=', file)
      .where('seq', '=', seq)
      .execute();
  await write({ ...before, ...data });
  return () => write(before);
}

/** Other bytes under a name of the archive. */
async function withBytes(name: string, bytes: Uint8Array | undefined) {
  const before = (await sources.archive.read(name))!;
  if (bytes === undefined) await sources.archive.remove(name);
  else await sources.archive.write(name, bytes);
  return () => sources.archive.write(name, before);
}

async function withDigest(digest: string) {
  const { run, digest: before } = await runOf(file);
  const write = (value: string) =>
    db.updateTable('archived_runs').set({ digest: value }).where('run', '=', run).execute();
  await write(digest);
  return () => write(before);
}

const nameIn = (place: string, digest: string) => `${place}/${digest.slice(0, 2)}/${digest}`;

/** A file whose one run has not ended, from its first event on. */
async function openFile(): Promise<string> {
  const { stream } = await db
    .selectFrom('events')
    .select('stream')
    .where('seq', '=', 1)
    .where('stream', 'like', 'employment/%')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('archived_runs').select('run').whereRef('workflow', '=', 'events.stream'))),
    )
    .orderBy('stream')
    .executeTakeFirstOrThrow();
  return stream;
}

/** One event more, by whoever holds the registry and feeds the log: it has its leaf under a new head. */
async function forge(stream: string): Promise<void> {
  const rows = await db.selectFrom('events').selectAll().where('stream', '=', stream).orderBy('seq', 'desc').execute();
  const row = rows[0]!;
  const seq = row.seq + 1;
  const data = { ...row, seq, data: JSON.stringify(row.data), by: JSON.stringify(row.by) };
  await db.insertInto('events').values(data).execute();
  await db.insertInto('unsequenced').values({ stream, seq }).execute();
  await kept.publish();
}

describe('what nobody touched', () => {
  it('passes all five checks, each with something that it asked', async () => {
    const verdict = await withAudit(sources, (audit) => auditCase(audit, file));
    expect(verdict).toMatchObject({ stream: file, result: 'passed' });
    for (const check of Object.values(verdict.checks)) expect(check.asked).toBeGreaterThan(0);
  });

  it('is asked by the registers of the ledger, where nobody gives others: without them no decision stands', async () => {
    const { law: _, ...asked } = sources;
    const { checks } = await withAudit(asked, (audit) => auditCase(audit, file));
    expect(new Set(checks.lawful.findings.map(({ code }) => code))).toEqual(
      new Set(['AUTHORITY_NOT_HELD', 'DUE_DATE_DIFFERS']),
    );
  });

  it('passes as a whole: every stream and every workflow, those that run are open', async () => {
    const round = await auditAll(sources, { now: Date.now });
    const counts = await countsOf(db, round);
    const streams = await db.selectFrom('events').select('stream').distinct().execute();
    const verdicts = await verdictsOf(db, { round, limit: 1_000 });
    expect(verdicts.map(({ stream }) => stream)).toEqual(expect.arrayContaining(streams.map(({ stream }) => stream)));
    expect(Object.keys(counts).sort()).toEqual(['failed', 'open', 'passed']);
    expect(counts.passed).toBeGreaterThan(15);
    // The run that carried this one on was not recorded: nobody knows where it is.
    const failed = verdicts.filter(({ result }) => result === 'failed');
    expect(failed.map(({ stream, verdict }) => [stream, ...codes(verdict)])).toEqual([
      ['employment/7100/e-2', 'HISTORY_MISSING'],
    ]);
    const open = verdicts.filter(({ result }) => result === 'open').map(({ verdict }) => codes(verdict));
    expect(new Set(open.flat())).toEqual(new Set(['RUN_OPEN']));
  });

  function codes(verdict: object): readonly string[] {
    const { checks } = verdict as Awaited<ReturnType<typeof auditCase>>;
    return Object.values(checks).flatMap(({ findings }) => findings.map(({ code }) => code));
  }
});

describe('the ledger', () => {
  it('with another payload is found by the log, by the record and by the replay', async () => {
    expect(await afterTampering(() => withData(2, { more: 1 }))).toEqual({
      logged: ['EVENT_CHANGED'],
      told: ['EVENT_DIFFERS_FROM_RECORD', 'EVENT_DIFFERS_FROM_REPLAY'],
    });
  });

  it('with its last event taken out is found, and so is one put in', async () => {
    const rows = await db.selectFrom('events').selectAll().where('stream', '=', file).orderBy('seq', 'desc').execute();
    const row = rows[0]!;
    const place = await db
      .selectFrom('ledger')
      .selectAll()
      .where('stream', '=', file)
      .where('seq', '=', row.seq)
      .executeTakeFirstOrThrow();
    const asText = { ...row, data: JSON.stringify(row.data), by: JSON.stringify(row.by) };
    const takeOut = async () => {
      await db.deleteFrom('ledger').where('position', '=', place.position).execute();
      await db.deleteFrom('events').where('stream', '=', file).where('seq', '=', row.seq).execute();
      return async () => {
        await db.insertInto('events').values(asText).execute();
        await db.insertInto('ledger').values(place).execute();
      };
    };
    expect(await afterTampering(takeOut)).toEqual({ logged: ['EVENT_MISSING'], told: ['EVENT_NOT_IN_LEDGER'] });
    const seq = row.seq + 1;
    const putIn = async () => {
      await db
        .insertInto('events')
        .values({ ...asText, seq })
        .execute();
      await sql`update ledger set position = -position where position = ${place.position}`.execute(db);
      await db.insertInto('ledger').values({ stream: file, seq, position: place.position }).execute();
      return async () => {
        await db.deleteFrom('ledger').where('position', '=', place.position).execute();
        await sql`update ledger set position = -position where position = ${-place.position}`.execute(db);
        await db.deleteFrom('events').where('stream', '=', file).where('seq', '=', seq).execute();
      };
    };
    expect(await afterTampering(putIn)).toEqual({ logged: ['EVENT_NOT_LOGGED'], told: ['EVENT_NOT_IN_HISTORY'] });
  });

  it('with two events in each other’s place is found', async () => {
    const swap = () =>
      sql`
        update events set type = o.type, data = o.data, effective_on = o.effective_on, recorded_at = o.recorded_at,
          by = o.by, request = o.request
        from events o
        where events.stream = ${file} and o.stream = ${file} and events.seq in (2, 3) and o.seq = 5 - events.seq
      `.execute(db);
    const swapped = async () => {
      await swap();
      return swap;
    };
    expect(await afterTampering(swapped)).toEqual({
      logged: ['EVENT_CHANGED'],
      told: ['EVENT_DIFFERS_FROM_RECORD', 'EVENT_DIFFERS_FROM_REPLAY'],
    });
  });
});

describe('the archive', () => {
  it('with an edited history is found, whether it is filed anew or lies under the old name', async () => {
    const { digest } = await runOf(file);
    const bytes = await sources.archive.read(nameIn('histories', digest));
    const edited = Buffer.from(bytes!);
    edited[edited.length - 1]! ^= 1;
    const found = { logged: ['HISTORY_CHANGED'], built: ['NOT_ASKED'], replayed: ['NOT_ASKED'], told: ['NOT_ASKED'] };
    expect(await afterTampering(() => withBytes(nameIn('histories', digest), edited))).toEqual(found);
    const history = historyFrom((await fetchKept(sources.archive, sources.keys, 'histories', digest))!);
    history.events!.at(-1)!.eventTime!.nanos = 7;
    const filedAnew = await keep(sources.archive, sources.keys, 'histories', historyBytes(history));
    expect(await afterTampering(() => withDigest(filedAnew))).toEqual({ logged: ['HISTORY_CHANGED'] });
  });

  it('with the history of another file is found, and names it', async () => {
    const { digest } = await runOf(other);
    expect(await afterTampering(() => withDigest(digest))).toEqual({ logged: ['HISTORY_OF_ANOTHER'] });
  });

  it('without the history is found', async () => {
    const { digest } = await runOf(file);
    const found = await afterTampering(() => withBytes(nameIn('histories', digest), undefined));
    expect(found.logged).toEqual(['HISTORY_MISSING']);
  });

  it('with the code of another build in its place, or without it, is found', async () => {
    const name = nameIn('bundles', sources.today.digest);
    const another = await keep(sources.archive, sources.keys, 'bundles', Buffer.from('other'));
    const bytes = await sources.archive.read(nameIn('bundles', another));
    const today = { digest: '0'.repeat(64), code: sources.today.code };
    expect(await afterTampering(() => withBytes(name, bytes), { today })).toMatchObject({
      built: ['BUNDLE_OF_ANOTHER_BUILD'],
      replayed: ['NOT_ASKED'],
    });
    expect(await afterTampering(() => withBytes(name, undefined))).toMatchObject({ built: ['BUNDLE_MISSING'] });
  });

  it('with a head that another key signed, or leaves that are not those signed, is found', async () => {
    const note = (await readCheckpointNote(sources.archive))!;
    const { name, key } = signingKeyFrom(newSigningKey('log.tenggat.example'))!;
    const forged = async () => {
      await showCheckpoint(
        sources.archive,
        signNote(note.slice(0, note.lastIndexOf('\n\n') + 1), [noteSigner(name, key)]),
      );
      return () => showCheckpoint(sources.archive, note);
    };
    expect(await afterTampering(forged)).toEqual({ logged: ['CHECKPOINT_FORGED'] });
    const entries = 'log/tile/entries/000';
    const bytes = Buffer.from((await sources.archive.read(entries))!);
    bytes[40]! ^= 1;
    expect(await afterTampering(() => withBytes(entries, bytes))).toEqual({ logged: ['LOG_DAMAGED'] });
  });
});

describe('a history that nobody can do again', () => {
  /** One more run of the file, by whoever writes in registry and archive. */
  async function filedAs(bytes: Uint8Array, run = 'another') {
    const digest = await keep(sources.archive, sources.keys, 'histories', bytes);
    const row = await db.selectFrom('archived_runs').selectAll().where('workflow', '=', file).executeTakeFirstOrThrow();
    const lists = { bundles: JSON.stringify(row.bundles), codec_keys: JSON.stringify(row.codec_keys) };
    await db
      .insertInto('archived_runs')
      .values({ ...row, ...lists, run, digest })
      .execute();
    return () => db.deleteFrom('archived_runs').where('run', '=', run).execute();
  }

  async function changed(change: (events: NonNullable<ReturnType<typeof historyFrom>['events']>) => void) {
    const { digest } = await runOf(file);
    const history = historyFrom((await fetchKept(sources.archive, sources.keys, 'histories', digest))!);
    history.events![0]!.workflowExecutionStartedEventAttributes!.originalExecutionRunId = 'another';
    change(history.events!);
    return historyBytes(history);
  }

  it('since it is none is found, and keeps no other file from being audited', async () => {
    const putBack = await filedAs(Buffer.from('no history'));
    const verdicts = await withAudit(sources, (audit) =>
      Promise.all([file, other].map((one) => auditCase(audit, one))),
    );
    await putBack();
    expect(verdicts.map(({ result }) => result)).toEqual(['failed', 'passed']);
    const found = verdicts[0]!.checks.logged.findings.map(({ code }) => code);
    expect(found).toEqual(['HISTORY_NOT_LOGGED', 'HISTORY_CHANGED']);
    const gateAgain = await filedAs(Buffer.from('no history'));
    const { differing } = await gate(sources, { seed: 'a' });
    await gateAgain();
    expect(differing).toEqual([{ workflow: file, run: 'another', why: 'HISTORY_CHANGED' }]);
  });

  it.each(['{', 'null', '{"stream":5}'])('since what it sent to the ledger is %s is found', async (data) => {
    const bytes = await changed((events) => {
      for (const { activityTaskScheduledEventAttributes: activity } of events) {
        for (const payload of activity?.input?.payloads ?? []) payload.data = Buffer.from(data);
      }
    });
    expect((await afterTampering(() => filedAs(bytes))).logged).toEqual(['HISTORY_CHANGED', 'HISTORY_NOT_LOGGED']);
  });

  it('since it names a build that is no digest lacks its code', async () => {
    const bytes = await changed((events) => {
      for (const { workflowTaskCompletedEventAttributes: done } of events) {
        if (done?.workerVersion) done.workerVersion.buildId = '../1.0 (debug)';
        if (done?.deploymentVersion) done.deploymentVersion.buildId = '../1.0 (debug)';
      }
    });
    const found = await afterTampering(() => filedAs(bytes));
    expect(found.built).toEqual(['BUNDLE_MISSING', 'BUNDLE_NOT_LOGGED']);
    expect(found.replayed).toEqual(['NOT_ASKED']);
  });

  it('since it was ended before any code worked on it has nothing that could differ', async () => {
    const bytes = await changed((events) => {
      const eventTime = events.splice(1).at(-1)!.eventTime!;
      events.push({
        ...events[0],
        eventTime,
        workflowExecutionStartedEventAttributes: null,
        workflowExecutionTerminatedEventAttributes: {},
      });
    });
    expect(await afterTampering(() => filedAs(bytes))).toEqual({ logged: ['HISTORY_NOT_LOGGED'] });
    const all = await gate(sources, { seed: 'a' });
    const putBack = await filedAs(bytes);
    expect(await gate(sources, { seed: 'a' })).toEqual({ ...all, of: all.of + 1 });
    await putBack();
    expect(all).toMatchObject({ replayed: all.of, differing: [] });
  });
});

describe('a case of which nothing can be made', () => {
  it('is not asked, and said so; what is away ends the audit, which says that', async () => {
    const lawful = (error: Error) => ({ ...sources, law: { ...sources.law, lawful: () => Promise.reject(error) } });
    const ask = (error: Error) => withAudit(lawful(error), (audit) => auditCase(audit, file));
    const { result, checks } = await ask(new TypeError('it is not so'));
    expect(result).toBe('unknown');
    for (const { findings } of Object.values(checks)) {
      expect(findings).toMatchObject([{ code: 'NOT_ASKED', sentence: expect.stringContaining('it is not so') }]);
    }
    const putBack = await withData(2, { more: 1 });
    const changed = await ask(new TypeError('it is not so'));
    await putBack();
    // What is no sense hides nothing that the log says.
    expect(changed.result).toBe('failed');
    expect(changed.checks.logged.findings.map(({ code }) => code)).toEqual(['EVENT_CHANGED', 'NOT_ASKED']);
    await expect(ask(new Error('connection lost'))).rejects.toThrow('connection lost');
  });
});

describe('a head that says nothing', () => {
  it('for it is not there, or no witness of the auditor’s has cosigned it, passes no case', async () => {
    const gone = await afterTampering(() => withBytes('log/checkpoint', undefined));
    expect(gone).toEqual({ logged: ['CHECKPOINT_MISSING'] });
    const { key } = signingKeyFrom(newSigningKey('witness.example'))!;
    const witnesses = [cosignatureVerifier('witness.example', rawPublicKey(key))];
    const use = { ...sources, trusted: { ...sources.trusted, witnesses } };
    const { result, checks } = await withAudit(use, (audit) => auditCase(audit, file));
    expect([result, checks.logged.findings]).toMatchObject(['unknown', [{ code: 'CHECKPOINT_NOT_COSIGNED' }]]);
  });
});

describe('a file that runs still', () => {
  it('is built, replayed and told as any other, and its history waits for a head', async () => {
    const name = await openFile();
    const verdict = await withAudit(sources, (audit) => auditCase(audit, name));
    const { logged, built, replayed, told } = verdict.checks;
    expect({ built: built.result, replayed: replayed.result, told: told.result }).toEqual({
      ...{ built: 'passed', replayed: 'passed', told: 'passed' },
    });
    expect(replayed.asked).toBe(1);
    expect([logged.result, logged.findings.map(({ code }) => code)]).toEqual(['open', ['RUN_OPEN']]);
  });

  it('with an event forged at its end, logged by whoever forged it, is found', async () => {
    const name = await openFile();
    await forge(name);
    expect(await findings(name)).toEqual({ logged: ['RUN_OPEN'], told: ['EVENT_NOT_IN_HISTORY'] });
  });
});

describe('whoever can write in the registry and has what they wrote signed', () => {
  /** Written as a leaf of the same event under another name, which the log signs like any other. */
  async function logged(stream: string, seq: number): Promise<void> {
    const event = (await readStream(db, stream, seq, seq))[0]!;
    const leaf = { kind: 'event', stream, seq, digest: eventDigest(stream, event) };
    await db.transaction().execute((tx) => appendLeaves(tx, [{ name: `again/${stream}/${seq}`, leaf }]));
    await kept.publish();
  }

  it('cannot have a changed event pass for the one that was logged first', async () => {
    const changed = async () => {
      const putBack = await withData(3, { more: 1 });
      await logged(file, 3);
      return putBack;
    };
    expect(await afterTampering(changed)).toMatchObject({ logged: ['EVENT_CHANGED'] });
  });

  it('cannot have an event wait for its place for ever: what nobody will give one was never logged', async () => {
    const stream = 'policy/7100';
    const event = { stream, seq: 1, type: 'policy-set', effective_on: civilDate('2025-01-02') };
    const row = { ...event, data: '{}', by: '{"kind":"system","name":"shipped"}', recorded_at: new Date(0) };
    await db.insertInto('events').values(row).execute();
    expect(await findings(stream)).toMatchObject({ logged: ['EVENT_NOT_LOGGED'] });
    await db.insertInto('unsequenced').values({ stream, seq: 1 }).execute();
    expect(await findings(stream)).toMatchObject({ logged: ['HEAD_BEHIND'] });
    await db.deleteFrom('unsequenced').execute();
    await db.deleteFrom('events').where('stream', '=', stream).execute();
  });
});

describe('the code of today', () => {
  it('that does something else is said beside a verdict that stands, and stopped at the gate', async () => {
    const { code } = sources.today;
    const changed = code.replace('revision: state.revision,', 'revision: state.revision + 1,');
    expect(changed).not.toBe(code);
    const today = { digest: '1'.repeat(64), code: changed };
    const verdict = await withAudit({ ...sources, today }, (audit) => auditCase(audit, file));
    expect(verdict.result).toBe('noted');
    expect(verdict.checks.told.findings.map(({ code: found }) => found)).toEqual(['CODE_CHANGED_SINCE']);
    const answer = await gate({ ...sources, today }, { seed: 'a' });
    expect(answer.differing.length).toBeGreaterThan(5);
    const same = await gate(sources, { seed: 'a', size: 4 });
    expect({ ...same, of: 0 }).toEqual({ bundle: sources.today.digest, replayed: 4, of: 0, differing: [] });
  });
});

describe('by the command', () => {
  let out: string;
  let start: (...args: string[]) => ReturnType<typeof spawn>;

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'tenggat-page-'));
    const manifest = join(out, 'workflow-bundle.json');
    await writeFile(manifest, JSON.stringify({ digest: sources.today.digest }));
    await writeFile(join(out, 'workflow-bundle.js'), sources.today.code);
    const env = {
      ...{ PATH: process.env.PATH, DATABASE_URL: kept.databaseUrl, TEMPORAL_ADDRESS: '127.0.0.1:1' },
      ...{ TENGGAT_MASTER_KEY: kept.masterKey, TENGGAT_PAYLOAD_KEYS: `test:${'07'.repeat(32)}` },
      ...{ TENGGAT_WORKFLOW_BUNDLE: manifest, TENGGAT_ARCHIVE: kept.archiveFolder },
      TENGGAT_TRUSTED_LOG_KEYS: kept.logKey,
    };
    const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
    start = (...args) => spawn(process.execPath, [main, 'audit', ...args], { env });
  });

  afterAll(() => rm(out, { recursive: true }));

  it('a gate that repeated nothing lets nothing through', async () => {
    const said = async (...args: string[]) => {
      const gate = start('gate', '--json', ...args);
      const [json, [exit]] = await Promise.all([text(gate.stdout!), once(gate, 'close')]);
      return { exit, replayed: JSON.parse(json).replayed };
    };
    expect(await said('--sample', '2')).toEqual({ exit: 0, replayed: 2 });
    expect(await said('--sample', '0')).toEqual({ exit: 2, replayed: 0 });
  });

  it('a round that was killed in the middle goes on where it was', async () => {
    // More than one page: names that nothing is known of are audited too.
    const first = start('--all');
    for await (const chunk of first.stderr!) if (/diperiksa/.test(String(chunk))) break;
    first.kill('SIGKILL');
    await once(first, 'close');
    const [unfinished] = await rounds(db, 1);
    const before = await countsOf(db, unfinished!.id);
    const [asked] = await verdictsOf(db, { round: unfinished!.id, limit: 1 });
    expect(unfinished?.endedAt).toBeUndefined();
    const page = join(out, 'audit.html');
    const second = start('--all', '--json', '--page', page);
    const said: string[] = [];
    second.stdout!.on('data', (chunk) => said.push(String(chunk)));
    const [exit] = await once(second, 'close');
    const [finished] = await rounds(db, 1);
    expect(finished).toMatchObject({ id: unfinished?.id, endedAt: expect.any(Number) });
    const after = await countsOf(db, finished!.id);
    expect((await verdictsOf(db, { round: finished!.id, limit: 1 }))[0]?.at).toEqual(asked?.at);
    expect(sum(after)).toBeGreaterThan(sum(before));
    // The registers behind these histories are not there: the command asks the law, and no decision stands.
    expect(exit).toBe(1);
    expect(said.join('')).toContain(`"round": ${finished?.id}`);
    const html = await readFile(page, 'utf8');
    expect(html).toContain(file);
    expect(html.match(/<tr><th scope="row">/g)?.length).toBe(sum(after));
  });

  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
});
