import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import type { History } from '../support/runs.ts';

const folder = fileURLToPath(new URL('../histories', import.meta.url));
const ending = '.pb.gz';
const wire = proto.temporal.api.history.v1.History;

/** A committed history; its name tells which way it went. */
export type RecordedHistory = { readonly name: string; readonly workflowId: string; readonly history: History };

export function readHistories(): readonly RecordedHistory[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.sort().map((file) => {
    const history = wire.decode(gunzipSync(readFileSync(join(folder, file))));
    const workflowId = history.events[0]?.workflowExecutionStartedEventAttributes?.workflowId ?? '';
    return { name: basename(file, ending), workflowId, history };
  });
}

/** Replaces all committed histories by these. */
export function writeHistories(histories: readonly Pick<RecordedHistory, 'name' | 'history'>[]): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) rmSync(join(folder, file));
  for (const { name, history } of histories) {
    const bytes = wire.encode(wire.fromObject(withoutMachine(history) as object)).finish();
    writeFileSync(join(folder, name + ending), gzipSync(bytes, { level: 9 }));
  }
}

/** The engine notes which process on which machine did a task; a replay does not ask. */
function withoutMachine(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(withoutMachine);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'identity') return [key, 'tenggat'];
      const sticky = key === 'taskQueue' && (inner as { normalName?: string } | null)?.normalName;
      return [key, sticky ? { ...(inner as object), name: 'sticky' } : withoutMachine(inner)];
    }),
  );
}

/** A message, as opposed to a number of 64 bits. */
function isPlain(value: object): boolean {
  return !('low' in value && 'high' in value);
}
