import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleOptions, bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { stableNames } from './stable-names.ts';

export interface WorkflowBundle {
  code: string;
  /** SHA-256 of the code, hexadecimal: the worker's build id. */
  digest: string;
}

/** What goes into a bundle besides the workflows; paths are absolute. */
type Ingredients = Pick<
  BundleOptions,
  'workflowsPath' | 'workflowInterceptorModules' | 'payloadConverterPath' | 'failureConverterPath'
>;

const OURS: Ingredients = { workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)) };

/**
 * Bundles the workflows with all that they import and an inline source map, which the SDK requires. The same sources
 * give the same digest in every folder: no path of this machine gets in, so that a digest names the law's code and
 * nothing else. A worker evaluates them once, and not once for each case that it holds (docs/decisions/0026): none of
 * them keeps anything (`npm run check` holds that), and what they export is frozen.
 */
export async function buildWorkflowBundle(ingredients = OURS): Promise<WorkflowBundle> {
  const root = join(ingredients.workflowsPath, '..', '..');
  const { code } = await bundleWorkflowCode({
    failureConverterPath: join(root, 'workflows', 'failure-converter.ts'),
    workflowInterceptorModules: [join(root, 'workflows', 'evidence.ts')],
    ...ingredients,
    preloadModules: [ingredients.workflowsPath],
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => stableNames(config, root),
  });
  return { code, digest: createHash('sha256').update(code).digest('hex') };
}
