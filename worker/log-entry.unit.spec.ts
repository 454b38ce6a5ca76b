import { ApplicationFailure } from '@temporalio/common';
import { expect, it } from 'vitest';
import { PayloadError } from '../platform/temporal/payload-error.ts';
import { loggedOf } from './log-entry.ts';

it('a key that is missing is told to whoever reads the log', () => {
  const meta = { error: new PayloadError('PAYLOAD_KEY_UNKNOWN', 'k2'), runId: 'r-1' };
  expect(loggedOf({ level: 'ERROR', meta })).toEqual({
    ...{ level: 'ERROR', code: 'PAYLOAD_KEY_UNKNOWN' },
    reason: expect.stringContaining('disegel dengan kunci "k2"'),
  });
});

it('nothing else that came with it is kept', () => {
  const errors = [
    new Error('813/7100'),
    ApplicationFailure.create({ message: '813/7100', type: 'PAYLOAD_KEY_UNKNOWN' }),
  ];
  for (const error of errors) expect(loggedOf({ level: 'ERROR', meta: { error } })).toEqual({ level: 'ERROR' });
  expect(loggedOf({ level: 'WARN' })).toEqual({ level: 'WARN' });
});
