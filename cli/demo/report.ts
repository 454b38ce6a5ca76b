import { setTimeout as delay } from 'node:timers/promises';
import { terminationGrounds } from '../../domain/termination/grounds.ts';
import type { GroundCode } from '../../domain/termination/outcomes.ts';
import { type BatchFigures, batchFigures } from '../../registry/batch-figures.ts';
import { openDatabase } from '../../registry/database.ts';
import { type EmploymentFigures, employmentFigures } from '../../registry/employment-figures.ts';
import { filesAtWork } from '../../registry/still-to-follow.ts';
import { compareReceiver, type ReceiverFigures, stillToSend } from './receiver.ts';

export type Report = { readonly people: number } & Omit<BatchFigures, 'caseIds'> &
  EmploymentFigures &
  ReceiverFigures & {
    readonly simulatedDays: number;
    readonly wallSeconds: number;
    readonly caseIds: readonly string[];
  };

/** How long the report waits for what still goes on by itself, in milliseconds: a process may be down for a while. */
const patience = 5 * 60_000;

/** Counts what became of the batch and of those who started in it, once its files have come to rest. */
export async function readReport(
  { databaseUrl, simulatorUrl }: { readonly databaseUrl: string; readonly simulatorUrl: string },
  formation: string,
  played: { readonly people: number; readonly simulatedDays: number; readonly wallSeconds: number },
): Promise<Report> {
  const db = openDatabase({ url: databaseUrl, poolSize: 1, name: 'tenggat-report' });
  try {
    await atRest(async () => (await filesAtWork(db, formation)).length === 0);
    const { caseIds, ...figures } = await batchFigures(db, formation);
    const ofYears = await employmentFigures(db, formation);
    const { instansi } = await db
      .selectFrom('formations')
      .select('instansi')
      .where('id', '=', formation)
      .executeTakeFirstOrThrow();
    await atRest(async () => (await stillToSend(db, instansi)) === 0);
    const received = await compareReceiver(db, instansi, simulatorUrl);
    const { people, ...span } = played;
    return { people, ...figures, ...ofYears, ...received, ...span, caseIds };
  } finally {
    await db.destroy();
  }
}

/** Waits until it is so, or patience is over: then what there is is counted. */
async function atRest(isSo: () => Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + patience; Date.now() < limit; await delay(200)) {
    if (await isSo().catch(() => false)) return;
  }
}

/**
 * Every row of the list must have ended somewhere, and whoever started works or has left in one of the ways that there are:
 * what is lost in the count would be a person. And whoever only hears of it by webhook has come to the same files.
 */
export function addsUp(report: Report): boolean {
  const { proposed, notDetermined, refused, cancelled, started, stillOpen } = report;
  const { employed, stillEmployed, notRenewed, pensionAge, converted, terminated } = report;
  const listed = notDetermined + refused + sumOf(cancelled) + started + stillOpen;
  const left = notRenewed + pensionAge + converted + sumOf(terminated);
  const received = report.receiverDiffers === 0 && report.receivedOutOfOrder === 0;
  return proposed === listed && employed === started && started === stillEmployed + left && received;
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
    `Sistem lain menerima setiap peristiwa lewat webhook: ${report.receivedFiles} berkas sama dengan registri, ${report.receiverDiffers} berbeda, ${report.receivedOutOfOrder} pesan di luar urutan.`,
    `Keputusan ${report.decisions}, ditolak ${report.refusedDecisions}; ${report.simulatedDays} hari dimainkan dalam ${report.wallSeconds} detik.`,
  ].join('\n');
}
