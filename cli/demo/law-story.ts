import { type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import { dates } from './agenda.ts';
import { findFiles, loadList, openBatch, recordLetter } from './batch-steps.ts';
import type { Day } from './day.ts';
import { recordDecree } from './decree-steps.ts';
import { expectDone, type Office } from './office.ts';
import { tellMoves } from './tell-moves.ts';

/**
 * What law does to clocks that run: a decree arrives late, a date of receipt was wrong, a letter reopens who was deemed
 * resigned. The decrees and letters are real, the dates of the batch are invented: in truth no determination came before
 * the 26th of August.
 */
export function lawStory(): readonly Day[] {
  const on = (day: string, title: string, play: (office: Office, day: CivilDate) => Promise<void>): Day => {
    const date = civilDate(day);
    return { on: date, title, play: (office) => play(office, date) };
  };
  return [
    { on: dates.opened, title: 'Gelombang dibuka, surat jadwal pertama dicatat', play: openBatch },
    { on: dates.listed, title: 'Daftar nominatif dimuat', play: loadList },
    on('2025-08-12', 'Penetapan kebutuhan diterima, berkas dibuka', determine),
    on('2025-08-13', 'Keputusan 7 Agustus baru diterima: 18 Agustus cuti bersama', async (office, day) => {
      await recordDecree(office, 'skb-2025-perubahan-1', day);
      await tellMoves(office);
    }),
    on('2025-08-14', 'Tanggal terima penetapan ternyata 13 Agustus: dikoreksi dua orang', async (office, day) => {
      await correctReceipt(office, '2025-08-13');
      await tellMoves(office, day);
    }),
    on('2025-08-21', 'Surat jadwal kedua', (office, day) => recordLetter(office, 'jadwal-2025-2', day)),
    on('2025-09-23', 'Jendela DRH tutup: pemberitahuan', async (office, day) => {
      const notice = { kind: 'give-notice', effectiveOn: day, channel: 'sscasn', missing: ['ijazah'] };
      await office.decideFiles('operator', 'notice', office.ways, () => notice);
    }),
    on('2025-09-30', 'PPK memutuskan: dianggap mengundurkan diri', async (office, day) => {
      const deem = { kind: 'cancel', effectiveOn: day, ground: 'deemed-resigned', evidence: 'BUKTI-PEMBERITAHUAN' };
      await office.decideFiles('ppk', 'deem', office.ways, () => deem);
    }),
    on('2025-12-09', 'Surat jadwal keempat memperpanjang jendela DRH', (office, day) =>
      recordLetter(office, 'jadwal-2025-4', day),
    ),
    on('2025-12-10', 'Yang dianggap mengundurkan diri dibuka kembali', async (office, day) => {
      const reopen = { kind: 'reopen', effectiveOn: day, letter: 'jadwal-2025-4' };
      await office.decideFiles('ppk', 'reopen', office.ways, () => reopen);
      await tellMoves(office, '2025-12-09');
    }),
  ];
}

async function determine(office: Office, day: CivilDate): Promise<void> {
  const needs = { kind: 'propose-needs', effectiveOn: day, letterNumber: '800/1/2025', sptjmNumber: '800/2/2025' };
  expectDone(await office.decideBatch('ppk', 'needs', needs), 'needs proposal');
  const participants = office.ways.map(({ row }) => office.people[row.row - 1]?.participantNumber);
  const json = { number: 'B/1/2025', issuedOn: day, receivedOn: day, participants };
  const path = `/v1/formations/${office.formation}/determinations`;
  expectDone(await office.as('operator').send('POST', path, { key: 'law/determination', json }), 'determination');
  const announced = { kind: 'announce-allocation', effectiveOn: day };
  expectDone(await office.decideBatch('operator', 'announce', announced), 'announcement');
  await findFiles(office, [1, 2]);
}

async function correctReceipt(office: Office, to: string): Promise<void> {
  const path = `/v1/formations/${office.formation}`;
  const { body } = expectDone(await office.as('operator').send('GET', `${path}/timeline`), 'timeline');
  const received = (body.events as { seq: number; type: string }[]).find(
    ({ type }) => type === 'determination-received',
  );
  const json = { of: received?.seq, to, reason: 'Cap tanggal terima pada surat' };
  expectDone(
    await office.as('operator').send('POST', `${path}/corrections`, { key: 'law/correct', json }),
    'correction',
  );
  const batch = expectDone(await office.as('operator').send('GET', path), 'batch');
  const [open] = batch.body.corrections as { proposal: number }[];
  const confirm = `${path}/corrections/${open?.proposal}/confirmation`;
  expectDone(await office.as('ppk').send('POST', confirm, { key: 'law/confirm' }), 'confirmation');
}
