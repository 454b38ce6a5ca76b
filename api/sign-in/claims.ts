import { z } from 'zod';
import type { Role } from '../../domain/case/event.ts';
import { account } from '../contract/values.ts';

/** Where a token of this issuer says what, and what its words mean here. */
export type ClaimSettings = {
  /** Names of claims, or paths into them with dots: `realm_access.roles`. */
  readonly names: { readonly roles: string; readonly instansi: string; readonly unit: string; readonly client: string };
  /** Our roles by the issuer's. A name that is not in it is no role here. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
  /** The machines that may come without a person, by client id, each with its instansi. */
  readonly clients: ReadonlyMap<string, string>;
};

/** Whom a token names: an account, what the issuer says it may be, and where, if it says so. */
export type SignedIn = {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly instansi?: string;
  readonly unit?: string;
  /** A machine that came by its own secret. */
  readonly machine?: true;
};

const subject = z.object({ sub: account });
const instansiCode = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/);
const place = z.object({ instansi: instansiCode.optional(), unit: z.string().min(1).max(64).optional() });
const roleNames = z.union([z.array(z.string()).max(500), z.string().transform((name) => [name])]);

/** Whom the claims name; undefined when they name nobody. What other systems call a role is passed over. */
export function signedInBy({ names, roles, clients }: ClaimSettings, payload: object): SignedIn | undefined {
  const who = subject.safeParse(payload);
  const where = place.safeParse({ instansi: at(payload, names.instansi), unit: at(payload, names.unit) });
  const called = roleNames.safeParse(at(payload, names.roles) ?? []);
  if (!who.success || !where.success || !called.success) return undefined;
  const { instansi, unit } = where.data;
  const client = at(payload, names.client);
  const machineOf = typeof client === 'string' ? clients.get(client) : undefined;
  // Whatever a token of such a client says of roles, it is a machine's, also when a person came by way of it.
  if (typeof client === 'string' && machineOf !== undefined) {
    const elsewhere = instansi !== undefined && instansi !== machineOf;
    return elsewhere ? undefined : { account: client, roles: ['integration'], instansi: machineOf, machine: true };
  }
  const mine = [...new Set(called.data.flatMap((name) => roles.get(name) ?? []))];
  return { account: who.data.sub, roles: mine, ...(instansi && { instansi }), ...(unit && { unit }) };
}

/** A claim by its whole name, which may hold dots itself (`https://sso.example/roles`), or else step by step. */
function at(payload: object, path: string): unknown {
  if (Object.hasOwn(payload, path)) return (payload as Record<string, unknown>)[path];
  return path.split('.').reduce<unknown>((inner, step) => {
    const held = inner !== null && typeof inner === 'object' && Object.hasOwn(inner, step);
    return held ? (inner as Record<string, unknown>)[step] : undefined;
  }, payload);
}
