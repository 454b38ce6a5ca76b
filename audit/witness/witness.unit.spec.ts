import { describe, expect, it } from 'vitest';
import { checkpointText } from '../log/checkpoint.ts';
import { cosignatureVerifier, cosigner, witnessFrom } from '../log/cosignature.ts';
import { growTiles } from '../log/grow.ts';
import { leafHash } from '../log/merkle.ts';
import { type NoteSigner, openNote, privateKeyOf, rawPublicKey, signNote, verifierFrom } from '../log/note.ts';
import { consistencyProof, rootOf } from '../log/proofs.ts';
import { hashesIn, tilesIn } from '../log/shelf.ts';
import { type MemoryArchive, memoryArchive, newSigner, origin } from '../testing/log-fixture.ts';
import { stateIn } from './state.ts';
import { type Answer, witness } from './witness.ts';

const key = privateKeyOf(Buffer.alloc(32, 3));
const at = Date.parse('2026-11-02T08:00:00Z');
const cosigning = cosigner('witness.example/w1', key, () => at);
const signer = newSigner();

/** A tree of leaves of this name; two of them begin alike up to `alike`. */
async function treeOf(leaf: string, alike = 0): Promise<MemoryArchive> {
  const archive = memoryArchive();
  const leaves = Array.from({ length: 20 }, (_, n) => leafHash(Buffer.from(n < alike ? `${n}` : `${leaf} ${n}`)));
  // From one to the next, so that there are tiles of each size.
  for (let size = 0; size < 20; size += 1) await growTiles(tilesIn(archive), size, leaves.slice(size, size + 1));
  return archive;
}
const tree = await treeOf('a', 8);
const other = await treeOf('b', 8);

async function noteOf(size: number, signers: readonly NoteSigner[] = [signer], of = tree): Promise<string> {
  return signNote(
    checkpointText({ origin: signers[0]!.name, size, root: await rootOf(hashesIn(of, size), size) }),
    signers,
  );
}
async function asking(old: number, size: number, of = tree, note?: string): Promise<string> {
  const proof = old > size ? [] : await consistencyProof(hashesIn(of, size), old, size);
  const lines = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `old ${old}\n${lines}\n${note ?? (await noteOf(size, [signer], of))}`;
}

function newWitness(folder = memoryArchive(), logs: readonly NoteSigner[] = [signer]) {
  const suspected: string[] = [];
  const answer = witness({
    logs: logs.map(({ told }) => verifierFrom(told)!),
    signer: cosigning,
    state: stateIn(folder),
    onSuspect: (code) => suspected.push(code),
  });
  return { answer, folder, suspected };
}
const lines = (answer: Answer) => ('lines' in answer ? answer.lines : `refused ${answer.status}`);

