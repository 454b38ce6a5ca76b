import { describe, expect, it } from 'vitest';
import { stampOf, unit } from '../testing/given.ts';
import { evolveIntake, type IntakeEvent, type IntakeState } from './intake.ts';

const outlook = { stages: { running: 60 }, signedLate: 0, decidedLate: 0, unsigned: 0 };
const recorded: IntakeEvent = { type: 'intake-recorded', unit, rows: 60, list: 'x', outlook };
const told = (...events: IntakeEvent[]) =>
  events.reduce<IntakeState | undefined>(
    (state, event) => evolveIntake(state, { ...event, ...stampOf('2026-11-23'), seq: (state?.version ?? 0) + 1 }),
    undefined,
  );

describe('an import of running contracts', () => {
  it('is starting once it is recorded, by whom and when', () => {
    expect(told(recorded)).toMatchObject({
      ...{ stage: 'starting', rows: 60, started: 0, version: 1, revision: 1, outlook },
      recorded: { seq: 1, effectiveOn: '2026-11-23', account: 'acc-1' },
    });
  });

  it('counts the employments that run, page by page, and a page is nobody’s decision', () => {
    const state = told(recorded, { type: 'page-started', started: 50 });
    expect(state).toMatchObject({ stage: 'starting', started: 50, version: 2, revision: 1 });
    expect(state?.outcome).toBeUndefined();
  });

  it('is finished with its last page', () => {
    const end: IntakeEvent = { type: 'intake-finished', started: 60 };
    expect(told(recorded, { type: 'page-started', started: 50 }, end)).toMatchObject({
      ...{ stage: 'finished', outcome: 'finished', started: 60, version: 3 },
    });
  });

  it('begins with nothing else', () => {
    expect(() => told({ type: 'page-started', started: 1 })).toThrow('begins with intake-recorded');
  });
});
