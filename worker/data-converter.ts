import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { payloadCodec } from '../platform/temporal/payload-codec.ts';
import type { PayloadKeys } from '../platform/temporal/payload-keys.ts';

/** How a worker, or a replay of what the engine holds, seals and opens it. */
export function dataConverter(keys: PayloadKeys): DataConverter {
  return {
    payloadCodecs: [payloadCodec(keys)],
    failureConverterPath: fileURLToPath(new URL('../workflows/failure-converter.ts', import.meta.url)),
  };
}
