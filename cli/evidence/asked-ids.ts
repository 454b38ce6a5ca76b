import { readFile } from 'node:fs/promises';
import { EvidenceError } from '../../audit/evidence/evidence-error.ts';

/**
 * The ids on the command line, then those of the list, one a line; each once.
 *
 * @throws EvidenceError EVIDENCE_LIST_UNREADABLE, EVIDENCE_NOTHING_ASKED
 */
export async function askedIds(ids: readonly string[], list: string | undefined): Promise<readonly string[]> {
  const listed = list === undefined ? [] : await idsIn(list);
  const asked = [...new Set([...ids, ...listed])];
  if (asked.length === 0) throw new EvidenceError('EVIDENCE_NOTHING_ASKED');
  return asked;
}

async function idsIn(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new EvidenceError('EVIDENCE_LIST_UNREADABLE', path, error);
  });
  const ids = text.split(/\s+/).filter((id) => id !== '');
  if (ids.length === 0) throw new EvidenceError('EVIDENCE_LIST_UNREADABLE', path);
  return ids;
}
