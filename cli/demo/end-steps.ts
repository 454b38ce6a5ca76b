import { setTimeout as delay } from 'node:timers/promises';
import { addDays, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { dates, type Way } from './agenda.ts';
import { appointByPlt, signedByPlt, tryOwnWork } from './authority-steps.ts';
import { readFiles, untilStage } from './batch-steps.ts';
import { decideInBulk } from './bulk-steps.ts';
import { expectDone, expectRefused, type Office } from './office.ts';

/** Deemed resigned: a notice with its missing documents, three working days to answer, and then a decision of the PPK. */
export async function giveNotice(office: Office): Promise<void> {
  const missing = missingFiles(office);
  const first = missing[0];
  if (first)
    expectRefused(await office.decideFile('ppk', 'deem-early', first.row.row, deem(dates.notice)), 'NOTICE_REQUIRED');
  await office.decideFiles('operator', 'notice', missing, () => ({
    kind: 'give-notice',
    effectiveOn: dates.notice,
    channel: 'sscasn',
    missing: ['ijazah', 'surat-sehat'],
  }));
}

export async function deemResigned(office: Office): Promise<void> {
  await office.decideFiles('ppk', 'deem', missingFiles(office), () => deem(dates.deemed));
}

/** The letter of December reopens the files of some who had been deemed resigned in October. */
export async function reopen(office: Office): Promise<void> {
  const back = office.ways.filter((way) => way.row.reopenedByLetter);
  for (const way of back) await untilMoved(office, way);
  await office.decideFiles('ppk', 'reopen', back, () => ({
    kind: 'reopen',
    effectiveOn: dates.reopened,
    letter: 'jadwal-2025-4',
  }));
}

/** The letter is on its way to each file: a file can be reopened once it has heard of it. */
async function untilMoved(office: Office, way: Way): Promise<void> {
  for (;;) {
    const answer = await office.as('operator').send('GET', `/v1/cases/${office.files.get(way.row.row)}/clocks`);
    const clocks = expectDone(answer, 'clocks').body.clocks as { letter?: string | null }[];
    if (clocks.some((clock) => clock.letter === 'jadwal-2025-4')) return;
    await delay(200);
  }
}

/** SK, a contract signed by both parties, SPMT. The reopened come a week after the others. */
export async function appoint(office: Office, on: CivilDate, tmt: CivilDate, late: boolean): Promise<void> {
  const ways = starters(office, late);
  const done = new Set(['appointed', 'contracted', 'started']);
  await readFiles(office);
  await untilStage(
    office,
    ways.filter((way) => !done.has(office.stages.get(way.row.row) ?? '')),
    'ni-issued',
  );
  const appointed = { kind: 'appoint', effectiveOn: on, skNumber: '813/{rowNo}/BKPSDM/2025', tmt };
  const name = late ? 'appoint-late' : 'appoint';
  const one = { ...appointed, skNumber: '813/PLT/BKPSDM/2025' };
  if (!late) {
    await appointByPlt(office, one, on);
    await tryOwnWork(office, one, on, addDays(on, 1));
  }
  const files = ways.length - (late || signedByPlt(office) === undefined ? 0 : 1);
  await decideInBulk(office, 'ppk', name, { decision: appointed, stage: 'ni-issued', files });
}

export async function signContracts(
  office: Office,
  on: CivilDate,
  term: { from: CivilDate; until: CivilDate },
  late: boolean,
) {
  const ways = starters(office, late);
  const first = ways[0];
  if (first && !late) {
    const incomplete = { ...contract(on, term), items: { term } };
    expectRefused(
      await office.decideFile('ppk', 'contract-torn', first.row.row, incomplete),
      'CONTRACT_ITEMS_INCOMPLETE',
    );
    const cancel = { kind: 'cancel', effectiveOn: on, ground: 'resigned', evidence: 'SURAT-SETELAH-SK' };
    expectRefused(await office.decideFile('ppk', 'cancel-late', first.row.row, cancel), 'CANCEL_AFTER_APPOINTMENT');
  }
  const group = { stage: 'appointed', files: ways.length };
  const name = late ? '-late' : '';
  await decideInBulk(office, 'ppk', `sign-agency${name}`, { decision: contract(on, term), ...group });
  const { items: _, ...signed } = contract(on, term);
  const byCandidate = { ...signed, party: 'candidate' };
  await decideInBulk(office, 'operator', `sign-candidate${name}`, { decision: byCandidate, ...group });
}

export async function start(office: Office, on: CivilDate, late: boolean): Promise<void> {
  const decision = { kind: 'record-spmt', effectiveOn: on, spmtNumber: 'SPMT/{rowNo}/2025' };
  const files = starters(office, late).length;
  await decideInBulk(office, 'operator', late ? 'spmt-late' : 'spmt', { decision, stage: 'contracted', files });
}

/** Before BKN has answered, nobody can be appointed; what was proposed cannot be proposed again. */
export async function tryTooSoon(office: Office): Promise<void> {
  const way = office.ways.find(
    (one) => one.row.outcome === 'started' && one.proposedOn === dates.filesOpen && office.files.has(one.row.row),
  );
  if (way === undefined) return;
  const appointed = {
    kind: 'appoint',
    effectiveOn: dates.filesOpen,
    skNumber: '813/0/BKPSDM/2025',
    tmt: dates.started,
  };
  expectRefused(await office.decideFile('ppk', 'appoint-early', way.row.row, appointed), 'NI_REQUIRED');
  const again = { kind: 'propose-ni', effectiveOn: dates.filesOpen };
  expectRefused(await office.decideFile('ppk', 'propose-again', way.row.row, again), 'ALREADY_DECIDED');
}

function missingFiles(office: Office): readonly Way[] {
  return office.ways.filter((way) => way.row.outcome === 'deemed-resigned' || way.row.reopenedByLetter);
}

function starters(office: Office, late: boolean): readonly Way[] {
  return office.ways.filter((way) => way.row.outcome === 'started' && way.row.reopenedByLetter === late);
}

function deem(on: CivilDate): object {
  return { kind: 'cancel', effectiveOn: on, ground: 'deemed-resigned', evidence: `PEMBERITAHUAN-${dates.notice}` };
}

function contract(on: CivilDate, term: { from: CivilDate; until: CivilDate }) {
  return {
    kind: 'sign-contract',
    effectiveOn: on,
    party: 'agency',
    contractNumber: 'PK/{rowNo}/BKPSDM/2025',
    items: {
      position: 'Jabatan sesuai penetapan kebutuhan',
      performanceExpectation: 'Lampiran I',
      workUnit: 'Unit sesuai penetapan kebutuhan',
      workScheme: 'Paruh waktu, jam kerja menurut PPK',
      term,
      rightsAndObligations: 'Lampiran II',
      sanctions: 'Lampiran III',
    },
  };
}
