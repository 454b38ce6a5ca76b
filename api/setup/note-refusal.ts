import { recordRefusal } from '../../registry/refusals.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Problem } from '../problems/problem.ts';
import type { Caller } from '../sign-in/caller.ts';

/** Writes a refusal to the record. When the registry is away the refusal still stands, and the log has it. */
export async function noteRefusal(
  use: Dependencies,
  caller: Pick<Caller, 'account' | 'instansi' | 'roles'>,
  route: string,
  { code, facts }: Problem,
  request: string,
): Promise<void> {
  const { account, instansi, roles } = caller;
  const stream = facts.stream === undefined ? {} : { stream: facts.stream };
  try {
    const at = await use.clock();
    await recordRefusal(use.db, { at, instansi, account, role: roles.join(','), route, code, ...stream, request });
  } catch {
    use.log.warn({ account, instansi, route, code, requestId: request }, 'refusal not recorded: the registry is away');
  }
}
