import type { Power } from '../authority/powers.ts';
import type { Asks } from '../case/known.ts';
import type { FormationDecision } from './decisions.ts';

/** The power by which a decision about a batch stands; undefined where the role is enough. */
export function powerFor({ kind }: Pick<FormationDecision, 'kind'>): Power | undefined {
  return kind === 'propose-needs' || kind === 'revise-proposal' ? 'propose' : undefined;
}

/** What a decision about a batch has to know of the answers of the instansi. */
export function asksFor({ kind }: Pick<FormationDecision, 'kind'>): Asks | undefined {
  return kind === 'exclude-rows' || kind === 'revise-proposal' ? { policies: ['propose-all'] } : undefined;
}
