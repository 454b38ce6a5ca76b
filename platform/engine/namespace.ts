import type { Connection } from '@temporalio/client';
import { msToTs, optionalTsToMs } from '@temporalio/common/lib/time.js';
import proto, { type temporal } from '@temporalio/proto';
import { EngineError } from './errors.ts';
import { Status, saidBy, statusOf, within } from './grpc.ts';

const CALL_LIMIT_MS = 10_000;
/** Closed runs stay for ten years; development servers otherwise delete them within days. */
const RETENTION_MS = 3650 * 24 * 60 * 60 * 1000;

export type SearchAttributes = Record<
  string,
  'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList'
>;

/**
 * Makes the namespace fit: there, closed runs kept for ten years at least, search attributes known. What is right
 * already is left alone, so this also runs against a server where we may only read.
 *
 * @throws EngineError ENGINE_NAMESPACE.
 */
export async function prepareNamespace(
  connection: Connection,
  namespace: string,
  searchAttributes: SearchAttributes,
): Promise<void> {
  try {
    await keepForTenYears(connection, namespace);
    await addSearchAttributes(connection, namespace, searchAttributes);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('ENGINE_NAMESPACE', `${namespace}, ${saidBy(error)}`, { cause: error });
  }
}

async function keepForTenYears(connection: Connection, namespace: string): Promise<void> {
  const service = connection.workflowService;
  const workflowExecutionRetentionTtl = msToTs(RETENTION_MS);
  try {
    const { config } = await within(connection, CALL_LIMIT_MS, () => service.describeNamespace({ namespace }));
    if ((optionalTsToMs(config?.workflowExecutionRetentionTtl) ?? 0) >= RETENTION_MS) return;
    await within(connection, CALL_LIMIT_MS, () =>
      service.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } }),
    );
  } catch (error) {
    if (statusOf(error) !== Status.NOT_FOUND) throw error;
    await within(connection, CALL_LIMIT_MS, () =>
      service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: workflowExecutionRetentionTtl }),
    );
  }
}

async function addSearchAttributes(connection: Connection, namespace: string, wanted: SearchAttributes): Promise<void> {
  if (Object.keys(wanted).length === 0) return;
  const service = connection.operatorService;
  const { customAttributes } = await within(connection, CALL_LIMIT_MS, () =>
    service.listSearchAttributes({ namespace }),
  );
  const missing: Record<string, temporal.api.enums.v1.IndexedValueType> = {};
  for (const [name, kind] of Object.entries(wanted)) {
    const value = indexedType(kind);
    const known = customAttributes[name];
    if (known === undefined) missing[name] = value;
    else if (known !== value) {
      throw new EngineError('ENGINE_NAMESPACE', `${namespace}, atribut ${name} sudah ada dengan jenis lain`);
    }
  }
  if (Object.keys(missing).length === 0) return;
  await within(connection, CALL_LIMIT_MS, () => service.addSearchAttributes({ namespace, searchAttributes: missing }));
}

/** `KeywordList` is INDEXED_VALUE_TYPE_KEYWORD_LIST. */
function indexedType(kind: SearchAttributes[string]): temporal.api.enums.v1.IndexedValueType {
  const name = kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const types = proto.temporal.api.enums.v1.IndexedValueType as unknown as Record<string, number>;
  return types[`INDEXED_VALUE_TYPE_${name}`] as temporal.api.enums.v1.IndexedValueType;
}
