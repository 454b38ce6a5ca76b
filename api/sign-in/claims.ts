import { z } from 'zod';
import { type Role, roles } from '../../domain/case/event.ts';
import { account } from '../contract/values.ts';
import type { Caller } from './caller.ts';

const claims = z.object({
  sub: account,
  roles: z.array(z.string()).max(50),
  instansi: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  unit: z.string().min(1).max(64).optional(),
});

/** The caller that a token's claims name; undefined when they name none. Roles of other systems are passed over. */
export function callerFrom(payload: unknown): Caller | undefined {
  const read = claims.safeParse(payload);
  if (!read.success) return undefined;
  const { sub, instansi, unit } = read.data;
  const known = read.data.roles.filter((role): role is Role => (roles as readonly string[]).includes(role));
  return { account: sub, roles: known, instansi, ...(unit === undefined ? {} : { unit }) };
}
