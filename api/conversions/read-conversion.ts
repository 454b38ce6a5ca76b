import { type ConversionRow, listConversions as list } from '../../registry/conversion-reads.ts';
import { employeesPerStage } from '../../registry/conversion-rows.ts';
import { showClocks } from '../cases/show-clocks.ts';
import { showTimeline } from '../cases/show-timeline.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { reachableConversion } from './reachable-conversion.ts';

export const listConversions: Handler<'listConversions'> = async (use, { official }) => {
  const conversions = (await list(use.db, official.instansi)).map(lineOf);
  return { status: 200, body: { conversions } };
};

/** A batch, with how many of its employees stand where on their way to PPPK. */
export const readConversion: Handler<'readConversion'> = async (use, { params, official }) => {
  const batch = await reachableConversion(use, official, params.id);
  const { state, instansi } = batch;
  const [stages, clocks] = await Promise.all([employeesPerStage(use.db, batch.id), showClocks(use, instansi, state)]);
  return {
    status: 200,
    headers: { ETag: etagOf(batch.revision) },
    body: {
      ...lineOf(batch),
      determinations: state.determinations.map(({ number, receivedOn, employments, toldOf }) => ({
        ...{ number, receivedOn, employments, told: toldOf === receivedOn },
      })),
      corrections: state.corrections.map(({ proposal, of, to }) => ({ proposal, of, to })),
      clocks,
      employees: Object.fromEntries(stages.map(({ step, files }) => [step, files])),
    },
  };
};

export const readConversionTimeline: Handler<'readConversionTimeline'> = async (use, { params, official }) => {
  const { stream } = await reachableConversion(use, official, params.id);
  return { status: 200, body: { events: await showTimeline(use, stream) } };
};

function lineOf({ id, stage, outcome, version, revision, state }: ConversionRow) {
  const { listed, determined } = state;
  return { ...{ id, stage, outcome, version, revision }, listed: listed.length, determined: determined.length };
}
