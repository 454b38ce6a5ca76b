import type { DecisionStamp } from '../authority/mandate.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { employmentEnded } from '../employment/period.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { RuleId } from '../rules/register.ts';
import { convert } from './convert.ts';
import type { ConversionDecision } from './decisions.ts';
import type { ConversionEvent } from './events.ts';
import type { ConversionStage } from './state.ts';

type Decided = readonly ConversionEvent[] | Refusal;
type Type = ConversionEvent['type'];

/** Where each decision has its turn, what it leaves behind, which facts it cannot precede, and the rule behind it. */
const turns: Readonly<
  Record<ConversionDecision['kind'], { in: ConversionStage; leaves: Type; after: readonly Type[]; rule: RuleId }>
> = {
  'propose-conversion': {
    ...{ in: 'determined', leaves: 'conversion-proposed' },
    ...{ after: ['conversion-determined'], rule: 'KONVERSI-USUL' },
  },
  'record-conversion-returned': {
    ...{ in: 'at-bkn', leaves: 'conversion-returned' },
    ...{ after: ['conversion-proposed', 'conversion-reproposed'], rule: 'KONVERSI-PERTEK' },
  },
  'repropose-conversion': {
    ...{ in: 'returned', leaves: 'conversion-reproposed' },
    ...{ after: ['conversion-returned'], rule: 'KONVERSI-USUL' },
  },
  'record-conversion-refused': {
    ...{ in: 'at-bkn', leaves: 'conversion-refused' },
    ...{ after: ['conversion-proposed', 'conversion-reproposed'], rule: 'KONVERSI-PERTEK' },
  },
  'record-pertek': {
    ...{ in: 'at-bkn', leaves: 'conversion-pertek-recorded' },
    ...{ after: ['conversion-proposed', 'conversion-reproposed'], rule: 'KONVERSI-PERTEK' },
  },
  convert: {
    ...{ in: 'pertek-issued', leaves: 'converted' },
    ...{ after: ['conversion-pertek-recorded'], rule: 'KONVERSI-PENGANGKATAN' },
  },
};

/** Diktum KEDUA PULUH DELAPAN huruf d–f: what may be decided on the way of one employee to PPPK. */
export function decideConversion(state: EmploymentState, decision: ConversionDecision, stamp: DecisionStamp): Decided {
  return (
    otherConversion(state, decision) ??
    outOfTurn(state, decision) ??
    tooEarly(state, decision, stamp) ??
    events(state, decision, stamp)
  );
}

function events(state: EmploymentState, decision: ConversionDecision, stamp: DecisionStamp): Decided {
  const { conversion } = decision;
  switch (decision.kind) {
    case 'propose-conversion':
      return [{ type: 'conversion-proposed', conversion, letterNumber: decision.letterNumber }];
    case 'record-conversion-returned':
      return [{ type: 'conversion-returned', conversion, cause: decision.cause }];
    case 'repropose-conversion':
      return [{ type: 'conversion-reproposed', conversion, letterNumber: decision.letterNumber }];
    case 'record-conversion-refused':
      return [{ type: 'conversion-refused', conversion, cause: decision.cause }];
    case 'record-pertek':
      return [{ type: 'conversion-pertek-recorded', conversion, number: decision.number, on: decision.on }];
    case 'convert':
      return convert(state, decision, stamp);
    default:
      return decision satisfies never;
  }
}

/** Of an employee for whom no need is determined, or another one, nothing is decided here. */
function otherConversion(state: EmploymentState, { conversion: named }: ConversionDecision): Refusal | undefined {
  const present = state.conversion.current?.conversion;
  if (present === undefined) return refuse('CONVERSION_NOT_DETERMINED', { named }, 'KONVERSI-PENETAPAN');
  return named === present
    ? employmentEnded(state)
    : refuse('OTHER_CONVERSION', { named, present }, 'KONVERSI-PENETAPAN');
}

function outOfTurn({ conversion, facts }: EmploymentState, { kind }: ConversionDecision): Refusal | undefined {
  const { stage = '', seq: since = 0 } = conversion.current ?? {};
  const { in: wanted, leaves, rule } = turns[kind];
  if (stage === wanted) return undefined;
  const already = facts[leaves];
  if (already === undefined || already.seq < since) return refuse('WRONG_STAGE', { stage, wanted }, rule);
  const { seq, effectiveOn, recordedAt } = already;
  return refuse('ALREADY_DECIDED', { seq, effectiveOn, recordedAt }, rule);
}

/** Nothing happens before what it follows; a pertimbangan teknis bears no day before the proposal that it answers. */
function tooEarly(
  state: EmploymentState,
  decision: ConversionDecision,
  { effectiveOn }: DecisionStamp,
): Refusal | undefined {
  const { conversion, facts } = state;
  const since = conversion.current?.seq ?? 0;
  const known = turns[decision.kind].after.flatMap((type) => {
    const fact = facts[type];
    return fact && (type === 'conversion-determined' || fact.seq > since) ? [{ type, ...fact }] : [];
  });
  const last = known.reduce<(typeof known)[number] | undefined>((a, b) => (a && a.seq > b.seq ? a : b), undefined);
  if (last === undefined) return undefined;
  const earliest = decision.kind === 'record-pertek' && decision.on < effectiveOn ? decision.on : effectiveOn;
  if (earliest < last.effectiveOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn: earliest, earlier: last.effectiveOn, fact: last.type });
  }
  const future = decision.kind === 'record-pertek' && decision.on > effectiveOn;
  return future ? refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier: decision.on, fact: 'pertek' }) : undefined;
}
