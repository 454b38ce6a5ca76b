import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../domain/calendar/civil-date.ts';
import { civilDateOf } from '../domain/calendar/zone.ts';
import type { Bkn } from './bkn.ts';
import type { SandboxClock } from './clock.ts';
import { monitoringCsv } from './monitoring.ts';
import type { OutsideWrite, WriteKind } from './store.ts';

const date = z.string().refine(isCivilDate, 'YYYY-MM-DD');
const bulk = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row).min(1).max(500) });
const proposals = bulk(z.object({ no_peserta: z.string(), tgl_usulan: date }));
const corrections = bulk(z.object({ no_peserta: z.string(), tgl_perbaikan: date }));

type Entry = { readonly participant: string; readonly on: CivilDate };
type Verdict = { readonly write?: OutsideWrite; readonly message?: string };

/** The portal that operators use by hand: propose, resubmit, export. Each row is judged on its own. */
export function portal(bkn: Bkn, clock: SandboxClock, token: string): Router {
  const router = Router();
  router.use(session(token), express.json({ limit: '200kb' }));

  const submit = (entries: readonly Entry[], judge: (entry: Entry) => Verdict, res: Response): void => {
    const today = civilDateOf(clock.now(), 'WIB');
    const verdicts = entries.map((entry) =>
      entry.on > today ? { message: `Tanggal di masa depan, hari ini ${today}` } : judge(entry),
    );
    bkn.record(verdicts.flatMap(({ write }) => write ?? []));
    const hasil = verdicts.map(({ message }, index) => ({
      no_peserta: entries[index]!.participant,
      status: message === undefined ? 'diterima' : 'ditolak',
      ...(message === undefined ? {} : { pesan: message }),
    }));
    const diterima = hasil.filter(({ status }) => status === 'diterima').length;
    res.json({ diterima, ditolak: hasil.length - diterima, hasil });
  };

  router.post('/usulan', (req, res) => {
    const { success, data } = proposals.safeParse(req.body);
    if (!success) return malformed(res);
    const entries = data.rows.map((row) => ({ participant: row.no_peserta, on: row.tgl_usulan as CivilDate }));
    submit(entries, (entry) => judgeProposal(bkn, entry), res);
  });
  router.post('/perbaikan', (req, res) => {
    const { success, data } = corrections.safeParse(req.body);
    if (!success) return malformed(res);
    const entries = data.rows.map((row) => ({ participant: row.no_peserta, on: row.tgl_perbaikan as CivilDate }));
    submit(entries, (entry) => judgeCorrection(bkn, entry), res);
  });
  router.get('/monitoring.csv', (req, res) => {
    res.type('text/csv; charset=utf-8').send(monitoringCsv(bkn, String(req.query.since ?? '')));
  });
  return router;
}

/** A second proposal changes nothing, but it was sent: it is kept, so that doubles can be counted. */
function judgeProposal(bkn: Bkn, entry: Entry): Verdict {
  const dossier = bkn.find(entry.participant);
  if (!dossier || dossier.plan.part === null) return { message: 'Tidak ada penetapan kebutuhan' };
  const write = writeOf('usulan', entry, entry.participant);
  return dossier.submittedOn.length === 0 ? { write } : { write, message: 'Sudah diusulkan' };
}

function judgeCorrection(bkn: Bkn, entry: Entry): Verdict {
  const dossier = bkn.find(entry.participant);
  const submitted = dossier?.submittedOn.length ?? 0;
  const returned = dossier && bkn.progress(dossier).standing === 'returned';
  if (returned) return { write: writeOf('perbaikan', entry, `${entry.participant}#${submitted}`) };
  const message = 'Tidak sedang dikembalikan (BTS)';
  if (submitted < 2) return { message };
  return { message, write: writeOf('perbaikan', entry, `${entry.participant}#${submitted - 1}`) };
}

function writeOf(kind: WriteKind, { participant, on }: Entry, key: string): OutsideWrite {
  return { kind, key, participant, body: { on } };
}

function session(token: string): (req: Request, res: Response, next: NextFunction) => void {
  return (req, res, next) => {
    if (req.get('authorization') === `Bearer ${token}`) next();
    else res.status(401).json({ pesan: 'Sesi berakhir, silakan masuk kembali' });
  };
}

function malformed(res: Response): void {
  res.status(400).json({ pesan: 'rows: 1 sampai 500 baris dengan no_peserta dan tanggal YYYY-MM-DD' });
}
