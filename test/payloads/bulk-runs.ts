import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { BulkCounts, BulkDecision, BulkPlan } from '../../domain/bulk/bulk.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { createTemporalClient, taskQueue } from '../../platform/temporal/client.ts';
import { payloadCodec } from '../../platform/temporal/payload-codec.ts';
import { readPayloadKeys } from '../../platform/temporal/payload-keys.ts';
import { dataConverter } from '../../worker/data-converter.ts';
import { type BulkInput, decideBulk } from '../../workflows/contract/messages.ts';
import type { BulkPort, Commit } from '../../workflows/contract/ports.ts';
import type { History } from '../support/runs.ts';

type Address = { readonly address: string; readonly namespace: string };
export type Activities = Pick<BulkPort, 'decidePage'> & { commit(filed: Commit): Promise<object> };
type Parts = { readonly code?: string; readonly activities?: Activities };

/** A worker with these keys that does what it is given: workflows, activities, or both. */
export async function startWorker({ address, namespace }: Address, keys: string, { code, activities }: Parts) {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    ...{ connection, namespace, taskQueue, dataConverter: dataConverter(readPayloadKeys(keys)) },
    ...(code === undefined ? {} : { workflowBundle: { code } }),
    ...(activities === undefined ? {} : { activities }),
  });
  const running = worker.run();
  return {
    async stop() {
      worker.shutdown();
      await running;
      await connection.close();
    },
  };
}

export const clientWith = (engine: Address, keys: string): Client =>
  createTemporalClient({ ...engine, payloadKeys: readPayloadKeys(keys) });

/** As `clientWith`, of whom everything is kept that reaches it as it reaches it. */
export async function overheardClient(
  { address, namespace }: Address,
  keys: string,
  heard: Payload[],
): Promise<Client> {
  const { encode, decode } = payloadCodec(readPayloadKeys(keys));
  const listening: PayloadCodec = {
    encode,
    decode(payloads) {
      heard.push(...payloads);
      return decode(payloads);
    },
  };
  const connection = await Connection.connect({ address });
  return new Client({ connection, namespace, dataConverter: { payloadCodecs: [listening] } });
}

/** Somebody who reaches the engine and has no keys. */
export async function bareClient({ address, namespace }: Address): Promise<Client> {
  return new Client({ connection: await Connection.connect({ address }), namespace });
}

/** A bulk run over 120 files, prepared under a number that no payload of anybody else has. */
export async function prepareRun(client: Client, id: string, number: string): Promise<WorkflowHandle> {
  const plan: BulkPlan = {
    template: { kind: 'propose-ni', effectiveOn: '2025-09-09' },
    ...{ total: 120, list: number, perMinute: 50, would: { decided: 120, refused: {} } },
  };
  const input: BulkInput = {
    ...{ instansi: '7100', shift: 0, openedOn: civilDate('2025-09-09'), plan, preparedBy: by },
    unit: { workWeek: '5-day', zone: 'WIB' },
  };
  return await client.workflow.start('bulk', { taskQueue, workflowId: `bulk/7100/${id}`, args: [input] });
}

const by = { kind: 'official', account: 'ppk-1', role: 'ppk' } as const;

export function decide(client: Client, id: string, decision: BulkDecision) {
  const stamp = { effectiveOn: civilDate('2025-09-09'), recordedAt: Date.now(), by };
  return client.workflow.getHandle(`bulk/7100/${id}`).executeUpdate(decideBulk, { args: [{ decision, stamp }] });
}

export const counts = (some: Partial<BulkCounts>): BulkCounts => ({
  ...{ waiting: 0, decided: 0, refused: 0, failed: 0, skipped: 0 },
  ...some,
});

/** What the engine has of a run, as it has it. */
export const rawHistory = (bare: Client, id: string): Promise<History> =>
  bare.workflow.getHandle(`bulk/7100/${id}`).fetchHistory();
