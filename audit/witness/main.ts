import { ConfigError } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { onStop } from '../../platform/process/on-stop.ts';
import { folderArchive } from '../archive/folder.ts';
import { serveWitness } from './serve.ts';
import { witnessSettings } from './settings.ts';
import { stateIn } from './state.ts';
import { witness } from './witness.ts';

const log = createLog('witness');

/** `tenggat witness`: cosigns the heads of the logs that it knows. It needs nothing else of ours, and should run elsewhere. */
export async function main(): Promise<void> {
  try {
    const { signer, logs, state, host, port } = witnessSettings();
    const onSuspect = (code: string, note: string, held: string) => log.error({ code, note, held }, 'not cosigned');
    const answer = witness({ logs, signer, state: stateIn(folderArchive(state)), onSuspect });
    const serving = await serveWitness(answer, { host, port }, log);
    log.info({ url: serving.url, key: signer.told }, 'listening');
    onStop({ log, withinMs: 15_000 }, () => serving.close());
  } catch (error) {
    const known = error instanceof ConfigError || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    log.fatal(known ? (error as Error).message : { trace: (error as Error).stack });
    process.exitCode = 1;
  }
}
