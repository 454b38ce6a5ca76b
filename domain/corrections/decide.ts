import type { DecisionStamp } from '../authority/mandate.ts';
import { addDays } from '../calendar/civil-date.ts';
import { calendarIn } from '../case/known.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import type { EmploymentEvent } from '../employment/events.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import { decidedTerms, refusalOf } from './check.ts';
import type { SkCorrectionDecision } from './decisions.ts';
import type { CorrectedPaper } from './state.ts';

type Decided = readonly EmploymentEvent[] | Refusal;
type Of<Kind> = Extract<SkCorrectionDecision, { kind: Kind }>;
type Issuing = Of<'correct-appointment-sk' | 'correct-renewal-sk' | 'correct-contract'>;

/** Which paper each decision puts right. */
const paperOf: Readonly<Record<Issuing['kind'], CorrectedPaper>> = {
  'correct-appointment-sk': 'appointment-sk',
  'correct-renewal-sk': 'renewal-sk',
  'correct-contract': 'contract',
};

/** RALAT-SK: what is put right after the SK, by two people. */
export function decideSkCorrection(
  state: EmploymentState,
  decision: SkCorrectionDecision,
  stamp: DecisionStamp,
): Decided {
  switch (decision.kind) {
    case 'prepare-sk-correction':
      return employmentEnded(state) ?? prepare(state, decision, stamp);
    case 'drop-sk-correction': {
      const { correction, reason } = decision;
      return preparedOf(state, correction)
        ? [{ type: 'sk-correction-dropped', correction, reason }]
        : unknown(correction);
    }
    case 'record-sk-uploaded-again': {
      const { correction } = decision;
      const issued = state.skCorrections.issued.find((one) => one.correction === correction);
      if (issued?.uploadedAgain !== false) return unknown(correction);
      if (stamp.effectiveOn < issued.on) return tooEarly(stamp, issued.on, 'sk-corrected');
      return [{ type: 'sk-uploaded-again', correction }];
    }
    default:
      return employmentEnded(state) ?? issue(state, decision, stamp);
  }
}

function prepare(
  state: EmploymentState,
  { kind: _, ...said }: Of<'prepare-sk-correction'>,
  stamp: DecisionStamp,
): Decided {
  const { unit } = said.to;
  const calendar = unit === undefined ? undefined : calendarIn(stamp, unit);
  const wanted = { ...said, ...(calendar && { calendar }) };
  return refusalOf(state, wanted) ?? [{ type: 'sk-correction-prepared', ...wanted }];
}

/** The correcting paper: by whoever issues such a paper, never by whoever prepared it, and not dated before what it corrects. */
function issue(state: EmploymentState, { kind, correction, number }: Issuing, stamp: DecisionStamp): Decided {
  const prepared = preparedOf(state, correction);
  if (prepared?.paper !== paperOf[kind]) return unknown(correction);
  if (stamp.by.kind === 'official' && stamp.by.account === prepared.account) {
    return refuse('CORRECTION_NEEDS_SECOND_PERSON', { proposal: correction }, 'RALAT-SK');
  }
  const refused = refusalOf(state, prepared);
  if (refused) return refused;
  const sk = decidedTerms(state).find(({ n }) => n === prepared.term)?.sk;
  if (sk && stamp.effectiveOn < sk.on) return tooEarly(stamp, sk.on, 'renewed');
  const { account: _, on: __, ...wanted } = prepared;
  const corrected = { type: 'sk-corrected', ...wanted, number } as const;
  if (wanted.form !== 'revocation' || wanted.paper !== 'appointment-sk') return [corrected];
  // PENCABUTAN-SK-PERTAMA: it ends what there is, from the day of the revocation on, and wipes nothing out.
  const lastDay = addDays(stamp.effectiveOn, -1);
  return [
    { ...corrected, reverses: restingOnAppointment(state) },
    { type: 'employment-ended', outcome: 'appointment-revoked', lastDay },
  ];
}

/** The numbers of all that would not be there without the appointment. */
function restingOnAppointment(state: EmploymentState): readonly string[] {
  const ofTerms = decidedTerms(state).flatMap(({ n, sk, contract }) => [
    n > 1 ? sk?.number : undefined,
    contract?.number,
  ]);
  const ofRelocations = state.relocation.papers.map((paper) => paper.number);
  return [...ofTerms, ...ofRelocations].filter((number) => number !== undefined);
}

function preparedOf({ skCorrections }: EmploymentState, correction: number) {
  return skCorrections.prepared.find((one) => one.correction === correction);
}

function unknown(correction: number): Refusal {
  return refuse('CORRECTION_UNKNOWN', { proposal: correction }, 'RALAT-SK');
}

function tooEarly({ effectiveOn }: DecisionStamp, earlier: string, fact: string): Refusal {
  return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier, fact }, 'RALAT-SK');
}
