import type { Archive } from '../archive/archive.ts';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { LogError } from './log-error.ts';
import { openNote, type Verifier, verifierFrom } from './note.ts';
import { readCheckpointNote } from './shelf.ts';

/** A checkpoint as it was signed. */
export type Head = Checkpoint & { readonly note: string };

/** The head of which a note tells, where one of these keys signed it as a head of its own log; undefined otherwise. */
export function readHead(note: string, known: readonly Verifier[]): Head | undefined {
  const opened = openNote(note, known);
  const checkpoint = opened && readCheckpoint(opened.text);
  return checkpoint && opened.signedBy.includes(checkpoint.origin) ? { ...checkpoint, note } : undefined;
}

/** What a note says, whoever signed it. */
export function toldIn(note: string): Checkpoint | undefined {
  return readCheckpoint(note.slice(0, note.lastIndexOf('\n\n') + 1));
}

/** The head that the log shows; undefined before the first. Throws LOG_HEAD_FORGED where none of the keys at its size signed it. */
export async function shownHead(
  archive: Archive,
  keysOf: (size: number) => readonly string[],
): Promise<Head | undefined> {
  const note = await readCheckpointNote(archive);
  if (note === undefined) return undefined;
  const told = toldIn(note);
  const head = told && readHead(note, verifiersOf(keysOf(told.size)));
  if (head === undefined) throw new LogError('LOG_HEAD_FORGED');
  return head;
}

/** The verifiers that such texts describe; what describes none is passed over. */
export function verifiersOf(keys: readonly string[]): readonly Verifier[] {
  return keys.flatMap((key) => verifierFrom(key) ?? []);
}
