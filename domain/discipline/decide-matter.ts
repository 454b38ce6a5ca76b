import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { answerOf } from '../policies/answer-of.ts';
import type { DisciplineDecision } from './decisions.ts';
import type { DisciplineEvent } from './events.ts';
import { canBeDecided } from './matter.ts';
import { type DisciplineLadder, sanctionOf, sanctionsAt } from './sanctions.ts';
import type { Matter, MatterStep } from './state.ts';

type Wanted = Extract<DisciplineDecision, { kind: 'decide-discipline' }>;

/**
 * A sanction of the instansi's own ladder, or none, on an examination or two days on which nobody came; what is severe
 * also on a hearing (PEMERIKSAAN-DISIPLIN). Whoever examined or heard does not decide.
 */
export function decideMatter(
  matter: Matter,
  decision: Wanted,
  stamp: DecisionStamp,
): readonly DisciplineEvent[] | Refusal {
  const ladder = answerOf(stamp, 'discipline-ladder') as DisciplineLadder;
  const refused =
    notExamined(matter, decision) ??
    examinedThemselves(matter, stamp) ??
    offTheLadder(ladder, decision) ??
    tooEarly(matter, stamp);
  if (refused) return refused;
  const { level, sanction, basis, skNumber, reason } = decision;
  return [
    {
      ...{ type: 'discipline-decided', matter: matter.n, level, ladder, skNumber, reason },
      ...(sanction && { sanction }),
      ...(basis !== undefined && { basis }),
    },
  ];
}

function notExamined(matter: Matter, { level }: Wanted): Refusal | undefined {
  const { n, examined, heard, summonses } = matter;
  if (!canBeDecided(matter)) {
    return refuse('EXAMINATION_REQUIRED', { matter: n, calls: summonses.length }, 'PEMERIKSAAN-DISIPLIN');
  }
  return level === 'severe' && examined && !heard
    ? refuse('HEARING_REQUIRED', { matter: n }, 'PEMERIKSAAN-DISIPLIN')
    : undefined;
}

/** Whatever the level, and whatever the instansi answered about the power to dismiss. */
function examinedThemselves({ examined, heard }: Matter, { by }: DecisionStamp): Refusal | undefined {
  const own = [examined, heard].find((step) => by.kind === 'official' && step?.account === by.account);
  return own && refuse('EXAMINER_DECIDES', { preparedOn: own.on }, 'PISAH-PENYIAP-PEMUTUS');
}

function offTheLadder(ladder: DisciplineLadder, { level, sanction, basis }: Wanted): Refusal | undefined {
  const allowed = level === 'not-proven' ? [] : sanctionsAt(ladder, level);
  const fits = sanction === undefined ? level === 'not-proven' : allowed.includes(sanction);
  if (!fits) {
    return refuse('SANCTION_NOT_IN_LADDER', { ladder, level, sanction: sanction ?? '', allowed }, 'DISIPLIN-ASN');
  }
  return sanction && sanctionOf(sanction).unclear && basis === undefined
    ? refuse('SANCTION_NEEDS_BASIS', { sanction }, 'DISIPLIN-ASN')
    : undefined;
}

function tooEarly({ examined, heard, summonses }: Matter, { effectiveOn }: DecisionStamp): Refusal | undefined {
  const steps: readonly (MatterStep | undefined)[] = [examined, heard, ...summonses.map(({ noShow }) => noShow)];
  const earlier = steps
    .flatMap((step) => (step ? [step.on] : []))
    .sort()
    .at(-1);
  return earlier !== undefined && effectiveOn < earlier
    ? refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier, fact: 'discipline-examined' })
    : undefined;
}
