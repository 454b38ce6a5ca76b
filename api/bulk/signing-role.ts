import { type AppointmentDecisionKind, appointmentDecisionRoles } from '../../domain/appointment/decisions.ts';
import type { AnyIncoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { actingRole, type Official } from '../sign-in/caller.ts';

/** The caller in the role that takes this decision about a file; throws FORBIDDEN when the account has none. */
export function signerOf({ official, header }: AnyIncoming, kind: AppointmentDecisionKind): Official {
  const role = actingRole(official, appointmentDecisionRoles[kind], header('acting-role'));
  if (role === undefined) throw new Problem('FORBIDDEN');
  return { ...official, role };
}
