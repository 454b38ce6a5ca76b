import type { Generated } from 'kysely';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { Actor } from '../../domain/case/event.ts';
import type { Json, Moment } from './column.ts';

/** What happened, in order, and what the requests behind it were answered. */
export type LedgerTables = {
  events: {
    stream: string;
    seq: number;
    type: string;
    data: Json<object>;
    effective_on: CivilDate;
    recorded_at: Moment;
    by: Json<Actor>;
    request: string | null;
    committed_at: Generated<Date>;
  };
  unsequenced: { id: Generated<number>; stream: string; seq: number };
  ledger: { position: number; stream: string; seq: number };
  refusals: {
    id: Generated<number>;
    at: Moment;
    instansi: string | null;
    account: string | null;
    role: string | null;
    route: string;
    stream: string | null;
    code: string;
    rule: string | null;
    request: string | null;
  };
  idempotency_keys: {
    digest: string;
    instansi: string;
    account: string;
    body_digest: string;
    received_at: Moment;
    status: number | null;
    answer: Json<object> | null;
  };
  outbound_calls: {
    kind: string;
    key: string;
    stream: string;
    state: 'begun' | 'done';
    begun_at: Moment;
    ended_at: Date | null;
  };
  sandbox: { id: number; now: number; started_at: number };
  sandbox_times: { workflow: string; reached: number };
};
