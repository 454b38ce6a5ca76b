import { z } from 'zod';
import { offices } from '../../domain/authority/offices.ts';
import { powers } from '../../domain/authority/powers.ts';
import { authorityKinds } from '../../domain/authority/register.ts';
import { authorityDecided, decidedBy } from './answers.ts';
import type { RouteContract } from './route.ts';
import { account, civilDate, opaqueId, reference } from './values.ts';

const paper = z
  .strictObject({
    number: reference(200),
    on: civilDate.meta({ description: 'Tanggal surat' }),
    scan: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'Tulis SHA-256 pindaian sebagai 64 angka heksadesimal.' })
      .optional()
      .meta({ description: 'SHA-256 pindaiannya, heksadesimal' }),
  })
  .meta({ id: 'Paper' });
const shownPaper = z.strictObject({ number: z.string(), on: z.string(), scan: z.string().optional() });

const number = z.int().min(1).max(2_147_483_647);
const newAuthority = z
  .strictObject({
    account,
    office: z.enum(offices),
    kind: z.enum(authorityKinds),
    powers: z
      .array(z.enum(powers))
      .max(powers.length)
      .refine((list) => new Set(list).size === list.length, { error: 'Satu kewenangan disebut satu kali.' }),
    unit: opaqueId.optional().meta({ description: 'Hanya untuk unit ini; tanpa isian, seluruh instansi' }),
    from: civilDate,
    until: civilDate.optional().meta({ description: 'Hari pertama ketika tidak berlaku lagi' }),
    paper,
    basis: number.optional().meta({ description: 'Delegasi dan kuasa: nomor kewenangan asalnya' }),
  })
  .meta({ id: 'NewAuthority', description: 'Dasar kewenangan menurut suratnya' });

const shownRevocation = z
  .strictObject({ on: z.string(), paper: shownPaper, reason: z.string(), recordedAt: z.string(), seq: z.int() })
  .meta({ id: 'ShownRevocation' });
const authority = z
  .strictObject({
    ...{ id: z.int(), account: z.string(), office: z.string(), kind: z.string(), powers: z.array(z.string()) },
    ...{ unit: z.string().optional(), from: z.string(), until: z.string().optional(), basis: z.int().optional() },
    state: z.enum(['holds', 'not-yet', 'ended', 'revoked']).meta({ description: 'Keadaannya hari ini' }),
    ...{ paper: shownPaper, recordedAt: z.string() },
    approvals: z.array(shownPaper.extend({ recordedAt: z.string() })).optional(),
    revocation: shownRevocation.optional(),
  })
  .meta({ id: 'Authority' });

const revocation = z
  .strictObject({ on: civilDate, paper, reason: reference(500) })
  .meta({ id: 'AuthorityRevocation', description: 'Sejak `on` tidak berlaku lagi, juga bila hari itu sudah lewat' });

const newAbsence = z
  .strictObject({
    account: account.optional().meta({ description: 'Milik siapa; tanpa isian, milik Anda' }),
    ...{ deputy: account, from: civilDate, until: civilDate },
  })
  .meta({ id: 'NewAbsence', description: 'Pengganti menerima pemberitahuan dan tugas, bukan kewenangan' });
const absence = z
  .strictObject({ id: z.int(), account: z.string(), deputy: z.string(), from: z.string(), until: z.string() })
  .meta({ id: 'Absence' });

const dispute = z
  .strictObject({
    ...{ process: z.string(), caseId: z.string(), seq: z.int(), decision: z.string() },
    ...{ effectiveOn: z.string(), recordedAt: z.string(), role: z.string() },
    authority: decidedBy.omit({ dispute: true }).optional(),
    revocation: shownRevocation.optional(),
    settledAs: z.enum(['confirmed', 'to-be-redone']).nullable(),
  })
  .meta({ id: 'Dispute', description: 'Keputusan yang wewenangnya dipersoalkan; ia tetap berlaku' });

const settlement = z
  .strictObject({ as: z.enum(['confirmed', 'to-be-redone']), reason: reference(500) })
  .meta({ id: 'DisputeSettlement' });

const seqParams = z.strictObject({ seq: z.coerce.number().int().min(1).max(2_147_483_647) });
const decided = { 200: authorityDecided };
const largestPage = 200;

export const authorityRoutes = {
  listAuthorities: {
    method: 'get',
    path: '/v1/authorities',
    summary: 'Who holds which office and power by which paper, and how each stands today',
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: {
      200: z.strictObject({ revision: z.int(), authorities: z.array(authority) }).meta({ id: 'Authorities' }),
    },
  },
  grantAuthority: {
    method: 'post',
    path: '/v1/authorities',
    summary: 'Enters an authority from its paper',
    body: { type: 'application/json', schema: newAuthority },
    decides: true,
    answers: decided,
  },
  attachApproval: {
    method: 'post',
    path: '/v1/authorities/{seq}/approval',
    summary: 'Attaches the approval of Kepala BKN to what a Plt. or Pj. holds',
    params: seqParams,
    body: { type: 'application/json', schema: paper },
    decides: true,
    answers: decided,
  },
  revokeAuthority: {
    method: 'post',
    path: '/v1/authorities/{seq}/revocation',
    summary:
      'Revokes an authority as of a day, or puts that right; decisions since then are listed as in dispute and stay as they are',
    params: seqParams,
    body: { type: 'application/json', schema: revocation },
    decides: true,
    answers: decided,
  },
  listAbsences: {
    method: 'get',
    path: '/v1/absences',
    summary: 'Your absences and those in which you stand in; all of them for the administrator',
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: { 200: z.strictObject({ revision: z.int(), absences: z.array(absence) }).meta({ id: 'Absences' }) },
  },
  recordAbsence: {
    method: 'post',
    path: '/v1/absences',
    summary: 'Enters an absence with its deputy, who is told and asked instead, and decides nothing by that',
    body: { type: 'application/json', schema: newAbsence },
    decides: true,
    answers: decided,
  },
  endAbsence: {
    method: 'post',
    path: '/v1/absences/{seq}/end',
    summary: 'Ends an absence earlier',
    params: seqParams,
    body: { type: 'application/json', schema: z.strictObject({ until: civilDate }).meta({ id: 'AbsenceEnd' }) },
    decides: true,
    answers: decided,
  },
  listDisputes: {
    method: 'get',
    path: '/v1/disputes',
    summary:
      'Decisions whose authority was revoked as of a day before them or did not hold on their corrected day, page by page',
    query: z.strictObject({
      state: z.enum(['open', 'settled']).default('open'),
      after: z
        .string()
        .regex(/^[A-Za-z0-9._/-]{1,200}:\d{1,9}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(largestPage).default(50),
    }),
    answers: {
      200: z.strictObject({ disputes: z.array(dispute), next: z.string().nullable() }).meta({ id: 'Disputes' }),
    },
  },
  settleDispute: {
    method: 'post',
    path: '/v1/disputes/{id}/{seq}/settlement',
    summary: 'The word of the PPK on a decision in dispute: it stands, or it is to be taken anew',
    params: seqParams.extend({ id: opaqueId }),
    body: { type: 'application/json', schema: settlement },
    decides: true,
    answers: decided,
  },
} as const satisfies Record<string, RouteContract>;
