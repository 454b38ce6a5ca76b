import { z } from 'zod';
import { eventFilter } from '../../domain/outgoing/event-filter.ts';
import { webhookErrors, webhookStates } from '../../domain/webhooks/webhook.ts';
import { position } from './event-routes.ts';
import type { RouteContract } from './route.ts';
import { reference } from './values.ts';

const seqParams = z.strictObject({ seq: z.coerce.number().int().min(1).max(2_147_483_647) });

const types = z
  .array(
    z.string().max(120).regex(eventFilter, {
      error: 'Tulis jenis peristiwa, misalnya id.tenggat.appointment.ni-issued.v1 atau id.tenggat.employment.*',
    }),
  )
  .max(50)
  .meta({ description: 'Hanya peristiwa ini; kosong berarti semua' });

const newWebhook = z
  .strictObject({
    url: z.string().max(500).meta({ description: 'Alamat https tanpa nama pengguna dan tanpa pagar (#)' }),
    types: types.default([]),
    after: position.optional().meta({ description: 'Kirim peristiwa sesudah posisi ini; tanpa ini sejak sekarang' }),
  })
  .meta({ id: 'NewWebhook' });

const because = z.strictObject({ reason: reference(500) });

const decided = z.strictObject({ seqs: z.array(z.int()), revision: z.int() }).meta({ id: 'WebhookDecided' });
const withSecret = z
  .strictObject({
    ...{ seqs: z.array(z.int()), revision: z.int() },
    secret: z.string().optional().meta({
      description: 'Rahasia penanda tangan (Standard Webhooks), hanya kali ini; permintaan ulang tidak memuatnya',
    }),
  })
  .meta({ id: 'WebhookSecret' });

const problem = z.strictObject({ code: z.enum(webhookErrors), message: z.string() });
const webhook = z
  .strictObject({
    seq: z.int().meta({ description: 'Nomor pendaftaran' }),
    ...{ url: z.string(), types, state: z.enum(webhookStates) },
    position: z.int().meta({ description: 'Semua sampai posisi ini sudah dikirim atau tidak diminta' }),
    behind: z.int().meta({ description: 'Selisih dengan posisi terakhir instansi' }),
    signsTwice: z.boolean().meta({ description: 'Rahasia lama masih ikut menandatangani' }),
    failing: z
      .strictObject({
        ...{ since: z.string(), attempts: z.int(), error: problem },
        nextAttemptAt: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Webhook' });

const delivery = z
  .strictObject({
    id: z.int(),
    message: z.string().meta({ description: 'webhook-id, yang juga `id` peristiwanya' }),
    ...{ type: z.string(), position: z.int() },
    status: z.int().nullable().meta({ description: 'Status HTTP; kosong bila tidak ada jawaban' }),
    error: problem.nullable().meta({ description: 'Kosong: diterima' }),
    ...{ tookMs: z.int(), at: z.string() },
  })
  .meta({ id: 'WebhookDelivery', description: 'Satu percobaan; isi pesan tidak disimpan' });

/** Each decision about one registration is a route of its own. */
const decides = <Path extends string>(path: Path, summary: string) =>
  ({
    method: 'post',
    path: `/v1/webhooks/{seq}/${path}`,
    summary,
    params: seqParams,
    decides: true,
    answers: { 200: decided },
  }) as const;

export const webhookRoutes = {
  registerWebhook: {
    method: 'post',
    path: '/v1/webhooks',
    summary:
      'Has the events of your instansi sent to an address; the answer holds the secret, which is never shown again',
    body: { type: 'application/json', schema: newWebhook },
    decides: true,
    answers: { 200: withSecret },
  },
  listWebhooks: {
    method: 'get',
    path: '/v1/webhooks',
    summary: 'Where the events of your instansi go, how far each has come, and why one does not get on',
    answers: { 200: z.strictObject({ webhooks: z.array(webhook) }).meta({ id: 'Webhooks' }) },
  },
  rotateWebhookSecret: {
    ...decides('secret', 'Makes a new secret; for 24 hours the one before it signs too'),
    answers: { 200: withSecret },
  },
  pauseWebhook: {
    ...decides('pause', 'Sends nothing until it is resumed; nothing is lost meanwhile'),
    body: { type: 'application/json', schema: because },
  },
  resumeWebhook: decides('resume', 'Goes on where it stopped, by itself or by order'),
  removeWebhook: {
    ...decides('remove', 'Ends a registration for good'),
    body: { type: 'application/json', schema: because },
  },
  replayWebhook: {
    ...decides('replay', 'Sends again what came after a position, under the same ids'),
    body: { type: 'application/json', schema: z.strictObject({ after: z.int().min(0) }) },
  },
  testWebhook: decides('test', 'Records an event that reaches this address alike, whatever it asks for'),
  listWebhookDeliveries: {
    method: 'get',
    path: '/v1/webhooks/{seq}/deliveries',
    summary: 'Every attempt of the last thirty days, the latest first: never what was said',
    params: seqParams,
    query: z.strictObject({
      failed: z.enum(['true', 'false']).default('false'),
      before: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    problems: ['WEBHOOK_UNKNOWN'],
    answers: {
      200: z
        .strictObject({ deliveries: z.array(delivery), next: z.int().nullable() })
        .meta({ id: 'WebhookDeliveries' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
