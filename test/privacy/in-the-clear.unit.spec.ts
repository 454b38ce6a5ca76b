import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { expect, it } from 'vitest';
import type { History } from '../support/runs.ts';
import { inTheClear } from './in-the-clear.ts';

const said = defaultPayloadConverter.toPayload({ nomor: '813/7100', pada: '2025-09-16' });
const sealed: Payload = {
  metadata: { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from('k1') },
  data: Buffer.from('x'),
};
const scheduled = (payload: Payload) => ({ activityTaskScheduledEventAttributes: { input: { payloads: [payload] } } });
const failed = { activityTaskFailedEventAttributes: { failure: { message: 'Surat 813/7100 ditolak' } } };

/** What is in the clear of a history that was opened from another. */
function seen(opened: History, raw: History) {
  return inTheClear({ workflowId: 'a', runId: 'r', history: opened }, raw);
}

it('of what is sealed nothing is read', () => {
  expect(seen({ events: [scheduled(said)] }, { events: [scheduled(sealed)] })).toEqual({
    ...{ payloads: [], fields: [], words: 2 },
  });
});

it('a payload that nobody sealed is found, wherever it stands', () => {
  expect(seen({ events: [scheduled(said)] }, { events: [scheduled(said)] }).payloads).toEqual([
    'activityTaskScheduledEventAttributes.input.payloads',
  ]);
});

it('a field that repeats a word of a payload is found', () => {
  const events = [scheduled(said), failed];
  expect(seen({ events }, { events: [scheduled(sealed), failed] }).fields).toEqual([
    'activityTaskFailedEventAttributes.failure.message',
  ]);
});
