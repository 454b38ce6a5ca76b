import { presentTerm } from '../../domain/employment/state.ts';
import { type RenewalFile, renewalFiles } from '../../registry/renewals/renewal-reads.ts';
import type { Handler } from '../handler.ts';
import { report, todayAt, within } from './report.ts';

type Line = {
  readonly month: string;
  readonly unit: string;
  readonly readiness: string;
  files: number;
  readonly reasons: Record<string, number>;
};

/** Renewals to be decided, by the month in which the term ends, unit and readiness, with how many files each reason holds. */
export const reportRenewals: Handler<'reportRenewals'> = async (use, incoming) => {
  const { today: on, at } = await todayAt(use, incoming.official);
  const { batch } = incoming.query;
  const rows = await within(incoming, async (place) => {
    const lines = new Map<string, Line>();
    for await (const file of renewalFiles(use.db, use.keys, { ...place, batch }, { on, at })) count(lines, file);
    return [...lines.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  });
  const columns = ['month', 'unit', 'readiness', 'files', 'reasons'];
  return report(incoming, { name: 'kesiapan-perpanjangan', columns, of: { on }, rows });
};

function count(lines: Map<string, Line>, { unit, readiness, reasons, state }: RenewalFile): void {
  const month = presentTerm(state).until.slice(0, 7);
  const key = `${month} ${unit} ${readiness}`;
  const line = lines.get(key) ?? { month, unit, readiness, files: 0, reasons: {} };
  line.files += 1;
  for (const code of new Set(reasons.map((reason) => reason.code))) line.reasons[code] = (line.reasons[code] ?? 0) + 1;
  lines.set(key, line);
}
