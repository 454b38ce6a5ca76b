import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBatch } from './palembang.ts';
import type { BatchPlan, RowPlan } from './plan.ts';

const having = (plan: BatchPlan, test: (row: RowPlan) => boolean): number => plan.rows.filter(test).length;

describe('the batch of Palembang', () => {
  const plan = planBatch(7, 2187);

  test('has 2,181 files, loses 144 and inaugurates 2,037', () => {
    expect(having(plan, ({ part }) => part !== null)).toBe(2181);
    expect(plan.counts).toEqual({
      'not-determined': 6,
      tms: 3,
      resigned: 97,
      'deemed-resigned': 38,
      died: 6,
      started: 2037,
    });
  });

  test('sees about one file in twenty returned, some of them twice, and a few answers after the seventh day', () => {
    const returned = having(plan, ({ returns }) => returns.length > 0);
    expect(returned).toBeGreaterThan(80);
    expect(returned).toBeLessThan(130);
    expect(having(plan, ({ returns }) => returns.length === 2)).toBeGreaterThan(5);
    expect(having(plan, ({ answerDays }) => answerDays > 7)).toBeGreaterThan(5);
    expect(having(plan, ({ part }) => part === 2)).toBe(109);
  });

  test('is the same again from the same seed and another from another', () => {
    expect(planBatch(7, 2187)).toEqual(plan);
    expect(planBatch(8, 2187)).not.toEqual(plan);
  });
});

test('every number of people from 1 to 3,000 is divided without remainder', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 3000 }), (seed, people) => {
      const plan = planBatch(seed, people);
      expect(plan.rows.map(({ row }) => row)).toEqual(Array.from({ length: people }, (_, index) => index + 1));
      for (const [outcome, count] of Object.entries(plan.counts)) {
        expect(having(plan, (row) => row.outcome === outcome)).toBe(count);
        if (people >= 20) expect(count).toBeGreaterThan(0);
      }
    }),
  );
});

test('from twenty people on every kind of trouble occurs', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 20, max: 3000 }), (seed, people) => {
      const plan = planBatch(seed, people);
      expect(having(plan, ({ returns }) => returns.length > 0)).toBeGreaterThan(0);
      expect(having(plan, ({ reopenedByLetter }) => reopenedByLetter)).toBeGreaterThan(0);
      expect(having(plan, ({ proposal }) => proposal === 'recorded-late')).toBeGreaterThan(0);
      expect(having(plan, ({ part }) => part === 2)).toBeGreaterThan(0);
    }),
  );
});

test('a row tells one story', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 400 }), (seed, people) => {
      for (const row of planBatch(seed, people).rows) {
        expect(row.proposal === 'none').toBe(row.part === null || row.leavesAt === 'documents');
        expect(row.proposedOn === null).toBe(row.proposal === 'none');
        if (row.proposal === 'in-time') expect(row.proposedOn! <= '2025-09-16').toBe(true);
        if (row.proposal === 'late') expect(row.proposedOn! > '2025-09-16').toBe(true);
        if (row.reopenedByLetter) expect(row).toMatchObject({ outcome: 'started', proposal: 'late', returns: [] });
        if (row.returns.length > 0) expect(row.outcome).toBe('started');
      }
    }),
  );
});

test('a batch of no or half a person is refused', () => {
  expect(() => planBatch(1, 0)).toThrow(RangeError);
  expect(() => planBatch(1, 2.5)).toThrow(RangeError);
});
