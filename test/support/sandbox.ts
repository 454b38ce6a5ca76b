import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dates } from '../../cli/demo/agenda.ts';
import type { Batch } from '../../cli/stack/environment.ts';
import { openFolder, type SandboxFolder } from '../../cli/stack/folder.ts';
import { type Stack, startStack } from '../../cli/stack/stack.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/zone.ts';
import { removePostgres } from '../../platform/postgres/remove-postgres.ts';
import { noteReached } from './reached.ts';

export type Sandbox = { readonly stack: Stack; readonly folder: SandboxFolder; end(): Promise<void> };

/**
 * A whole sandbox in a folder of its own, standing at the scenario's first morning unless told otherwise. Leaves nothing behind.
 * Whoever wants to see the archivist at work says so: elsewhere a test keeps its own archive, or none.
 */
export async function startSandbox(
  batch: Batch,
  startOn: CivilDate = dates.opened,
  { archivist = false }: { readonly archivist?: boolean } = {},
): Promise<Sandbox> {
  const path = await mkdtemp(join(tmpdir(), 'tenggat-sandbox-'));
  const folder = openFolder(path, { fresh: false });
  const clear = async () => {
    await removePostgres(folder.file('postgres'));
    await rm(path, { recursive: true, force: true });
  };
  try {
    const startAt = instantAt(startOn, '08:00', 'WIB');
    const stack = await startStack({
      folder,
      batch,
      startAt,
      say: () => {},
      engineInMemory: true,
      withoutArchive: !archivist,
    });
    const end = async () => {
      await noteReached(stack.databaseUrl);
      await stack.stop();
      await clear();
    };
    return { stack, folder, end };
  } catch (error) {
    await clear();
    throw error;
  }
}
