import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import * as registry0001 from './migrations/0001-registry.ts';
import * as law0002 from './migrations/0002-law.ts';
import * as policies0003 from './migrations/0003-policies.ts';
import * as authority0004 from './migrations/0004-authority.ts';
import * as tasks0005 from './migrations/0005-tasks.ts';
import * as digests0006 from './migrations/0006-digests.ts';
import * as bulk0007 from './migrations/0007-bulk.ts';
import * as notices0008 from './migrations/0008-notices.ts';
import * as employments0009 from './migrations/0009-employments.ts';
import * as wages0010 from './migrations/0010-wages.ts';
import * as imports0011 from './migrations/0011-imports.ts';
import * as conversions0012 from './migrations/0012-conversions.ts';
import * as selections0013 from './migrations/0013-selections.ts';
import * as people0014 from './migrations/0014-people.ts';
import * as selectionCorrections0015 from './migrations/0015-selection-corrections.ts';
import * as webhooks0016 from './migrations/0016-webhooks.ts';
import * as accounts0017 from './migrations/0017-accounts.ts';
import * as caseLists0018 from './migrations/0018-case-lists.ts';
import * as proof0019 from './migrations/0019-proof.ts';

/** Forward only: a released migration is never edited and has no way down. */
const migrations: Record<string, Migration> = {
  '0001-registry': registry0001,
  '0002-law': law0002,
  '0003-policies': policies0003,
  '0004-authority': authority0004,
  '0005-tasks': tasks0005,
  '0006-digests': digests0006,
  '0007-bulk': bulk0007,
  '0008-notices': notices0008,
  '0009-employments': employments0009,
  '0010-wages': wages0010,
  '0011-imports': imports0011,
  '0012-conversions': conversions0012,
  '0013-selections': selections0013,
  '0014-people': people0014,
  '0015-selection-corrections': selectionCorrections0015,
  '0016-webhooks': webhooks0016,
  '0017-accounts': accounts0017,
  '0018-case-lists': caseLists0018,
  '0019-proof': proof0019,
};

/** Brings the registry to the newest shape and answers the names of the migrations that ran now. Safe when several processes try at once. */
export async function migrate(db: Database): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
