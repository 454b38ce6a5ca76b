import type { DecisionStamp } from '../authority/mandate.ts';
import { notBefore } from '../case/admissible.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { decideMatter } from './decide-matter.ts';
import type { DisciplineDecision } from './decisions.ts';
import type { DisciplineEvent } from './events.ts';
import { lastSummons, toBeSummoned } from './matter.ts';
import type { Matter, MatterStep } from './state.ts';

type Decided = readonly DisciplineEvent[] | Refusal;
type Of<Kind> = Extract<DisciplineDecision, { kind: Kind }>;

/** Diktum KEDUA PULUH TIGA: nobody is punished who was not called, examined and heard. After the end nobody is. */
export function decideDiscipline(state: EmploymentState, decision: DisciplineDecision, stamp: DecisionStamp): Decided {
  const ended = employmentEnded(state);
  if (ended) return ended;
  const { matters } = state.discipline;
  if (decision.kind === 'report-violation') {
    const { about, suspected, absences } = decision;
    const matter = matters.length + 1;
    return [{ type: 'violation-reported', matter, about, suspected, ...(absences && { absences }) }];
  }
  const matter = matters.find(({ n }) => n === decision.matter);
  if (matter === undefined) {
    return refuse('MATTER_UNKNOWN', { matter: decision.matter, known: matters.length }, 'DISIPLIN-ASN');
  }
  if (matter.decided) return decidedBefore(matter.decided);
  switch (decision.kind) {
    case 'summon':
      return summon(matter, decision, stamp);
    case 'record-no-show':
      return recordNoShow(matter, decision, stamp);
    case 'examine':
      return examine(matter, decision, stamp);
    case 'hear':
      return hear(matter, decision, stamp);
    case 'decide-discipline':
      return decideMatter(matter, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** The first time, or once more after a first summons to which nobody came; never at shorter notice than the instansi keeps. */
function summon(matter: Matter, { round, appearOn, channel }: Of<'summon'>, stamp: DecisionStamp): Decided {
  const next = matter.summonses.length + 1;
  const before = matter.summonses[round - 1];
  if (before) return decidedBefore(before);
  if (round !== next || !toBeSummoned(matter)) {
    return refuse(
      'SUMMONS_OUT_OF_TURN',
      { matter: matter.n, round, calls: matter.summonses.length },
      'PANGGILAN-DISIPLIN',
    );
  }
  const { effectiveOn, known } = stamp;
  const early = notBefore((lastSummons(matter)?.noShow ?? matter.reported).on, 'violation-reported', stamp);
  if (early) return early;
  const earliest = known?.counted['PANGGILAN-DISIPLIN'] ?? effectiveOn;
  if (appearOn < earliest) return refuse('SUMMONS_TOO_SHORT', { appearOn, earliest }, 'PANGGILAN-DISIPLIN');
  return [{ type: 'discipline-summoned', matter: matter.n, round, appearOn, channel }];
}

function recordNoShow(matter: Matter, { round }: Of<'record-no-show'>, { effectiveOn }: DecisionStamp): Decided {
  const summons = matter.summonses[round - 1];
  if (summons === undefined) return refuse('SUMMONS_REQUIRED', { matter: matter.n, round }, 'PANGGILAN-DISIPLIN');
  const before = summons.noShow ?? matter.examined;
  if (before) return decidedBefore(before);
  const { appearOn } = summons;
  if (effectiveOn < appearOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: appearOn, fact: 'appearance' });
  }
  return [{ type: 'summons-unanswered', matter: matter.n, round }];
}

/** Also somebody who comes before the day, or only after having stayed away: until the matter is decided. */
function examine(matter: Matter, { bapNumber }: Of<'examine'>, stamp: DecisionStamp): Decided {
  if (matter.examined) return decidedBefore(matter.examined);
  const summons = lastSummons(matter);
  if (summons === undefined) return refuse('SUMMONS_REQUIRED', { matter: matter.n, round: 1 }, 'PEMERIKSAAN-DISIPLIN');
  return (
    notBefore(summons.on, 'discipline-summoned', stamp) ?? [
      { type: 'discipline-examined', matter: matter.n, bapNumber },
    ]
  );
}

function hear(matter: Matter, { minutes }: Of<'hear'>, stamp: DecisionStamp): Decided {
  const { n, examined, heard } = matter;
  if (heard) return decidedBefore(heard);
  if (examined === undefined) return refuse('EXAMINATION_REQUIRED', { matter: n }, 'PEMERIKSAAN-DISIPLIN');
  return notBefore(examined.on, 'discipline-examined', stamp) ?? [{ type: 'discipline-heard', matter: n, minutes }];
}

function decidedBefore({ seq, on: effectiveOn, recordedAt }: MatterStep): Refusal {
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'DISIPLIN-ASN');
}
