import { setTimeout as delay } from 'node:timers/promises';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { expectDone, type Office } from './office.ts';

type Preview = { readonly clocks: Readonly<Record<'extended' | 'shortened' | 'remindersMoved', number>> };

/** A decree of the country arrives: the administrator looks at what it would move, records it and confirms it. */
export async function recordDecree(office: Office, shipped: string, on: CivilDate): Promise<void> {
  const administrator = office.as('administrator');
  const json = { shipped };
  const key = `demo/decree/${shipped}`;
  const preview = expectDone(await administrator.send('POST', '/v1/decrees/preview', { json }), 'preview of a decree');
  const { extended, shortened, remindersMoved } = (preview.body as unknown as Preview).clocks;
  office.say(`            tenggat mundur ${extended}, maju ${shortened}, pengingat pindah ${remindersMoved}`);
  expectDone(await administrator.send('POST', '/v1/decrees', { key, json }), shipped);
  const confirm = { kind: 'confirm', effectiveOn: on };
  const path = `/v1/decrees/${shipped}`;
  expectDone(await administrator.send('POST', `${path}/decisions`, { key: `${key}/confirm`, json: confirm }), shipped);
  while (expectDone(await administrator.send('GET', path), shipped).body.stage !== 'applied') await delay(200);
}
