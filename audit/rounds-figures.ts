import { Gauge, type Registry } from 'prom-client';
import { rounds } from '../registry/audit/rounds.ts';
import { codesOf, countsOf } from '../registry/audit/verdicts.ts';
import type { Database } from '../registry/database.ts';
import { results } from './checks/verdict.ts';

/** Shows what the last round that ended came to; nothing of it is there before the first. `now`: milliseconds since the epoch. */
export async function showRounds(register: Registry, db: Database, now: number): Promise<void> {
  const last = (await rounds(db, 10)).find(({ endedAt }) => endedAt !== undefined);
  if (last?.endedAt === undefined) return;
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [register] });
  const cases = gauge('tenggat_audit_cases', 'Cases of the last audit of everything, by result', 'result');
  const counts = await countsOf(db, last.id);
  for (const result of results) cases.set({ result }, counts[result] ?? 0);
  const found = gauge('tenggat_audit_findings', 'What that audit found, by code', 'code');
  for (const [code, times] of Object.entries(await codesOf(db, last.id))) found.set({ code }, times);
  gauge('tenggat_audit_age_seconds', 'Time since that audit ended').set((now - last.endedAt) / 1_000);
}
