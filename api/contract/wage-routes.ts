import { z } from 'zod';
import { budgetSources, budgetStates, expenditures } from '../../domain/wages/funding.ts';
import { wageResults } from '../../domain/wages/judge-wage.ts';
import { isAmount } from '../../domain/wages/minimum-wages.ts';
import { caseDecided, underway } from './answers.ts';
import type { RouteContract } from './route.ts';
import { civilDate, idParams, opaqueId, reference, region } from './values.ts';

const rupiah = z.int().min(1).max(100_000_000).meta({ description: 'Rupiah utuh sebulan' });
const minutesEach = z.int().min(1).max(720).optional().meta({ description: 'Tanpa ini menurut kebijakan instansi' });
const hours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weekly'), minutes: z.int().min(1).max(10_080).optional() }),
  z.strictObject({ kind: z.literal('teaching'), lessons: z.int().min(1).max(100), minutesEach }),
  z.strictObject({ kind: z.literal('shifts'), shifts: z.int().min(1).max(21), minutesEach }),
]);
const funding = z.strictObject({
  expenditure: z.enum(expenditures),
  source: z.enum(budgetSources),
  account: z.string().regex(/^\d[\d.]{3,29}$/, { error: 'Tulis kode rekening dengan angka dan titik.' }),
  budget: z.strictObject({ state: z.enum(budgetStates), until: civilDate.optional() }),
});
const newWage = z
  .strictObject({
    effectiveOn: civilDate.meta({ description: 'Tanggal keputusannya' }),
    term: z.int().min(1).max(99).meta({ description: 'Masa perjanjian yang sekarang atau yang berikutnya' }),
    from: civilDate.meta({ description: 'Berlaku sejak' }),
    amount: rupiah,
    ...{ hours, funding },
    lastIncome: z
      .strictObject({
        amount: z.int().min(0).max(100_000_000),
        from: civilDate,
        until: civilDate,
        evidence: reference(200),
      })
      .optional()
      .meta({
        description: 'Penghasilan terakhir sebagai pegawai non-ASN, masanya, dan buktinya (SK, DPA, daftar bayar)',
      }),
    exception: reference(500).optional().meta({ description: 'Alasan tertulis bila di bawah batas upah' }),
    replaces: z.int().min(1).optional().meta({ description: 'Nomor penetapan upah yang keliru' }),
  })
  .meta({
    id: 'NewWage',
    description: 'Jumlahnya disegel; buku besar hanya menyimpan lembar dan hasil pemeriksaannya',
  });

const rule = z.strictObject({ id: z.string(), citation: z.string(), confidence: z.string() });
const entitlement = z.strictObject({
  ...{ kind: z.string(), words: z.string(), from: z.string() },
  until: z.string().optional().meta({ description: 'Tanpa ini belum ditutup' }),
  rules: z.array(rule),
  paper: z.string().optional().meta({ description: 'Dasar dalam perjanjian sendiri' }),
  formula: z.string(),
  amount: rupiah.optional().meta({ description: 'Dibulatkan ke atas; hanya untuk peran yang mengerjakan berkas' }),
});
const wage = z.strictObject({
  ...{ seq: z.int(), term: z.int(), from: z.string(), decidedBy: z.string() },
  ...{ result: z.enum(wageResults), missing: z.string().optional() },
  hours: z.strictObject({ words: z.string(), weeklyMinutes: z.int(), ramadanMinutes: z.int() }),
  funding: z.looseObject({ account: z.string(), words: z.string() }),
  exception: z.string().optional(),
  amount: rupiah.optional(),
  lastIncome: z.looseObject({ amount: z.int(), evidenced: z.boolean() }).optional(),
  explanation: z.string().optional(),
});
const statement = z
  .strictObject({
    ...{ caseId: z.string(), year: z.int(), wages: z.array(wage) },
    ...{ entitlements: z.array(entitlement), toBeReversed: z.array(entitlement) },
    notes: z.array(z.string()),
  })
  .meta({ id: 'EntitlementStatement', description: 'Lembar hak setahun; bukan daftar gaji' });

const year = z.coerce.number().int().min(2025).max(2100);
const minimum = z
  .strictObject({
    ...{ region, year: z.int().min(2025).max(2100) },
    amount: z
      .string()
      .refine(isAmount, { error: 'Tulis rupiah dengan paling banyak dua desimal, misalnya 2327386.07.' }),
    ...{ decree: reference(200), issuedOn: civilDate },
  })
  .meta({ id: 'MinimumWage', description: 'Upah minimum setahun menurut keputusan gubernur' });

export const wageRoutes = {
  setWage: {
    method: 'post',
    path: '/v1/cases/{id}/wages',
    summary: 'Sets the wage of a contract year: seals its amounts, holds it against its floor, and says why not',
    params: idParams,
    body: { type: 'application/json', schema: newWage },
    decides: true,
    problems: ['PERSON_ERASED'],
    answers: { 200: caseDecided, 202: underway },
  },
  readEntitlements: {
    method: 'get',
    path: '/v1/cases/{id}/entitlements',
    summary: 'What is due to somebody in a year: from when, by which rule or paper, and by which formula',
    params: idParams,
    query: z.strictObject({ year: year.optional() }),
    purpose: 'optional',
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: { 200: statement },
  },
  recheckWages: {
    method: 'get',
    path: '/v1/wages/recheck',
    summary: 'Page by page, whose wage lies under the floor of a year, or cannot be held against it',
    query: z.strictObject({
      year: year.optional(),
      after: opaqueId.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: {
      200: z
        .strictObject({
          year: z.int(),
          recalculated: z.boolean().meta({ description: 'Kebijakan wage-recalculated; bila tidak, daftar ini kosong' }),
          looked: z.int().meta({ description: 'Berkas yang diperiksa pada halaman ini' }),
          cases: z.array(
            z.strictObject({
              ...{ caseId: z.string(), unit: z.string(), term: z.int().optional(), result: z.string() },
              ...{ missing: z.string().optional(), explanation: z.string() },
            }),
          ),
          next: z.string().nullable().meta({ description: 'Nilai `after` untuk halaman berikutnya' }),
        })
        .meta({ id: 'WageRecheck' }),
    },
  },
  listMinimumWages: {
    method: 'get',
    path: '/v1/wages/minimums',
    summary: 'Minimum wages of a year, as they came with the product and as your instansi recorded them',
    query: z.strictObject({ year: year.optional() }),
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: {
      200: z.strictObject({
        year: z.int(),
        minimums: z.array(
          z.strictObject({
            ...{ region: z.string(), name: z.string(), amount: z.string(), confidence: z.string() },
            ...{ decree: z.string().optional(), issuedOn: z.string().optional(), recordedAt: z.string().optional() },
          }),
        ),
      }),
    },
  },
  putMinimumWage: {
    method: 'put',
    path: '/v1/wages/minimums',
    summary: 'Records what a decree says of a region’s minimum wage of a year; what was recorded before stays',
    body: { type: 'application/json', schema: minimum },
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: { 200: minimum },
  },
  readSalaryScale: {
    method: 'get',
    path: '/v1/wages/salary-scale',
    summary: 'Gaji pokok of full-time PPPK by golongan, for comparison only',
    answers: {
      200: z.strictObject({
        instrument: z.string(),
        rows: z.array(
          z.strictObject({
            ...{ golongan: z.string(), least: z.int(), most: z.int(), education: z.string().optional() },
          }),
        ),
      }),
    },
  },
} as const satisfies Record<string, RouteContract>;
