import { expectDone, type Office } from '../office.ts';
import { decide, type Employee } from './employees.ts';

/** A decision against which its employee may object reaches them: the days for it begin. */
export async function deliver(office: Office, type: string, employee: Employee, on: string): Promise<void> {
  const path = `/v1/cases/${employee.id}/timeline`;
  const { body } = expectDone(await office.as('operator').send('GET', path), 'timeline');
  const of = (body.events as { seq: number; type: string }[]).findLast((event) => event.type === type)?.seq;
  const delivery = { kind: 'deliver-decision', effectiveOn: on, of, channel: 'in-person' };
  await decide(office, 'operator', `deliver-${type}`, employee, delivery);
}
