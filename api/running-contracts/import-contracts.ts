import { listDigest } from '../../registry/formation-rows.ts';
import { findRequest, keepAnswer } from '../../registry/idempotency.ts';
import { contractsOf, findImport, importStream, lockImports, putContracts } from '../../registry/imports.ts';
import type { Instansi } from '../../registry/instansi.ts';
import { begin, contentDigest, digestOf, followUp } from '../decide/begin.ts';
import { openedId, openProcess } from '../decide/open-process.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, Handler, Incoming } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { checkContracts } from './check-list.ts';
import { outlookNow } from './outlook.ts';
import { instansiOf } from './own-instansi.ts';
import { readMapping } from './read-mapping.ts';
import { sealContracts } from './seal-contracts.ts';

type Request = Incoming<'importRunningContracts'>;

/**
 * Takes a list of running contracts in: its people, its contracts and its key are kept together or not at all, then its
 * process starts the employments. Repeated, also after a crash, it finds what was kept and goes on from there.
 */
export const importRunningContracts: Handler<'importRunningContracts'> = async (use, incoming) => {
  const { account, role } = incoming.official;
  const known = await instansiOf(use, incoming.official);
  // Under a key: what a short list says must not be found by trying.
  const request = { ...incoming, body: use.keys.digest('content', incoming.body).toString('hex') };
  const kept = await keepList(use, incoming, request, known);
  if ('before' in kept) return kept.before;
  const id = openedId(kept.begun.digest);
  const contracts = await contractsOf(use.db, { import: id });
  const input = {
    rows: contracts.length,
    list: listDigest(contracts.map(({ person }) => person)),
    outlook: await outlookNow(use.db, contracts, { instansi: known, now: await use.clock() }),
    recordedBy: { kind: 'official', account, role },
  } as const;
  const opening = { ...kept, known, requestId: incoming.requestId };
  const stream = importStream({ instansi: known.id, id });
  return await openProcess(use, opening, { workflow: 'intake', stream, input }, finishImporting);
};

/** Keeps that the import is recorded and answers it; undefined while the ledger does not have it. */
export async function finishImporting(use: Dependencies, digest: string): Promise<Answer | undefined> {
  const found = await findImport(use.db, openedId(digest));
  if (found === undefined) return undefined;
  const { rows, outlook } = found.state;
  const kept = await keepAnswer(use.db, digest, { status: 201, answer: { importId: found.id, rows, outlook } });
  const headers = { Location: `/v1/running-contracts/imports/${found.id}` };
  return { status: kept.status, body: kept.answer, headers };
}

/** Checks the list while nobody else keeps one. With errors it throws LIST_HAS_ERRORS, and leaves not even its key. */
async function keepList(use: Dependencies, incoming: Request, request: Request, instansi: Instansi) {
  const digest = digestOf(request);
  const id = openedId(digest);
  const mapping = readMapping(incoming.query.mapping);
  const now = await use.clock();
  return await use.db.transaction().execute(async (tx) => {
    await lockImports(tx);
    const within = { ...use, db: tx };
    const known = await findRequest(tx, digest);
    if (known) return followUp(known, contentDigest(request));
    const { contracts, errors } = await checkContracts(within, { text: incoming.body, mapping }, { instansi, now });
    if (errors.length > 0) throw listHasErrors(errors);
    const place = { id, instansi: instansi.id };
    await putContracts(tx, place, await sealContracts(within, place, contracts));
    return await begin(within, request, { stream: importStream(place) });
  });
}
