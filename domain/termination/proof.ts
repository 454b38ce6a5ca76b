import type { CivilDate } from '../calendar/civil-date.ts';
import { type Refusal, refuse } from '../case/refusal.ts';
import { type RuleId, ruleOf } from '../rules/register.ts';
import { valueAsOf } from '../rules/value-as-of.ts';
import type { EndingAnswers } from './answers.ts';
import type { TerminationDecision } from './decisions.ts';
import { type TerminationGround, terminationGrounds } from './grounds.ts';
import type { GroundCode } from './outcomes.ts';

type Terminate = Extract<TerminationDecision, { kind: 'terminate' }>;

/** Which rule wants the evidence of a ground, where it is not the list of grounds itself. */
const evidenceRules: Readonly<Partial<Record<GroundCode, RuleId>>> = {
  // Only the SK of the other appointment ends the agreement; to register for a selection does not.
  'appointed-elsewhere': 'SELEKSI-BUKAN-PINDAH',
  died: 'TANGGAL-MENINGGAL',
  'not-performing': 'TIDAK-BERKINERJA',
  'prison-two-years': 'BUKTI-PIDANA-PARTAI',
  'offence-of-office': 'BUKTI-PIDANA-PARTAI',
  'party-member': 'BUKTI-PIDANA-PARTAI',
  'asked-to-move': 'PINDAH-INSTANSI',
};

/** What a termination on its ground lacks: papers of the catalogue, a final judgment, or the person's own word. */
export function unproven(decision: Terminate, answers: EndingAnswers, effectiveOn: CivilDate): Refusal | undefined {
  const { ground, evidence, judgment, heardOn } = decision;
  const wanted: TerminationGround = terminationGrounds[ground];
  const rule = evidenceRules[ground] ?? 'ALASAN-PEMBERHENTIAN';
  const missing = wanted.evidence.filter((kind) => !evidence.some((one) => one.kind === kind));
  if (missing.length > 0) return refuse('EVIDENCE_MISSING', { ground, missing }, rule);
  if (wanted.judgment && answers.criminalNeedsJudgment && judgment === undefined) {
    return refuse('JUDGMENT_REQUIRED', { ground }, rule);
  }
  if (judgment && judgment.on > effectiveOn) return before(effectiveOn, judgment.on, 'judgment');
  const short = ground === 'prison-two-years' && judgment ? tooShort(judgment, answers, effectiveOn) : undefined;
  if (short) return short;
  if (!wanted.heard) return undefined;
  if (heardOn === undefined) return refuse('NOT_HEARD', { ground }, rule);
  return heardOn > effectiveOn ? before(effectiveOn, heardOn, 'heard') : undefined;
}

/** Huruf j speaks of two years of prison; which ones, an instansi answers. */
function tooShort(
  { monthsImposed = 0, monthsThreatened = 0 }: NonNullable<Terminate['judgment']>,
  { twoYearsMeans }: EndingAnswers,
  effectiveOn: CivilDate,
): Refusal | undefined {
  const years = valueAsOf(ruleOf('PIDANA-DUA-TAHUN'), effectiveOn)?.fixed?.[0]?.n;
  if (years === undefined) return undefined;
  const needed = years * 12;
  const months = twoYearsMeans === 'imposed' ? monthsImposed : monthsThreatened;
  if (months >= needed) return undefined;
  return refuse('SENTENCE_TOO_SHORT', { months, needed, means: twoYearsMeans }, 'PIDANA-DUA-TAHUN');
}

function before(effectiveOn: CivilDate, earlier: CivilDate, fact: string): Refusal {
  return refuse('DATE_BEFORE_EARLIER_FACT', { effectiveOn, earlier, fact }, 'ALASAN-PEMBERHENTIAN');
}
