import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import { shippedLetters } from '../../domain/windows/shipped.ts';

z.config(z.locales.id());

/** An existing day, `YYYY-MM-DD`. */
export const civilDate = z.string().refine(isCivilDate, { error: 'Tanggal harus ada dan ditulis TTTT-BB-HH.' }).meta({
  id: 'CivilDate',
  description: 'Hari dalam kalender sipil',
  example: '2025-09-04',
  format: 'date',
}) as z.ZodType<CivilDate, string>;

/** The id of something in the registry: opaque, never a name or a number of a person. */
export const opaqueId = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);

export const workWeek = z.enum(['5-day', '6-day']);
export const zone = z.enum(['WIB', 'WITA', 'WIT']);

/** Printable text on one line without anything that reads like a NIK, NI or account number: it goes into the ledger. */
export function reference(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u, { error: 'Tulis dalam satu baris tanpa karakter kendali.' })
    .regex(/^(?!.*\d(?: ?\d){15,})/, {
      error: 'Tulis rujukan dokumen, bukan NIK, NI, atau data pribadi lain: isian ini masuk ke buku besar.',
    });
}

/** An instant, ISO 8601 with zone. */
export const instant = z.iso.datetime({ offset: true }).meta({ example: '2025-09-04T08:00:00+07:00' });

/** A letter that is known here: those that came with the product. */
export const shippedLetter = z.enum(shippedLetters.map((letter) => letter.id));

export const idParams = z.strictObject({ id: opaqueId });
