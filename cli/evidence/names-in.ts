import type { Evidence } from '../../audit/evidence/evidence.ts';
import type { Database } from '../../registry/database.ts';
import { findInstansi } from '../../registry/instansi.ts';
import type { Names } from './tell-case.ts';

/** What the instansi of an evidence and their units are called today. */
export async function namesIn(db: Database, { cases }: Evidence): Promise<Names> {
  const ids = [...new Set(cases.map(({ stream }) => stream.split('/')[1] ?? ''))];
  const known = await Promise.all(ids.map((id) => findInstansi(db, id)));
  return new Map(known.flatMap((one) => (one ? [[one.id, one]] : [])));
}
