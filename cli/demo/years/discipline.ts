import { expectRefused, type Office } from '../office.ts';
import { about, ended } from './about.ts';
import { deliver } from './deliver.ts';
import { whose } from './employees.ts';

const matter = 1;
const report = about('severe-discipline', 'operator', {
  ...{ kind: 'report-violation', about: 'LHP 700/7/2026', suspected: 'severe' },
  absences: { inARow: 12, inTheYear: 14 },
});
const summon = about('severe-discipline', 'operator', {
  ...{ kind: 'summon', matter, round: 1, appearOn: '2026-07-24', channel: 'letter' },
});

/** Called for a day no earlier than the calendar allows, and not decided before anybody has asked them. */
export async function violationReported(office: Office, on: string): Promise<void> {
  await report(office, on);
  const employee = await whose(office, 'severe-discipline');
  if (employee === undefined) return;
  const early = { ...dismissal, effectiveOn: on };
  const answer = await office.decideCase('ppk', `unexamined/${employee.rowNo}`, employee.id, early);
  expectRefused(answer, 'EXAMINATION_REQUIRED');
  await summon(office, on);
}

/** One examines, another hears, and the PPK, who did neither, decides. */
export async function examined(office: Office, on: string): Promise<void> {
  await about('severe-discipline', 'kepala-bkpsdm', { kind: 'examine', matter, bapNumber: 'BAP/1/2026', heard: true })(
    office,
    on,
  );
  await about('severe-discipline', 'verifier', { kind: 'hear', matter, minutes: 'N/1/2026' })(office, on);
}

const dismissal = {
  ...{ kind: 'decide-discipline', matter, level: 'severe', sanction: 'dismissal', skNumber: '862/1/2026' },
  reason: 'Tidak masuk kerja tanpa alasan sah dua belas hari berturut-turut.',
};

export async function disciplineDecided(office: Office, on: string): Promise<void> {
  await about('severe-discipline', 'ppk', dismissal)(office, on);
  const employee = await whose(office, 'severe-discipline');
  if (employee) await deliver(office, 'discipline-decided', employee, on);
}

export const severeDiscipline = ended('severe-discipline', 'dishonourable', '2026-08-31', {
  ...{ papers: ['berita acara pemeriksaan', 'keputusan hukuman disiplin'], contestable: true, heardOn: '2026-07-24' },
  matter,
});
