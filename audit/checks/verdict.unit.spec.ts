import { expect, it } from 'vitest';
import { concluded, gravest, verdictOn } from './verdict.ts';
import { found } from './words.ts';

it('a verdict is as grave as the gravest of its checks, in whatever order they come', () => {
  expect(gravest(['failed', 'passed'])).toBe('failed');
  expect(gravest(['passed', 'failed'])).toBe('failed');
  expect(gravest(['open', 'disputed', 'unknown'])).toBe('disputed');
  expect(gravest(['open', 'unknown', 'noted'])).toBe('unknown');
  expect(gravest(['none', 'none'])).toBe('passed');
  const passed = concluded(1, []);
  const failed = concluded(1, [found('RUN_OPEN'), found('EVENT_CHANGED'), found('NOT_ASKED')]);
  expect(verdictOn('a', { logged: failed, built: passed, replayed: passed, told: passed, lawful: passed }).result).toBe(
    'failed',
  );
});

it('a check that had nothing to ask has not passed', () => {
  expect(concluded(0, []).result).toBe('none');
  expect(concluded(0, [found('RUN_OPEN')]).result).toBe('open');
});
