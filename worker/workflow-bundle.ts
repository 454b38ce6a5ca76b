import { readFile } from 'node:fs/promises';
import { ConfigError, type Mode } from '../platform/config.ts';
import { buildWorkflowBundle } from './bundle.ts';

export type WorkflowBundle = { readonly code: string; readonly digest: string };

/** The bundle that was built once (`TENGGAT_WORKFLOW_BUNDLE` names its manifest). Only a sandbox builds its own at start. */
export async function workflowBundle(mode: Mode): Promise<WorkflowBundle> {
  const manifest = process.env.TENGGAT_WORKFLOW_BUNDLE;
  if (manifest === undefined) {
    if (mode === 'sandbox') return buildWorkflowBundle();
    throw new ConfigError(
      'Setelan TENGGAT_WORKFLOW_BUNDLE belum ada. Jalankan "npm run bundle", lalu isi dengan jalur dist/workflow-bundle.json.',
    );
  }
  const { digest } = JSON.parse(await readFile(manifest, 'utf8')) as { digest: string };
  return { code: await readFile(manifest.replace(/\.json$/, '.js'), 'utf8'), digest };
}
