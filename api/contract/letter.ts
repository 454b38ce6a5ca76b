import { z } from 'zod';
import { letterId, reference, shippedLetter } from './values.ts';

const day = z.string().max(10).meta({ description: 'Tanggal, atau unknown bila tidak ada sumbernya' });

/** A letter written out: what each field holds is checked by `readLetter`, with a sentence for each error. */
const written = z
  .strictObject({
    id: letterId,
    number: reference(200),
    letterOn: day,
    notBefore: z.string().max(10).optional().meta({
      description: 'Hanya bila letterOn unknown: tanggal paling awal surat itu mungkin terbit',
    }),
    reopens: z.boolean().meta({ description: 'Membuka kembali bagi yang dianggap mengundurkan diri sebelumnya' }),
    confidence: z.string().max(20).meta({ description: 'primary atau reported' }),
    source: reference(500),
    windows: z
      .array(z.strictObject({ step: z.string().max(40), opens: day, closes: day }))
      .max(20)
      .meta({ description: 'Hari pertama dan terakhir setiap langkah yang diubah surat ini' }),
  })
  .meta({ id: 'Letter', description: 'Surat jadwal; tanggal terima ialah effectiveOn' });

/** A letter of the product by its id, or any letter written out. */
export const letter = z.union([shippedLetter, written]);
