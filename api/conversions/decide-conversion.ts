import { conversionPower } from '../../domain/conversion-batch/decide.ts';
import { findInstansi } from '../../registry/instansi.ts';
import { decide } from '../decide/decide.ts';
import type { Handler } from '../handler.ts';
import { listHasErrors } from '../intake/check-list.ts';
import { listingError } from './listing-errors.ts';
import { reachableConversion } from './reachable-conversion.ts';

export const decideConversion: Handler<'decideConversion'> = async (use, incoming) => {
  const { stream, state } = await reachableConversion(use, incoming.official, incoming.params.id);
  const { effectiveOn, ...decision } = incoming.body;
  const { zone } = state.unit;
  return await decide(use, incoming, { stream, decision, effectiveOn, zone, power: conversionPower(decision) });
};

/** Records a part of the determination; throws LIST_HAS_ERRORS for units that the instansi does not have. */
export const recordConversionDetermination: Handler<'recordConversionDetermination'> = async (use, incoming) => {
  const { stream, state, instansi } = await reachableConversion(use, incoming.official, incoming.params.id);
  const { receivedOn, ...determination } = incoming.body;
  const units = (await findInstansi(use.db, instansi))?.units.map(({ code }) => code) ?? [];
  const errors = determination.needs.flatMap(({ unit }, index) =>
    units.includes(unit) ? [] : [listingError(index + 1, 'unit', 'UNIT_UNKNOWN')],
  );
  if (errors.length > 0) throw listHasErrors(errors);
  return await decide(use, incoming, {
    stream,
    decision: { kind: 'record-conversion-determination', ...determination },
    effectiveOn: receivedOn,
    zone: state.unit.zone,
  });
};

/** A proposal of correction happens on the day it is made. */
export const correctConversion: Handler<'correctConversion'> = async (use, incoming) => {
  const { stream, state } = await reachableConversion(use, incoming.official, incoming.params.id);
  const decision = { kind: 'propose-correction', ...incoming.body };
  return await decide(use, incoming, { stream, decision, zone: state.unit.zone });
};

export const confirmConversionCorrection: Handler<'confirmConversionCorrection'> = async (use, incoming) => {
  const { id, proposal } = incoming.params;
  const { stream, state } = await reachableConversion(use, incoming.official, id);
  const decision = { kind: 'confirm-correction', proposal };
  return await decide(use, incoming, { stream, decision, zone: state.unit.zone });
};
