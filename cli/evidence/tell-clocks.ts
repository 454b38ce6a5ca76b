import { type DerivedClock, deriveClocks } from '../../api/cases/derive-clocks.ts';
import { whyThisDate } from '../../api/explanations/why-this-date.ts';
import type { DossierClock, Field } from '../../audit/dossier/dossier.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { longDate, shortDate } from '../../domain/calendar/date-words.ts';
import type { Calendars } from '../../domain/calendar/decree-calendar.ts';
import { civilDateOf, type Instant } from '../../domain/calendar/zone.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import type { Letter } from '../../domain/windows/letters.ts';
import type { Standing } from './standing-of.ts';
import { tellDays } from './tell-days.ts';
import { when } from './when.ts';

const statuses: Readonly<Record<HeldClock['status'], string>> = {
  open: 'berjalan',
  paused: 'dijeda',
  stopped: 'berhenti menurut aturannya',
  met: 'dipenuhi tepat waktu',
  'met-late': 'dipenuhi terlambat',
  withdrawn: 'gugur bersama berkasnya',
};

/** Every clock of a case with how its date is found once more: by the decrees and letters that were known when it was counted. */
export function tellClocks(
  standing: Standing,
  calendars: Calendars,
  letters: Evidence['letters'],
  now: Instant,
): readonly DossierClock[] {
  const today = civilDateOf(now, standing.unit.zone);
  return deriveClocks(standing, calendars, { today, now }).map((derived) => ({
    title: `${derived.clock.id}: paling lambat ${longDate(derived.clock.dueDate)}`,
    facts: factsOf(derived, letters),
    why: whyThisDate(derived, letters as unknown as readonly Letter[]),
    days: tellDays(derived.due.derivation),
  }));
}

function factsOf({ clock, rule, unit }: DerivedClock, letters: Evidence['letters']): readonly Field[] {
  const { status, closedOn, breached, recordedLate, provisional, knownAt, calendarVersion, letter } = clock;
  const marks = [
    breached && 'lewat tenggat',
    recordedLate && 'tepat waktu, terlambat dicatat',
    provisional && 'sementara',
  ];
  const paper = letters.find(({ id }) => id === letter);
  return [
    ['Aturan', `${rule.id}: ${rule.statement} (${rule.citation.instrument}, ${rule.citation.clause})`],
    [
      'Keadaan',
      [`${statuses[status]}${closedOn ? ` pada ${shortDate(closedOn)}` : ''}`, ...marks].filter(Boolean).join('; '),
    ],
    ['Kalender', `${calendarVersion}, sebagaimana diketahui ${when(knownAt, unit.zone)}`],
    ...(letter === undefined ? [] : [['Surat', String(paper?.number ?? letter)] as const]),
  ];
}
