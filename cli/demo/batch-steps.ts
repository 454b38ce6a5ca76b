import { setTimeout as delay } from 'node:timers/promises';
import { nominativeCsv } from '../../simulator/nominative.ts';
import { demoInstansi, inventedUnits } from '../../simulator/units.ts';
import { dates, type Way } from './agenda.ts';
import { fillOffices } from './authority-steps.ts';
import { expectDone, expectRefused, type Office } from './office.ts';
import { connectReceiver } from './receiver.ts';

/** The instansi with its units, another system that hears of everything, and who holds which office. */
export async function openInstansi(office: Office): Promise<void> {
  const json = {
    name: demoInstansi.name,
    zone: 'WIB',
    workWeek: '5-day',
    headCounts: { pns: 9_240, pppk: 10_287, asOf: dates.opened },
    units: inventedUnits.map(({ code, name, workWeek }) => ({ code, name, workWeek })),
  };
  expectDone(await office.as('administrator').send('PUT', `/v1/instansi/${office.instansi}`, { json }), 'instansi');
  await connectReceiver(office);
  await fillOffices(office);
}

/** August: the instansi, the batch, and the first letter about its windows. */
export async function openBatch(office: Office): Promise<void> {
  await openInstansi(office);
  const opened = await office.as('operator').send('POST', '/v1/formations', {
    key: 'demo/formation',
    json: { label: 'PPPK Paruh Waktu 2025' },
  });
  office.formation = String(expectDone(opened, 'formation').body.formationId);
  const letter = { kind: 'record-letter', letter: 'jadwal-2025-1', effectiveOn: dates.opened };
  expectDone(await office.decideBatch('operator', 'letter-1', letter), 'letter 1');
}

/** A list with a mistake is refused whole, with every mistake named; the mended one is taken. */
export async function loadList(office: Office): Promise<void> {
  const path = `/v1/formations/${office.formation}/nominative-list`;
  const csv = nominativeCsv(office.people);
  const torn = csv.replace(/(\r?\n\d+,)\d{16}/, '$10000');
  expectRefused(await office.as('operator').send('PUT', path, { key: 'demo/list-torn', csv: torn }), 'LIST_HAS_ERRORS');
  expectDone(await office.as('operator').send('PUT', path, { key: 'demo/list', csv }), 'nominative list');
}

export async function proposeNeeds(office: Office): Promise<void> {
  const early = { kind: 'announce-allocation', effectiveOn: dates.proposed };
  expectRefused(await office.decideBatch('operator', 'too-early', early), 'WRONG_STAGE');
  const proposal = {
    kind: 'propose-needs',
    effectiveOn: dates.proposed,
    letterNumber: '800/0001/BKPSDM/2025',
    sptjmNumber: '800/0002/SPTJM/2025',
  };
  expectDone(await office.decideBatch('ppk', 'propose-needs', proposal), 'needs proposal');
}

export async function recordLetter(office: Office, letter: string, on: string): Promise<void> {
  const decision = { kind: 'record-letter', letter, effectiveOn: on };
  expectDone(await office.decideBatch('operator', `letter/${letter}`, decision), letter);
  await appliedToFiles(office, letter);
}

/** A letter reaches the files one after the other: waits until the batch says that it has told them all. */
async function appliedToFiles(office: Office, letter: string): Promise<void> {
  for (;;) {
    const { body } = expectDone(
      await office.as('operator').send('GET', `/v1/formations/${office.formation}/timeline`),
      'timeline',
    );
    const events = body.events as { type: string; data?: { letter?: string } }[];
    if (events.some((event) => event.type === 'letter-applied' && event.data?.letter === letter)) return;
    await delay(200);
  }
}

/** The Minister's letter comes in two parts; the second lay about for two weeks before anybody entered it. */
export async function recordDetermination(office: Office, part: 1 | 2): Promise<void> {
  const { number, date, participants } = await office.portal.determination(part);
  if (participants.length === 0) return;
  const receivedOn = part === 1 ? dates.determined : dates.secondReceived;
  const answer = await office.as('operator').send('POST', `/v1/formations/${office.formation}/determinations`, {
    key: `demo/determination/${part}`,
    json: { number, issuedOn: date, receivedOn, participants },
  });
  expectDone(answer, `determination ${part}`);
}

/** Published on Saturday, the window's last day, and written down on Monday: met, recorded late. */
export async function announce(office: Office): Promise<void> {
  const decision = { kind: 'announce-allocation', effectiveOn: dates.announced };
  expectDone(await office.decideBatch('operator', 'announce', decision), 'announcement');
}

export async function conclude(office: Office): Promise<void> {
  const decision = { kind: 'conclude', effectiveOn: dates.concluded };
  expectDone(await office.decideBatch('ppk', 'conclude', decision), 'conclusion');
}

/** Waits until the files of these parts are open, and learns their ids. */
export async function findFiles(office: Office, parts: readonly number[]): Promise<void> {
  const wanted = office.ways.filter((way) => parts.includes(way.row.part ?? 0)).length;
  while (office.files.size < wanted) {
    await readFiles(office);
    office.progress('berkas dibuka', office.files.size, wanted);
    if (office.files.size < wanted) await delay(500);
  }
}

/** Learns the ids of the files that are open now. */
export async function readFiles(office: Office): Promise<void> {
  for (let after = ''; ; ) {
    const query = new URLSearchParams({ formation: office.formation, limit: '200', ...(after ? { after } : {}) });
    const { body } = expectDone(await office.as('operator').send('GET', `/v1/cases?${query}`), 'cases');
    for (const file of body.cases as { id: string; rowNo: number; stage: string }[]) {
      office.files.set(file.rowNo, file.id);
      office.stages.set(file.rowNo, file.stage);
    }
    if (typeof body.next !== 'string') return;
    after = body.next;
  }
}

/** Waits until these files have reached a stage by what comes from outside: BKN's answer goes to each of them. */
export async function untilStage(office: Office, ways: readonly Way[], stage: string): Promise<void> {
  for (;;) {
    await readFiles(office);
    if (ways.every((way) => office.stages.get(way.row.row) === stage)) return;
    await delay(200);
  }
}
