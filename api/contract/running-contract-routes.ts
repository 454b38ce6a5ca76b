import { z } from 'zod';
import { employmentStages } from '../../domain/employment/state.ts';
import { contractColumns } from '../running-contracts/columns.ts';
import { itemError, underway } from './answers.ts';
import type { RouteContract } from './route.ts';
import { idParams } from './values.ts';

const outlook = z
  .strictObject({
    stages: z.partialRecord(z.enum(employmentStages), z.int()),
    signedLate: z.int().meta({ description: 'Perjanjian masa sekarang ditandatangani sesudah hari pertamanya' }),
    decidedLate: z.int().meta({ description: 'SK masa sekarang sesudah masa sebelumnya habis' }),
    unsigned: z.int().meta({ description: 'Perjanjian masa sekarang belum ditandatangani' }),
  })
  .meta({ id: 'ImportOutlook', description: 'Keadaan berkas ketika dibuka' });

const query = z.strictObject({
  mapping: z.string().max(8_000).optional().meta({
    description: 'JSON: nama kolom kami dengan nama kolom berkas. Tanpa ini, nama yang lazim dikenali dari baris judul',
    example: '{"nik":"No. KTP","perjanjian_selesai":"Akhir Kontrak"}',
  }),
});
const list = { type: 'text/csv', columns: contractColumns } as const;

export const runningContractRoutes = {
  checkRunningContracts: {
    method: 'post',
    path: '/v1/running-contracts/checks',
    summary:
      'What an import of this list would come to: findings row by row and the states it would open; keeps nothing',
    query,
    body: list,
    problems: ['INSTANSI_NOT_REGISTERED', 'COLUMNS_NOT_FOUND'],
    answers: {
      200: z
        .strictObject({
          rows: z.int(),
          ready: z.int().meta({ description: 'Baris tanpa kesalahan' }),
          outlook,
          mapping: z.record(z.string(), z.string()).meta({ description: 'Nama kolom kami dengan nama kolom berkas' }),
          ignored: z.array(z.string()).meta({ description: 'Kolom berkas yang tidak dikenal dan tidak dibaca' }),
          counts: z.strictObject({ errors: z.int(), warnings: z.int() }),
          errors: z.array(itemError),
          warnings: z.array(itemError).meta({ description: 'Perlu dilihat, tidak menghalangi impor' }),
        })
        .meta({ id: 'RunningContractsCheck' }),
    },
  },
  importRunningContracts: {
    method: 'post',
    path: '/v1/running-contracts/imports',
    summary: 'Takes in a list of running contracts, wholly or not at all, and opens an employment for each',
    query,
    body: list,
    decides: true,
    problems: ['COLUMNS_NOT_FOUND', 'LIST_HAS_ERRORS'],
    answers: {
      201: z.strictObject({ importId: z.string(), rows: z.int(), outlook }).meta({ id: 'RunningContractsRecorded' }),
      202: underway,
    },
  },
  readRunningContractsImport: {
    method: 'get',
    path: '/v1/running-contracts/imports/{id}',
    summary: 'How far an import is and where its employments stand; its files are those with this `batch`',
    params: idParams,
    answers: {
      200: z
        .strictObject({
          id: z.string(),
          stage: z.enum(['starting', 'finished']),
          outcome: z.literal('finished').nullable(),
          rows: z.int(),
          started: z.int(),
          list: z.string().meta({ description: 'Sidik daftar yang diimpor' }),
          outlook,
          recordedAt: z.string(),
          stages: z.record(z.string(), z.int()).meta({ description: 'Keadaan berkasnya sekarang' }),
        })
        .meta({ id: 'RunningContractsImport' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
