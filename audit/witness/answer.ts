import { type Checkpoint, readCheckpoint } from '../log/checkpoint.ts';
import { emptyRoot } from '../log/merkle.ts';
import { openNote, type Verifier } from '../log/note.ts';
import { isConsistent } from '../verifier/tree.ts';

/** A request to cosign (C2SP tlog-witness, add-checkpoint): what is said to be held, the proof from there, and the note. */
type Asked = { readonly old: number; readonly proof: readonly string[]; readonly note: string } & Checkpoint & {
    /** What is signed. */
    readonly text: string;
  };

/** The head that a witness holds of a log. */
export type Held = Pick<Checkpoint, 'size' | 'root'>;

export type Refusal = {
  readonly status: 400 | 403 | 404 | 409 | 422;
  /** The size that the witness holds. */
  readonly held?: number;
  /**
   * LOG_FORKED: its log signed two trees of one size. LOG_UNPROVEN: what it signed was not shown to begin with what is held,
   * which anybody can bring about who sends a wrong proof.
   */
  readonly suspect?: 'LOG_FORKED' | 'LOG_UNPROVEN';
};

const before: Held = { size: 0, root: emptyRoot };

/**
 * The checkpoint that is put to the witness, where one of the keys known for its log signed it. A key that is new to the
 * witness may stand beside a known one; its lines are passed over.
 */
export function readRequest(body: string, known: readonly Verifier[]): Asked | Refusal {
  const [, old = '', lines = '', note = ''] =
    /^old (0|[1-9]\d{0,15})\n((?:[A-Za-z0-9+/]{43}=\n){0,63})\n([^\n][\s\S]*)$/.exec(body) ?? [];
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const checkpoint = readCheckpoint(text);
  if (checkpoint === undefined) return { status: 400 };
  const keys = known.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) return { status: 404 };
  if (openNote(note, keys) === undefined) return { status: 403 };
  if (Number(old) > checkpoint.size) return { status: 400 };
  return { ...checkpoint, old: Number(old), proof: lines.split('\n').filter(Boolean), note, text };
}

/** Why a checkpoint is not cosigned by a witness that holds this one, or none yet; undefined when it is. */
export function refusalOf({ old, proof, size, root }: Asked, held: Held = before): Refusal | undefined {
  if (size === held.size && !root.equals(held.root)) return { status: 409, held: held.size, suspect: 'LOG_FORKED' };
  if (old !== held.size) return { status: 409, held: held.size };
  const [older, newer] = [headOf(held), headOf({ size, root })];
  return isConsistent(older, newer, proof) ? undefined : { status: 422, suspect: 'LOG_UNPROVEN' };
}

function headOf({ size, root }: Held): { size: number; root: string } {
  return { size, root: root.toString('base64') };
}
