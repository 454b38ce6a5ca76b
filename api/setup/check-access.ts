import type { Role } from '../../domain/case/event.ts';
import type { Access } from '../access.ts';
import { Problem } from '../problems/problem.ts';
import { actingRole, type Caller, type Official } from '../sign-in/caller.ts';

type Restricted = Exclude<Access, 'public'>;

/** The caller in the role that the route allows, or that its kind of decision does; throws FORBIDDEN. */
export function checkAccess(access: Restricted, caller: Caller, asked: string | undefined, body?: unknown): Official {
  if (access.wholeInstansi && caller.unit !== undefined) throw new Problem('FORBIDDEN');
  const role = actingRole(caller, rolesFor(access, body), asked);
  if (role === undefined) throw new Problem('FORBIDDEN');
  return { ...caller, role };
}

function rolesFor({ roles, perKind }: Restricted, body: unknown): readonly Role[] {
  if (perKind === undefined || body === undefined) return roles;
  return perKind[(body as { kind: string }).kind] ?? [];
}
