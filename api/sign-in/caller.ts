import type { Role } from '../../domain/case/event.ts';

/** Who asks: an opaque account, the roles it may act in, and where. */
export type Caller = {
  readonly account: string;
  readonly roles: readonly Role[];
  readonly instansi: string;
  /** Set when the account is limited to one unit of its instansi. */
  readonly unit?: string;
};

/** A caller in the one role in which the request acts. */
export type Official = Caller & { readonly role: Role };

/** Whether something of this instansi, and of this unit where it has one, is within the caller's reach. */
export function mayKnow(caller: Caller, thing: { readonly instansi: string; readonly unit?: string }): boolean {
  if (caller.instansi !== thing.instansi) return false;
  return caller.unit === undefined || thing.unit === undefined || caller.unit === thing.unit;
}

/** The role in which the caller acts: the one asked for, or else the first of the caller's that is allowed. */
export function actingRole(caller: Caller, allowed: readonly Role[], asked: string | undefined): Role | undefined {
  return caller.roles.find((role) => allowed.includes(role) && (asked === undefined || asked === role));
}
