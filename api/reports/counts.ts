import { type RuleId, ruleOf } from '../../domain/rules/register.ts';
import { breachCounts } from '../../registry/reports/breach-counts.ts';
import { lossesOf } from '../../registry/reports/losses.ts';
import { progressOf } from '../../registry/reports/progress.ts';
import type { Handler } from '../handler.ts';
import { report, todayAt, within } from './report.ts';

/** How many files stand where, as the registry is at this instant: stages are not kept by day. */
export const reportProgress: Handler<'reportProgress'> = async (use, incoming) => {
  const { today, at } = await todayAt(use, incoming.official);
  const { process, batch } = incoming.query;
  const rows = await within(incoming, (place) => progressOf(use.db, { ...place, process, batch }, today));
  const columns = ['process', 'unit', 'stage', 'files', 'ended', 'pastDue', 'breached'];
  return report(incoming, { name: 'kemajuan', columns, of: { at: new Date(at).toISOString() }, rows });
};

/** What went past its due date, open and closed, as the registry is at this instant; ages in calendar days. */
export const reportBreaches: Handler<'reportBreaches'> = async (use, incoming) => {
  const { today, at } = await todayAt(use, incoming.official);
  const found = await within(incoming, (place) => breachCounts(use.db, place, today));
  const rows = found.map((row) => ({ ...row, binds: ruleOf(row.rule as RuleId).binds }));
  const columns = ['rule', 'binds', 'unit', 'status', 'age', 'awaited', 'office', 'breaches'];
  return report(incoming, { name: 'lewat-tenggat', columns, of: { at: new Date(at).toISOString() }, rows });
};

/** Why people were lost, by the days on which they were; without an end up to today. */
export const reportLosses: Handler<'reportLosses'> = async (use, incoming) => {
  const { today } = await todayAt(use, incoming.official);
  const { from, until = today } = incoming.query;
  const rows = await within(incoming, (place) => lossesOf(use.db, place, { from, until }));
  const columns = ['process', 'ground', 'unit', 'files'];
  return report(incoming, { name: 'sebab-berkurang', columns, of: { ...(from && { from }), until }, rows });
};
