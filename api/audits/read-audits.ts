import { rounds } from '../../registry/audit/rounds.ts';
import { countsOf, verdictsOf } from '../../registry/audit/verdicts.ts';
import type { Handler } from '../handler.ts';

/** The rounds of the whole system; counted are the files of whoever asks. */
export const listAudits: Handler<'listAudits'> = async (use, { query, official }) => {
  const { before, limit } = query;
  const found = await rounds(use.db, limit + 1, before);
  const page = found.slice(0, limit);
  const audits = await Promise.all(
    page.map(async ({ beganAt, endedAt, ...round }) => ({
      ...round,
      beganAt: new Date(beganAt).toISOString(),
      endedAt: endedAt === undefined ? null : new Date(endedAt).toISOString(),
      counts: await countsOf(use.db, round.id, official.instansi),
    })),
  );
  return { status: 200, body: { audits, next: found.length > limit ? (page.at(-1)?.id ?? null) : null } };
};

/** What a round said of the files of whoever asks, and of the national decrees that came with the product. */
export const readAudit: Handler<'readAudit'> = async (use, { params, query, official }) => {
  const { result, after, limit } = query;
  const wanted = { round: params.round, instansi: official.instansi, result, after, limit: limit + 1 };
  const found = await verdictsOf(use.db, wanted);
  const page = found.slice(0, limit);
  const verdicts = page.map(({ verdict, at }) => ({ ...verdict, at: at.toISOString() }));
  return { status: 200, body: { verdicts, next: found.length > limit ? (page.at(-1)?.stream ?? null) : null } };
};
