import { type FileDecisionKind, fileDecisionRoles } from '../../domain/file/law.ts';
import type { AnyIncoming } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import { actingRole, type Official } from '../sign-in/caller.ts';
import type { Asking } from './judge.ts';

/** The caller in the role that takes this decision about a file; throws FORBIDDEN when the account has none. */
export function signerOf(incoming: AnyIncoming, kind: FileDecisionKind): Official {
  const { official, signs } = preparerOf(incoming, kind);
  if (!signs) throw new Problem('FORBIDDEN');
  return official;
}

/** The caller in the role that takes this decision, or else in the role of the request: the desk prepares, another signs. */
export function preparerOf({ official, header }: AnyIncoming, kind: FileDecisionKind): Asking {
  const role = actingRole(official, fileDecisionRoles[kind], header('acting-role'));
  return role === undefined ? { official, signs: false } : { official: { ...official, role }, signs: true };
}
