import type { Redone } from '../../workflows/evidence.ts';
import { historyFrom } from '../archive/history.ts';
import { type Difference, differences } from './compare.ts';
import { recordedIn } from './recorded.ts';
import { redo } from './redo.ts';

/** What a workflow sent to the ledger at once. */
export type Sent = { readonly stream: string; readonly events: readonly { readonly seq: number }[] };

/** What a bundle does with a history: why it cannot go through it, what it does differently, and what it sends to the ledger. */
export type Derived = {
  readonly error?: string;
  /** Why that could not be learned: nothing is said for or against the history. */
  readonly unanswered?: string;
  readonly differences: readonly Difference[];
  readonly sent: readonly Sent[];
};

/** Why a history was not gone through; undefined where it was. */
export function notThrough({ error, unanswered }: Derived): string | undefined {
  return error ?? unanswered;
}

export type ToDerive = { readonly id: number; readonly workflowId: string; readonly bytes: Uint8Array };

/** What was sent to the ledger, by the inputs of the activity that writes it. Throws `RangeError` where one is none. */
export function sentToLedger(redone: readonly Redone[]): readonly Sent[] {
  return redone.flatMap((one) => (one.kind === 'activity' && one.type === 'commit' ? [sentIn(one.input[0])] : []));
}

function sentIn(input: unknown): Sent {
  const { stream, events } = (input ?? {}) as Partial<Sent>;
  const numbered = Array.isArray(events) && events.every((event) => Number.isInteger(event?.seq));
  if (typeof stream !== 'string' || !numbered)
    throw new RangeError('What was sent to the ledger is no event of a stream');
  return input as Sent;
}

/** Derives from histories on one bundle, one after the other. */
export async function* derive(
  code: string,
  asked: AsyncIterable<ToDerive>,
): AsyncGenerator<Derived & { readonly id: number }> {
  async function* histories() {
    for await (const { bytes, ...one } of asked) yield { ...one, history: historyFrom(bytes) };
  }
  for await (const { id, history, error, redone } of redo(code, histories())) {
    const differ = error === undefined ? differences(recordedIn(history), redone) : [];
    yield { id, ...(error && { error: error.message }), differences: differ, sent: sentToLedger(redone) };
  }
}
