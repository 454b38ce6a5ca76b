import { z } from 'zod';
import { offices } from '../../domain/authority/offices.ts';
import type { RouteContract } from './route.ts';
import { civilDate, opaqueId } from './values.ts';

const taskId = z.string().regex(/^[0-9a-f]{20}$/);
const taskParams = z.strictObject({ id: taskId });
const filter = {
  office: z.enum(offices).optional(),
  unit: opaqueId.optional(),
  kind: z
    .string()
    .regex(/^[a-z-]{1,20}(\/[A-Za-z-]{1,40})?$/)
    .optional()
    .meta({ description: 'Jenis tugas, atau jenis dengan keputusan atau aturannya', example: 'step/appoint' }),
  rule: opaqueId.optional(),
};

/** The file or batch that something is about. */
export const subject = {
  caseId: z.string().optional(),
  formationId: z.string().optional(),
  conversionId: z.string().optional(),
  selectionId: z.string().optional(),
};

const task = z
  .strictObject({
    ...{ id: z.string(), kind: z.string(), office: z.string(), unit: z.string().nullable(), ...subject },
    ...{ rule: z.string().nullable(), clock: z.string().nullable(), dueDate: z.string().nullable() },
    pastDue: z.boolean(),
    workingDaysLeft: z.int().nullable().meta({ description: 'Sisa hari kerja; negatif: umur sesudah lewat tenggat' }),
    openedAt: z.string(),
    claimedBy: z.string().nullable(),
    followUpOn: z.string().nullable().meta({ description: 'Kapan dilihat lagi; tidak menggeser tenggat' }),
    evaluator: z
      .strictObject({ account: z.string(), holds: z.boolean() })
      .optional()
      .meta({ description: 'Penilai yang ditetapkan; holds false bila kewenangannya sudah berakhir' }),
  })
  .meta({ id: 'Task' });
const cared = z
  .strictObject({ id: z.string(), claimedBy: z.string().nullable(), followUpOn: z.string().nullable() })
  .meta({ id: 'TaskCare' });

const reassignment = z
  .strictObject({
    to: opaqueId.meta({ description: 'Akun penerima' }),
    tasks: z.array(taskId).min(1).max(2000).optional(),
    filter: z.strictObject(filter).optional(),
  })
  .refine(({ tasks, filter: found }) => (tasks === undefined) !== (found === undefined), {
    error: 'Sebut tugasnya, atau saringannya.',
  })
  .meta({
    id: 'Reassignment',
    description: 'Paling banyak 2.000 tugas sekaligus',
    example: { to: 'op-2', filter: { kind: 'step/appoint' } },
  });

export const taskRoutes = {
  listTasks: {
    method: 'get',
    path: '/v1/tasks',
    summary: 'Your worklist: what waits for the offices that you look after, what is due first, first',
    query: z.strictObject({
      ...filter,
      mine: z.enum(['true', 'false']).default('false'),
      followUp: z.enum(['due', 'all']).optional(),
      after: z
        .string()
        .regex(/^(\d{1,15}|none)\.[0-9a-f]{20}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: {
      200: z.strictObject({ tasks: z.array(task), next: z.string().nullable() }).meta({ id: 'Tasks' }),
    },
  },
  claimTask: {
    method: 'post',
    path: '/v1/tasks/{id}/claim',
    summary: 'Takes a task on; others see that it is taken',
    params: taskParams,
    problems: ['TASK_NOT_YOURS', 'TASK_CLAIMED_BY_OTHER', 'TASK_CLOSED', 'INSTANSI_NOT_REGISTERED'],
    answers: { 200: cared },
  },
  releaseTask: {
    method: 'post',
    path: '/v1/tasks/{id}/release',
    summary: 'Gives a task back to its office',
    params: taskParams,
    problems: ['TASK_NOT_YOURS', 'TASK_CLAIMED_BY_OTHER', 'TASK_CLOSED', 'INSTANSI_NOT_REGISTERED'],
    answers: { 200: cared },
  },
  followUpTask: {
    method: 'post',
    path: '/v1/tasks/{id}/follow-up',
    summary: 'When to look at a task again; its due date stays',
    params: taskParams,
    body: { type: 'application/json', schema: z.strictObject({ on: civilDate.nullable() }).meta({ id: 'FollowUp' }) },
    problems: ['TASK_NOT_YOURS', 'TASK_CLAIMED_BY_OTHER', 'TASK_CLOSED', 'INSTANSI_NOT_REGISTERED'],
    answers: { 200: cared },
  },
  reassignTasks: {
    method: 'post',
    path: '/v1/tasks/reassignments',
    summary: 'Gives tasks to somebody who holds their office: all of them, or none',
    body: { type: 'application/json', schema: reassignment, large: true },
    problems: ['NOT_FOUND', 'TASK_NOT_YOURS', 'TASK_CLOSED', 'TASK_RECEIVER_WITHOUT_OFFICE', 'INSTANSI_NOT_REGISTERED'],
    answers: { 200: z.strictObject({ reassigned: z.int() }).meta({ id: 'Reassigned' }) },
  },
} as const satisfies Record<string, RouteContract>;
