import type { Power } from '../authority/powers.ts';
import type { FormationDecision } from './decisions.ts';

/** The power by which a decision about a batch stands; undefined where the role is enough. */
export function powerFor({ kind }: Pick<FormationDecision, 'kind'>): Power | undefined {
  return kind === 'propose-needs' ? 'propose' : undefined;
}
