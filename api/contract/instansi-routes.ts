import { z } from 'zod';
import { instansiKinds } from '../../domain/authority/kuasa.ts';
import { offices } from '../../domain/authority/offices.ts';
import type { RouteContract } from './route.ts';
import { civilDate, idParams, opaqueId, reference, region, workWeek, zone } from './values.ts';

const count = z.int().min(0).max(10_000_000);

const headCounts = z.strictObject({ pns: count, pppk: count, asOf: civilDate });
const unit = z.strictObject({ code: opaqueId, name: reference(200), workWeek, region: region.optional() });

const officeUnits = z
  .partialRecord(z.enum(offices), opaqueId)
  .meta({ description: 'Unit tempat jabatan: peringatan disampaikan pada jam kerja unit itu' });

const newInstansi = z
  .strictObject({
    name: reference(200),
    kind: z
      .enum(instansiKinds)
      .default('kabupaten-kota')
      .meta({ description: 'Menentukan jabatan yang dapat diberi kuasa mengangkat (PermenPANRB 6/2024 Pasal 61)' }),
    zone,
    workWeek,
    region: region.optional(),
    headCounts: headCounts.optional(),
    units: z.array(unit).max(10_000),
    officeUnits: officeUnits.optional(),
  })
  .meta({ id: 'NewInstansi' });

const instansi = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(instansiKinds),
    zone,
    workWeek,
    region: z.string().optional(),
    headCounts: z.strictObject({ pns: z.int(), pppk: z.int(), asOf: z.string() }).optional(),
    units: z.array(z.strictObject({ code: z.string(), name: z.string(), workWeek, region: z.string().optional() })),
    officeUnits: officeUnits.optional(),
  })
  .meta({ id: 'Instansi' });

export const instansiRoutes = {
  readInstansi: {
    method: 'get',
    path: '/v1/instansi/{id}',
    summary: 'Your instansi with its units',
    params: idParams,
    answers: { 200: instansi },
  },
  putInstansi: {
    method: 'put',
    path: '/v1/instansi/{id}',
    summary: 'Records your instansi: zone, working days, head-counts and units. Units that are not named stay',
    params: idParams,
    body: { type: 'application/json', schema: newInstansi, large: true },
    answers: { 200: instansi },
  },
  putAsnRegister: {
    method: 'put',
    path: '/v1/instansi/{id}/asn-register',
    summary: 'Replaces the list of those who are PNS or PPPK already; kept as keyed digests only',
    params: idParams,
    body: { type: 'text/csv', columns: ['nik', 'status'] },
    problems: ['INSTANSI_NOT_REGISTERED', 'LIST_HAS_ERRORS'],
    answers: { 200: z.strictObject({ pns: z.int(), pppk: z.int() }).meta({ id: 'AsnRegister' }) },
  },
} as const satisfies Record<string, RouteContract>;
