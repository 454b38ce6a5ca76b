import { describe, expect, it } from 'vitest';
import { official, on, type Told, tableOf, unit } from '../testing/given.ts';
import type { BulkCounts, BulkDecision, BulkEvent, BulkPlan, BulkState } from './bulk.ts';
import { decideBulk } from './decide.ts';
import { evolveBulk } from './evolve.ts';

const given = tableOf<BulkState, BulkEvent, BulkDecision>({ evolve: evolveBulk, decide: decideBulk });
const day = '2025-09-09';
const by = official('ppk-1', 'ppk');
const plan: BulkPlan = {
  template: { kind: 'propose-ni', effectiveOn: day },
  total: 100,
  list: 'digest',
  perMinute: 600,
  would: { decided: 98, refused: { WRONG_STAGE: 2 } },
};
const counts = (some: Partial<BulkCounts>): BulkCounts => ({
  ...{ waiting: 0, decided: 0, refused: 0, failed: 0, skipped: 0 },
  ...some,
});
const prepared: readonly Told<BulkEvent>[] = [on(day, { type: 'bulk-prepared', unit, plan })];
const running = [...prepared, on(day, { type: 'bulk-confirmed' } as BulkEvent, { by })];
const half = counts({ waiting: 50, decided: 48, refused: 2 });
const paged = [...running, on(day, { type: 'page-done', counts: half } as BulkEvent)];
const stopped = [...paged, on(day, { type: 'bulk-stopped', cause: 'asked' } as BulkEvent)];
const ended = (left: BulkCounts) => [...paged, on(day, { type: 'bulk-finished', counts: left } as BulkEvent)];
const some = counts({ decided: 90, refused: 7, failed: 3 });

