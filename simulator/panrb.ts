import { Router } from 'express';
import { civilDate } from '../domain/calendar/civil-date.ts';
import { startOfDay } from '../domain/calendar/zone.ts';
import type { Bkn } from './bkn.ts';
import type { SandboxClock } from './clock.ts';
import { demoInstansi } from './units.ts';

const letters = [
  { part: 1, number: 'B/0001/M.SM.01.00/CONTOH/2025', date: civilDate('2025-09-03') },
  { part: 2, number: 'B/0002/M.SM.01.00/CONTOH/2025', date: civilDate('2025-09-08') },
] as const;

/** The ministry's determination letters and its announcements. A letter exists from 00:00 WIB of its date. */
export function panrb(bkn: Bkn, clock: SandboxClock): Router {
  const router = Router();
  const published = (): (typeof letters)[number][] =>
    letters.filter(({ date }) => startOfDay(date, 'WIB') <= clock.now());

  router.get('/penetapan/:part', (req, res) => {
    const letter = published().find(({ part }) => String(part) === req.params.part);
    if (!letter) return void res.status(404).json({ pesan: 'Belum ada penetapan' });
    const rows = [...bkn.dossiers()]
      .filter(({ plan }) => plan.part === letter.part)
      .map(({ person }) => ({
        no_peserta: person.participantNumber,
        jabatan: person.position,
        unit: person.unitCode,
      }));
    res.json({
      nomor: letter.number,
      tanggal: letter.date,
      instansi: demoInstansi.code,
      bagian: letter.part,
      jumlah: rows.length,
      rows,
    });
  });
  router.get('/pengumuman', (_req, res) => {
    const data = published().map(({ part, number, date }) => ({
      nomor: number,
      tanggal: date,
      perihal: `Penetapan kebutuhan PPPK Paruh Waktu ${demoInstansi.name}, bagian ${part}`,
      tautan: `/panrb/penetapan/${part}`,
    }));
    res.json({ data });
  });
  return router;
}
