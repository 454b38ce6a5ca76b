import type { Instant } from '../../domain/calendar/zone.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { PolicySetting } from '../../domain/policies/policy-as-of.ts';
import { evolvePolicy, noPolicies, type PolicyEvent, type PolicyState } from '../../domain/policies/stream.ts';
import type { Database } from '../database.ts';
import { policyEvents } from './policy-reads.ts';

/** The settings of an instansi as they were known at an instant: what was set or ended later is not there. */
export type SettingsOf = (instansi: string, knownAt: Instant) => Promise<readonly PolicySetting[]>;

export function settingsIn(db: Database): SettingsOf {
  const policiesOf = policiesIn(db);
  return async (instansi, knownAt) => (await policiesOf(instansi, knownAt)).settings;
}

/** The settings and ladders of an instansi. Keeps its events until one is added: asking costs one small query. */
export function policiesIn(db: Database): (instansi: string, knownAt: Instant) => Promise<PolicyState> {
  const kept = new Map<string, { readonly version: number; readonly events: readonly Recorded<PolicyEvent>[] }>();
  return async (instansi, knownAt) => {
    const version = await versionOf(db, instansi);
    let known = kept.get(instansi);
    if (known?.version !== version) {
      known = { version, events: version === 0 ? [] : await policyEvents(db, instansi) };
      kept.set(instansi, known);
    }
    return known.events.filter(({ recordedAt }) => recordedAt <= knownAt).reduce(evolvePolicy, noPolicies);
  };
}

async function versionOf(db: Database, instansi: string): Promise<number> {
  const row = await db.selectFrom('policies').select('version').where('instansi', '=', instansi).executeTakeFirst();
  return row?.version ?? 0;
}
