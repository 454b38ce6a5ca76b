import { formationStream } from '../../registry/formation-reads.ts';
import { readStream } from '../../registry/ledger/append.ts';
import { visibleCase } from '../cases/reachable-case.ts';
import type { Dependencies } from '../dependencies.ts';
import { reachableFormation } from '../formations/reachable-formation.ts';
import type { Handler } from '../handler.ts';
import { papersOf } from './papers.ts';

/** The papers that a file rests on, in the order in which they were recorded. */
export const listCaseDocuments: Handler<'listCaseDocuments'> = async (use, { params, official, query }) => {
  const { stream } = await visibleCase(use, official, params.id);
  return await papersIn(use, stream, query);
};

/** As of a file, of a batch. */
export const listFormationDocuments: Handler<'listFormationDocuments'> = async (use, { params, official, query }) => {
  const batch = await reachableFormation(use, official, params.id);
  return await papersIn(use, formationStream(batch), query);
};

type Wanted = { readonly kind?: string | undefined; readonly after?: number | undefined; readonly limit: number };

/** Pages end behind an event, with all of its papers. */
async function papersIn(use: Dependencies, stream: string, { kind, after = 0, limit }: Wanted) {
  const events = await readStream(use.db, stream, after + 1);
  const found = events.flatMap(papersOf).filter((paper) => kind === undefined || paper.kind === kind);
  const last = found[limit - 1]?.seq;
  const documents = last === undefined ? found : found.filter(({ seq }) => seq <= last);
  return { status: 200, body: { documents, next: documents.length < found.length ? (last ?? null) : null } };
}
