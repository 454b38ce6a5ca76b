import { authorise } from '../authority/authorise.ts';
import type { DecisionStamp } from '../authority/mandate.ts';
import type { Power } from '../authority/powers.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { inadmissible, notBefore } from '../case/admissible.ts';
import { confirmCorrection, proposeCorrection } from '../case/correct.ts';
import { decideClock } from '../case/decide-clock.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import type { RuleId } from '../rules/register.ts';
import type { ConversionBatchDecision } from './decisions.ts';
import type { ConversionBatchEvent } from './events.ts';
import { type ConversionBatchStage, type ConversionBatchState, conversionBatchStages } from './state.ts';

type Decided = readonly ConversionBatchEvent[] | Refusal;
type Of<Kind> = Extract<ConversionBatchDecision, { kind: Kind }>;

/** Is this decision legal for this batch, now, and by this authority? Diktum KEDUA PULUH DELAPAN huruf a–c. */
export function decideConversionBatch(
  state: ConversionBatchState,
  decision: ConversionBatchDecision,
  stamp: DecisionStamp,
): Decided {
  const decided = follows(state, decision, stamp);
  const power = isRefusal(decided) ? undefined : conversionPower(decision);
  return (power && authorise({ power, preparers: [] }, stamp, state.unit.zone)) ?? decided;
}

/** The power by which a decision about a conversion batch stands; undefined where the role is enough. */
export function conversionPower({ kind }: Pick<ConversionBatchDecision, 'kind'>): Power | undefined {
  return kind === 'propose-conversion-needs' ? 'propose' : undefined;
}

function follows(state: ConversionBatchState, decision: ConversionBatchDecision, stamp: DecisionStamp): Decided {
  const fault = inadmissible(state, stamp);
  if (fault) return fault;
  switch (decision.kind) {
    case 'propose-conversion-needs':
      return proposeNeeds(state, decision);
    case 'record-conversion-determination':
      return recordDetermination(state, decision, stamp);
    case 'conclude':
      return (
        notYet(state, 'determined', 'KONVERSI-PENETAPAN') ??
        notBefore(firstReceipt(state), 'determination-received', stamp) ?? [{ type: 'conversion-concluded' }]
      );
    case 'propose-correction':
      return proposeCorrection(correctable(state), decision, stamp, state.unit.zone);
    case 'confirm-correction':
      return confirmCorrection(state.corrections, correctable(state), decision, stamp);
    case 'decide-shortening':
    case 'pause-clock':
    case 'resume-clock':
    case 'record-reminder-letter':
      return decideClock(state.clocks, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** Huruf a: once, for the whole list. */
function proposeNeeds(state: ConversionBatchState, decision: Of<'propose-conversion-needs'>): Decided {
  const already = state.facts['conversion-needs-proposed'];
  if (already) {
    const { seq, effectiveOn, recordedAt } = already;
    return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, 'KONVERSI-USUL-KEBUTUHAN');
  }
  const { letterNumber, sptjmNumber } = decision;
  return [{ type: 'conversion-needs-proposed', letterNumber, sptjmNumber, rows: state.listed.length }];
}

/** Huruf b and c: the determination comes in parts, each with the content of its needs. */
function recordDetermination(
  state: ConversionBatchState,
  { number, issuedOn, needs }: Of<'record-conversion-determination'>,
  stamp: DecisionStamp,
): Decided {
  const early = notYet(state, 'proposed', 'KONVERSI-USUL-KEBUTUHAN');
  if (early) return early;
  const named = needs.map(({ employment }) => employment);
  const repeated = state.determinations.some((part) => part.number === number);
  if (repeated || new Set(named).size < named.length || named.some((one) => state.determined.includes(one))) {
    return refuse('DETERMINATION_ALREADY_RECORDED', { number }, 'KONVERSI-PENETAPAN');
  }
  const employments = named.filter((one) => !state.listed.includes(one));
  if (employments.length > 0) return refuse('EMPLOYMENT_NOT_LISTED', { employments }, 'KONVERSI-RINCIAN');
  return (
    notBefore(state.facts['conversion-needs-proposed']?.effectiveOn, 'needs-proposed', stamp) ??
    notBefore(issuedOn, 'determination-issued', stamp) ?? [
      { type: 'conversion-determination-received', number, issuedOn, needs },
    ]
  );
}

/** Facts whose date may have been written down wrongly: the receipt of each part starts its KONVERSI-USUL. */
function correctable({ facts, determinations }: ConversionBatchState) {
  const parts = determinations.map(({ seq, receivedOn }) => ({ seq, effectiveOn: receivedOn }));
  return [...parts, ...(facts['conversion-needs-proposed'] ? [facts['conversion-needs-proposed']] : [])];
}

function firstReceipt({ determinations }: ConversionBatchState): CivilDate | undefined {
  return determinations.map(({ receivedOn }) => receivedOn).sort()[0];
}

function notYet(state: ConversionBatchState, wanted: ConversionBatchStage, rule: RuleId): Refusal | undefined {
  const reached = conversionBatchStages.indexOf(state.stage) >= conversionBatchStages.indexOf(wanted);
  return reached ? undefined : refuse('WRONG_STAGE', { stage: state.stage, wanted }, rule);
}
