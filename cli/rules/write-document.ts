import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rulesDocument } from './document.ts';
import { productSources } from './sources.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `tenggat run rules-document`: writes docs/rules.md anew. */
export async function writeRulesDocument(): Promise<void> {
  await writeFile(new URL('../../docs/rules.md', import.meta.url), rulesDocument(await productSources(ROOT)));
  console.log('docs/rules.md ditulis.');
}
