import { addSignatures, type Signer, type Verifier } from '../log/note.ts';
import { type Refusal, readRequest, refusalOf } from './answer.ts';
import type { State } from './state.ts';

export type WitnessOptions = {
  /** Keys of the logs, by whose names these are known. */
  readonly logs: readonly Verifier[];
  readonly signer: Signer;
  readonly state: State;
  /** Told of what is not as it should be with a log: the note that it signed, and the size and root that the witness holds. */
  readonly onSuspect: (code: 'LOG_FORKED' | 'LOG_UNPROVEN', note: string, held: string) => void;
};

/** The lines by which a checkpoint is cosigned, or why it is not. */
export type Answer = { readonly lines: string } | Refusal;

/**
 * A witness: cosigns a checkpoint once it has seen that its tree begins with the one it cosigned last, and has written that
 * down. One request after the other, so that it never says two things of one size.
 */
export function witness({ logs, signer, state, onSuspect }: WitnessOptions): (body: string) => Promise<Answer> {
  let turn: Promise<unknown> = Promise.resolve();
  const answer = async (body: string): Promise<Answer> => {
    const asked = readRequest(body, logs);
    if ('status' in asked) return asked;
    const { origin, text, note } = asked;
    const held = await state.held(origin);
    const refusal = refusalOf(asked, held);
    if (refusal?.suspect) onSuspect(refusal.suspect, note, `${held?.size} ${held?.root.toString('base64')}`);
    if (refusal) return refusal;
    if (held?.size !== asked.size) await state.hold(origin, text);
    return { lines: addSignatures('', text, [signer]) };
  };
  return (body) => {
    const mine = turn.then(() => answer(body));
    turn = mine.catch(() => {});
    return mine;
  };
}
