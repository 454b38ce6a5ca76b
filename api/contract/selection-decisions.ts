import { z } from 'zod';
import { administrativeReasons } from '../../domain/selection/reasons.ts';
import { shorteningDecision } from './formation-decisions.ts';
import { civilDate, reference } from './values.ts';

const effectiveOn = civilDate.meta({ description: 'Tanggal kejadian menurut buktinya' });
const applicant = z.int().min(1).max(999_999).meta({ description: 'nomor_urut pada daftar pelamar' });
const score = z.number().min(0).max(1_000);
const window = z.strictObject({ opens: civilDate, closes: civilDate });
const kind = <const Kind extends string>(name: Kind) => ({ kind: z.literal(name), effectiveOn });
const results = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1).max(10_000);

export const newSelection = z
  .strictObject({
    legalBasis: reference(200).optional().meta({ description: 'Dasar hukum seleksi sendiri; tanpa ini ditolak' }),
    acknowledgesContradiction: z.boolean().optional(),
    announcement: reference(100).meta({ description: 'Nomor pengumuman' }),
    windows: z.strictObject({ registration: window, administrative: window, cat: window, interview: window }),
  })
  .meta({ id: 'NewSelection', description: 'Seleksi sendiri, dengan dasar hukum dan jadwal tahapnya' });

/** The result of one stage for everybody who is still in it. */
export const selectionResults = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...kind('record-administrative-results'),
      results: results(
        z.strictObject({ applicant, passes: z.boolean(), reason: z.enum(administrativeReasons).optional() }),
      ),
    }),
    z.strictObject({
      ...kind('record-cat-results'),
      threshold: score.meta({ description: 'Nilai paling rendah yang lulus' }),
      results: results(z.strictObject({ applicant, score })),
    }),
    z.strictObject({
      ...kind('record-interview-results'),
      threshold: score.meta({ description: 'Nilai paling rendah yang lulus, untuk masing-masing' }),
      results: results(z.strictObject({ applicant, interview: score, technical: score })),
    }),
  ])
  .meta({ id: 'SelectionResults' });

/** What may be decided about a selection here; its list, its results, its corrections and its end have routes of their own. */
export const selectionDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...kind('announce-results'), letterNumber: reference(100) }),
    z.strictObject({
      ...kind('record-selection-objection'),
      applicant,
      receipt: reference(100).meta({ description: 'Tanda terima sanggahan' }),
    }),
    z.strictObject({
      ...kind('answer-selection-objection'),
      ...{ applicant, upheld: z.boolean(), letterNumber: reference(100) },
      makeUp: reference(100).optional().meta({ description: 'Berita acara tahap yang disusulkan' }),
    }),
    z.strictObject({ ...kind('withdraw-selection'), reason: reference(500) }),
    shorteningDecision,
  ])
  .meta({ id: 'SelectionDecision' });
