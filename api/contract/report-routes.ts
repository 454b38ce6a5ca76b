import { z } from 'zod';
import { fileProcesses } from '../../domain/file/law.ts';
import { readinesses } from '../../domain/renewal/readiness.ts';
import { breachAges } from '../../registry/reports/breach-counts.ts';
import type { RouteContract } from './route.ts';
import { civilDate, opaqueId } from './values.ts';

const unit = opaqueId.optional();
const reasons = z.record(z.string(), z.int());
const now = z.string().meta({ description: 'Saat registri dibaca; keadaan ini tidak disimpan per hari' });

const progress = z.strictObject({
  ...{ process: z.enum(fileProcesses), unit: z.string(), stage: z.string() },
  ...{ files: z.int(), ended: z.int(), pastDue: z.int(), breached: z.int() },
});
const breach = z.strictObject({
  ...{ rule: z.string(), binds: z.string(), unit: z.string().nullable(), status: z.string() },
  age: z
    .enum(breachAges)
    .nullable()
    .meta({ description: 'Hari kalender sejak tenggat sampai selesai, atau sampai hari ini' }),
  ...{ awaited: z.string().nullable(), office: z.string().nullable(), breaches: z.int() },
});
const loss = z.strictObject({
  ...{ process: z.enum(fileProcesses), ground: z.string(), unit: z.string(), files: z.int() },
});
const serving = { inService: z.int(), withoutAgreement: z.int(), left: reasons };
const list = z
  .strictObject({
    ...{ of: z.string(), listed: z.int(), excluded: reasons, proposed: z.int(), notDetermined: z.int() },
    ...{ determined: z.int(), inProcess: z.int(), lostBeforeAppointment: reasons, appointed: z.int() },
    ...{ lostAfterAppointment: reasons, notStarted: z.int(), started: z.int(), ...serving },
  })
  .meta({
    id: 'HeadCountOfList',
    description: 'Setiap angka sama dengan jumlah bagian-bagiannya; impor mulai dari `started`',
  });
const year = z
  .strictObject({ of: z.string(), begun: z.int(), renewed: z.int(), ...serving })
  .meta({ id: 'HeadCountOfYear', description: '`of`: tahun kontrak ke-' });
const renewal = z.strictObject({
  ...{ month: z.string(), unit: z.string(), readiness: z.enum(readinesses), files: z.int() },
  reasons: reasons.meta({ description: 'Berkas per sebab; satu berkas dapat mempunyai beberapa sebab' }),
});

export const reportRoutes = {
  reportProgress: {
    method: 'get',
    path: '/v1/reports/progress',
    summary: 'Files by process, unit and stage: how many, ended, past a due date now, past one ever',
    query: z.strictObject({ process: z.enum(fileProcesses).optional(), batch: opaqueId.optional(), unit }),
    csv: true,
    answers: { 200: z.strictObject({ at: now, rows: z.array(progress) }).meta({ id: 'ProgressReport' }) },
  },
  reportBreaches: {
    method: 'get',
    path: '/v1/reports/breaches',
    summary: 'What went past its due date, open or closed since, by rule, unit, age and what is awaited from whom',
    query: z.strictObject({ unit }),
    csv: true,
    answers: { 200: z.strictObject({ at: now, rows: z.array(breach) }).meta({ id: 'BreachReport' }) },
  },
  reportLosses: {
    method: 'get',
    path: '/v1/reports/losses',
    summary: 'Candidates lost and employments ended between two days, by ground and unit',
    query: z.strictObject({ from: civilDate.optional(), until: civilDate.optional(), unit }),
    csv: true,
    answers: {
      200: z
        .strictObject({ from: z.string().optional(), until: z.string(), rows: z.array(loss) })
        .meta({ id: 'LossReport' }),
    },
  },
  reportHeadCount: {
    method: 'get',
    path: '/v1/reports/head-count',
    summary:
      'Head-count as of a day, of each list or each contract year: proposed, determined, appointed, started, in service, left',
    query: z.strictObject({ by: z.enum(['list', 'contract-year']).default('list'), on: civilDate.optional(), unit }),
    csv: true,
    answers: {
      200: z
        .strictObject({ by: z.string(), on: z.string(), rows: z.union([z.array(list), z.array(year)]) })
        .meta({ id: 'HeadCountReport' }),
    },
  },
  reportRenewals: {
    method: 'get',
    path: '/v1/reports/renewals',
    summary: 'Renewals to be decided by the month in which the term ends, unit and readiness, with what holds them',
    query: z.strictObject({ batch: opaqueId.optional(), unit }),
    csv: true,
    answers: { 200: z.strictObject({ on: z.string(), rows: z.array(renewal) }).meta({ id: 'RenewalReport' }) },
  },
} as const satisfies Record<string, RouteContract>;
