import { findImport, importStream, stagesOf } from '../../registry/imports.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { Problem } from '../problems/problem.ts';

/** How far an import is, and where the employments stand that came of it. */
export const readRunningContractsImport: Handler<'readRunningContractsImport'> = async (use, { official, params }) => {
  const found = await findImport(use.db, params.id);
  if (found === undefined) throw new Problem('NOT_FOUND');
  if (found.instansi !== official.instansi) throw new Problem('NOT_FOUND', { stream: importStream(found) });
  const { id, stage, outcome, revision, state } = found;
  const { rows, started, outlook, recorded, list } = state;
  const recordedAt = new Date(recorded.recordedAt).toISOString();
  return {
    status: 200,
    headers: { ETag: etagOf(revision) },
    body: { id, stage, outcome, rows, started, list, outlook, recordedAt, stages: await stagesOf(use.db, id) },
  };
};
