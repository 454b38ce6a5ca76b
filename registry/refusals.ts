import type { Instant } from '../domain/calendar/zone.ts';
import type { Database } from './database.ts';

/** A request that was refused: who asked for what, in which role, and why not. Refusals leave no trace elsewhere. */
export type RefusedRequest = {
  readonly at: Instant;
  readonly instansi: string;
  readonly account: string;
  readonly role?: string;
  readonly route: string;
  readonly stream?: string;
  readonly code: string;
  readonly rule?: string;
  readonly request?: string;
};

export async function recordRefusal(db: Database, refused: RefusedRequest): Promise<void> {
  await db
    .insertInto('refusals')
    .values({
      at: new Date(refused.at),
      instansi: refused.instansi,
      account: refused.account,
      role: refused.role ?? null,
      route: refused.route,
      stream: refused.stream ?? null,
      code: refused.code,
      rule: refused.rule ?? null,
      request: refused.request ?? null,
    })
    .execute();
}
