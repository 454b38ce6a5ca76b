import { writeFile } from 'node:fs/promises';
import { accessDocument } from './document.ts';

/** `tenggat run access-document`: writes docs/access.md anew. */
export async function writeAccessDocument(): Promise<void> {
  await writeFile(new URL('../../docs/access.md', import.meta.url), accessDocument());
  console.log('docs/access.md ditulis.');
}
