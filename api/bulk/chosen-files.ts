import { type FileToDecide, filesByFilter, filesById } from '../../registry/bulk/files-to-decide.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Incoming } from '../handler.ts';
import { type ItemError, Problem } from '../problems/problem.ts';
import { filesLying } from './files-lying.ts';

/** A file of a list, with what was given for it alone. */
export type Chosen = { readonly file: FileToDecide; readonly own: Readonly<Record<string, unknown>> };

const most = 5_000;

/** The files that a request means, within the caller's reach: those that pass its filter, or those that it names. */
export async function chosenFiles(
  use: Dependencies,
  { official, body }: Incoming<'prepareBulkRun'>,
): Promise<readonly Chosen[]> {
  if (body.cases === undefined) {
    const { readiness, ...filter } = body.filter ?? {};
    const found = await filesByFilter(use.db, official, filter, most + 1);
    const files = readiness === undefined ? found : await filesLying(use, official, found, readiness);
    if (files.length === 0) throw new Problem('BULK_NOTHING_TO_DECIDE');
    if (files.length > most) throw new Problem('BULK_TOO_MANY_FILES');
    return files.map((file) => ({ file, own: {} }));
  }
  const ids = body.cases.map(({ caseId }) => caseId);
  const files = await filesById(use.db, official, ids);
  const errors = ids.flatMap((id, index): ItemError[] => {
    const path = `cases.${index}.caseId`;
    if (!files.has(id)) return [{ path, code: 'not_found', message: 'Tidak ada berkas ini yang dapat Anda lihat.' }];
    return ids.indexOf(id) < index ? [{ path, code: 'repeated', message: 'Berkas ini sudah ada dalam daftar.' }] : [];
  });
  if (errors.length > 0) throw new Problem('INVALID_BODY', { errors: errors.slice(0, 100) });
  return body.cases.flatMap(({ caseId, ...own }) => {
    const file = files.get(caseId);
    return file ? [{ file, own }] : [];
  });
}
