import type { BatchTables } from './tables/batches.ts';
import type { ClockTables } from './tables/clocks.ts';
import type { FileTables } from './tables/files.ts';
import type { LedgerTables } from './tables/ledger.ts';
import type { OfficeTables } from './tables/offices.ts';
import type { PeopleTables } from './tables/people.ts';
import type { ProofTables } from './tables/proof.ts';
import type { WebhookTables } from './tables/webhooks.ts';

/** The registry as PostgreSQL holds it, by what it is about. */
export type Tables = PeopleTables &
  BatchTables &
  FileTables &
  LedgerTables &
  ClockTables &
  OfficeTables &
  WebhookTables &
  ProofTables;
