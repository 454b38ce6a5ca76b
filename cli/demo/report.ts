import { setTimeout as delay } from 'node:timers/promises';
import { terminationGrounds } from '../../domain/termination/grounds.ts';
import type { GroundCode } from '../../domain/termination/outcomes.ts';
import { type BatchFigures, batchFigures } from '../../registry/batch-figures.ts';
import { type Database, openDatabase } from '../../registry/database.ts';
import { type EmploymentFigures, employmentFigures } from '../../registry/employment-figures.ts';
import { filesAtWork } from '../../registry/still-to-follow.ts';

export type Report = { readonly people: number } & Omit<BatchFigures, 'caseIds'> &
  EmploymentFigures & {
    readonly simulatedDays: number;
    readonly wallSeconds: number;
    readonly caseIds: readonly string[];
  };

/** How long the report waits for what still goes on by itself, in milliseconds: a process may be down for a while. */
const patience = 5 * 60_000;

/** Counts what became of the batch and of those who started in it, once its files have come to rest. */
export async function readReport(
  databaseUrl: string,
  formation: string,
  played: { readonly people: number; readonly simulatedDays: number; readonly wallSeconds: number },
): Promise<Report> {
  const db = openDatabase({ url: databaseUrl, poolSize: 1, name: 'tenggat-report' });
  try {
    const { caseIds, ...figures } = await atRest(db, formation);
    const { people, ...span } = played;
    return { people, ...figures, ...(await employmentFigures(db, formation)), ...span, caseIds };
  } finally {
    await db.destroy();
  }
}

async function atRest(db: Database, formation: string): Promise<BatchFigures> {
  for (const limit = Date.now() + patience; ; await delay(200)) {
    const late = Date.now() > limit;
    try {
      if (late || (await filesAtWork(db, formation)).length === 0) return await batchFigures(db, formation);
    } catch (error) {
      if (late) throw error;
    }
  }
}

/**
 * Every row of the list must have ended somewhere, and whoever started works or has left in one of the ways that there are:
 * what is lost in the count would be a person.
 */
export function addsUp(report: Report): boolean {
  const { proposed, notDetermined, refused, cancelled, started, stillOpen } = report;
  const { employed, stillEmployed, notRenewed, pensionAge, converted, terminated } = report;
  const listed = notDetermined + refused + sumOf(cancelled) + started + stillOpen;
  const left = notRenewed + pensionAge + converted + sumOf(terminated);
  return proposed === listed && employed === started && started === stillEmployed + left;
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The figures in words, for whoever ran the demo. */
export function inWords(report: Report): string {
  const { cancelled, terminated } = report;
  const grounds = (Object.keys(terminated) as GroundCode[]).map(
    (ground) => `${terminationGrounds[ground].words} ${terminated[ground]}`,
  );
  return [
    `Diusulkan ${report.proposed}, tidak ditetapkan ${report.notDetermined}, TMS ${report.refused}.`,
    `Batal: mengundurkan diri ${cancelled.resigned}, dianggap mengundurkan diri ${cancelled.deemedResigned}, meninggal ${cancelled.died}.`,
    `NI terbit ${report.niIssued}, diangkat ${report.appointed}, berkontrak ${report.contracted}, mulai bekerja ${report.started}; masih terbuka ${report.stillOpen}.`,
    `Berkas kembali (BTS) ${report.returned}; lewat tenggat ${report.breaches}; tepat waktu tetapi terlambat dicatat ${report.recordedLate}; peringatan berjenjang ${report.escalations}.`,
    `Tahun kontrak: pegawai ${report.employed}, masih bekerja ${report.stillEmployed}; diperpanjang ${report.renewed} kali, tidak diperpanjang ${report.notRenewed}, masa lewat tanpa keputusan ${report.lapsed}, mencapai BUP ${report.pensionAge}, menjadi PPPK ${report.converted}, pindah unit ${report.relocated}.`,
    `Diberhentikan: ${grounds.join(', ') || 'tidak ada'}. Evaluasi ${report.evaluations}, tidak dievaluasi ${report.missingEvaluations}. Perjanjian berjalan yang dimasukkan ${report.imported}.`,
    `Tugas ${report.tasks}, pemberitahuan ${report.remindersSent}, surel ringkasan ${report.digests}, keputusan massal ${report.bulkRuns}.`,
    `Keputusan ${report.decisions}, ditolak ${report.refusedDecisions}; ${report.simulatedDays} hari dimainkan dalam ${report.wallSeconds} detik.`,
  ].join('\n');
}
