import { describe, expect, it } from 'vitest';
import { productSources } from '../rules/sources.ts';
import { timerFaults } from './timer-faults.ts';
import { ROOT } from './tool.ts';

const planted = (text: string, path = 'workflows/renewal.ts') => timerFaults(new Map([[path, text]]));

describe('a timer in a workflow', () => {
  it.each([
    'await sleep(days * 24);',
    'await condition(() => signed(state), 7 * day);',
    'await condition(\n  () => reached(f(a, b)),\n  7 * day,\n);',
    "import { sleep as nap } from '@temporalio/workflow';",
    'setTimeout(remind, 1000);',
    'await CancellationScope.withTimeout(day, body);',
  ])('is found: %s', (text) => {
    expect(planted(text)).toHaveLength(1);
  });

  it.each([
    'await condition(() => signed(state));',
    'await condition(() => both(state, other) && [1, 2].length > 0);',
    'await condition(\n  () => signed(state),\n);',
    '// await sleep(1000) would be no clock of law',
    '/** condition(a, 7) */',
  ])('is not seen where there is none: %s', (text) => {
    expect(planted(text)).toEqual([]);
  });

  it('is one for the time keeper and one for the poller, no more', () => {
    expect(planted('await sleep(a);', 'workflows/bkn-poll.ts')).toEqual([]);
    expect(planted('await sleep(a);\nawait sleep(b);', 'workflows/bkn-poll.ts')).toEqual([
      "workflows/bkn-poll.ts: timers on lines 1, 2; allowed 1 (BKN's list is read each morning; no clock of law)",
    ]);
  });

  it('is nobody else’s business', () => expect(planted('await sleep(1);', 'activities/beating.ts')).toEqual([]));
});

it('the workflows of the house set the two timers that they may', async () => {
  const sources = await productSources(ROOT);
  expect(timerFaults(sources)).toEqual([]);
  expect(sources.get('workflows/case-file.ts')).toContain('condition(() => nextAt() !== next, next');
});
