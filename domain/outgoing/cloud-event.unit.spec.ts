import { expect, it } from 'vitest';
import { civilDate } from '../calendar/civil-date.ts';
import { cloudEvent } from './cloud-event.ts';
import { eventFilter, passes } from './event-filter.ts';

const head = {
  ...{ stream: 'appointment/7100/f-1', position: 1_042, seq: 3, effectiveOn: civilDate('2025-09-09') },
  recordedAt: Date.parse('2025-09-10T03:00:00Z'),
};
const ppk = { kind: 'official', account: 'acc-9', role: 'ppk', authority: { id: 4, version: 5 } } as const;

it('an event is told as CloudEvents 1.0, by role and never by account', () => {
  const event = { ...head, type: 'appointed', by: ppk, request: 'a'.repeat(64), skNumber: 'SK/1' };
  expect(cloudEvent(event)).toEqual({
    specversion: '1.0',
    id: 'appointment/7100/f-1/3',
    source: 'urn:tenggat:instansi:7100',
    type: 'id.tenggat.appointment.appointed.v1',
    subject: 'appointment/f-1',
    time: '2025-09-10T03:00:00.000Z',
    datacontenttype: 'application/json',
    effectiveon: '2025-09-09',
    sequence: '0000000000001042',
    subjectsequence: 3,
    data: { skNumber: 'SK/1', by: { kind: 'official', role: 'ppk' } },
  });
});

it('what the system wrote is told as the system’s', () => {
  const event = { ...head, type: 'rung-fired', by: { kind: 'system', name: 'clock' } as const };
  expect(cloudEvent(event).data).toEqual({ by: { kind: 'system', name: 'clock' } });
});

it('a filter lets through one type, a whole process, or without any filter everything', () => {
  const type = 'id.tenggat.employment.contract-renewed.v1';
  expect(passes([], type)).toBe(true);
  expect(passes([type], type)).toBe(true);
  expect(passes(['id.tenggat.policy.*', 'id.tenggat.employment.*'], type)).toBe(true);
  expect(passes(['id.tenggat.appointment.*'], type)).toBe(false);
  expect(passes(['id.tenggat.employment.contract-renewed.v1'], 'id.tenggat.employment.contract-renewed.v10')).toBe(
    false,
  );
});

it.each(['*', 'id.tenggat.*', 'id.tenggat.employment.renewed', 'id.tenggat.employment.ren*', 'x.id.tenggat.a.*'])(
  'nothing else is a filter: %s',
  (filter) => expect(eventFilter.test(filter)).toBe(false),
);
