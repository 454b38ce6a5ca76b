import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addsUp } from '../../cli/demo/report.ts';
import { scenario } from '../../cli/demo/scenario.ts';
import { rebuild } from '../../registry/rebuild.ts';
import { auditedLawful } from '../support/audited.ts';
import { type Played, playScenario } from '../support/play-scenario.ts';

/** Fifteen of them start, one on 1 January 2026; each fate of the demo has somebody, and three stay ordinary. */
const batch = { people: 20, seed: 2025 };
let played: Played;

beforeAll(async () => {
  played = await playScenario(batch, scenario());
}, 1_200_000);
afterAll(() => played?.end(), 120_000);

describe('the two contract years of a batch', () => {
  it('lose nobody: whoever started works in the third year, or has left in one of the ways that there are', () => {
    expect(addsUp(played.report)).toBe(true);
    expect(played.report).toMatchObject({ started: 15, employed: 15, stillEmployed: 7 });
    expect(played.report).toMatchObject({ notRenewed: 1, converted: 1, pensionAge: 0 });
    expect(played.report.terminated).toEqual({
      ...{ 'appointed-elsewhere': 1, resigned: 1, died: 1, 'not-performing': 1, 'prison-two-years': 1 },
      'severe-discipline': 1,
    });
  });

  it('renew seven people twice, one of them late and one into another unit', () => {
    expect(played.report).toMatchObject({ renewed: 14, lapsed: 1, relocated: 1, imported: 4 });
  });

  it('evaluate everybody each quarter and year in which they work, but for one quarter of one', () => {
    // Both of 2025: 14 of 15. The quarters of 2026: 14, 12, 8, and 7 with the year. Three quarters of 2027: 7 each.
    expect(played.report).toMatchObject({ evaluations: 28 + 14 + 12 + 8 + 2 * 7 + 3 * 7, missingEvaluations: 1 });
  });

  it('stand on authority that held, and every due date counts out again', async () => {
    const { notPassed, uncounted, dates, decisions } = await auditedLawful(played.db);
    expect({ notPassed, uncounted }).toEqual({ notPassed: [], uncounted: [] });
    expect([dates > 300, decisions > 150]).toEqual([true, true]);
  });

  it('fold to the same read model anew', async () => {
    expect((await rebuild(played.db, { check: true })).differences).toEqual([]);
  });
});