describe('a witness', () => {
  it('cosigns the first head that it sees, and those that begin with what it saw', async () => {
    const { answer } = newWitness();
    for (const [old, size] of [
      [0, 3],
      [3, 3],
      [3, 8],
      [8, 13],
      [13, 20],
    ] as const) {
      const note = await noteOf(size);
      const line = lines(await answer(await asking(old, size)));
      expect(openNote(note + line, [cosignatureVerifier('witness.example/w1', rawPublicKey(key))])).toBeDefined();
      expect(line).toMatch(/^— witness\.example\/w1 \S+\n$/);
    }
  });

  it('is known by a text that tells its key as that of a cosigner', () => {
    // 0x04 and the 32 bytes of the key.
    expect(cosigning.told).toMatch(/^witness\.example\/w1\+[0-9a-f]{8}\+B[A-Za-z0-9+/]{43}$/);
    expect(witnessFrom(cosigning.told)?.id).toEqual(cosigning.id);
    expect(witnessFrom(signer.told)).toBeUndefined();
    expect(verifierFrom(cosigning.told)).toBeUndefined();
  });

  it('says what it holds to whoever thinks that it holds something else', async () => {
    const { answer, suspected } = newWitness();
    await answer(await asking(0, 13));
    expect(await answer(await asking(0, 20))).toEqual({ status: 409, held: 13 });
    expect(await answer(await asking(8, 20))).toEqual({ status: 409, held: 13 });
    // Older heads are not cosigned again.
    expect(await answer(await asking(8, 8))).toEqual({ status: 409, held: 13 });
    expect(suspected).toEqual([]);
  });

  it('cosigns no second tree of a size that it has cosigned', async () => {
    const { answer, suspected } = newWitness();
    await answer(await asking(0, 13));
    expect(await answer(await asking(13, 13, other))).toEqual({ status: 409, held: 13, suspect: 'LOG_FORKED' });
    expect(suspected).toEqual(['LOG_FORKED']);
    expect(lines(await answer(await asking(13, 20)))).toContain('witness.example/w1');
  });

  it('cosigns no tree that does not begin with what it has cosigned', async () => {
    const { answer, suspected } = newWitness();
    await answer(await asking(0, 13));
    expect(await answer(await asking(13, 20, other))).toMatchObject({ status: 422 });
    expect(suspected).toEqual(['LOG_UNPROVEN']);
    // Up to there they are one tree.
    const early = newWitness();
    await early.answer(await asking(0, 8));
    expect(lines(await early.answer(await asking(8, 20, other)))).toContain('witness.example/w1');
  });

  it('remembers what it cosigned when it is started anew', async () => {
    const { answer, folder } = newWitness();
    await answer(await asking(0, 13));
    expect(await newWitness(folder).answer(await asking(0, 13, other))).toMatchObject({ status: 409, held: 13 });
  });

  it('signs nothing that it could not write down, and nothing when it cannot read what it wrote', async () => {
    const { answer, folder } = newWitness();
    folder.failWrite = 0;
    await expect(answer(await asking(0, 13))).rejects.toMatchObject({ code: 'ARCHIVE_FULL' });
    folder.failWrite = Number.POSITIVE_INFINITY;
    await answer(await asking(0, 13));
    for (const name of folder.kept.keys()) folder.kept.set(name, Buffer.from('broken'));
    await expect(answer(await asking(0, 20))).rejects.toThrow('cannot be read');
  });

  it('says one thing of one size, however many ask at once', async () => {
    const { answer } = newWitness();
    const bodies = await Promise.all([asking(0, 13), asking(0, 13, other), asking(0, 20), asking(0, 20, other)]);
    const answers = await Promise.all(bodies.map(answer));
    expect(answers.map((one) => ('lines' in one ? 'signed' : one.status))).toEqual(['signed', 409, 409, 409]);
  });

  it('knows a log by any of its keys, and passes over those that it does not know', async () => {
    const next = newSigner();
    const { answer } = newWitness();
    await answer(await asking(0, 8));
    expect(lines(await answer(await asking(8, 13, tree, await noteOf(13, [signer, next]))))).toContain('witness');
    const alone = await asking(13, 20, tree, await noteOf(20, [next]));
    expect(await answer(alone)).toEqual({ status: 403 });
    const { answer: learned } = newWitness(memoryArchive(), [signer, next]);
    expect(lines(await learned(await asking(0, 20, tree, await noteOf(20, [next]))))).toContain('witness');
  });
});

describe('a request to a witness', () => {
  it.each([
    ['nothing', async () => '', 400],
    ['no note', async () => 'old 0\n\n', 400],
    ['no old size', async () => (await asking(0, 8)).replace('old 0\n', ''), 400],
    ['an old size with a zero before it', async () => (await asking(3, 8)).replace('old 3', 'old 03'), 400],
    ['an old size above the new one', () => asking(9, 8), 400],
    ['what is no hash among the proof', async () => (await asking(0, 8)).replace('old 0\n', 'old 0\nAAAA\n'), 400],
    [
      'too many hashes',
      async () => (await asking(0, 8)).replace('old 0\n', `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}`),
      400,
    ],
    [
      'a log that it does not know',
      async () => asking(0, 8, tree, await noteOf(8, [newSigner('elsewhere.example')])),
      404,
    ],
    ['another key of that name', async () => asking(0, 8, tree, await noteOf(8, [newSigner(origin)])), 403],
    ['a signature of another text', async () => (await asking(0, 8)).replace('\n8\n', '\n9\n'), 403],
    [
      'a proof where none is due',
      async () => (await asking(0, 8)).replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`),
      422,
    ],
  ])('with %s is answered so', async (_, body, status) => {
    const { answer, folder } = newWitness();
    expect(await answer(await body())).toMatchObject({ status });
    expect(folder.kept.size).toBe(0);
  });
});
