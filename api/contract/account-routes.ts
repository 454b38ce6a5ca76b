import { z } from 'zod';
import { roles } from '../../domain/case/event.ts';
import type { RouteContract } from './route.ts';
import { account, civilDate, opaqueId, reference } from './values.ts';

const params = z.strictObject({ account });
const because = z.strictObject({ reason: reference(500) });

/** What an account may be. A machine reads events under a role of its own, and under no other beside it. */
const given = z
  .strictObject({
    roles: z
      .array(z.enum(roles))
      .max(roles.length)
      .refine((list) => new Set(list).size === list.length, { error: 'Satu peran disebut satu kali.' })
      .refine((list) => list.length < 2 || !list.includes('integration'), {
        error: 'Peran integration tidak digabung dengan peran lain.',
      })
      .meta({ description: 'Kosong: tidak boleh apa pun' }),
    unit: opaqueId.optional().meta({ description: 'Hanya untuk unit ini; tanpa isian, seluruh instansi' }),
    from: civilDate,
    until: civilDate.optional().meta({ description: 'Hari pertama ketika tidak berlaku lagi' }),
    reason: reference(500),
  })
  .meta({ id: 'NewAccount', description: 'Peran satu akun penerbit tanda masuk di instansi Anda' });

const held = {
  account: z.string(),
  state: z.enum(['blocked', 'unset', 'not-yet', 'ended', 'holds']).meta({ description: 'Keadaannya hari ini' }),
  ...{ roles: z.array(z.string()), unit: z.string().optional() },
  ...{ from: z.string().optional(), until: z.string().optional() },
};
const told = z.strictObject({
  ...{ seq: z.int(), type: z.string(), reason: z.string(), by: z.string(), recordedAt: z.string() },
  ...{ roles: z.array(z.string()).optional(), unit: z.string().optional() },
  ...{ from: z.string().optional(), until: z.string().optional() },
});

const decided = z.strictObject({ seqs: z.array(z.int()), revision: z.int() }).meta({ id: 'AccountDecided' });

export const accountRoutes = {
  listAccounts: {
    method: 'get',
    path: '/v1/accounts',
    summary: 'The accounts that your instansi keeps: their roles, their days, and who is blocked',
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: {
      200: z
        .strictObject({
          revision: z.int(),
          source: z
            .enum(['claims', 'accounts'])
            .meta({ description: 'claims: daftar ini membatasi; accounts: ia memberi' }),
          accounts: z.array(z.strictObject(held).meta({ id: 'Account' })),
        })
        .meta({ id: 'Accounts' }),
    },
  },
  readAccount: {
    method: 'get',
    path: '/v1/accounts/{account}',
    summary: 'One account, and who set, blocked and unblocked it when and why',
    params,
    problems: ['INSTANSI_NOT_REGISTERED'],
    answers: { 200: z.strictObject({ ...held, history: z.array(told) }).meta({ id: 'AccountWithHistory' }) },
  },
  putAccount: {
    method: 'put',
    path: '/v1/accounts/{account}',
    summary: 'Sets what an account may be, and on which days; what was set before ends with it',
    params,
    body: { type: 'application/json', schema: given },
    decides: true,
    answers: { 200: decided },
  },
  blockAccount: {
    method: 'post',
    path: '/v1/accounts/{account}/block',
    summary: 'Refuses an account from the next request on, also with a token that is still good',
    params,
    body: { type: 'application/json', schema: because },
    decides: true,
    answers: { 200: decided },
  },
  unblockAccount: {
    method: 'post',
    path: '/v1/accounts/{account}/unblock',
    summary: 'Ends a block; what is set for the account holds again',
    params,
    body: { type: 'application/json', schema: because },
    decides: true,
    answers: { 200: decided },
  },
} as const satisfies Record<string, RouteContract>;
