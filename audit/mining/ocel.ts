import type { MinedEvent } from './fold.ts';
import { mineStream, type RuleOf, recordedObject } from './mine-stream.ts';
import type { NamedObject } from './ocel-relations.ts';
import { eventTypes, objectTypes } from './ocel-types.ts';

/** The processes whose streams are mined; accounts, webhooks, digests and erasures are about the system or about persons. */
export const minedProcesses = [
  'selection',
  'formation',
  'appointment',
  'intake',
  'employment',
  'conversion',
  'bulk',
  'decree',
  'policy',
  'authority',
] as const;

export type MinedLedger = {
  /** The streams of these processes, whole, in the order in which they began; asked twice, it answers the same. */
  streams(): AsyncIterable<{ readonly stream: string; readonly events: readonly object[] }>;
  /** The names of all streams of decrees. */
  readonly decrees: ReadonlySet<string>;
  readonly ruleOf: RuleOf;
  /** The files that a bulk run decided, by their streams. */
  filesOf(run: string): Promise<readonly string[]>;
  /** Only events recorded from here on, and before here, milliseconds since the epoch; objects are always all there. */
  readonly from?: number;
  readonly before?: number;
};

/**
 * The ledger as an object-centric event log (OCEL 2.0, JSON), in pieces of text as they come: first all objects, then all
 * events. Memory holds one stream at a time, and the objects that are few: units, determinations, letters, authorities.
 */
export async function* ocelJson(ledger: MinedLedger): AsyncGenerator<string> {
  yield `{"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)},\n"objects":[`;
  yield* listed(objectsOf(ledger));
  yield '],\n"events":[';
  yield* listed(eventsOf(ledger));
  yield ']}\n';
}

async function* objectsOf(ledger: MinedLedger): AsyncGenerator<object> {
  const named = new Map<string, ReturnType<typeof recordedObject>>();
  for await (const { objects, named: found, stream } of minedStreams(ledger)) {
    for (const one of found) note(named, one);
    const run = stream.startsWith('bulk/') ? await ledger.filesOf(stream.slice(stream.lastIndexOf('/') + 1)) : [];
    const decided = run.map((objectId) => ({ objectId, qualifier: 'decides' }));
    for (const object of objects) {
      yield object.type === 'bulk' ? { ...object, relationships: [...object.relationships, ...decided] } : object;
    }
  }
  for (const one of named.values()) yield one.object();
}

async function* eventsOf(ledger: MinedLedger): AsyncGenerator<object> {
  const from = ledger.from === undefined ? '' : new Date(ledger.from).toISOString();
  const before = ledger.before === undefined ? undefined : new Date(ledger.before).toISOString();
  for await (const { events } of minedStreams(ledger)) {
    for (const event of events) {
      if (event.time >= from && (before === undefined || event.time < before)) yield event;
    }
  }
}

async function* minedStreams({ streams, decrees, ruleOf }: MinedLedger) {
  for await (const { stream, events } of streams()) {
    const [process = '', instansi = ''] = stream.split('/');
    yield { stream, ...mineStream(events as readonly MinedEvent[], { stream, process, instansi, decrees }, ruleOf) };
  }
}

type Named = Map<string, ReturnType<typeof recordedObject>>;

/** What is named is there, and what it is a part of is there too. */
function note(named: Named, { type, objectId, says, of, time }: NamedObject & { readonly time: string }): void {
  const object = named.get(objectId) ?? recordedObject(type, objectId);
  named.set(objectId, object);
  if (says) object.says(says, time);
  if (of) object.relate(of);
}

/** The members of an array, each in a line of its own, with what stands between them. */
async function* listed(members: AsyncIterable<object>): AsyncGenerator<string> {
  let between = '\n';
  for await (const member of members) {
    yield between + JSON.stringify(member);
    between = ',\n';
  }
}
