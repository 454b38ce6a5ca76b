import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { dates } from '../demo/agenda.ts';
import type { Office } from '../demo/office.ts';
import { officeOf, play } from '../demo/play.ts';
import { batchDays } from '../demo/scenario.ts';
import { openFolder, type SandboxFolder } from '../stack/folder.ts';
import { type Stack, startStack } from '../stack/stack.ts';

type Played = { readonly stack: Stack; readonly folder: SandboxFolder; readonly office: Office };

const batch = { people: 6, seed: 2025 };

/** A sandbox in a folder of its own in which a small batch has been played to its end, for as long as `use` takes. */
export async function inPlayedSandbox(use: (played: Played) => Promise<void>): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'tenggat-played-'));
  const folder = openFolder(path, { fresh: false });
  const startAt = instantAt(dates.begins, '08:00', 'WIB');
  const say = (text: string) => console.error(text);
  const stack = await startStack({ folder, batch, startAt, say, engineInMemory: true });
  try {
    const office = officeOf(stack, folder, batch);
    await play({ stack, folder, batch, say, days: batchDays() }, office);
    await use({ stack, folder, office });
  } finally {
    await stack.stop();
    await removePostgres(folder.file('postgres'));
    await rm(path, { recursive: true, force: true });
  }
}
