import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { digestEvents } from './events.ts';

const of = (account: string, kind: 'morning' | 'breaches') =>
  ({ account, message: `m-${account}`, day: civilDate('2025-09-15'), kind, tasks: 3 }) as const;

it('tells of those who were written to and of those who were refused apart, each day and kind once', () => {
  expect(
    digestEvents([
      { ...of('a', 'morning'), delivered: 5 },
      { ...of('b', 'breaches'), delivered: 6 },
      { ...of('c', 'morning'), error: 'MAIL_REFUSED' },
      { ...of('d', 'morning'), delivered: 7 },
    ]),
  ).toEqual([
    {
      type: 'digests-sent',
      day: '2025-09-15',
      kind: 'morning',
      told: [
        { account: 'a', message: 'm-a', tasks: 3, delivered: 5 },
        { account: 'd', message: 'm-d', tasks: 3, delivered: 7 },
      ],
    },
    {
      type: 'digests-sent',
      day: '2025-09-15',
      kind: 'breaches',
      told: [{ account: 'b', message: 'm-b', tasks: 3, delivered: 6 }],
    },
    {
      type: 'digests-failed',
      day: '2025-09-15',
      kind: 'morning',
      told: [{ account: 'c', message: 'm-c', tasks: 3, error: 'MAIL_REFUSED' }],
    },
  ]);
  expect(digestEvents([])).toEqual([]);
});
