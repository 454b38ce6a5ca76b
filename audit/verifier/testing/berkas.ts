import { type History, historyBytes } from '../../../audit/archive/history.ts';
import type { Evidence, ProvenStream } from '../../../audit/evidence/evidence.ts';
import { checkpointText } from '../../../audit/log/checkpoint.ts';
import { cosigner } from '../../../audit/log/cosignature.ts';
import { type Leaf, leafBytes } from '../../../audit/log/leaf.ts';
import { leafHash, rootAbove, type Subtree, subtreesOf } from '../../../audit/log/merkle.ts';
import {
  addSignatures,
  noteSigner,
  privateKeyOf,
  rawPublicKey,
  signNote,
  verifierText,
} from '../../../audit/log/note.ts';
import { inclusionProof } from '../../../audit/log/proofs.ts';
import { recordedIn } from '../../../audit/replay/recorded.ts';
import { shippedDecrees } from '../../../domain/calendar/shipped.ts';
import { register } from '../../../domain/rules/register.ts';
import { digestOf } from '../../../platform/canonical.ts';
import { readHistories } from '../../../test/replay/recorded.ts';
import { eventDigest } from '../../event-digest.ts';
import { zipOf } from './zip-writer.ts';

type AnyEvent = { seq: number; type: string; recordedAt: number; [field: string]: unknown };
export type Told = { stream: string; events: AnyEvent[]; history?: History };
type Files = Record<string, Buffer | string>;
export type Made = { evidence: Evidence; files: Files; zip(): Buffer; note: string };

const [logSeed, witnessSeed] = [privateKeyOf(Buffer.alloc(32, 1)), privateKeyOf(Buffer.alloc(32, 2))];
const origin = 'log.tenggat.example';
const signer = noteSigner(origin, logSeed);
const witness = cosigner('saksi.example', witnessSeed, () => Date.parse('2026-01-06T00:00:00Z'));
export const logKey = verifierText(signer, rawPublicKey(logSeed));
export const otherKey = verifierText(noteSigner(origin, witnessSeed), rawPublicKey(witnessSeed));
/** The key of a witness is of another kind (C2SP tlog-cosignature: 0x04) than that of a log. */
export const witnessKey = `saksi.example+${witness.id.toString('hex')}+${Buffer.concat([Buffer.of(4), rawPublicKey(witnessSeed)]).toString('base64')}`;

const bundle = '// The code of the workflows.\n';
const build = digestOf(bundle);
export const caseStream = 'appointment/7100/dd951eefa36063fcc386';
export const registerStream = 'authority/7100/register';

/** What the committed histories told the ledger, and the streams beside them that no workflow writes. */
export function toldByAll(): Told[] {
  const told = readHistories()
    .filter(({ name }) => ['started', 'formation', 'decree-skb-2025-perubahan-1', 'decree-skb-2026'].includes(name))
    .map(({ workflowId, history }) => ({
      stream: workflowId,
      events: committed(history),
      history: builtByUs(history),
    }));
  const shipped = shippedDecrees
    .filter(({ issuedOn }) => issuedOn < '2025-01-01')
    .map(({ knownAt, ...decree }): Told => {
      const head = { effectiveOn: decree.issuedOn, recordedAt: knownAt, by: { kind: 'system', name: 'shipped' } };
      const events = [
        { type: 'decree-recorded', decree, ...head, seq: 1 },
        { type: 'decree-confirmed', ...head, seq: 2 },
      ];
      return { stream: `decree/shipped/${decree.id}`, events };
    });
  return [...shipped, { stream: registerStream, events: authorities() }, ...told];
}

function committed(history: History): AnyEvent[] {
  return recordedIn(history).flatMap((one) =>
    one.kind === 'activity' && one.type === 'commit' ? (one.input[0] as { events: AnyEvent[] }).events : [],
  );
}

/** The bundle by whose digest the workers called themselves is long gone: this one takes its place. */
function builtByUs(history: History): History {
  for (const { workflowTaskCompletedEventAttributes: done } of history.events ?? []) {
    if (done?.workerVersion?.buildId) done.workerVersion.buildId = build;
    if (done?.deploymentVersion?.buildId) done.deploymentVersion.buildId = build;
  }
  return history;
}

/** Number 1 is the PPK's own; those after it stand for the rest of an instansi. */
function authorities(): AnyEvent[] {
  return Array.from({ length: 13 }, (_, n) => ({
    type: 'authority-granted',
    grant: {
      ...{ account: n === 0 ? 'ppk' : `pejabat-${n + 1}`, office: n === 0 ? 'ppk' : 'operator', kind: 'definitive' },
      ...{ powers: n === 0 ? ['propose', 'appoint', 'sign-contracts'] : [], from: '2025-01-01' },
      paper: { number: `821/${n + 1}`, on: '2025-01-02' },
    },
    ...{ effectiveOn: '2025-08-10', recordedAt: Date.parse(n < 10 ? '2025-08-10T02:00:00Z' : '2025-12-01T02:00:00Z') },
    ...{ by: { kind: 'official', account: 'administrator', role: 'administrator' }, seq: n + 1 },
  }));
}

