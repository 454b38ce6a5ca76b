import { expect, it } from 'vitest';
import type { StageRules } from './stage-rules.ts';

it('a stage without a rule does not compile', () => {
  // @ts-expect-error the second stage is missing
  const missing: StageRules<'first' | 'second'> = { first: ['NI-USUL'] };
  // @ts-expect-error the second stage names no rule
  const empty: StageRules<'first' | 'second'> = { first: ['NI-USUL'], second: [] };
  // @ts-expect-error the second stage names what is no rule
  const invented: StageRules<'first' | 'second'> = { first: ['NI-USUL'], second: ['NI-KIRA-KIRA'] };
  expect([missing, empty, invented]).toHaveLength(3);
});
