import { z } from 'zod';
import { problemCodes } from '../problems/problem.ts';

const seqs = z.array(z.int()).meta({ description: 'Nomor peristiwa yang ditimbulkan' });
const decided = { seqs, revision: z.int(), stage: z.string(), outcome: z.string().optional() };

export const caseDecided = z.strictObject({ caseId: z.string(), ...decided }).meta({ id: 'CaseDecided' });
export const formationDecided = z
  .strictObject({ formationId: z.string(), ...decided })
  .meta({ id: 'FormationDecided' });
export const formationOpened = z.strictObject({ formationId: z.string() }).meta({ id: 'FormationOpened' });
export const conversionDecided = z
  .strictObject({ conversionId: z.string(), ...decided })
  .meta({ id: 'ConversionDecided' });
export const conversionOpened = z.strictObject({ conversionId: z.string() }).meta({ id: 'ConversionOpened' });

export const selectionDecided = z
  .strictObject({ selectionId: z.string(), ...decided })
  .meta({ id: 'SelectionDecided' });
export const selectionOpened = z
  .strictObject({ selectionId: z.string(), contradiction: z.string() })
  .meta({ id: 'SelectionOpened' });

export const decreeDecided = z.strictObject({ decreeId: z.string(), ...decided }).meta({ id: 'DecreeDecided' });
export const decreeRecorded = z
  .strictObject({ decreeId: z.string(), stage: z.literal('recorded') })
  .meta({ id: 'DecreeRecorded' });

export const bulkDecided = z.strictObject({ bulkRunId: z.string(), ...decided }).meta({ id: 'BulkDecided' });
export const bulkPrepared = (would: z.ZodType) =>
  z.strictObject({ bulkRunId: z.string(), total: z.int(), would }).meta({ id: 'BulkPrepared' });

export const policyDecided = z.strictObject({ seqs, revision: z.int() }).meta({ id: 'PolicyDecided' });

export const authorityDecided = z.strictObject({ seqs, revision: z.int() }).meta({ id: 'AuthorityDecided' });

/** By which authority a decision was taken; `dispute` once that authority turned out to have been revoked before. */
export const decidedBy = z
  .strictObject({
    ...{ id: z.int(), kind: z.string(), office: z.string(), paper: z.string() },
    dispute: z.enum(['open', 'confirmed', 'to-be-redone']).optional(),
  })
  .meta({ id: 'DecidedBy', description: 'Dasar kewenangan keputusan ini; `dispute` bila dipersoalkan' });

export const underway = z
  .strictObject({ state: z.literal('underway'), request: z.string(), receivedAt: z.string() })
  .meta({ id: 'RequestUnderway', description: 'Diterima tetapi belum tercatat; lihat Location' });

export const requestState = z
  .union([
    underway,
    z.strictObject({
      state: z.literal('finished'),
      request: z.string(),
      receivedAt: z.string(),
      status: z.int(),
      answer: z.looseObject({}),
    }),
  ])
  .meta({ id: 'RequestState' });

export const itemError = z.strictObject({
  row: z.int().optional(),
  column: z.string().optional(),
  path: z.string().optional(),
  code: z.string(),
  message: z.string(),
});

export const problem = z
  .looseObject({
    type: z.string().meta({ format: 'uri-reference' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(problemCodes).meta({ description: 'Penjelasannya pada alamat `type`' }),
    instance: z.string(),
    rule: z.string().optional(),
    refusal: z.looseObject({}).optional(),
    errors: z.array(itemError).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

export const timeline = z
  .strictObject({
    origin: z
      .looseObject({ kind: z.enum(['appointment', 'import']), case: z.string().optional() })
      .optional()
      .meta({ description: 'Asal hubungan kerja: berkas pengangkatannya, atau impornya' }),
    events: z.array(
      z.strictObject({
        seq: z.int(),
        type: z.string(),
        words: z.string().meta({ description: 'Yang terjadi, dalam kalimat' }),
        rule: z.string().optional().meta({ description: 'Aturan yang mendasarinya' }),
        effectiveOn: z.string(),
        recordedAt: z.string(),
        by: z.looseObject({}),
        request: z.string().optional(),
        authority: decidedBy.optional(),
        data: z.looseObject({}),
      }),
    ),
  })
  .meta({ id: 'Timeline' });

export const policyValue = z.union([z.string().max(64), z.number(), z.boolean()]).meta({ id: 'PolicyValue' });

const derivedDay = z.looseObject({ date: z.string(), counted: z.boolean(), why: z.string() });

export const clock = z
  .strictObject({
    id: z.string(),
    status: z.enum(['open', 'paused', 'stopped', 'met', 'met-late', 'withdrawn']),
    triggerOn: z.string(),
    dueDate: z.string(),
    dueAt: z.string(),
    stricterDate: z.string().optional(),
    closedOn: z.string().optional(),
    workingDaysLeft: z
      .int()
      .optional()
      .meta({ description: 'Sisa hari kerja sampai tenggat; negatif bila sudah lewat' }),
    pauses: z.array(z.strictObject({ from: z.string(), until: z.string().optional(), basis: z.string() })).optional(),
    provisional: z.boolean(),
    breached: z.boolean(),
    recordedLate: z.boolean(),
    fired: z.array(z.string()),
    letter: z.string().optional(),
    calendarVersion: z.string(),
    policies: z
      .array(z.strictObject({ id: z.string(), value: policyValue }))
      .optional()
      .meta({ description: 'Kebijakan instansi yang dipakai menghitung, bila bukan bawaan' }),
    shortening: z
      .strictObject({
        dueDate: z.string(),
        decree: z.string().optional(),
        days: z.array(z.looseObject({ date: z.string() })).optional(),
        letter: z.string().optional(),
      })
      .optional()
      .meta({
        description: 'Tenggat yang lebih awal menurut keputusan atau surat baru, menunggu keputusan pejabat',
      }),
    rule: z.strictObject({
      id: z.string(),
      statement: z.string(),
      kind: z.string(),
      binds: z.string(),
      breach: z.string(),
      citation: z.looseObject({}),
      openQuestion: z.string().optional(),
    }),
    derivation: z.array(derivedDay),
  })
  .meta({ id: 'Clock' });
