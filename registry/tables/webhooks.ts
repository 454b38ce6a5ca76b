import type { Generated } from 'kysely';
import type { WebhookError, WebhookState } from '../../domain/webhooks/webhook.ts';
import type { Json, Moment } from './column.ts';

/** Where events go out to. */
export type WebhookTables = {
  /** Where the events of an instansi go out to. Its number is that of its registration in the ledger. */
  webhooks: {
    instansi: string;
    seq: number;
    url: string;
    types: Json<readonly string[]>;
    state: WebhookState;
    /** Whoever registered or last resumed it: is told when it is suspended. */
    answerable: string;
    /** Everything up to here was delivered, or not wanted. */
    position: number;
    key_id: string;
    wrapped_key: Buffer;
    /** The secret that signs, and the one before it as long as both sign. */
    sealed: Buffer;
    previous_sealed: Buffer | null;
    previous_until: Date | null;
    /** In a row, and since when; by the clock of the database, as all that follows. */
    failures: Generated<number>;
    failing_since: Date | null;
    last_error: WebhookError | null;
    next_attempt_at: Generated<Date>;
    /** Whose turn it is, and until when nobody else takes it. */
    lease: string | null;
    leased_until: Generated<Date>;
  };
  /** Each attempt at a delivery: what became of it, never what was said. */
  webhook_deliveries: {
    id: Generated<number>;
    instansi: string;
    webhook: number;
    /** Id of the event, and of the message on every attempt. */
    message: string;
    type: string;
    position: number;
    /** Of HTTP; null where nobody answered. */
    status: number | null;
    /** Null: delivered. */
    error: WebhookError | null;
    took_ms: number;
    at: Moment;
  };
};
