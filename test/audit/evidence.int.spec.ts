import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence, Proof } from '../../audit/evidence/evidence.ts';
import type { Reader } from '../../audit/evidence/people.ts';
import { presentRunIn } from '../../audit/evidence/present-run.ts';
import { hashOfLeaf, isIncluded } from '../../audit/verifier/tree.ts';
import { makeEvidence } from '../../cli/evidence/make-evidence.ts';
import { destroyKeys } from '../../registry/subject/erase.ts';
import { openIdentity } from '../../registry/subject/identity.ts';
import { inventPeople } from '../../simulator/people.ts';
import { type Archived, archived } from '../support/archived.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';

const batch = { seed: 7, people: 6 };
const madeAt = Date.parse('2026-02-02T03:04:05Z');
const reader: Reader = { account: 'cli/somebody', role: 'cli', purpose: 'audit' };

let played: Played;
let kept: Archived;
let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-evidence-'));
  played = await playScenario(batch);
  kept = await archived(played);
});
afterAll(async () => {
  await kept?.remove();
  await played?.end();
  await rm(folder, { recursive: true, force: true });
});

function making(ids: readonly string[], asked: { readonly reader?: Reader } = {}, archive = kept.archive) {
  files += 1;
  const { db, client } = played;
  const { keys, logKey } = kept;
  const use = { ...{ db, archive, keys, logKeys: [logKey], witnesses: [] }, now: () => madeAt };
  const out = join(folder, `${files}.zip`);
  return { out, made: makeEvidence({ ...use, presentRun: presentRunIn(client) }, { ids, ...asked }, out) };
}

