import { z } from 'zod';
import { digestStates } from '../../domain/digest/events.ts';
import type { RouteContract } from './route.ts';
import { subject } from './task-routes.ts';
import { idParams, opaqueId } from './values.ts';

const limit = z.coerce.number().int().min(1).max(200).default(50);

const breach = z
  .strictObject({
    ...{ ...subject, unit: z.string().nullable(), clock: z.string(), dueDate: z.string(), stage: z.string() },
    rule: z.strictObject({ id: z.string(), statement: z.string(), binds: z.string(), breach: z.string() }),
    workingDaysOverdue: z.int().meta({ description: 'Hari kerja sejak tenggat, menurut kalender yang menghitungnya' }),
    awaited: z.array(z.strictObject({ kind: z.string(), office: z.string() })),
  })
  .meta({ id: 'Breach', description: 'Lewat tenggat dan belum diputuskan' });

const notice = z
  .strictObject({
    ...{ id: z.int(), task: z.string(), ...subject, kind: z.string(), office: z.string() },
    insteadOf: z
      .string()
      .nullable()
      .meta({ description: 'Jabatan yang seharusnya menerima, bila tidak ada pejabatnya' }),
    account: z.string().nullable().meta({ description: 'Kosong: jabatan kosong' }),
    ...{ grant: z.int().nullable(), deputyOf: z.string().nullable(), state: z.string() },
    ...{ toldAt: z.string(), deliveredAt: z.string().nullable() },
    mail: z
      .strictObject({ message: z.string(), state: z.enum(digestStates), sentAt: z.string().nullable() })
      .nullable()
      .meta({ description: 'Surel yang memberitahukan tugas ini kepada akun itu; kosong bila tidak ada' }),
  })
  .meta({ id: 'Notice', description: 'Siapa diberi tahu dan kapan, di daftar tugasnya dan lewat surel' });

const letter = {
  ...{ id: z.string(), rule: z.string(), binds: z.string(), dueDate: z.string() },
  ...{ files: z.int(), batches: z.int() },
};

export const oversightRoutes = {
  listBreaches: {
    method: 'get',
    path: '/v1/breaches',
    summary: 'What is past its due date and still open, with its age in working days and what is awaited from whom',
    query: z.strictObject({
      rule: opaqueId.optional(),
      unit: opaqueId.optional(),
      after: z
        .string()
        .max(250)
        .regex(/^\d{1,15} [A-Za-z0-9._/-]+ [A-Z-]+\/\d{1,9}$/)
        .optional(),
      limit,
    }),
    answers: {
      200: z.strictObject({ breaches: z.array(breach), next: z.string().nullable() }).meta({ id: 'Breaches' }),
    },
  },
  listNotices: {
    method: 'get',
    path: '/v1/notices',
    summary: 'Who was told of what, the latest first; `vacant` for offices that nobody holds',
    query: z.strictObject({
      vacant: z.enum(['true', 'false']).default('false'),
      before: z.coerce.number().int().min(1).optional(),
      limit,
    }),
    answers: { 200: z.strictObject({ notices: z.array(notice), next: z.int().nullable() }).meta({ id: 'Notices' }) },
  },
  listReminderLetters: {
    method: 'get',
    path: '/v1/reminder-letters',
    summary: 'The letters that wait to remind BKN or the Minister, one per rule and due date',
    answers: {
      200: z.strictObject({ letters: z.array(z.strictObject(letter)) }).meta({ id: 'ReminderLetters' }),
    },
  },
  readReminderLetter: {
    method: 'get',
    path: '/v1/reminder-letters/{id}',
    summary: 'The draft of such a letter in Indonesian, and what it is about, page by page',
    params: idParams,
    query: z.strictObject({ after: opaqueId.optional(), limit }),
    answers: {
      200: z
        .strictObject({
          ...letter,
          text: z.string(),
          about: z.array(z.strictObject({ ...subject, clock: z.string().nullable() })),
          next: z.string().nullable(),
        })
        .meta({ id: 'ReminderLetter' }),
    },
  },
} as const satisfies Record<string, RouteContract>;
