import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../registry/database.ts';
import { expectDone, type Office } from './office.ts';

/** The other system that the demo sends its events to, as it can be asked. */
type ReceivedFiles = {
  readonly files: readonly ReceivedFile[];
  readonly messages: number;
  readonly outOfOrder: readonly string[];
  readonly repeats: number;
};
type ReceivedFile = {
  readonly id: string;
  readonly stage: string;
  readonly outcome: string | null;
  readonly version: number;
};

/** Has all events of the instansi sent to the simulator's receiver, and hands it the secret that signs them. */
export async function connectReceiver(office: Office): Promise<void> {
  const administrator = office.as('administrator');
  const registered = expectDone(
    await administrator.send('POST', '/v1/webhooks', {
      key: 'demo/webhook',
      json: { url: `${office.simulatorUrl}/webhooks/tenggat`, after: 0 },
    }),
    'webhook',
  );
  let { secret } = registered.body;
  if (secret === undefined) {
    // Whoever asked before us did not live to hand it on, and nobody sees it again.
    const [seq] = registered.body.seqs as number[];
    const key = `demo/webhook-secret/${randomUUID()}`;
    secret = expectDone(await administrator.send('POST', `/v1/webhooks/${seq}/secret`, { key }), 'secret').body.secret;
  }
  const response = await fetch(`${office.simulatorUrl}/webhooks/secret`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`The receiver answered ${response.status}`);
}

/** How the files that the receiver made of its messages stand to those of the registry. */
export type ReceiverFigures = {
  /** Files that are the same on both sides: stage, outcome and version. */
  readonly receivedFiles: number;
  /** Files that differ, or that only one side has. */
  readonly receiverDiffers: number;
  /** Messages that came before their turn, or never. */
  readonly receivedOutOfOrder: number;
};

export async function compareReceiver(db: Database, instansi: string, simulatorUrl: string): Promise<ReceiverFigures> {
  const response = await fetch(`${simulatorUrl}/webhooks/files`, { signal: AbortSignal.timeout(60_000) });
  const { files, outOfOrder } = (await response.json()) as ReceivedFiles;
  const cases = await db
    .selectFrom('cases')
    .select(['id', 'stage', 'outcome', 'version'])
    .where('instansi', '=', instansi)
    .execute();
  const received = new Map(files.map((file) => [file.id, file]));
  const same = cases.filter((one) => {
    const file = received.get(one.id);
    return file?.stage === one.stage && file.outcome === one.outcome && file.version === one.version;
  });
  const differs = cases.length - same.length + files.filter(({ id }) => !cases.some((one) => one.id === id)).length;
  return { receivedFiles: same.length, receiverDiffers: differs, receivedOutOfOrder: outOfOrder.length };
}

/** How much of the ledger has not reached the receiver yet; what is not sequenced counts too. In one look: it moves between. */
export async function stillToSend(db: Database, instansi: string): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select (select count(*) from unsequenced) + (
      select count(*) from ledger join webhooks on webhooks.position < ledger.position
      where webhooks.instansi = ${instansi} and webhooks.state = 'active'
        and split_part(ledger.stream, '/', 2) = ${instansi}) as events`.execute(db);
  return Number(rows[0]?.events);
}
