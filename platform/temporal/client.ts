import {
  Client,
  Connection,
  type ConnectionOptions,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { payloadCodec } from './payload-codec.ts';
import type { PayloadKeys } from './payload-keys.ts';

/** The one task queue: every process runs on any worker. */
export const taskQueue = 'tenggat';

/** Where the engine is, and the keys without which nothing is said to it. */
export type EngineAccess = { readonly address: string; readonly namespace: string; readonly payloadKeys: PayloadKeys };

type Interceptor = NonNullable<ConnectionOptions['interceptors']>[number];

const retry = makeGrpcRetryInterceptor(defaultGrpcRetryOptions());

/**
 * As the SDK does, repeats calls that did not get through; but not the one that moves a sandbox's time, which would move
 * it twice if it had: the server does not look at its id.
 */
const retryUnlessTimeMoves: Interceptor = (options, next) =>
  options.method_definition.path.endsWith('/UpdateWorkflowExecutionOptions')
    ? (next(options) as ReturnType<Interceptor>)
    : retry(options, next);

/** A client that connects when it is first used, so that a process starts and stays up while the engine is away. */
export function createTemporalClient({ address, namespace, payloadKeys }: EngineAccess): Client {
  return new Client({
    connection: Connection.lazy({ address, connectTimeout: '5s', interceptors: [retryUnlessTimeMoves] }),
    namespace,
    dataConverter: { payloadCodecs: [payloadCodec(payloadKeys)] },
  });
}

export type Start = {
  readonly workflow:
    | 'appointment'
    | 'employment'
    | 'formation'
    | 'conversion'
    | 'selection'
    | 'bknPoll'
    | 'decree'
    | 'bulk'
    | 'digest'
    | 'intake';
  readonly workflowId: string;
  readonly input: object;
  /** A process that ends and may begin again under the same id, such as a poller. */
  readonly again?: boolean;
};

/** The one way to start a process. Starting what has started changes nothing: answers whether it began now. */
export async function startWorkflow(client: Client, start: Start): Promise<{ handle: WorkflowHandle; began: boolean }> {
  const { workflow, workflowId, input } = start;
  try {
    const handle = await client.workflow.start(workflow, {
      workflowId,
      taskQueue,
      args: [input],
      workflowIdReusePolicy: start.again ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      workflowIdConflictPolicy: 'FAIL',
    });
    return { handle, began: true };
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return { handle: client.workflow.getHandle(workflowId), began: false };
  }
}
