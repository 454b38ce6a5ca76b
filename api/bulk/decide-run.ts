import { signs } from '../../domain/bulk/bulk.ts';
import { bulkStream } from '../../registry/bulk/bulk-runs.ts';
import { begin } from '../decide/begin.ts';
import { decide } from '../decide/decide.ts';
import { refuse } from '../decide/settle.ts';
import type { Handler } from '../handler.ts';
import { excludedBy } from './bulk-policy.ts';
import { reachableRun } from './reachable-run.ts';
import { signerOf } from './signing-role.ts';

/**
 * Confirms, stops, resumes, retries or withdraws. What puts a name under decisions needs the role that takes them, and
 * asks the instansi once more whether they may be taken for many.
 */
export const decideBulkRun: Handler<'decideBulkRun'> = async (use, incoming) => {
  const run = await reachableRun(use, incoming.official, incoming.params.id);
  const stream = bulkStream(run);
  const { unit, plan } = run.state;
  const wanted = { stream, decision: incoming.body, zone: unit.zone };
  if (!signs(incoming.body.kind)) return await decide(use, incoming, wanted);
  const signing = { ...incoming, official: signerOf(incoming, plan.template.kind) };
  const place = { id: run.instansi, zone: unit.zone };
  // That every person has a reason of their own was seen to when the list was made.
  const excluded = await excludedBy(use, place, await use.clock(), plan.template.kind, []);
  if (excluded === undefined) return await decide(use, signing, wanted);
  const start = await begin(use, signing, { stream });
  return 'before' in start ? start.before : await refuse(use, signing, start.begun.digest, stream, excluded);
};
