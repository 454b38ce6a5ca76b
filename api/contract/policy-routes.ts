import { z } from 'zod';
import { policyDecided, policyValue } from './answers.ts';
import type { RouteContract } from './route.ts';
import { civilDate, opaqueId, reference } from './values.ts';

const head = {
  ...{ seq: z.int(), reason: z.string(), recordedAt: z.string() },
  by: z.string().meta({ description: 'Peran yang menetapkan, bukan orangnya' }),
};
const setting = z.strictObject({
  ...{ type: z.literal('policy-set'), ...head },
  ...{ value: policyValue, from: z.string(), until: z.string().optional() },
});
const ended = z.strictObject({ type: z.literal('policy-ended'), ...head, of: z.int(), until: z.string() });

const policy = z
  .strictObject({
    ...{ id: z.string(), question: z.string(), type: z.looseObject({ kind: z.string() }), default: policyValue },
    ...{ reason: z.string(), source: z.string(), since: z.string() },
    counted: z.boolean().meta({ description: 'Apakah tenggat yang berjalan di sini sudah dihitung menurutnya' }),
    value: policyValue.meta({ description: 'Yang berlaku hari ini' }),
    setting: setting.optional().meta({ description: 'Setelan yang memberinya; tanpa ini bawaan' }),
    history: z.array(z.discriminatedUnion('type', [setting, ended])),
  })
  .meta({ id: 'Policy', description: 'Pertanyaan yang tidak diatur, dan jawaban instansi' });

const newSetting = z
  .strictObject({ value: policyValue, reason: reference(500), from: civilDate, until: civilDate.optional() })
  .meta({ id: 'NewPolicySetting', description: 'Berlaku sejak `from`, dan sejak `until` tidak lagi' });

const end = z
  .strictObject({ until: civilDate, reason: reference(500) })
  .meta({ id: 'PolicySettingEnd', description: 'Sejak `until` setelan ini tidak berlaku lagi' });

export const policyRoutes = {
  readPolicies: {
    method: 'get',
    path: '/v1/policies',
    summary: 'What the law leaves open: the default, what holds here today, and everything that was ever set',
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: {
      200: z.strictObject({ revision: z.int(), policies: z.array(policy) }).meta({ id: 'Policies' }),
    },
  },
  setPolicy: {
    method: 'post',
    path: '/v1/policies/{policy}/settings',
    summary: 'Answers a question for a period; clocks that run already keep their count',
    params: z.strictObject({ policy: opaqueId }),
    body: { type: 'application/json', schema: newSetting },
    decides: true,
    answers: { 200: policyDecided },
  },
  endPolicy: {
    method: 'post',
    path: '/v1/policies/settings/{seq}/end',
    summary: 'Ends a setting earlier; what held before holds again',
    params: z.strictObject({ seq: z.coerce.number().int().min(1).max(2_147_483_647) }),
    body: { type: 'application/json', schema: end },
    decides: true,
    answers: { 200: policyDecided },
  },
} as const satisfies Record<string, RouteContract>;
