import { decidePolicy, type PolicyDecision } from '../../domain/policies/stream.ts';
import { policyStream, readPolicies } from '../../registry/policies/policy-reads.ts';
import { enter } from '../decide/enter.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Answer, AnyIncoming, Handler } from '../handler.ts';

export const setPolicy: Handler<'setPolicy'> = async (use, incoming) => {
  const { until, ...body } = incoming.body;
  const setting = { policy: incoming.params.policy, ...body, ...(until && { until }) };
  return await decide(use, incoming, { kind: 'set-policy', ...setting });
};

export const endPolicy: Handler<'endPolicy'> = async (use, incoming) =>
  await decide(use, incoming, { kind: 'end-policy', of: incoming.params.seq, ...incoming.body });

/** Decides about the policies of the caller's own instansi. */
async function decide(use: Dependencies, incoming: AnyIncoming, decision: PolicyDecision): Promise<Answer> {
  return await enter(use, incoming, {
    process: 'policy',
    stream: policyStream(incoming.official.instansi),
    async decide(tx, { id }, stamp) {
      const state = await readPolicies(tx, id);
      return { version: state.version, decided: decidePolicy(state, decision, stamp) };
    },
  });
}
