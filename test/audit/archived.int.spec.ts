import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyFrom } from '../../audit/archive/history.ts';
import { fetchKept } from '../../audit/archive/kept.ts';
import { eventDigest } from '../../audit/event-digest.ts';
import type { ViewedRun } from '../../audit/history-view/page.ts';
import { turnsOf } from '../../audit/history-view/turns.ts';
import { readCheckpoint } from '../../audit/log/checkpoint.ts';
import { witnessFrom } from '../../audit/log/cosignature.ts';
import { openNote, verifierFrom } from '../../audit/log/note.ts';
import { inclusionProof } from '../../audit/log/proofs.ts';
import { hashesIn, readCheckpointNote } from '../../audit/log/shelf.ts';
import { ocelJson } from '../../audit/mining/ocel.ts';
import type { OcelEvent, OcelObject } from '../../audit/mining/ocel-types.ts';
import { differences } from '../../audit/replay/compare.ts';
import { recordedIn } from '../../audit/replay/recorded.ts';
import { redo } from '../../audit/replay/redo.ts';
import { hashOfLeaf, isIncluded } from '../../audit/verifier/tree.ts';
import { caseFromLedger, runsInArchive, runsInEngine } from '../../cli/history/from-registry.ts';
import { ledgerOfNow } from '../../cli/mining/ledger.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { placesOf } from '../../registry/log-leaves.ts';
import { buildWorkflowBundle } from '../../worker/bundle.ts';
import { type Archived, archived } from '../support/archived.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';

let played: Played;
let kept: Archived;

beforeAll(async () => {
  played = await playScenario({ seed: 7, people: 6 });
  kept = await archived(played);
});
afterAll(async () => {
  await kept?.remove();
  await played?.end();
});

/** The head that the log shows, opened with its key. */
async function head() {
  const note = (await readCheckpointNote(kept.archive)) ?? '';
  const opened = openNote(note, [verifierFrom(kept.logKey)!, witnessFrom(kept.witnessKey)!]);
  expect(opened?.signedBy.toSorted()).toEqual(['log.sandbox.example', 'witness.sandbox.example']);
  return readCheckpoint(opened?.text ?? '')!;
}

async function isLogged(name: string, leaf: object): Promise<boolean> {
  const { size, root } = await head();
  const index = (await placesOf(played.db, [name])).get(name) ?? -1;
  const proof = await inclusionProof(hashesIn(kept.archive, size), index, size);
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(leaf).sort())));
  const told = { leaf: hashOfLeaf(bytes), index, proof: proof.map((hash) => hash.toString('base64')) };
  return isIncluded(told, { size, root: root.toString('base64') });
}

describe('a file that is closed', () => {
  it('is proven by the head that the log signed: its history, and each of its events', async () => {
    const runs = await played.db
      .selectFrom('archived_runs')
      .selectAll()
      .where('workflow', 'like', 'appointment/%')
      .execute();
    expect(runs.length).toBe(6);
    for (const { run, workflow, digest, bundles } of runs) {
      const bytes = (await fetchKept(kept.archive, kept.keys, 'histories', digest))!;
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
      expect(bundles).toEqual([played.stack.bundleDigest]);
      expect(await isLogged(`history/${run}`, { kind: 'history', workflow, run, digest, bundles })).toBe(true);
      expect(await isLogged(`history/${run}`, { kind: 'history', workflow, run, digest, bundles: [] })).toBe(false);
      const events = await readStream(played.db, workflow);
      expect(events.length).toBeGreaterThan(3);
      for (const event of events) {
        const { seq } = event;
        const leaf = { kind: 'event', stream: workflow, seq, digest: eventDigest(workflow, event) };
        expect(await isLogged(`event/${workflow}/${seq}`, leaf)).toBe(true);
      }
    }
  });

  it('is done again from the archive, to the letter', async () => {
    const { code } = await buildWorkflowBundle();
    const runs = await played.db.selectFrom('archived_runs').selectAll().execute();
    expect(runs.length).toBeGreaterThan(6);
    const histories = await Promise.all(
      runs.map(async ({ workflow, digest }) => ({
        workflowId: workflow,
        history: historyFrom((await fetchKept(kept.archive, kept.keys, 'histories', digest))!),
      })),
    );
    for await (const { workflowId, error, redone, history } of redo(code, histories)) {
      const differs = differences(recordedIn(history), redone);
      expect({ workflowId, error, differs }).toEqual({ workflowId, differs: [] });
    }
  });

  it('is read from the archive run by run, beside each of its events', async () => {
    const { workflow } = await played.db
      .selectFrom('archived_runs')
      .select('workflow')
      .where('workflow', 'like', 'appointment/%')
      .executeTakeFirstOrThrow();
    const read = await caseFromLedger(played.db, workflow, runsInArchive(played.db, kept.archive, kept.keys));
    const inEngine = await caseFromLedger(played.db, workflow, runsInEngine(played.db, played.client));
    const shown = ({ run, digest, history }: ViewedRun) => [run, digest, history.events?.length];
    expect(read.runs.map(shown)).toEqual(inEngine.runs.map(shown));
    const handedIn = read.runs.flatMap(({ history }) =>
      turnsOf(history, new Map(read.events.map((one) => [one.seq, one]))),
    );
    const brought = handedIn.flatMap(({ ledger }) => ledger);
    expect(brought.map(({ event }) => event.seq)).toEqual(read.events.map(({ seq }) => seq));
    expect(brought.filter(({ differs, written }) => differs || written === undefined)).toEqual([]);
  });

  it('is mined with everything around it, and names nothing that is not there', async () => {
    let text = '';
    for await (const piece of ocelJson(await ledgerOfNow(played.db))) text += piece;
    const { objects, events }: { objects: OcelObject[]; events: OcelEvent[] } = JSON.parse(text);
    const there = new Set(objects.map(({ id }) => id));
    const named = [...objects, ...events].flatMap(({ relationships }) => relationships.map(({ objectId }) => objectId));
    expect([...new Set(named)].filter((id) => !there.has(id))).toEqual([]);
    expect(objects.filter(({ type }) => type === 'appointment').length).toBe(6);
    const decided = objects.filter(({ type }) => type === 'bulk').flatMap(({ relationships }) => relationships);
    expect(decided.some(({ qualifier }) => qualifier === 'decides')).toBe(true);
  });
});
