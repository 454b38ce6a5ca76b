import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyBytes } from '../../audit/archive/history.ts';
import { digestOf } from '../../platform/canonical.ts';
import { readHistories } from '../../test/replay/recorded.ts';
import { committedIn } from '../../test/support/committed.ts';
import { caseFromFile } from './from-file.ts';

const { history, workflowId } = readHistories().find(({ name }) => name === 'started')!;
const events = committedIn(history);
const bytes = historyBytes(history);
const digest = digestOf(bytes);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenggat-history-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** As much of a berkas bukti as a page needs. */
function evidence(streams: readonly string[]): Uint8Array {
  const run = {
    workflow: workflowId,
    run: 'r-1',
    digest,
    bundles: ['cd'],
    sdk: '1.24.0',
    outcome: 'completed',
    index: 0,
    proof: [],
  };
  const cases = streams.map((stream) => ({
    stream,
    runs: [run],
    events: events.map((event, index) => ({ index, proof: [], event })),
  }));
  return zipSync({
    'evidence.json': strToU8(JSON.stringify({ format: 'tenggat-evidence/1', cases })),
    [`histories/${digest}.pb`]: bytes,
  });
}

describe('a case that is read from disk', () => {
  it('comes whole out of a berkas bukti', async () => {
    const read = await caseFromFile(await kept('bukti.zip', evidence([workflowId])));
    expect(read).toMatchObject({ stream: workflowId, runs: [{ run: 'r-1', digest, sdk: '1.24.0' }] });
    expect(read.events).toEqual(events);
    expect(read.runs[0]?.history.events?.length).toBe(history.events?.length);
  });

  it('is the one that was asked for, of several', async () => {
    const path = await kept('daftar.zip', evidence([workflowId, 'appointment/7100/lain']));
    expect(await caseFromFile(path, undefined, 'lain')).toMatchObject({ stream: 'appointment/7100/lain' });
    await expect(caseFromFile(path)).rejects.toMatchObject({ code: 'HISTORY_CASE_AMBIGUOUS' });
    await expect(caseFromFile(path, undefined, 'entah')).rejects.toMatchObject({ code: 'HISTORY_CASE_UNKNOWN' });
  });

  it.each([
    ['protobuf', bytes],
    ['the JSON of Temporal', historyToJSON(history)],
  ])('comes out of a history as %s, with the events beside it', async (name, content) => {
    const told = await kept('events.json', JSON.stringify({ events }));
    const read = await caseFromFile(await kept(name, content), told);
    expect(read).toMatchObject({ stream: workflowId, runs: [{ digest, outcome: 'completed' }] });
    expect(read.events).toEqual(events);
  });

  it.each([
    ['HISTORY_FILE_UNREADABLE', async () => join(folder, 'tidak-ada')],
    ['HISTORY_FILE_UNKNOWN', () => kept('acak', 'bukan riwayat')],
    ['HISTORY_FILE_UNKNOWN', () => kept('rusak.zip', evidence([workflowId]).subarray(0, 900))],
    ['HISTORY_FILE_UNKNOWN', () => kept('lain.zip', zipSync({ 'a.txt': strToU8('a') }))],
    ['HISTORY_FILE_UNKNOWN', () => kept('kosong.json', '{}')],
    ['HISTORY_FILE_UNKNOWN', () => kept('ekor.pb', historyBytes({ events: history.events!.slice(1) }))],
    ['HISTORY_EVENTS_MISSING', () => kept('sendiri.pb', bytes)],
  ])('says %s of what it cannot read', async (code, path) => {
    await expect(caseFromFile(await path())).rejects.toMatchObject({ code });
  });
});
