import { stringify } from 'csv-stringify/sync';
import { moment, word } from '../../api/problems/words.ts';
import type { MinedEvent } from '../../audit/mining/fold.ts';
import { type Report, reporting } from '../../audit/mining/report.ts';
import { reportPage } from '../../audit/mining/report-page.ts';
import { reportRows } from '../../audit/mining/report-rows.ts';
import { type WorkingDays, workingDaysBy } from '../../audit/mining/working-days.ts';
import { writeOut } from '../../platform/write-out.ts';
import type { Database } from '../../registry/database.ts';
import { calendarsIn } from '../../registry/decrees/known-decrees.ts';
import { findInstansi, unitOf } from '../../registry/instansi.ts';
import { readDate } from '../law/options.ts';
import { ledgerOfNow, withRegistry } from './ledger.ts';

type ReportOptions = {
  readonly instansi?: string;
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly json: boolean;
};

/**
 * `tenggat mine report`: how long stages take, what became of clocks, which ways files go and whether the pictures show
 * them. `--from` and `--to` choose files by the day on which they began, both inclusive.
 */
export async function mineReport({ instansi, from, to, out, json }: ReportOptions): Promise<void> {
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : readDate(day)));
  await withRegistry(async (db) => {
    const ledger = await ledgerOfNow(db, instansi);
    const workingDaysOf = workingDaysIn(db);
    const { add, report } = reporting();
    for await (const { stream, events } of ledger.streams()) {
      const [began] = events as readonly MinedEvent[];
      if (began === undefined || (first && began.effectiveOn < first) || (last && began.effectiveOn > last)) continue;
      const workingDays = await workingDaysOf(stream.split('/')[1] ?? '');
      add({ stream, events: events as readonly MinedEvent[], workingDays });
    }
    const made = { of: scope(instansi, from, to), madeAt: moment(Date.now()) };
    await writeOut(out, [written(report(), made, json || out?.endsWith('.json') ? 'json' : (out ?? ''))]);
    if (out !== undefined) console.error(`Laporan proses ditulis ke ${out}.`);
  });
}

function written(report: Report, made: { of: string; madeAt: string }, as: string): string {
  if (as === 'json') return `${JSON.stringify({ ...made, ...report }, null, 2)}\n`;
  if (as.endsWith('.html')) return reportPage(report, made, word);
  const rows = reportRows(report);
  if (as.endsWith('.csv')) return stringify([...rows], { header: true, escape_formulas: true });
  return `${made.of}; disusun ${made.madeAt}.\n${rows.map(({ bagian, proses, apa, ukuran, nilai }) => `${bagian} | ${proses} | ${apa} | ${ukuran}: ${nilai}\n`).join('')}`;
}

function scope(instansi?: string, from?: string, to?: string): string {
  const began = [from && `sejak ${from}`, to && `sampai ${to}`].filter(Boolean).join(' ');
  return `${instansi === undefined ? 'Semua instansi' : `Instansi ${instansi}`}${began && `, yang dimulai ${began}`}`;
}

/** The working days of each instansi, by its own week and by the decrees that are known now. */
function workingDaysIn(db: Database): (instansi: string) => Promise<WorkingDays> {
  const calendarsOf = calendarsIn(db);
  const known = new Map<string, WorkingDays>();
  return async (id) => {
    const found = known.get(id);
    if (found) return found;
    const instansi = await findInstansi(db, id);
    const { workWeek, place = {} } = instansi ? unitOf(instansi) : { workWeek: '5-day' as const };
    const workingDays = workingDaysBy(workWeek, (await calendarsOf(id))(Number.POSITIVE_INFINITY, place));
    known.set(id, workingDays);
    return workingDays;
  };
}