describe('a bulk run', () => {
  it('waits for somebody who confirms it, and that account signs', () => {
    const story = given(prepared);
    expect(story.state).toMatchObject({ stage: 'prepared', counts: counts({ waiting: 100 }) });
    story.when({ kind: 'confirm' }, day).leadsTo({ type: 'bulk-confirmed' });
    expect(given(prepared).when({ kind: 'confirm' }, day, { by }).after).toMatchObject({
      ...{ stage: 'running', round: 1, signer: { account: 'ppk-1', role: 'ppk' } },
      confirmed: { seq: 2, account: 'ppk-1', role: 'ppk' },
    });
  });

  it('that is confirmed is not started again: the second click hears who was first', () => {
    for (const story of [running, paged, stopped, ended(some)])
      given(story).when({ kind: 'confirm' }, day).isRefused('ALREADY_DECIDED', { seq: 2, effectiveOn: day });
  });

  it('stops, goes on under the name of whoever resumes it, and does neither twice', () => {
    given(paged).when({ kind: 'stop' }, day).leadsTo({ type: 'bulk-stopped', cause: 'asked' });
    given(stopped).when({ kind: 'stop' }, day).isRefused('ALREADY_DECIDED', { seq: 4 });
    const { after } = given(stopped).when({ kind: 'resume' }, day, { by: official('ppk-2', 'ppk') });
    expect(after).toMatchObject({ stage: 'running', signer: { account: 'ppk-2' }, confirmed: { account: 'ppk-1' } });
    expect(after.stopped).toBeUndefined();
    given(paged).when({ kind: 'resume' }, day).isRefused('ALREADY_DECIDED', { seq: 2 });
    given(prepared).when({ kind: 'resume' }, day).isRefused('WRONG_STAGE', { wanted: 'bulk-stopped' });
    given(prepared).when({ kind: 'stop' }, day).isRefused('WRONG_STAGE', { wanted: 'bulk-running' });
  });

  it('keeps why it stopped itself, and whose authority it was', () => {
    const of = { account: 'ppk-1', role: 'ppk' } as const;
    const lacking = { type: 'bulk-stopped', cause: 'authority', code: 'WRONG_STAGE', of } as const;
    expect(given([...paged, on(day, lacking)]).state).toMatchObject({
      ...{ stage: 'stopped', stopped: { cause: 'authority', code: 'WRONG_STAGE', of } },
    });
  });

  it('ends when nothing is left to try again', () => {
    expect(given(ended(counts({ decided: 100 }))).state).toMatchObject({ stage: 'finished', outcome: 'finished' });
    given(ended(counts({ decided: 100 })))
      .when({ kind: 'confirm' }, day)
      .isRefused('CASE_CLOSED');
  });

  it('with something left stays open: only what failed is tried again, or also what was refused', () => {
    const story = given(ended(some));
    expect(story.state.outcome).toBeUndefined();
    const failed = story.when({ kind: 'retry-failed', refused: false }, day, { by }).after;
    expect(failed).toMatchObject({ round: 2, counts: { waiting: 3, decided: 90, refused: 7, failed: 0 } });
    const both = story.when({ kind: 'retry-failed', refused: true }, day, { by }).after;
    expect(both).toMatchObject({ round: 2, retryRefused: true, counts: { waiting: 10, refused: 0, failed: 0 } });
  });

  it('with something left ends by itself once it has been left alone, and is tried no more', () => {
    const alone = [...ended(some), on(day, { type: 'bulk-finished', counts: some } as BulkEvent)];
    expect(given(alone).state).toMatchObject({ stage: 'finished', outcome: 'finished', counts: some });
    given(alone).when({ kind: 'retry-failed', refused: true }, day).isRefused('CASE_CLOSED');
  });

  it('is tried again five times, not a sixth', () => {
    const again = [
      on(day, { type: 'bulk-retried', refused: true } as BulkEvent, { by }),
      on(day, { type: 'bulk-finished', counts: some } as BulkEvent),
    ];
    const tried = (times: number) => [...ended(some), ...Array.from({ length: times }, () => again).flat()];
    given(tried(4))
      .when({ kind: 'retry-failed', refused: false }, day)
      .leadsTo({ type: 'bulk-retried', refused: false });
    given(tried(5)).when({ kind: 'retry-failed', refused: false }, day).isRefused('BULK_RETRIES_SPENT', { retries: 5 });
    expect(given(tried(5)).when({ kind: 'withdraw' }, day).after.outcome).toBe('finished');
  });

  it('has nothing to retry before it is through, when nothing failed, or a second time at once', () => {
    const only = ended(counts({ decided: 98, refused: 2 }));
    given(only).when({ kind: 'retry-failed', refused: false }, day).isRefused('BULK_NOTHING_TO_RETRY');
    given(stopped).when({ kind: 'retry-failed', refused: false }, day).isRefused('WRONG_STAGE');
    const again = [...only, on(day, { type: 'bulk-retried', refused: true } as BulkEvent, { by })];
    given(again).when({ kind: 'retry-failed', refused: true }, day).isRefused('ALREADY_DECIDED', { seq: 5 });
  });

  it('is withdrawn before or between its pages, never while one runs', () => {
    given(paged).when({ kind: 'withdraw' }, day).isRefused('WRONG_STAGE', { wanted: 'bulk-stopped' });
    for (const story of [prepared, stopped]) {
      const { after } = given(story).when({ kind: 'withdraw' }, day);
      expect([after.stage, after.outcome]).toEqual(['withdrawn', undefined]);
    }
    const left = counts({ decided: 48, refused: 2, skipped: 50 });
    const closed = [
      ...stopped,
      on(day, { type: 'bulk-withdrawn' } as BulkEvent),
      on(day, { type: 'bulk-finished', counts: left } as BulkEvent),
    ];
    expect(given(closed).state).toMatchObject({ stage: 'withdrawn', outcome: 'withdrawn', counts: left });
  });

  it('that has been through its list is closed by withdrawing it, and stays finished', () => {
    expect(given(ended(some)).when({ kind: 'withdraw' }, day).after).toMatchObject({
      ...{ stage: 'finished', outcome: 'finished', counts: some },
    });
  });

  it('is decided on a fresh page; pages that are done do not make it stale', () => {
    given(paged).when({ kind: 'stop' }, day, { expectedRevision: 2 }).leadsTo({ type: 'bulk-stopped', cause: 'asked' });
    given(paged).when({ kind: 'stop' }, day, { expectedRevision: 1 }).isRefused('STALE_VERSION');
  });
});
