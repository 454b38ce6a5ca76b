import { z } from 'zod';
import type { RouteContract } from './route.ts';
import { civilDate } from './values.ts';

/** Of the ledger: 0 is before its first event. */
export const position = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const actor = z.union([
  z.strictObject({ kind: z.literal('official'), role: z.string() }),
  z.strictObject({ kind: z.literal('system'), name: z.string() }),
]);

const event = z
  .strictObject({
    specversion: z.literal('1.0'),
    id: z.string().meta({ description: 'Tetap sama, berapa kali pun dan lewat mana pun dibaca' }),
    source: z.string().meta({ example: 'urn:tenggat:instansi:7100' }),
    type: z.string().meta({ example: 'id.tenggat.appointment.ni-issued.v1' }),
    subject: z.string().meta({ description: 'Proses dan pengenalnya', example: 'appointment/7c1b2f' }),
    time: z.string().meta({ description: 'Saat dicatat' }),
    datacontenttype: z.literal('application/json'),
    effectiveon: civilDate.meta({ description: 'Hari terjadinya menurut bukti' }),
    sequence: z.string().meta({ description: 'Posisi dalam buku besar, dengan nol di depan' }),
    subjectsequence: z.int().meta({ description: 'Nomor dalam subjeknya, dari 1 tanpa celah' }),
    data: z.looseObject({ by: actor }).meta({ description: 'Seperti pada linimasa, tanpa akun yang memutuskan' }),
  })
  .meta({ id: 'LedgerEvent', description: 'CloudEvents 1.0' });

export const eventRoutes = {
  readEvents: {
    method: 'get',
    path: '/v1/events',
    summary: 'The ledger of your instansi by position, as CloudEvents: nothing appears later before what you have read',
    query: z.strictObject({
      after: position.default(0),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
    }),
    answers: {
      200: z
        .strictObject({
          events: z.array(event),
          next: z
            .int()
            .meta({ description: 'Nilai `after` untuk permintaan berikutnya, juga bila belum ada yang baru' }),
          more: z.boolean().meta({ description: 'Apakah sudah ada yang sesudahnya' }),
        })
        .meta({ id: 'LedgerEvents' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
