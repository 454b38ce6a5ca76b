import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { unzipSync } from 'fflate';
import { aboutRun, type History, historyBytes, historyFrom } from '../../audit/archive/history.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import type { Viewed, ViewedRun } from '../../audit/history-view/page.ts';
import type { MinedEvent } from '../../audit/mining/fold.ts';
import { digestOf } from '../../platform/canonical.ts';
import { HistoryError } from './errors.ts';

type Read = Pick<Viewed, 'stream' | 'events' | 'runs'>;

/** A case from files alone: a berkas bukti, or a history of the engine with the ledger's events beside it. */
export async function caseFromFile(file: string, eventsFile?: string, wanted?: string): Promise<Read> {
  const bytes = await read(file);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return caseInEvidence(file, bytes, wanted);
  const run = viewedRun(historyIn(file, bytes));
  if (eventsFile === undefined) throw new HistoryError('HISTORY_EVENTS_MISSING', file);
  return { stream: run.workflow, runs: [run], events: eventsIn(eventsFile, await read(eventsFile)) };
}

/** A run as it says of itself who it is. */
export function viewedRun(history: History): ViewedRun & { readonly workflow: string } {
  const { run, workflow, bundles, sdk, outcome } = aboutRun(history);
  return { run, workflow, history, digest: digestOf(historyBytes(history)), bundles, sdk, ...(outcome && { outcome }) };
}

function caseInEvidence(file: string, bytes: Buffer, wanted?: string): Read {
  const entries = opened(file, () => unzipSync(bytes));
  const entry = (name: string) =>
    Object.entries(entries).find(([path]) => path === name || path.endsWith(`/${name}`))?.[1];
  const told = entry('evidence.json');
  if (told === undefined) throw new HistoryError('HISTORY_FILE_UNKNOWN', file);
  const { cases } = opened(file, () => JSON.parse(Buffer.from(told).toString()) as Evidence);
  const named =
    wanted === undefined ? cases : cases.filter(({ stream }) => stream === wanted || stream.endsWith(`/${wanted}`));
  const [one, ...more] = named;
  if (one === undefined) throw new HistoryError('HISTORY_CASE_UNKNOWN', wanted ?? '');
  if (more.length > 0) throw new HistoryError('HISTORY_CASE_AMBIGUOUS', named.map(({ stream }) => stream).join(', '));
  const runs = one.runs.map(({ run, digest, bundles, sdk, outcome }): ViewedRun => {
    const kept = entry(`histories/${digest}.pb`);
    if (kept === undefined) throw new HistoryError('HISTORY_MISSING', digest);
    return { run, history: opened(file, () => historyFrom(kept)), digest: digestOf(kept), bundles, sdk, outcome };
  });
  return { stream: one.stream, runs, events: one.events.map(({ event }) => event as unknown as MinedEvent) };
}

/** As protobuf, compressed or not, or as the JSON that Temporal's own page and command download. */
function historyIn(file: string, bytes: Buffer): History {
  const history = opened(file, () => {
    // Read from JSON, its numbers of 64 bits are not what the rest of the SDK takes: through the wire they become so.
    if (bytes[0] === 0x7b) return historyFrom(historyBytes(historyFromJSON(JSON.parse(bytes.toString()))));
    return historyFrom(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  });
  if (!history.events?.[0]?.workflowExecutionStartedEventAttributes)
    throw new HistoryError('HISTORY_FILE_UNKNOWN', file);
  return history;
}

function eventsIn(file: string, bytes: Buffer): readonly MinedEvent[] {
  const told = opened(file, () => JSON.parse(bytes.toString()) as { events?: unknown } | unknown[]);
  const events = Array.isArray(told) ? told : told.events;
  const whole =
    Array.isArray(events) && events.every((one) => typeof one?.seq === 'number' && typeof one.type === 'string');
  if (!whole) throw new HistoryError('HISTORY_FILE_UNKNOWN', file);
  return events as readonly MinedEvent[];
}

function opened<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new HistoryError('HISTORY_FILE_UNKNOWN', file, error);
  }
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new HistoryError('HISTORY_FILE_UNREADABLE', file, error);
  }
}
