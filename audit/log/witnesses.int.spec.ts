import { createServer, type Server } from 'node:http';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../platform/log.ts';
import { type MemoryArchive, memoryArchive, newSigner, type Registry, startRegistry } from '../testing/log-fixture.ts';
import { type Serving, serveWitness } from '../witness/serve.ts';
import { stateIn } from '../witness/state.ts';
import { witness } from '../witness/witness.ts';
import { compareHeads } from './compare.ts';
import { cosigner, witnessFrom } from './cosignature.ts';
import { publish } from './keeper.ts';
import { logNextKey } from './keys.ts';
import { type NoteSigner, newSigningKey, openNote, signingKeyFrom, verifierFrom } from './note.ts';
import { consistencyProof } from './proofs.ts';
import { hashesIn } from './shelf.ts';
import type { Witness } from './witnesses.ts';

let registry: Registry;
let archive: MemoryArchive;
let signer: NoteSigner;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry?.end());
beforeEach(async () => {
  await registry.cutAt(0);
  archive = memoryArchive();
  signer = newSigner();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

type Running = Witness & { readonly folder: MemoryArchive; readonly suspected: string[]; readonly serving: Serving };

/** A witness of its own, over HTTP, that knows these keys. */
async function started(
  name: string,
  keys: readonly NoteSigner[],
  folder = memoryArchive(),
  port = 0,
): Promise<Running> {
  const { key } = signingKeyFrom(newSigningKey(name))!;
  const cosigning = cosigner(name, key, Date.now);
  const suspected: string[] = [];
  const logs = keys.map(({ told }) => verifierFrom(told)!);
  const onSuspect = (code: string) => suspected.push(code);
  const answer = witness({ logs, signer: cosigning, state: stateIn(folder), onSuspect });
  const serving = await serveWitness(answer, { host: '127.0.0.1', port }, createLog('test'));
  ends.push(() => serving.close());
  return { url: serving.url, verifier: witnessFrom(cosigning.told)!, folder, suspected, serving };
}

const publishing = (witnesses: readonly Witness[], to = archive, signers = [signer]) =>
  publish({ db: registry.db, archive: to, signers, witnesses });
const shown = (of = archive) => of.kept.get('log/checkpoint')!.toString();
const isCosigned = (note: string, { verifier }: Witness) => openNote(note, [verifier]) !== undefined;

/** The archive as it is now, for a log that goes on from here in two ways. */
function copied(): MemoryArchive {
  const copy = memoryArchive();
  for (const [name, bytes] of archive.kept) copy.kept.set(name, bytes);
  return copy;
}

describe('a head of the log', () => {
  it('is shown with the cosignature of each witness, time after time', async () => {
    const [one, two] = [await started('one.example/w', [signer]), await started('two.example/w', [signer])];
    for (const end of [5, 300, 900]) {
      await registry.add(0, end);
      const { troubles } = await publishing([one, two]);
      expect(troubles).toEqual([]);
      expect([one, two].map((each) => isCosigned(shown(), each))).toEqual([true, true]);
    }
  });

  it('is shown without a witness that is away, and brought to it at the next turn', async () => {
    const [one, two] = [await started('one.example/w', [signer]), await started('two.example/w', [signer])];
    await publishing([one, two]);
    await two.serving.close();
    await registry.add(0, 5);
    const { troubles } = await publishing([one, two]);
    expect(troubles.map(({ code }) => code)).toEqual(['WITNESS_AWAY']);
    expect(troubles[0]!.message).toContain('two.example/w');
    expect([one, two].map((each) => isCosigned(shown(), each))).toEqual([true, false]);

    // It is back under its key; the head has not grown.
    const back = await started('two.example/w', [signer], two.folder);
    expect((await publishing([one, back])).troubles).toEqual([]);
    expect([one, back].map((each) => isCosigned(shown(), each))).toEqual([true, true]);
    const before = archive.writes;
    await publishing([one, back]);
    expect(archive.writes).toBe(before);
  });

  it('is not cosigned by a witness that does not know the log, and that is said', async () => {
    const stranger = await started('one.example/w', [newSigner()]);
    const { troubles } = await publishing([stranger]);
    expect(troubles).toMatchObject([{ code: 'WITNESS_REFUSED' }]);
    expect(isCosigned(shown(), stranger)).toBe(false);
  });

  it('takes no cosignature of a key that it was not told', async () => {
    const one = await started('one.example/w', [signer]);
    const other = await started('one.example/w', [signer]);
    const { troubles } = await publishing([{ url: one.url, verifier: other.verifier }]);
    expect(troubles).toMatchObject([{ code: 'WITNESS_REFUSED' }]);
    expect(shown()).not.toContain('one.example/w');
  });

  it('is shown although a witness answers nonsense', async () => {
    const nonsense: Server = createServer((_, response) => void response.writeHead(409).end('soon\n'));
    await new Promise<void>((listening) => nonsense.listen(0, '127.0.0.1', listening));
    ends.push(async () => void nonsense.close());
    const { port } = nonsense.address() as { port: number };
    const { verifier } = await started('one.example/w', [signer]);
    const { troubles } = await publishing([{ url: `http://127.0.0.1:${port}`, verifier }]);
    expect(troubles).toMatchObject([{ code: 'WITNESS_REFUSED' }]);
  });

  it('is not shown by whoever lost the turn while a witness was asked', async () => {
    const away: Server = createServer((_, response) => {
      const turns = sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`;
      turns.execute(registry.db).then(() => response.writeHead(503).end());
    });
    await new Promise<void>((listening) => away.listen(0, '127.0.0.1', listening));
    ends.push(async () => void away.close());
    const { port } = away.address() as { port: number };
    const { verifier } = await started('one.example/w', [signer]);
    await expect(publishing([{ url: `http://127.0.0.1:${port}`, verifier }])).rejects.toThrow();
    expect(archive.kept.get('log/checkpoint')).toBeUndefined();
    expect((await publishing([])).size).toBe(1);
  });

  it('keeps the trust of a witness when its key is lost, once the witness was told the new one', async () => {
    const next = newSigner();
    const one = await started('one.example/w', [signer]);
    await publishing([one]);
    await logNextKey(registry.db, [next], { lost: true });
    expect((await publishing([one], archive, [next])).troubles).toMatchObject([{ code: 'WITNESS_REFUSED' }]);
    const told = await started('one.example/w', [signer, next], one.folder);
    expect((await publishing([told], archive, [next])).troubles).toEqual([]);
    expect(isCosigned(shown(), told)).toBe(true);
  });
});

describe('a log that is forked by whoever has its key', () => {
  it('is shown to one of its two readers without the witness, who refuses loudly', async () => {
    const one = await started('one.example/w', [signer]);
    await registry.add(0, 300);
    await publishing([one]);
    const forked = copied();
    await registry.add(300, 320);
    const honest = await publishing([one]);

    // The same key, the same beginning, and another story from there on, of the same length.
    await registry.cutAt(301);
    await registry.add(0, 20, 'forged');
    await expect(publishing([one], forked)).rejects.toMatchObject({ code: 'LOG_FORKED' });
    expect(new Set(one.suspected)).toEqual(new Set(['LOG_FORKED']));
    expect(compareHeads(shown(forked), honest.note, [signer.told])).toBe('unproven');

    // Shown nevertheless, without the witness: two readers who compare have the proof.
    const { note } = await publishing([], forked);
    expect(isCosigned(note, one)).toBe(false);
    expect(isCosigned(honest.note, one)).toBe(true);
    expect(compareHeads(note, honest.note, [signer.told])).toBe('LOG_FORKED');
    expect(shown()).toBe(honest.note);
  });

  it('does not get past the witness by growing further, nor by going back', async () => {
    const one = await started('one.example/w', [signer]);
    await registry.add(0, 300);
    await publishing([one]);
    const forked = copied();
    await registry.add(300, 320);
    const honest = await publishing([one]);
    await registry.cutAt(301);
    await registry.add(0, 10, 'forged');
    await expect(publishing([one], forked)).rejects.toMatchObject({ code: 'LOG_BEHIND' });
    await registry.add(10, 50, 'forged');
    const before = shown(forked);
    await expect(publishing([one], forked)).rejects.toMatchObject({ code: 'LOG_FORKED' });
    expect(one.suspected).toEqual(['LOG_UNPROVEN']);
    expect(shown(forked)).toBe(before);
    // The honest log is cosigned on.
    expect(isCosigned(honest.note, one)).toBe(true);
  });
});

describe('two heads side by side', () => {
  it('are the same, or proven to be of one log, or not', async () => {
    await registry.add(0, 10);
    const older = await publishing([]);
    await registry.add(10, 30);
    const newer = await publishing([]);
    const hashes = await consistencyProof(hashesIn(archive, newer.size), older.size, newer.size);
    const proof = hashes.map((hash) => hash.toString('base64'));
    const compare = (a: string, b: string, p?: readonly string[]) => compareHeads(a, b, [signer.told], p);
    expect(compare(older.note, older.note)).toBe('same');
    expect(compare(older.note, newer.note)).toBe('unproven');
    expect(compare(newer.note, older.note, proof)).toBe('consistent');
    expect(compare(older.note, newer.note, proof.toReversed())).toBe('unproven');
    expect(compare(older.note, newer.note.replace('\n31\n', '\n32\n'), proof)).toBe('CHECKPOINT_FORGED');
    expect(compareHeads(older.note, newer.note, [newSigner().told], proof)).toBe('CHECKPOINT_FORGED');
  });
});

describe('over HTTP', () => {
  const send = (url: string, body: string, path = 'add-checkpoint') =>
    fetch(new URL(path, url), { method: 'POST', body });

  it('a witness says in the words of tlog-witness what it holds', async () => {
    const one = await started('one.example/w', [signer]);
    await registry.add(0, 5);
    const { note } = await publishing([one]);
    const again = await send(one.url, `old 0\n\n${note}`);
    expect(again.status).toBe(409);
    expect(again.headers.get('content-type')).toBe('text/x.tlog.size');
    expect(await again.text()).toBe('6\n');
    const same = await send(one.url, `old 6\n\n${note}`);
    expect([same.status, same.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(await same.text()).toMatch(/^— one\.example\/w \S{100,}\n$/);
  });

  it('reads no body without end, and serves nothing else', async () => {
    const one = await started('one.example/w', [signer]);
    expect((await send(one.url, 'x'.repeat(40_000))).status).toBe(413);
    expect((await send(one.url, 'x')).status).toBe(400);
    expect((await send(one.url, 'x', 'elsewhere')).status).toBe(404);
    expect((await fetch(new URL('health', one.url))).status).toBe(200);
  });
});
