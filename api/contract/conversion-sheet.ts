import { z } from 'zod';

const line = z.strictObject({
  ...{ item: z.string(), before: z.string(), after: z.string() },
  rule: z.string().meta({ description: 'Aturan yang mendasarinya; lihat register aturan' }),
  open: z.string().optional().meta({ description: 'Apa yang belum diatur siapa pun' }),
});
const quarter = z.strictObject({ year: z.int(), quarter: z.int(), predicate: z.string().optional() });

/** What changes for one employee: a line for each thing, in words, and the evaluations behind the proposal. */
export const conversionSheet = z
  .strictObject({
    ...{ conversion: z.string(), determination: z.string(), stage: z.string(), tmt: z.string().optional() },
    pay: z
      .strictObject({ golongan: z.string(), least: z.int(), most: z.int() })
      .meta({ description: 'Gaji pokok PPPK, rupiah sebulan' }),
    evidence: z.strictObject({
      ...{ quarters: z.array(quarter), missing: z.int(), below: z.int() },
      asked: z.strictObject({ quarters: z.int(), lowest: z.string() }),
    }),
    lines: z.array(line),
  })
  .meta({ id: 'ConversionSheet' });
