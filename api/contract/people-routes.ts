import { z } from 'zod';
import { erasureGrounds } from '../../domain/people/erasure.ts';
import { purposes } from '../../domain/people/purpose.ts';
import { timeline } from './answers.ts';
import type { RouteContract } from './route.ts';
import { account, civilDate, idParams, opaqueId, reference } from './values.ts';

const identity = {
  ...{ name: z.string(), nik: z.string(), birthPlace: z.string(), birthDate: z.string(), sex: z.enum(['L', 'P']) },
  ...{ participantNumber: z.string().optional(), lastWage: z.number().optional() },
  ...{ ni: z.string().optional(), newNi: z.string().optional().meta({ description: 'NI sejak menjadi PPPK' }) },
};
const view = z
  .strictObject({
    ...{ id: z.int(), person: z.string(), caseId: z.string().nullable(), account: z.string(), role: z.string() },
    ...{ what: z.enum(['view', 'search', 'export']), purpose: z.enum(purposes), reference: z.string().nullable() },
    ...{ fields: z.array(z.string()), at: z.string() },
  })
  .meta({ id: 'PersonView', description: 'Siapa melihat data siapa, untuk apa, dan bagian mana' });

const section = (data: z.ZodType) =>
  z.strictObject({
    ...{ what: z.string(), from: z.string() },
    basis: z.strictObject({ rule: z.string(), instrument: z.string(), clause: z.string() }),
    data,
  });
const many = z.array(z.looseObject({}));
const held = z
  .strictObject({
    ...{ person: z.string(), instansi: z.string(), exportedAt: z.string() },
    identity: section(z.array(z.strictObject({ person: z.string(), ...identity }))),
    lists: section(z.looseObject({})),
    files: section(many),
    wages: section(many),
    selections: section(z.looseObject({})),
    conversions: section(many),
    asnRegister: section(z.strictObject({ status: z.string().nullable() })),
    views: section(z.array(view)),
  })
  .meta({ id: 'PersonExport', description: 'Semua yang disimpan tentang satu orang' });

const paper = z.strictObject({ number: reference(200), on: civilDate });
const erasureDecision = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('propose-erasure'), ground: z.enum(erasureGrounds), paper }),
    z.strictObject({ kind: z.literal('decline-erasure'), reason: reference(500) }),
    z.strictObject({ kind: z.literal('erase'), paper }),
  ])
  .meta({ id: 'ErasureDecision', description: 'Usul, penolakan, atau keputusan penghapusan data seseorang' });
const stages = ['unasked', 'proposed', 'declined', 'erased'] as const;
const standing = {
  ...{ person: z.string(), stage: z.enum(stages) },
  proposed: z.strictObject({ account: z.string(), on: z.string(), ground: z.enum(erasureGrounds), paper }).optional(),
};

export const peopleRoutes = {
  readCasePerson: {
    method: 'get',
    path: '/v1/cases/{id}/person',
    summary: 'Whose file this is, in the clear; every look is kept with its purpose',
    params: idParams,
    purpose: 'required',
    answers: {
      200: z.strictObject({ caseId: z.string(), person: z.string(), ...identity }).meta({ id: 'CasePerson' }),
    },
  },
  listPersonViews: {
    method: 'get',
    path: '/v1/person-views',
    summary: 'Who looked at whom in the clear, when and why; the latest first',
    query: z.strictObject({
      ...{ person: opaqueId.optional(), case: opaqueId.optional(), account: account.optional() },
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answers: { 200: z.strictObject({ views: z.array(view), next: z.int().nullable() }).meta({ id: 'PersonViews' }) },
  },
  searchPeople: {
    method: 'post',
    path: '/v1/people/searches',
    summary: 'Under which ids and in which files somebody with this NIK is known here',
    body: {
      type: 'application/json',
      schema: z.strictObject({ nik: z.string().regex(/^\d{16}$/, { error: 'NIK harus 16 angka.' }) }),
    },
    purpose: 'required',
    answers: {
      200: z
        .strictObject({ people: z.array(z.strictObject({ person: z.string(), cases: z.array(z.string()) })) })
        .meta({ id: 'PeopleFound' }),
    },
  },
  exportPerson: {
    method: 'post',
    path: '/v1/people/{id}/exports',
    summary: 'Everything that is held about one person, with where it came from, by which rule, and who looked at it',
    params: idParams,
    purpose: 'required',
    answers: { 200: held },
  },
  listErasures: {
    method: 'get',
    path: '/v1/erasures',
    summary: 'Persons whose erasure was proposed, declined or decided',
    query: z.strictObject({ stage: z.enum(stages).exclude(['unasked']).default('proposed') }),
    answers: {
      200: z
        .strictObject({ erasures: z.array(z.strictObject({ ...standing, at: z.string() })) })
        .meta({ id: 'Erasures' }),
    },
  },
  readErasure: {
    method: 'get',
    path: '/v1/people/{id}/erasure',
    summary: 'How it stands with the erasure of somebody’s data; its ETag is the revision that If-Match compares',
    params: idParams,
    answers: {
      200: z.strictObject({ ...standing, revision: z.int(), events: timeline.shape.events }).meta({ id: 'Erasure' }),
    },
  },
  decideErasure: {
    method: 'post',
    path: '/v1/people/{id}/erasure/decisions',
    summary: 'Proposes, declines or decides the erasure of somebody’s data; refused while a process or retention runs',
    params: idParams,
    body: { type: 'application/json', schema: erasureDecision },
    decides: true,
    answers: { 200: z.strictObject({ seqs: z.array(z.int()), revision: z.int() }).meta({ id: 'ErasureDecided' }) },
  },
} as const satisfies Record<string, RouteContract>;
