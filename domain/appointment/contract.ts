import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import type { Stamp } from '../case/event.ts';
import { refuse } from '../case/refusal.ts';
import type { AppointmentDecision, Decided } from './decisions.ts';
import type { AppointmentState } from './state.ts';
import { type ContractItemName, type ContractItems, type ContractTerm, contractItemNames } from './terms.ts';

/**
 * The perjanjian kerja is bilateral: whichever party signs first brings the text with its seven items (diktum KEDUA
 * BELAS) and a term of one year (diktum KETIGA BELAS); the other signs the same contract.
 */
export function signContract(
  state: AppointmentState,
  decision: Extract<AppointmentDecision, { kind: 'sign-contract' }>,
  stamp: Stamp,
): Decided {
  if (state.stage !== 'appointed') {
    const signed = state.facts['contract-signed'];
    return state.stage === 'contracted' && signed
      ? refuse('ALREADY_DECIDED', { seq: signed.seq, effectiveOn: signed.effectiveOn, recordedAt: signed.recordedAt })
      : refuse('WRONG_STAGE', { stage: state.stage, wanted: 'appointed' }, 'PERJANJIAN-TUJUH-UNSUR');
  }
  const signed = state.facts['contract-signed'];
  if (state.contract?.signedBy.includes(decision.party) && signed) {
    return refuse('ALREADY_DECIDED', {
      seq: signed.seq,
      effectiveOn: signed.effectiveOn,
      recordedAt: signed.recordedAt,
    });
  }
  const appointed = state.facts.appointed;
  if (appointed && stamp.effectiveOn < appointed.effectiveOn) {
    return refuse('DATE_BEFORE_EARLIER_FACT', {
      effectiveOn: stamp.effectiveOn,
      earlier: appointed.effectiveOn,
      fact: 'appointed',
    });
  }
  if (state.contract) {
    const { number, items } = state.contract;
    const differing = decision.items ? differingItems(items, decision.items) : [];
    if (number !== decision.contractNumber || differing.length > 0) {
      return refuse('CONTRACT_MISMATCH', { signed: number, offered: decision.contractNumber, differing });
    }
    return [{ type: 'contract-signed', party: decision.party, contractNumber: decision.contractNumber }];
  }
  const items = decision.items ?? {};
  const missing = contractItemNames.filter((name) => !items[name]);
  if (missing.length > 0 || items.term === undefined) {
    return refuse('CONTRACT_ITEMS_INCOMPLETE', { missing }, 'PERJANJIAN-TUJUH-UNSUR');
  }
  const { tmt } = state.appointment ?? {};
  if (tmt && !isOneYearFrom(tmt, items.term)) {
    return refuse('TERM_NOT_ONE_YEAR', { tmt, from: items.term.from, until: items.term.until }, 'MASA-SATU-TAHUN');
  }
  return [{ type: 'contract-signed', party: decision.party, contractNumber: decision.contractNumber, items }];
}

/** The last day of a term of one year that begins on `tmt`: the day before its anniversary (29 February → 28 February). */
export function endOfOneYear(tmt: CivilDate): CivilDate {
  const year = Number(tmt.slice(0, 4)) + 1;
  const monthDay = tmt.slice(4) === '-02-29' ? '-03-01' : tmt.slice(4);
  return addDays(`${year}${monthDay}` as CivilDate, -1);
}

/** The items that the second party's text has otherwise, or not at all. */
export function differingItems(signed: ContractItems, offered: ContractItems): readonly ContractItemName[] {
  return contractItemNames.filter((name) =>
    name === 'term'
      ? signed.term?.from !== offered.term?.from || signed.term?.until !== offered.term?.until
      : signed[name] !== offered[name],
  );
}

function isOneYearFrom(tmt: CivilDate, term: ContractTerm): boolean {
  return term.from === tmt && term.until === endOfOneYear(tmt);
}
