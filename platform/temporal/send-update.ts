import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { UpdateDefinition } from '@temporalio/common';
import type { Refusal } from '../../domain/case/refusal.ts';
import { endedUnderUpdate, isClosed, refusalIn, worthRepeating } from './classify.ts';

/** A message on its way to a process. `updateId` makes its repetition harmless. */
export type Sending<Message, Answer> = {
  readonly workflowId: string;
  readonly definition: UpdateDefinition<Answer, [Message]>;
  readonly message: Message;
  readonly updateId: string;
};

/** What became of it. */
export type Sent<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The engine has it for certain; the ledger did not have it in time. */
  | { readonly kind: 'accepted' }
  /** Unknown whether the engine has it: to be repeated under the same id. */
  | { readonly kind: 'not-accepted'; readonly cause: unknown }
  /** No process runs under this id any more. */
  | { readonly kind: 'closed' };

/** How long the engine has to accept a decision, and then the ledger to have it; milliseconds. */
export type Patience = { readonly accept: number; readonly result: number };
const patient: Patience = { accept: 5_000, result: 10_000 };

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 1_000;

/**
 * Sends a decision under its update id, again and again within the time, until the engine has accepted it, and waits for
 * its result. Never throws: what is unknown is answered as such.
 */
export async function sendUpdate<Message, Answer>(
  client: Client,
  sending: Sending<Message, Answer>,
  patience: Patience = patient,
): Promise<Sent<Answer>> {
  const acceptBy = Date.now() + patience.accept;
  let accepted = false;
  let resultBy = acceptBy + patience.result;
  for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
    const by = accepted ? resultBy : acceptBy;
    try {
      const handle = await client.withDeadline(by, () =>
        client.workflow.getHandle(sending.workflowId).startUpdate(sending.definition, {
          args: [sending.message],
          updateId: sending.updateId,
          waitForStage: 'ACCEPTED',
        }),
      );
      if (!accepted) resultBy = Date.now() + patience.result;
      accepted = true;
      return { kind: 'answered', answer: await resultOf(client, handle, resultBy) };
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal) return { kind: 'refused', refusal };
      if (isClosed(error)) return { kind: 'closed' };
      const late = Date.now() + wait >= (accepted ? resultBy : acceptBy);
      if (late || !worthRepeating(error)) {
        return accepted && !endedUnderUpdate(error) && worthRepeating(error)
          ? { kind: 'accepted' }
          : { kind: 'not-accepted', cause: error };
      }
      await pause(wait);
    }
  }
}

async function resultOf<Answer>(client: Client, handle: { result(): Promise<Answer> }, by: number): Promise<Answer> {
  return await client.withDeadline(by, () => handle.result());
}
