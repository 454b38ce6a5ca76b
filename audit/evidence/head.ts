import { type Archive, ArchiveError } from '../archive/archive.ts';
import { type Checkpoint, readCheckpoint } from '../log/checkpoint.ts';
import { readCheckpointNote } from '../log/shelf.ts';
import { EvidenceError } from './evidence-error.ts';

/** The head that the archive shows, with the note as it was signed. */
export type SignedHead = Checkpoint & {
  readonly note: string;
  /** The names on its signatures. Whether they are genuine is for the verifier to say. */
  readonly signedBy: readonly string[];
};

/** @throws EvidenceError EVIDENCE_HEAD_MISSING before the first one, ArchiveError where what lies there is none. */
export async function signedHead(archive: Archive): Promise<SignedHead> {
  const note = await readCheckpointNote(archive);
  if (note === undefined) throw new EvidenceError('EVIDENCE_HEAD_MISSING');
  return headIn(note);
}

/** @throws ArchiveError ARCHIVE_DAMAGED where the note holds no head. */
export function headIn(note: string): SignedHead {
  const end = note.lastIndexOf('\n\n') + 1;
  const checkpoint = readCheckpoint(note.slice(0, end));
  if (checkpoint === undefined) throw new ArchiveError('ARCHIVE_DAMAGED', 'log/checkpoint');
  const signedBy = [...note.slice(end).matchAll(/^— (\S+) /gmu)].map(([, name = '']) => name);
  return { ...checkpoint, note, signedBy };
}
