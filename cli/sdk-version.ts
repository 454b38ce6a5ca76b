import { createRequire } from 'node:module';

/** The version of Temporal's SDK that a bundle is built with, and must be run and replayed on. */
export function sdkVersion(): string {
  return (createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string }).version;
}
