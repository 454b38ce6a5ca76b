import { setTimeout as delay } from 'node:timers/promises';
import { inventPeople } from '../../../simulator/people.ts';
import { runningContractsCsv } from '../../../simulator/running-contracts.ts';
import { expectDone, type Office } from '../office.ts';

/** People whose contracts ran before the instansi had Tenggat: looked at first, then taken in whole. */
export async function bringIn(office: Office): Promise<void> {
  const csv = listOf(office);
  const operator = office.as('operator');
  const { body: check } = expectDone(await operator.send('POST', '/v1/running-contracts/checks', { csv }), 'check');
  if (check.ready !== check.rows) throw new Error(`Rows with errors: ${JSON.stringify(check.errors)}`);
  const path = '/v1/running-contracts/imports';
  const { body: taken } = expectDone(await operator.send('POST', path, { key: 'demo/import', csv }), 'import');
  for (;;) {
    const { body } = expectDone(await operator.send('GET', `${path}/${taken.importId}`), 'import');
    if (body.outcome === 'finished') return;
    await delay(200);
  }
}

/** A tenth as many as were proposed, invented after them: nobody's NIK or NI is that of somebody else. */
function listOf({ seed, people }: Office): string {
  const further = Math.max(4, Math.floor(people.length / 10));
  const [columns, ...rows] = runningContractsCsv(seed, inventPeople(seed, people.length + further))
    .trimEnd()
    .split(/\r?\n/);
  return [columns, ...rows.slice(-further), ''].join('\r\n');
}
