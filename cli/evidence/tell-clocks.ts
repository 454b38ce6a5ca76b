import { whyThisDate } from '../../api/explanations/why-this-date.ts';
import type { KnownCase } from '../../audit/checks/lawful/case-types.ts';
import { type Derivation, derivationsOf } from '../../audit/checks/lawful/derivations.ts';
import type { DueEvent } from '../../audit/checks/lawful/due-events.ts';
import type { DossierClock, DossierDate, Field } from '../../audit/dossier/dossier.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { longDate, shortDate } from '../../domain/calendar/date-words.ts';
import type { HeldClock } from '../../domain/case/clocks.ts';
import { ruleOf } from '../../domain/rules/register.ts';
import type { Letter } from '../../domain/windows/letters.ts';
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

/** Every clock of a case with every due date that it was ever given, each counted again by what was known then. */
export function tellClocks(known: KnownCase, letters: Evidence['letters']): readonly DossierClock[] {
  const held = new Map(known.steps.flatMap(({ after }) => after.clocks.map((clock) => [clock.id, clock] as const)));
  const dates = Map.groupBy(derivationsOf(known), ({ event }) => event.clock);
  return [...held.values()].map((clock) => ({
    title: `${clock.id}: paling lambat ${longDate(clock.dueDate)}`,
    facts: factsOf(clock),
    dates: (dates.get(clock.id) ?? []).map((date) => tellDate(known, date, letters)),
  }));
}

function factsOf({ rule: id, status, closedOn, breached, recordedLate, provisional }: HeldClock): readonly Field[] {
  const { citation } = ruleOf(id);
  const marks = [
    breached && 'lewat tenggat',
    recordedLate && 'tepat waktu, terlambat dicatat',
    provisional && 'sementara',
  ];
  const state = `${statuses[status]}${closedOn ? ` pada ${shortDate(closedOn)}` : ''}`;
  return [
    ['Dasar', `${citation.instrument}, ${citation.clause}`],
    ['Keadaan', [state, ...marks].filter(Boolean).join('; ')],
  ];
}

const ways: Readonly<Record<DueEvent['type'], string>> = {
  'clock-opened': 'hari terakhir ditetapkan',
  'clock-retimed': 'hari terakhir bergeser ke',
  'shortening-proposed': 'diusulkan maju ke',
};

function tellDate({ steps }: KnownCase, derivation: Derivation, letters: Evidence['letters']): DossierDate {
  const { event, rule, unit, recounted, days, papers, finding } = derivation;
  const { seq, type, clock, due, triggerOn, recordedAt } = event;
  const zone = (unit ?? steps[0]!.after.unit).zone;
  const then = steps.find((step) => step.event.seq === seq)?.after.clocks.find(({ id }) => id === clock);
  const letter = papers.letter ?? then?.letter;
  const counted = rule &&
    unit &&
    recounted && {
      ...{ rule: ruleOf(rule), unit, due: recounted },
      clock: {
        ...{ triggerOn, dueDate: recounted.dueDate, dueAt: recounted.dueAt, pauses: then?.pauses ?? [] },
        ...(letter !== undefined && { letter }),
      },
    };
  const by = papers.decree === undefined ? '' : `, menurut keputusan ${papers.decree}`;
  return {
    title: `No. ${seq}: ${ways[type]} ${longDate(due.dueDate)}${by}`,
    basis: `Dicatat ${when(recordedAt, zone)}; kalender ${due.calendarVersion}, sebagaimana diketahui ${when(due.knownAt, zone)}.`,
    ...(counted && { why: whyThisDate(counted, letters as unknown as readonly Letter[]) }),
    ...(finding && { finding: `${finding.code}: ${finding.sentence}` }),
    days: tellDays(days),
  };
}
