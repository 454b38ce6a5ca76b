import { notThrough } from '../replay/derived.ts';
import { notWhole } from './built.ts';
import type { Derivation } from './derivations.ts';
import type { Histories } from './histories.ts';
import { type CheckVerdict, concluded, type Finding } from './verdict.ts';
import { found } from './words.ts';

/** Check 3: whether the code that made a history goes through it again; and whether that of today would. */
export function replayed(derived: readonly Derivation[], histories: Histories): CheckVerdict {
  const findings = derived.flatMap(({ run, maker, today }): readonly Finding[] => {
    const at = { run: run.about.run };
    if (maker === undefined) return [found('NOT_ASKED', at, 'Kode yang menjalankannya tidak ada di arsip.')];
    if (maker.error !== undefined) return [found('REPLAY_FAILED', at, maker.error)];
    if (maker.unanswered !== undefined) return [found('NOT_ASKED', at, maker.unanswered)];
    const changed = notThrough(today);
    return changed === undefined ? [] : [found('CODE_CHANGED_SINCE', at, changed)];
  });
  return concluded(derived.length, [...findings, ...notWhole(histories)]);
}
