import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';

/** What Redocly recommends, its warnings as errors, and that every example fits its own schema. */
const rules = {
  extends: ['recommended-strict'],
  rules: {
    'no-invalid-media-type-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'no-invalid-schema-examples': 'error',
    'operation-operationId-unique': 'error',
  },
} as const;

/** What is wrong with docs/openapi.json, a sentence and a place for each. */
export async function contractFaults(root: string): Promise<readonly string[]> {
  const path = join(root, 'docs', 'openapi.json');
  const config = await createConfig({ extends: [...rules.extends], rules: rules.rules });
  const found = await lintFromString({ source: await readFile(path, 'utf8'), absoluteRef: path, config });
  return found.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? ''})`);
}
