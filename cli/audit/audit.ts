import { auditAll } from '../../audit/audit-all.ts';
import { auditCase } from '../../audit/audit-case.ts';
import { type CaseVerdict, gravest, type Result, results } from '../../audit/checks/verdict.ts';
import { type AuditSources, withAudit } from '../../audit/open-audit.ts';
import { namesOfCase } from '../../registry/audit/audited.ts';
import { countsOf, verdictsOf } from '../../registry/audit/verdicts.ts';
import { print } from '../law/print.ts';
import { writePage } from './page.ts';
import { openSources } from './settings.ts';
import { countLines, exitCodeOf, verdictLines } from './words.ts';

export type AuditOptions = {
  readonly all: boolean;
  readonly json: boolean;
  readonly fresh: boolean;
  readonly page?: string;
};

class AuditRefused extends Error {
  readonly code: 'CASE_NOT_FOUND' | 'AUDIT_OF_WHAT';

  constructor(code: AuditRefused['code'], sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/**
 * `tenggat audit CASE`, `tenggat audit --all`, `tenggat audit --page FILE`: the five checks, of one case or of all. Exit code
 * as `exitCodeOf` says; 2 as well where something that it stands on is away.
 */
export async function audit(idOrStream: string | undefined, options: AuditOptions): Promise<void> {
  if ((idOrStream === undefined) === (!options.all && options.page === undefined)) {
    throw new AuditRefused(
      'AUDIT_OF_WHAT',
      'Sebut satu berkas, atau --all untuk semuanya; --page menulis hasil terakhir.',
    );
  }
  process.exitCode = 2;
  const { sources, close } = await openSources();
  try {
    let worst: Result = 'passed';
    if (idOrStream !== undefined) worst = await one(sources, idOrStream, options.json);
    if (options.all) worst = await everything(sources, options);
    if (options.page !== undefined) await writePage(sources.db, options.page);
    process.exitCode = exitCodeOf(worst);
  } finally {
    await close();
  }
}

async function one(sources: AuditSources, idOrStream: string, json: boolean): Promise<Result> {
  const names = await namesOfCase(sources.db, idOrStream);
  // What was taken out of the ledger whole is still known to the log.
  const asked = names.length === 0 && idOrStream.includes('/') ? [idOrStream] : names;
  const verdicts = await withAudit(sources, async (use) => {
    const logged = typeof use.log === 'string' ? [] : use.log.names;
    if (names.length === 0 && !logged.includes(idOrStream)) {
      throw new AuditRefused(
        'CASE_NOT_FOUND',
        `Tidak ada berkas ${idOrStream}. Tidak ada yang diperiksa; periksa pengenalnya.`,
      );
    }
    return await Promise.all(asked.map((name) => auditCase(use, name)));
  });
  print(json, verdicts, () => verdicts.flatMap(verdictLines));
  return gravest(verdicts.map(({ result }) => result));
}

async function everything(sources: AuditSources, { json, fresh }: AuditOptions): Promise<Result> {
  const { db } = sources;
  const onPage = (done: number, of: number) => console.error(`${done} dari ${of} diperiksa`);
  const round = await auditAll(sources, { now: Date.now, fresh, onPage });
  const counts = await countsOf(db, round);
  const wrong = results.filter((result) => exitCodeOf(result) !== 0);
  const found: CaseVerdict[] = [];
  for (const result of wrong.toReversed()) {
    const rows = await verdictsOf(db, { round, result, limit: LISTED });
    found.push(...rows.map(({ verdict }) => verdict as CaseVerdict));
  }
  const total = wrong.reduce((sum, result) => sum + (counts[result] ?? 0), 0);
  print(json, { round, counts, cases: found, more: total - found.length }, () => [
    `Putaran audit ${round}:`,
    ...countLines(counts),
    ...found.flatMap(verdictLines),
    ...(total > found.length ? [`… dan ${total - found.length} lagi; lihat --page`] : []),
  ]);
  return gravest(results.filter((result) => counts[result]));
}

/** Of each result. */
const LISTED = 50;
