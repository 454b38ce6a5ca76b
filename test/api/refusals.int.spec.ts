import { afterAll, beforeAll, expect, test } from 'vitest';
import { onePerson, type Person } from './one-person.ts';

let person: Person;

beforeAll(async () => {
  person = await onePerson();
});
afterAll(() => person?.sandbox.end());

const deem = (effectiveOn: string) => ({ kind: 'cancel', effectiveOn, ground: 'deemed-resigned', evidence: 'BA/1' });

test('nobody is deemed resigned while the window is open, nor within the days to answer a notice', async () => {
  const open = await person.decide('ppk', 'within-window', deem('2025-09-08'));
  expect(open).toMatchObject({ status: 409, body: { code: 'WINDOW_STILL_OPEN', refusal: { until: '2025-09-15' } } });

  await person.goTo('2025-09-16');
  const notice = { kind: 'give-notice', effectiveOn: '2025-09-16', channel: 'email', missing: ['ijazah'] };
  expect(await person.decide('operator', 'notice', notice)).toMatchObject({ status: 200 });
  // Three working days after Selasa 16 September.
  const early = await person.decide('ppk', 'within-answer', deem('2025-09-16'));
  expect(early).toMatchObject({
    status: 409,
    body: { code: 'NOTICE_PERIOD_RUNNING', refusal: { until: '2025-09-19' } },
  });
});
