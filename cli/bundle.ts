import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOut } from '../platform/write-out.ts';
import { buildWorkflowBundle } from '../worker/bundle.ts';
import { sdkVersion } from './sdk-version.ts';
import { verifierBundle } from './verifier-bundle.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * `tenggat bundle`: writes `dist/workflow-bundle.js`, which production workers run, and beside it
 * `dist/workflow-bundle.json` with its digest and the SDK's version, which must be the worker's; and
 * `dist/tenggat-verify.mjs`, the verifier that is handed out with evidence.
 */
export async function writeBundle(): Promise<void> {
  const { code, digest } = await buildWorkflowBundle();
  const sdk = sdkVersion();
  await mkdir(DIST, { recursive: true });
  await put('workflow-bundle.js', code);
  // Last: whoever reads the description finds the code that it describes.
  await put('workflow-bundle.json', `${JSON.stringify({ digest, sdk }, null, 2)}\n`);
  const verifier = await verifierBundle();
  await put('tenggat-verify.mjs', verifier.code);
  console.log(`dist/tenggat-verify.mjs ${(verifier.code.length / 1e3).toFixed(0)} kB`);
  console.log(`dist/workflow-bundle.js ${(code.length / 1e6).toFixed(1)} MB, sidik ${digest}, SDK ${sdk}`);
}

/** The file is replaced whole: a worker that starts in this moment never reads half of it. */
async function put(name: string, text: string): Promise<void> {
  await writeOut(join(DIST, name), [text], 0o644);
}
