import { z } from 'zod';
import type { RouteContract } from './route.ts';

const results = ['none', 'passed', 'noted', 'open', 'unknown', 'disputed', 'failed'] as const;
const limit = z.coerce.number().int().min(1).max(200).default(50);

const round = z
  .strictObject({
    id: z.int(),
    beganAt: z.string(),
    endedAt: z.string().nullable().meta({ description: 'Kosong: belum selesai' }),
    bundle: z.string().meta({ description: 'Sidik kode hari itu' }),
    through: z.int().meta({ description: 'Posisi terakhir buku besar saat dimulai' }),
    counts: z.record(z.string(), z.int()).meta({ description: 'Banyaknya berkas instansi Anda per hasil' }),
  })
  .meta({ id: 'AuditRound' });

const finding = z
  .strictObject({
    code: z.string(),
    result: z.enum(results),
    at: z
      .strictObject({
        run: z.string().optional(),
        stream: z.string().optional(),
        seq: z.int().optional(),
        id: z.string().optional(),
      })
      .optional(),
    sentence: z.string(),
  })
  .meta({ id: 'AuditFinding' });

const check = z.strictObject({
  result: z.enum(results),
  asked: z.int().meta({ description: 'Banyaknya yang diperiksa' }),
  findings: z.array(finding),
});

const verdict = z
  .strictObject({
    stream: z.string(),
    result: z.enum(results),
    checks: z.strictObject({ logged: check, built: check, replayed: check, told: check, lawful: check }),
    at: z.string(),
  })
  .meta({ id: 'AuditVerdict', description: 'Lima pemeriksaan atas satu berkas' });

export const auditRoutes = {
  listAudits: {
    method: 'get',
    path: '/v1/audits',
    summary: 'The rounds in which everything was audited, the latest first, with what your files came to',
    query: z.strictObject({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional(), limit }),
    answers: { 200: z.strictObject({ audits: z.array(round), next: z.int().nullable() }).meta({ id: 'AuditRounds' }) },
  },
  readAudit: {
    method: 'get',
    path: '/v1/audits/{round}',
    summary: 'The verdicts of a round on your files, by the names of their streams; empty where there is no such round',
    params: z.strictObject({ round: z.coerce.number().int().min(1).max(2_147_483_647) }),
    query: z.strictObject({
      result: z.enum(results).optional(),
      after: z
        .string()
        .max(250)
        .regex(/^[A-Za-z0-9._/-]+$/)
        .optional(),
      limit,
    }),
    answers: {
      200: z.strictObject({ verdicts: z.array(verdict), next: z.string().nullable() }).meta({ id: 'AuditVerdicts' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
