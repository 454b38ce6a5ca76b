import type { Head } from './head.ts';
import { LogError } from './log-error.ts';
import { openNote, type Verifier } from './note.ts';
import { consistencyProof, type ReadHashes } from './proofs.ts';

/** Somebody else's word that the log has one tree: where it is asked (C2SP tlog-witness), and its key. */
export type Witness = { readonly url: string; readonly verifier: Verifier };

/** Why a witness has not cosigned; the head is shown without it. */
export type Trouble = LogError<'WITNESS_AWAY' | 'WITNESS_REFUSED'>;
type Cosigned = { readonly note: string; readonly troubles: readonly Trouble[] };

/** Milliseconds for one question. */
const ANSWER_WITHIN = 5_000;

/**
 * The note of a head with the cosignatures of those who give theirs; who has done so already is not asked again. `read`: the
 * hashes of the head's tree.
 *
 * @throws LogError LOG_FORKED where a witness holds another tree, LOG_BEHIND where it holds more
 */
export async function cosigned(witnesses: readonly Witness[], head: Head, read: ReadHashes): Promise<Cosigned> {
  const wanting = witnesses.filter(({ verifier }) => openNote(head.note, [verifier]) === undefined);
  const answers = await Promise.allSettled(wanting.map((witness) => cosignatureOf(witness, head, read)));
  // What says that the log is not one is told before what says that somebody is away.
  const failed = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  const troubles = failed.filter(isTrouble);
  if (troubles.length < failed.length) throw failed.find((reason) => !isTrouble(reason));
  const lines = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return { note: head.note + lines.join(''), troubles };
}

function isTrouble(reason: unknown): reason is Trouble {
  return reason instanceof LogError && ['WITNESS_AWAY', 'WITNESS_REFUSED'].includes(reason.code);
}

/** The line by which a witness cosigns the head. It is asked as if it had seen nothing, and then from what it says it has. */
async function cosignatureOf(witness: Witness, head: Head, read: ReadHashes): Promise<string> {
  const { name } = witness.verifier;
  let held = 0;
  for (;;) {
    const proof = await consistencyProof(read, held, head.size);
    const lines = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
    const { status, text } = await asked(witness, `old ${held}\n${lines}\n${head.note}`);
    if (status === 422) throw new LogError('LOG_FORKED', name);
    if (status !== 409) return lineIn(text, status, witness, head.note);
    const size = /^(0|[1-9]\d{0,15})\n$/.test(text) ? Number(text) : Number.NaN;
    // It holds what was named, and another root there.
    if (size === held) throw new LogError('LOG_FORKED', name);
    if (size > head.size) throw new LogError('LOG_BEHIND', head.size, size);
    if (!(size > held)) throw new LogError('WITNESS_REFUSED', name, status);
    held = size;
  }
}

async function asked({ url, verifier }: Witness, body: string): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetch(new URL('add-checkpoint', url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    if (answer.status >= 500) throw new Error(`HTTP ${answer.status}`);
    return { status: answer.status, text: await answer.text() };
  } catch {
    throw new LogError('WITNESS_AWAY', verifier.name);
  }
}

/** The line of the answer that is this witness's cosignature of the note. */
function lineIn(text: string, status: number, { verifier }: Witness, note: string): string {
  const lines = status === 200 ? text.split('\n').map((line) => `${line}\n`) : [];
  const line = lines.find((one) => openNote(note + one, [verifier]) !== undefined);
  if (line === undefined) throw new LogError('WITNESS_REFUSED', verifier.name, status);
  return line;
}
