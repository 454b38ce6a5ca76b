import type { Request, Response } from 'express';
import { type CivilDate, civilDate } from '../domain/calendar/civil-date.ts';
import type { Bkn, Dossier } from './bkn.ts';
import { recordId } from './issued-number.ts';
import { misspelt } from './names.ts';
import { seededRandom } from './random.ts';

const EMPTY = { code: 0, data: 'Data tidak ditemukan' };
const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;

/** `list-pengadaan-instansi`: outcomes only, no status code; every value a string; "nothing" is a 404. */
export function listPengadaan(bkn: Bkn): (req: Request, res: Response) => void {
  return (req, res) => {
    const { tahun, limit, offset } = req.query;
    const size = Math.min(LARGEST_PAGE, Math.max(1, Number(limit ?? DEFAULT_PAGE) || DEFAULT_PAGE));
    const start = Math.max(0, Number(offset ?? 0) || 0);
    const proposed = [...bkn.dossiers()].filter(({ submittedOn }) => submittedOn.length > 0);
    const page = tahun === '2025' ? withRepeats(proposed, size, bkn.seed).slice(start, start + size) : [];
    if (page.length === 0) res.status(404).json(EMPTY);
    else res.json({ code: 1, data: page.map((dossier) => rowOf(bkn, dossier)) });
  };
}

/**
 * The real list has no stable order, so that a row can be on two pages. Here about every second page begins with the
 * last row or two of the page before; none is missing.
 */
function withRepeats<T>(rows: readonly T[], size: number, seed: number): T[] {
  if (size < DEFAULT_PAGE) return [...rows];
  const random = seededRandom(seed, `repeats/${size}`);
  const list: T[] = [];
  for (const row of rows) {
    if (list.length > 0 && list.length % size === 0) list.push(...list.slice(-random.int(0, 2) || list.length));
    list.push(row);
  }
  return list;
}

function rowOf(bkn: Bkn, dossier: Dossier): Record<string, string | null> {
  const { person, plan, sk } = dossier;
  const progress = bkn.progress(dossier);
  const issuedOn = progress.standing === 'issued' ? progress.on : undefined;
  const id = recordId(bkn.seed, 'usulan', person.row);
  const corrected = plan.returns.length > 0 && dossier.submittedOn.length > plan.returns.length;
  return {
    id,
    orang_id: recordId(bkn.seed, 'orang', person.row),
    no_peserta: person.participantNumber,
    nip: issuedOn ? dossier.ni : '',
    nama: (plan.nameMismatch && !corrected ? misspelt(person.name) : person.name).toUpperCase(),
    periode: '2025',
    instansi_id: recordId(bkn.seed, 'instansi', 0),
    no_pertek: issuedOn ? pertekNumber(person.row) : null,
    tgl_pertek: issuedOn ? dayFirst(issuedOn) : null,
    path_ttd_pertek: issuedOn ? `pertek/ttd/${id}.pdf` : null,
    no_sk: sk?.no_sk ?? null,
    tgl_sk: sk ? dayFirst(civilDate(sk.tgl_sk!)) : null,
    path_ttd_sk: sk ? `sk/ttd/${id}.pdf` : null,
    tgl_kontrak_mulai: plan.reopenedByLetter ? '01-01-2026' : '01-10-2025',
    tgl_kontrak_akhir: plan.reopenedByLetter ? '31-12-2026' : '30-09-2026',
    jenis_formasi_id: '0210',
    jenis_formasi_nama: 'PPPK PARUH WAKTU',
  };
}

/** The number of the persetujuan teknis; invented, as its real form is not public. */
export function pertekNumber(row: number): string {
  return `CT-7100${String(row).padStart(6, '0')}`;
}

function dayFirst(date: CivilDate): string {
  return date.split('-').reverse().join('-');
}