/** A berkas bukti of one appointment, whole and honest but for what `alter` did before anything was logged. */
export async function berkasOf(told = toldByAll(), { cosigned = true } = {}): Promise<Made> {
  const histories = told.flatMap(({ stream, history }) =>
    history ? [{ stream, history, bytes: Buffer.from(historyBytes(history)) }] : [],
  );
  const runs = new Map(
    histories.map(({ stream, history, bytes }) => {
      const run = history.events?.[0]?.workflowExecutionStartedEventAttributes?.originalExecutionRunId ?? '';
      return [
        stream,
        { workflow: stream, run, digest: digestOf(bytes), bundles: [build], sdk: '1.24.0', outcome: 'completed' },
      ];
    }),
  );
  const leaves: Leaf[] = [
    { kind: 'key', key: logKey },
    { kind: 'bundle', digest: build, sdk: '1.24.0' },
    ...inOrder(told).map(
      ({ stream, event }): Leaf => ({ kind: 'event', stream, seq: event.seq, digest: eventDigest(stream, event) }),
    ),
    ...[...runs.values()].map(
      ({ workflow, run, digest, bundles }): Leaf => ({ kind: 'history', workflow, run, digest, bundles }),
    ),
  ];
  const log = logOf(leaves);
  const text = checkpointText({ origin, size: leaves.length, root: log.root });
  const signed = signNote(text, [signer]);
  const note = cosigned ? addSignatures(signed, text, [witness]) : signed;
  const proven = async ({ stream, events }: Told): Promise<ProvenStream> => ({
    stream,
    events: await Promise.all(
      events.map(async (event) => ({ event, ...(await log.prove(`event ${stream} ${event.seq}`)) })),
    ),
    runs: await Promise.all(
      [runs.get(stream)]
        .filter((run) => run !== undefined)
        .map(async (run) => ({ ...run, ...(await log.prove(`history ${run.run}`)) })),
    ),
  });
  const all = await Promise.all(told.map(proven));
  const evidence: Evidence = {
    ...{ format: 'tenggat-evidence/1', madeAt: '2026-01-07T02:00:00Z', people: 'redacted' },
    ...{ keys: [{ key: logKey, ...(await log.prove(`key ${logKey}`)) }], witnesses: [witnessKey], checkpoint: note },
    ...{
      cases: all.filter(({ stream }) => stream === caseStream),
      supporting: all.filter(({ stream }) => stream !== caseStream),
    },
    bundles: [{ digest: build, sdk: '1.24.0', ...(await log.prove(`bundle ${build}`)) }],
    ...{ rules: register.filter(({ id }) => ['NI-USUL', 'NI-TERIMA', 'BTS-PERBAIKAN'].includes(id)), letters: [] },
  };
  const files: Files = Object.fromEntries([
    ...histories.map(({ bytes }) => [`histories/${digestOf(bytes)}.pb`, bytes] as const),
    [`bundles/${build}.js`, bundle],
    ['dossier.pdf', '%PDF-1.7\n'],
  ]);
  const made = { evidence: structuredClone(evidence), files, note };
  return { ...made, zip: () => zipOf({ 'evidence.json': JSON.stringify(made.evidence), ...made.files }) };
}

/** The events of all streams as the ledger came to have them: by instant, each stream in its own order. */
function inOrder(told: readonly Told[]): readonly { stream: string; event: AnyEvent }[] {
  const all = told.flatMap(({ stream, events }) => {
    let last = 0;
    return events.map((event) => {
      last = Math.max(last, event.recordedAt);
      return { stream, event, at: last };
    });
  });
  return all.sort((a, b) => a.at - b.at);
}

function logOf(leaves: readonly Leaf[]) {
  const hashes = leaves.map((leaf) => leafHash(leafBytes(leaf)));
  const hashOf = ({ height, index }: Subtree): Buffer => {
    if (height === 0) return hashes[index]!;
    return rootAbove([
      hashOf({ height: height - 1, index: 2 * index }),
      hashOf({ height: height - 1, index: 2 * index + 1 }),
    ]);
  };
  const places = new Map(leaves.map((leaf, n) => [nameOf(leaf), n]));
  return {
    root: rootAbove(subtreesOf(0, leaves.length).map(hashOf)),
    async prove(name: string) {
      const index = places.get(name)!;
      const proof = await inclusionProof(async (subtrees) => subtrees.map(hashOf), index, leaves.length);
      return { index, proof: proof.map((hash) => hash.toString('base64')) };
    },
  };
}

function nameOf(leaf: Leaf): string {
  if (leaf.kind === 'key') return `key ${leaf.key}`;
  if (leaf.kind === 'bundle') return `bundle ${leaf.digest}`;
  return leaf.kind === 'history' ? `history ${leaf.run}` : `event ${leaf.stream} ${leaf.seq}`;
}
