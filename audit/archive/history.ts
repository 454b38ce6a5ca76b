import type { PayloadCodec } from '@temporalio/common';
import {
  visit,
  walkGetWorkflowExecutionHistoryResponse,
} from '@temporalio/common/lib/internal-non-workflow/payload-visitor.js';
import { tsToMs } from '@temporalio/common/lib/time.js';
import proto, { type temporal } from '@temporalio/proto';

export type History = temporal.api.history.v1.IHistory;
type Payload = temporal.api.common.v1.IPayload;

const wire = proto.temporal.api.history.v1.History;

/**
 * What an archived history is: protobuf, its payloads opened. Its SHA-256 is what the log knows it by. The engine sends maps in
 * any order, here they are in that of their keys: a history that is fetched again has the same bytes.
 */
export function historyBytes(history: History): Uint8Array {
  return wire.encode(wire.fromObject(inOrder(wire.toObject(wire.fromObject(history as object))) as object)).finish();
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || isLong(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function isLong(value: object): boolean {
  return 'low' in value && 'high' in value;
}

export function historyFrom(bytes: Uint8Array): History {
  return wire.decode(bytes);
}

/** Opens all payloads of a history in place, and answers the ids of the keys that sealed them, in order of their names. */
export async function openPayloads(history: History, codec: PayloadCodec): Promise<readonly string[]> {
  const ids = new Set<string>();
  const open = async (payloads: readonly Payload[]) => {
    for (const { metadata } of payloads) {
      const id = metadata?.['encryption-key-id'];
      if (id) ids.add(Buffer.from(id).toString());
    }
    return await codec.decode([...payloads]);
  };
  await visit({ history }, walkGetWorkflowExecutionHistoryResponse, {
    transformPayload: async (payload) => (await open([payload]))[0] ?? payload,
    transformPayloads: open,
  });
  return [...ids].sort();
}

/** What a history says of itself. Instants in milliseconds since the epoch. */
export type AboutRun = {
  readonly workflow: string;
  readonly run: string;
  /** The bundles that worked on it, by the build ids of their workers, in their order. */
  readonly bundles: readonly string[];
  readonly sdk: string;
  /** The kind of its last event where that ends it; undefined while it runs. */
  readonly outcome?: 'completed' | 'continued' | 'failed' | 'timed-out' | 'canceled' | 'terminated';
  readonly nextRun?: string;
  readonly engineEvents: number;
  readonly startedAt: number;
  readonly lastAt: number;
};

export function aboutRun({ events }: History): AboutRun {
  const all = events ?? [];
  const started = all[0]?.workflowExecutionStartedEventAttributes;
  const last = all.at(-1);
  const bundles = new Set<string>();
  let sdk = '';
  for (const { workflowTaskCompletedEventAttributes: done } of all) {
    const build = done?.workerVersion?.buildId || done?.deploymentVersion?.buildId;
    if (build) bundles.add(build);
    sdk = done?.sdkMetadata?.sdkVersion || sdk;
  }
  const outcome = outcomeOf(last);
  const nextRun = last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  return {
    workflow: started?.workflowId ?? '',
    run: started?.originalExecutionRunId ?? '',
    bundles: [...bundles],
    sdk,
    ...(outcome && { outcome }),
    ...(nextRun && { nextRun }),
    engineEvents: all.length,
    startedAt: all[0]?.eventTime ? tsToMs(all[0].eventTime) : 0,
    lastAt: last?.eventTime ? tsToMs(last.eventTime) : 0,
  };
}

function outcomeOf(last: temporal.api.history.v1.IHistoryEvent | undefined): AboutRun['outcome'] {
  if (last?.workflowExecutionCompletedEventAttributes) return 'completed';
  if (last?.workflowExecutionContinuedAsNewEventAttributes) return 'continued';
  if (last?.workflowExecutionFailedEventAttributes) return 'failed';
  if (last?.workflowExecutionTimedOutEventAttributes) return 'timed-out';
  if (last?.workflowExecutionCanceledEventAttributes) return 'canceled';
  return last?.workflowExecutionTerminatedEventAttributes ? 'terminated' : undefined;
}
