import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { Mandate } from './mandate.ts';
import type { Power } from './powers.ts';

/** An account that prepared a decision, on this day. */
export type Preparer = { readonly account: string; readonly on: CivilDate };

/**
 * Who prepared may not decide, nor may whoever stood in for them, or they for the decider, when it was prepared or is
 * decided: policies `four-eyes-…` (PISAH-PENYIAP-PEMUTUS). An evaluation is always signed off by another than made it.
 */
export function fourEyes(
  { power, preparers }: { readonly power: Power; readonly preparers: readonly Preparer[] },
  { ties, answers }: Pick<Mandate, 'ties' | 'answers'>,
  account: string,
  { effectiveOn, decidedOn }: { readonly effectiveOn: CivilDate; readonly decidedOn: CivilDate },
): Refusal | undefined {
  if (power !== 'evaluate' && !answers.fourEyes.includes(power)) return undefined;
  const self = preparers.find((preparer) => preparer.account === account);
  const blocked = self ?? preparers.find((preparer) => tiedTo(preparer, ties, [effectiveOn, decidedOn]));
  if (blocked === undefined) return undefined;
  return refuse(
    'FOUR_EYES',
    { power, preparedOn: blocked.on, as: self ? 'preparer' : 'deputy' },
    'PISAH-PENYIAP-PEMUTUS',
  );
}

/** Whether whoever has these ties stood in for the preparer, or the other way round, when it was prepared or on these days. */
export function tiedTo(preparer: Preparer, ties: Mandate['ties'], days: readonly CivilDate[]): boolean {
  return ties.some(
    (tie) =>
      tie.account === preparer.account && [preparer.on, ...days].some((day) => tie.from <= day && day < tie.until),
  );
}