async function made(ids: readonly string[], asked: { readonly reader?: Reader } = {}) {
  const { out, made } = making(ids, asked);
  const { missing } = await made;
  const bytes = await readFile(out);
  const entries = unzipSync(bytes);
  const evidence: Evidence = JSON.parse(Buffer.from(entries['evidence.json']!).toString());
  return { out, bytes, missing, entries, evidence, text: await wordsOf(entries['dossier.pdf']!) };
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

/** The files of persons of this batch: whose, and how they stand. */
async function cases() {
  const rows = await played.db.selectFrom('cases').select(['id', 'process', 'person', 'stage']).orderBy('id').execute();
  return rows.filter(({ process }) => process === 'appointment');
}

/** As RFC 8785 orders it, in words of this spec's own. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${ordered(inner)}`).join(',')}}`;
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

function stands(leaf: object, { index, proof }: Proof, checkpoint: string): boolean {
  const [, size, root = ''] = checkpoint.split('\n');
  return isIncluded({ leaf: hashOfLeaf(Buffer.from(ordered(leaf))), index, proof }, { size: Number(size), root });
}

describe('a berkas bukti', () => {
  it('proves each of its events, histories and bundles by what lies in it alone', async () => {
    const started = (await cases()).find(({ stage }) => stage === 'started')!;
    const formation = (await played.db.selectFrom('formations').select('id').executeTakeFirstOrThrow()).id;
    const { evidence, entries, missing, out } = await made([started.id, formation]);
    expect(missing).toEqual([]);
    expect(execFileSync('unzip', ['-t', out]).toString()).toContain('No errors detected');
    const { checkpoint } = evidence;
    expect(evidence.cases.map(({ stream }) => stream.split('/')[0])).toEqual(['appointment', 'formation']);
    let events = 0;
    for (const { stream, events: proven } of [...evidence.cases, ...evidence.supporting]) {
      expect(proven.map(({ event }) => event.seq)).toEqual(proven.map((_, n) => n + 1));
      for (const { event, ...proof } of proven) {
        const leaf = { kind: 'event', stream, seq: event.seq, digest: sha256(ordered({ stream, ...event })) };
        expect(stands(leaf, proof, checkpoint)).toBe(true);
        expect(stands({ ...leaf, seq: event.seq + 1 }, proof, checkpoint)).toBe(false);
        events += 1;
      }
    }
    expect(events).toBeGreaterThan(60);
    const supporting = evidence.supporting.map(({ stream }) => stream);
    expect(supporting).toContain('authority/7100/register');
    expect(supporting).toContain('decree/shipped/skb-2025');
    expect(evidence.cases[0]!.runs).toHaveLength(1);
    for (const { workflow, run, digest, bundles, index, proof } of evidence.cases.flatMap(({ runs }) => runs)) {
      expect(sha256(entries[`histories/${digest}.pb`]!)).toBe(digest);
      expect(stands({ kind: 'history', workflow, run, digest, bundles }, { index, proof }, checkpoint)).toBe(true);
    }
    expect(evidence.bundles).toHaveLength(1);
    for (const { digest, sdk, ...proof } of evidence.bundles) {
      expect(sha256(entries[`bundles/${digest}.js`]!)).toBe(digest);
      expect(stands({ kind: 'bundle', digest, sdk }, proof, checkpoint)).toBe(true);
    }
    expect(evidence.rules.map(({ id }) => id)).toContain('NI-USUL');
    expect(evidence.letters.map(({ number }) => number)).toContain('Surat MenPANRB B/4014/M.SM.01.00/2025');
  });

  it('is the same to the byte when it is made again', async () => {
    const { id } = (await cases())[0]!;
    expect((await made([id])).bytes.equals((await made([id])).bytes)).toBe(true);
  });

  it('tells in its dossier both times, each due date and each office with its paper', async () => {
    const started = (await cases()).find(({ stage }) => stage === 'started')!;
    const { text } = await made([started.id]);
    expect(text).toContain('Pemerintah Kota Contoh (7100)');
    // NI-USUL: the determination was received on Thursday 4 September 2025; Friday the 5th is Maulid.
    expect(text).toContain('NI-USUL/1: paling lambat Selasa 16 September 2025');
    expect(text).toContain('libur nasional: Maulid Nabi Muhammad SAW');
    expect(text).toContain('SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024');
    // BKN decided on one day, the poller of the next morning wrote it down.
    expect(text).toContain('17 September 2025 18 September 2025 06.00 WIB NI ditetapkan');
    expect(text).toContain('pejabat definitif menurut 800/0001/SK/2025 (contoh) tanggal 2 Januari 2025');
    expect(text).toContain('Halaman 1 dari');
    expect(text).toContain('log.sandbox.example, witness.sandbox.example');
  });

  it('tells each of several in a dossier of its own, and lists them in one with the rules that they share', async () => {
    const asked = (await cases()).slice(0, 3).map(({ id }) => id);
    const { entries, text } = await made(asked, { reader });
    const dossiers = Object.keys(entries).filter((name) => name.endsWith('.pdf'));
    const names = asked.map((id) => `dossier/appointment-7100-${id}.pdf`);
    expect(dossiers.toSorted()).toEqual(['dossier.pdf', ...names].toSorted());
    for (const [n, id] of asked.entries()) {
      const own = await wordsOf(entries[names[n]!]!);
      expect(own).toMatch(new RegExp(`Pengangkatan ${id}.* Nama .* Urutan kejadian `));
      for (const other of asked) expect(own.includes(other)).toBe(other === id);
      expect(own).toContain('ada di dossier.pdf');
      expect(text).toContain(names[n]);
      expect(text).toContain(/Nama (.+?) NIK/.exec(own)![1]);
    }
    expect(text).not.toContain('Urutan kejadian');
    expect(text).toContain('Aturan dan surat yang dipakai');
  });

  it('holds nobody where people are redacted, and who it is, written down as a look, where they are included', async () => {
    const { id, person } = (await cases())[0]!;
    const { ni, ...identity } = (await openIdentity(played.db, kept.keys, person))!;
    const invented = inventPeople(batch.seed, batch.people).find(({ nik }) => nik === identity.nik)!;
    const personal = [invented.name, invented.nik, invented.participantNumber, ni ?? 'no NI'];
    const views = () => played.db.selectFrom('person_views').selectAll().where('case_id', '=', id).execute();
    const before = (await views()).length;

    const redacted = await made([id]);
    const bytes = Buffer.concat([...Object.values(redacted.entries), Buffer.from(redacted.text), redacted.bytes]);
    for (const value of personal) expect(bytes.includes(value)).toBe(false);
    expect(redacted.evidence.people).toBe('redacted');
    expect(redacted.text).toContain('disamarkan');
    expect(await views()).toHaveLength(before);

    const included = await made([id], { reader });
    expect(included.evidence.cases[0]!.person).toMatchObject({ name: invented.name, nik: invented.nik });
    expect(included.text).toContain(invented.name);
    expect(included.text).toContain(invented.nik);
    const look = (await views()).at(-1)!;
    expect(look).toMatchObject({ person, account: 'cli/somebody', what: 'export', purpose: 'audit' });
    expect(look.fields).toContain('nik');
    expect(included.evidence.cases[0]!.events).toEqual(redacted.evidence.cases[0]!.events);
  });

  it('says of whom is erased that nobody can say it any more, and proves as before', async () => {
    const { id, person } = (await cases()).at(-1)!;
    const { name } = (await openIdentity(played.db, kept.keys, person))!;
    const entry = { id: person, instansi: '7100', nikDigest: null };
    await played.db.transaction().execute((tx) => destroyKeys(tx, [entry]));
    const { evidence, text } = await made([id], { reader });
    expect(evidence.cases[0]).toMatchObject({ erased: true });
    expect(evidence.cases[0]!.person).toBeUndefined();
    expect(text).toContain('data orang ini sudah dihapus');
    expect(text).not.toContain(name);
    const redacted = await made([id]);
    expect(redacted.evidence.cases[0]).toMatchObject({ erased: true });
    expect(redacted.text).toContain('data orang ini sudah dihapus');
    const { stream, events } = evidence.cases[0]!;
    const { event, ...proof } = events[0]!;
    const leaf = { kind: 'event', stream, seq: 1, digest: sha256(ordered({ stream, ...event })) };
    expect(stands(leaf, proof, evidence.checkpoint)).toBe(true);
  });
});

describe('no berkas bukti is made, and nothing written', () => {
  it('of a file that nobody knows: all of them are named', async () => {
    const { out, made } = making(['nobody-1', 'nobody-2']);
    await expect(made).rejects.toMatchObject({
      code: 'EVIDENCE_CASE_UNKNOWN',
      message: expect.stringContaining('nobody-1, nobody-2'),
    });
    await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('before the log has a signed head', async () => {
    const { id } = (await cases())[0]!;
    const headless = { ...kept.archive, read: async () => undefined };
    await expect(making([id], {}, headless).made).rejects.toMatchObject({ code: 'EVIDENCE_HEAD_MISSING' });
  });

  it('while the head does not cover the newest events: how many is said', async () => {
    const { id } = (await cases())[0]!;
    const leaves = () => played.db.selectFrom('log_leaves').selectAll().where('name', 'like', `event/%/${id}/%`);
    const [one, two] = await leaves().orderBy('index', 'desc').limit(2).execute();
    await played.db.deleteFrom('log_leaves').where('index', 'in', [one!.index, two!.index]).execute();
    try {
      await expect(making([id]).made).rejects.toMatchObject({
        code: 'EVIDENCE_NOT_COVERED',
        message: expect.stringContaining('belum memuat 2 kejadian'),
      });
    } finally {
      const rows = [one!, two!].map((row) => ({ ...row, leaf: JSON.stringify(row.leaf) }));
      await played.db.insertInto('log_leaves').values(rows).execute();
    }
  });

  it('over a file that is there already', async () => {
    const { id } = (await cases())[0]!;
    const { out, made } = making([id]);
    await made;
    const before = await readFile(out);
    files -= 1;
    await expect(making([id]).made).rejects.toMatchObject({ code: 'EVIDENCE_FILE_EXISTS' });
    expect((await readFile(out)).equals(before)).toBe(true);
  });
});
