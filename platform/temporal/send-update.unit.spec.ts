import type { Client } from '@temporalio/client';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { type Sending, sendUpdate } from './send-update.ts';

const answer = { seqs: [2], revision: 2, stage: 'ready' };
const done = async () => answer;
const sending: Sending<object, typeof answer> = {
  workflowId: 'appointment/7100/x',
  definition: {} as Sending<object, typeof answer>['definition'],
  message: {},
  updateId: 'digest',
};

type Step = (() => Promise<typeof answer>) | Error;

/** A client whose calls go as scripted: an error fails the start of the update, a function is what its result does. */
function clientOf(...script: Step[]) {
  const ids: string[] = [];
  const client = {
    withDeadline: (_: number, work: () => unknown) => work(),
    workflow: {
      getHandle: () => ({
        async startUpdate(_: unknown, { updateId }: { updateId: string }) {
          ids.push(updateId);
          const step = script.length > 1 ? script.shift() : script[0];
          if (typeof step !== 'function') throw step;
          return { result: step };
        },
      }),
    },
  } as unknown as Client;
  return { ids, send: (patience = { accept: 1_000, result: 1_000 }) => sendUpdate(client, sending, patience) };
}

function grpc(code: number): Error {
  const cause = Object.assign(new Error('rpc'), { code, details: 'rpc', metadata: {} });
  return new Error('ServiceError', { cause });
}

function failed(type: string, ...details: unknown[]): Error {
  return new WorkflowUpdateFailedError('update failed', ApplicationFailure.create({ type, message: type, details }));
}
const throwing = (error: Error) => async (): Promise<typeof answer> => {
  throw error;
};

describe('sending a decision', () => {
  it('answers what the process answered', async () => {
    expect(await clientOf(done).send()).toEqual({ kind: 'answered', answer });
  });

  it('repeats the same update id over transport errors, a failed workflow task, and a process that ended under it', async () => {
    const { ids, send } = clientOf(grpc(14), grpc(9), throwing(failed('AcceptedUpdateCompletedWorkflow')), done);
    expect(await send({ accept: 5_000, result: 5_000 })).toEqual({ kind: 'answered', answer });
    expect(ids).toEqual(['digest', 'digest', 'digest', 'digest']);
  });

  it('brings a refusal of the law with its rule', async () => {
    const refusal = { refused: 'NI_REQUIRED', rule: 'NI-SYARAT-SK', detail: {} };
    const { ids, send } = clientOf(throwing(failed('NI_REQUIRED', refusal)));
    expect(await send()).toEqual({ kind: 'refused', refusal });
    expect(ids).toHaveLength(1);
  });

  it('takes no failure of another kind for a refusal', async () => {
    expect(await clientOf(throwing(failed('SomethingElse', { refused: 'NI_REQUIRED' }))).send()).toMatchObject({
      kind: 'not-accepted',
    });
  });

  it('says that the process is closed', async () => {
    expect(await clientOf(new WorkflowNotFoundError('closed', 'x', undefined)).send()).toEqual({ kind: 'closed' });
  });

  it('gives up in its time: unknown before acceptance, accepted after it', async () => {
    const late = new WorkflowUpdateRPCTimeoutOrCancelledError('late');
    const patience = { accept: 250, result: 250 };
    expect(await clientOf(grpc(14)).send(patience)).toMatchObject({ kind: 'not-accepted' });
    expect(await clientOf(throwing(late)).send(patience)).toEqual({ kind: 'accepted' });
  });

  it('does not repeat what cannot be mended', async () => {
    const { ids, send } = clientOf(grpc(3));
    expect(await send()).toMatchObject({ kind: 'not-accepted' });
    expect(ids).toHaveLength(1);
  });
});
