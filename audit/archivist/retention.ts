import type { Client } from '@temporalio/client';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { calling } from '../archive/outage.ts';

/** Milliseconds. Archiving may stand still for a week, and somebody still has a week to see to it. */
const SHORTEST = 14 * 86_400_000;
const ASK_WITHIN = 10_000;

class RetentionShort extends Error {
  readonly code = 'RETENTION_SHORT';

  constructor(namespace: string, days: number) {
    super(
      `Namespace ${namespace} di mesin Temporal menghapus riwayat ${days} hari setelah selesai; pengarsip memerlukan 14 hari, dan Tenggat memakai 3650. Belum ada yang hilang: perpanjang masa simpannya (deploy/temporal-namespace.sh).`,
    );
  }
}

/**
 * That the engine keeps closed runs long enough for the archive to be away for a week: ten years where we made the namespace
 * (platform/engine/namespace.ts), but it may be somebody else's.
 *
 * @throws RetentionShort, and Outage ENGINE_AWAY.
 */
export async function checkRetention(client: Client): Promise<void> {
  const { namespace } = client.options;
  const describe = () => client.workflowService.describeNamespace({ namespace });
  const { config } = await calling('ENGINE_AWAY', () => client.withDeadline(Date.now() + ASK_WITHIN, describe));
  const kept = optionalTsToMs(config?.workflowExecutionRetentionTtl) ?? 0;
  if (kept < SHORTEST) throw new RetentionShort(namespace, Math.floor(kept / 86_400_000));
}
