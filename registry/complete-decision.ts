import type { FileDecision } from '../domain/file/law.ts';
import type { KeyRing } from '../platform/keys.ts';
import type { Database } from './database.ts';
import { renewalKnownIn } from './renewals/known-renewal.ts';
import { suppliedIn } from './supplied.ts';

type File = Parameters<ReturnType<typeof renewalKnownIn>>[0];
type When = Parameters<ReturnType<typeof renewalKnownIn>>[2] & { readonly callerUnit?: string | undefined };

/** Adds to a decision what no sender writes and a process may not look up: calendars, answers, the day of the pension age. */
export function completeDecision(
  db: Database,
  keys: KeyRing,
): (file: File, decision: FileDecision, when: When) => Promise<FileDecision> {
  const known = renewalKnownIn(db, keys);
  const supplied = suppliedIn(db);
  return async (file, decision, when) => {
    const { instansi, callerUnit, at } = when;
    return (await supplied(await known(file, decision, when), { instansi, callerUnit, at })) as FileDecision;
  };
}
