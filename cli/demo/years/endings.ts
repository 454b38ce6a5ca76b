import { expectRefused, type Office } from '../office.ts';
import { deliver } from './deliver.ts';
import { type Decision, decide, whose } from './employees.ts';
import type { Fate } from './fates.ts';

type Step = (office: Office, on: string) => Promise<void>;

type Proof = {
  readonly papers: readonly string[];
  /** Whether its employee may object to it. */
  readonly contestable: boolean;
  readonly heardOn?: string;
  readonly judgment?: object;
  /** Number of the matter of discipline. */
  readonly matter?: number;
};

/** Something that is recorded or decided about whoever has this fate. */
function about(fate: Fate, account: string, decision: Decision): Step {
  return async (office, on) => {
    const employee = await whose(office, fate);
    if (employee) await decide(office, account, decision.kind, employee, { effectiveOn: on, ...decision });
  };
}

/** Ended by the PPK on the ground that is this fate; where it may be contested, the SK reaches its employee on that day. */
function ended(ground: Fate, of: string, lastDay: string, { papers, contestable, ...more }: Proof): Step {
  return async (office, on) => {
    const employee = await whose(office, ground);
    if (employee === undefined) return;
    await decide(office, 'ppk', 'terminate', employee, {
      ...{ kind: 'terminate', effectiveOn: on, ground, class: of, lastDay, skNumber: `888/${employee.rowNo}` },
      ...{ evidence: papers.map((kind) => ({ kind, reference: '800/12' })), reason: 'Telah dipertimbangkan.', ...more },
    });
    if (contestable) await deliver(office, 'terminated', employee, on);
  };
}

export const resignationArrives = about('resigned', 'operator', {
  ...{ kind: 'record-resignation', letter: 'S-1/2026', lastDay: '2026-04-30' },
});
export const resigned = ended('resigned', 'honourable', '2026-04-30', {
  ...{ papers: ['surat pengunduran diri'], contestable: false },
});

/** Died on a Sunday, heard of by the akta; its SK comes after the death has ended the employment. */
export const deathIsKnown = about('died', 'operator', {
  ...{ kind: 'record-death', effectiveOn: '2026-05-17', certificate: 'AK-1/2026' },
});
export const died = ended('died', 'honourable', '2026-05-17', { papers: ['akta kematian'], contestable: false });

export const appointedElsewhere = ended('appointed-elsewhere', 'status-change', '2026-05-31', {
  ...{ papers: ['keputusan pengangkatan'], contestable: false },
});

/** No predicate ends anything by itself: it is reviewed, and the person is heard. */
export const reviewOpened = about('not-performing', 'operator', {
  ...{ kind: 'open-performance-review', basis: 'Evaluasi triwulan I 2026', reason: 'Predikat sangat kurang.' },
});
export const reviewClosed = about('not-performing', 'verifier', {
  ...{ kind: 'close-performance-review', finding: 'not-performing', heardOn: '2026-07-08', report: 'BA-7/2026' },
  reason: 'Target tidak tercapai.',
});
export const notPerforming = ended('not-performing', 'honourable-not-own-request', '2026-07-31', {
  ...{ papers: ['hasil evaluasi kinerja', 'hasil peninjauan'], contestable: true, heardOn: '2026-07-08' },
});

export const prison = ended('prison-two-years', 'honourable-not-own-request', '2026-09-30', {
  ...{ papers: ['putusan', 'pendapat hukum'], contestable: true, heardOn: '2026-08-28' },
  judgment: { number: '12/Pid.Sus/2026 (contoh)', on: '2026-08-20', court: 'PN Contoh', monthsImposed: 30 },
});

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
