import { requestDigest } from '../../api/decide/request-digest.ts';
import { strayIn } from '../../api/testing/conform.ts';
import type { Database } from '../../registry/database.ts';
import type { FuzzRequest } from './requests.ts';

type Answered = { readonly status: number; readonly type: string | null; readonly text: string };

/** What was answered to many requests, and what of it no answer may be. */
export function judge() {
  const perStatus = new Map<number, number>();
  const refused: string[] = [];
  const faults: string[] = [];
  return {
    perStatus,
    faults,
    note({ method, target, key, route }: FuzzRequest, by: { account: string; instansi: string }, got: Answered): void {
      const { status, type, text } = got;
      perStatus.set(status, (perStatus.get(status) ?? 0) + 1);
      const body = type?.includes('json') ? JSON.parse(text) : {};
      const stray = strayIn(method, target, { status, type, body });
      if (stray !== undefined) faults.push(stray);
      if (status >= 500 && body.code !== 'ENGINE_UNAVAILABLE') faults.push(`${route}: ${status} ${body.code}`);
      if (/node_modules|\.ts:\d|\n\s+at /.test(text)) faults.push(`${route}: a stack`);
      if (status >= 400 && status < 500) refused.push(requestDigest(by, key));
    },
    /** How many events the refused requests left in the ledger: none may. */
    async leftBehind(db: Database): Promise<number> {
      let found = 0;
      for (let from = 0; from < refused.length; from += 1_000) {
        const some = refused.slice(from, from + 1_000);
        found += (await db.selectFrom('events').select('seq').where('request', 'in', some).execute()).length;
      }
      return found;
    },
  };
}
