import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { sandboxOffices } from '../../simulator/offices.ts';
import type { Way } from './agenda.ts';
import { expectDone, expectRefused, type Office } from './office.ts';

/** Who holds which office, by what paper, and where each is written to. The head of the BKPSDM may appoint by kuasa. */
export async function fillOffices(office: Office): Promise<void> {
  const administrator = office.as('administrator');
  let ofPpk = 0;
  for (const held of sandboxOffices) {
    const sent = { key: `demo/office/${held.account}`, json: held };
    const { body } = expectDone(await administrator.send('POST', '/v1/authorities', sent), 'office');
    if (held.office === 'ppk') ofPpk = (body.seqs as number[])[0] ?? 0;
  }
  const paper = { number: '800/0002/KUASA/2025 (contoh)', on: '2025-01-06' };
  const kuasa = { account: 'kepala-bkpsdm', office: 'kepala-bkpsdm', kind: 'kuasa', powers: ['appoint'] };
  const json = { ...kuasa, from: paper.on, paper, basis: ofPpk };
  expectDone(await administrator.send('POST', '/v1/authorities', { key: 'demo/office/kuasa', json }), 'kuasa');
  for (const { account } of sandboxOffices) {
    const contact = { name: `Contoh ${account}`, email: `${account}@contoh.example` };
    expectDone(await administrator.send('PUT', `/v1/officials/${account}`, { json: contact }), 'official');
  }
}

/** The file that the head of the BKPSDM checked in person. */
export function checkedInPerson(office: Office): Way | undefined {
  return starting(office)[0];
}

/** The file that is appointed while the PPK is away. */
export function signedByPlt(office: Office): Way | undefined {
  return starting(office)[1];
}

/** Whoever checked the documents does not appoint, kuasa or not; nor does the deputy. */
export async function tryOwnWork(office: Office, appointed: object, on: CivilDate, until: CivilDate): Promise<void> {
  const way = checkedInPerson(office);
  if (way === undefined) return;
  const { row } = way.row;
  expectRefused(await office.decideFile('kepala-bkpsdm', 'own-work', row, appointed), 'FOUR_EYES');
  const json = { account: 'kepala-bkpsdm', deputy: 'plt', from: on, until };
  const absence = { key: 'demo/absence', json };
  expectDone(await office.as('administrator').send('POST', '/v1/absences', absence), 'absence');
  expectRefused(await office.decideFile('plt', 'own-work-by-deputy', row, appointed), 'FOUR_EYES');
}

/** While the PPK is away a Plt. appoints: refused until the approval of Kepala BKN is attached, and then one file. */
export async function appointByPlt(office: Office, appointed: object, on: CivilDate): Promise<void> {
  const way = signedByPlt(office);
  if (way === undefined) return;
  const { row } = way.row;
  const administrator = office.as('administrator');
  const paper = { number: '800/0003/PLT/2025 (contoh)', on };
  const plt = { account: 'plt', office: 'ppk', kind: 'plt', powers: ['propose', 'appoint'], from: on, paper };
  const granted = await administrator.send('POST', '/v1/authorities', { key: 'demo/office/plt', json: plt });
  const [seq] = expectDone(granted, 'Plt.').body.seqs as number[];
  expectRefused(await office.decideFile('plt', 'plt-without', row, appointed), 'ACTING_NEEDS_APPROVAL');
  const approval = { key: 'demo/office/approval', json: { number: 'B/0001/KBKN/2025 (contoh)', on } };
  expectDone(await administrator.send('POST', `/v1/authorities/${seq}/approval`, approval), 'approval');
  expectDone(await office.decideFile('plt', 'plt-with', row, appointed), 'appointment by the Plt.');
}

function starting(office: Office): readonly Way[] {
  return office.ways.filter(({ row }) => row.outcome === 'started' && !row.reopenedByLetter && row.part === 1);
}
