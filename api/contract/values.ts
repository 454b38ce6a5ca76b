import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';
import { isRegion } from '../../domain/calendar/regions.ts';
import { isWorkWeek, type WorkWeek } from '../../domain/calendar/work-week.ts';
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

/** Five days, six days, or the ISO weekdays of an own pattern: `days-12356`. */
export const workWeek = z
  .string()
  .max(12)
  .refine(isWorkWeek, {
    error: 'Tulis 5-day, 6-day, atau days- dengan angka hari kerjanya (Senin = 1), misalnya days-12356.',
  })
  .meta({ id: 'WorkWeek', example: '5-day' }) as z.ZodType<WorkWeek, string>;

/** Province (`16`), kabupaten or kota (`16.71`) by the code of the Ministry of Home Affairs. */
export const region = z
  .string()
  .max(5)
  .refine((code) => isRegion(code, 'province') || isRegion(code, 'regency'), {
    error: 'Kode wilayah tidak dikenal; pakai kode Kemendagri, misalnya 16 atau 16.71.',
  })
  .meta({ id: 'Region', example: '16.71' });

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

/** A letter that came with the product. */
export const shippedLetter = z.enum(shippedLetters.map((letter) => letter.id));

/** The id of any letter. */
export const letterId = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** An account of the identity provider, as its tokens name it: opaque, never a name. */
export const account = z.string().regex(/^[\x21-\x7e]{1,128}$/);

export const idParams = z.strictObject({ id: opaqueId });

/** How many there are of each: every name has its number. */
export function countOfEach<Name extends string>(names: readonly Name[]) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Name, z.ZodInt>);
}
