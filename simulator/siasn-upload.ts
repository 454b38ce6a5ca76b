import { createHash } from 'node:crypto';
import type { Request as Incoming, Response } from 'express';
import { isCivilDate } from '../domain/calendar/civil-date.ts';
import type { Bkn } from './bkn.ts';

/** Bytes; SIASN takes documents of up to 1,000 KB. */
const LARGEST_BODY = 1_200_000;

/**
 * `upload-dok-sk-nip`. Not idempotent, as BKN's writes are not known to be: each accepted POST is one more record. What
 * is wrong with the request comes back as 200 with `success: false`.
 */
export function uploadSk(bkn: Bkn): (req: Incoming, res: Response) => Promise<void> {
  return async (req, res) => {
    const form = await formOf(req);
    const text = (name: string): string => String(form?.get(name) ?? '').trim();
    const dossier = bkn.find(text('no_peserta'));
    const file = form?.get('file');
    const signedOn = yearFirst(text('tgl_sk'));
    const refuse = (why: string): void => void res.json({ success: false, message: 'Gagal', mapData: why });

    if (!form) return refuse('Berkas tidak terbaca atau melebihi 1.000 KB');
    if (!dossier || text('tahun_formasi') !== '2025') return refuse('Data peserta tidak ditemukan');
    if (bkn.progress(dossier).standing !== 'issued') return refuse('NIP belum terbit');
    if (text('no_sk') === '' || !isCivilDate(signedOn)) return refuse('no_sk dan tgl_sk wajib diisi');
    if (!(file instanceof File) || file.size === 0) return refuse('file wajib diisi');

    const participant = dossier.person.participantNumber;
    const digest = createHash('sha256').update(Buffer.from(await file.arrayBuffer()));
    const body = { no_sk: text('no_sk'), tgl_sk: signedOn, sha256: digest.digest('hex') };
    const [id] = bkn.record([{ kind: 'upload-dok-sk-nip', key: participant, participant, body }]);
    res.json({ success: true, message: 'Berhasil', mapData: { rwDokSkNipId: String(id) } });
  };
}

/** The multipart form, or undefined when it is none or too large. */
async function formOf(req: Incoming): Promise<FormData | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) return undefined;
  const headers = { 'content-type': req.get('content-type') ?? '' };
  const whole = new Request('http://simulator/', { method: 'POST', headers, body: Buffer.concat(chunks) });
  return whole.formData().catch(() => undefined);
}

/** SIASN writes dates day first; a client that sends `YYYY-MM-DD` is understood too. */
function yearFirst(date: string): string {
  return /^\d{2}-\d{2}-\d{4}$/.test(date) ? date.split('-').reverse().join('-') : date;
}
