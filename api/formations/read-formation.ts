import { proposalsUntil, proposedRows } from '../../domain/formation/exclusions.ts';
import { poolOf } from '../../registry/formation-pool.ts';
import { clocksOfFiles, filesPerStage, listFormations as list } from '../../registry/formation-reads.ts';
import { showClocks } from '../cases/show-clocks.ts';
import { etagOf } from '../decide/expected-revision.ts';
import type { Handler } from '../handler.ts';
import { reachableFormation } from './reachable-formation.ts';

export const listFormations: Handler<'listFormations'> = async (use, { official }) => {
  const batches = await list(use.db, official.instansi);
  const lines = batches.map(({ instansi: _, ...line }) => line);
  return { status: 200, body: { formations: lines } };
};

/** A batch, with how many of its files stand where and how many still run against each clock. */
export const readFormation: Handler<'readFormation'> = async (use, { params, official }) => {
  const batch = await reachableFormation(use, official, params.id);
  const { id, label, stage, outcome, version, revision, state } = batch;
  const until = proposalsUntil(state);
  const [perStage, perClock, clocks, pool] = await Promise.all([
    filesPerStage(use.db, id),
    clocksOfFiles(use.db, id),
    showClocks(use, batch.instansi, state),
    poolOf(use.db, id),
  ]);
  return {
    status: 200,
    headers: { ETag: etagOf(revision) },
    body: {
      ...{ id, label, stage, outcome, version, revision, rows: state.rows },
      proposal: { rows: proposedRows(state), revisions: state.revisions, ...(until !== undefined && { until }) },
      pool,
      determinations: state.determinations.map((part) => ({
        ...{ id: part.id, number: part.number, receivedOn: part.receivedOn, rows: part.rows },
      })),
      letters: state.letters.map((letter) => letter.id),
      corrections: state.corrections.map(({ proposal, of, to }) => ({ proposal, of, to })),
      clocks,
      files: { perStage: Object.fromEntries(perStage.map(({ stage, files }) => [stage, files])), perClock },
    },
  };
};
