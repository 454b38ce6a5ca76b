import { writeFile } from 'node:fs/promises';
import { processesDocument } from './document.ts';

/** `tenggat run processes-document`: writes docs/processes.md anew. */
export async function writeProcessesDocument(): Promise<void> {
  await writeFile(new URL('../../docs/processes.md', import.meta.url), processesDocument());
  console.log('docs/processes.md ditulis.');
}
