import { addDays, type CivilDate, civilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/zone.ts';
import { type EmploymentState, presentTerm } from '../../domain/employment/state.ts';
import { endOfTerm } from '../../domain/employment/term.ts';
import type { FileDecision, FileProcess, FileState } from '../../domain/file/law.ts';
import type { PolicySetting } from '../../domain/policies/policy-as-of.ts';
import { renewalAnswersOn } from '../../domain/renewal/answers.ts';
import type { RenewalKnown } from '../../domain/renewal/known.ts';
import { pensionDay } from '../../domain/renewal/pension.ts';
import type { KeyRing } from '../../platform/keys.ts';
import type { Database } from '../database.ts';
import { calendarOfUnit, findInstansi } from '../instansi.ts';
import { openPerson, type Person } from '../people.ts';
import { settingsIn } from '../policies/known-policies.ts';

type File = {
  readonly process: FileProcess;
  readonly person: string;
  readonly state: FileState;
};
type When = { readonly instansi: string; readonly effectiveOn: CivilDate; readonly at: Instant };

/**
 * A decision about a renewal with what only the registry knows: the answers of the instansi on its day, the pension day
 * from the sealed person, and how another unit of the same instansi counts. Any other decision as it is.
 */
export function renewalKnownIn(
  db: Database,
  keys: KeyRing,
): (file: File, decision: FileDecision, when: When) => Promise<FileDecision> {
  const settingsOf = settingsIn(db);
  return async ({ process, person, state }, decision, { instansi, effectiveOn, at }) => {
    if (process !== 'employment' || !asksMore(decision)) return decision;
    const [settings, whose] = await Promise.all([settingsOf(instansi, at), openPerson(db, keys, person)]);
    const present = presentTerm(state as EmploymentState);
    const { unit = present.unit, position = present.position } = decision.kind === 'renew' ? decision : {};
    const known = knownOf({ state: state as EmploymentState, person: whose, position }, settings, effectiveOn);
    const calendar = unit === present.unit ? undefined : await calendarWithin(db, instansi, unit);
    return { ...decision, known: { ...known, ...(calendar && { calendar }) } };
  };
}

type Asking = Extract<FileDecision, { kind: 'renew' | 'not-renew' | 'record-pension-age' }>;

function asksMore(decision: FileDecision): decision is Asking {
  return decision.kind === 'renew' || decision.kind === 'not-renew' || decision.kind === 'record-pension-age';
}

type Worker = { readonly state: EmploymentState; readonly person: Person | undefined; readonly position: string };

/** The answers for a day, and the pension day where the coming term would reach it: further off it is nobody's business. */
export function knownOf(
  { state, person, position }: Worker,
  settings: readonly PolicySetting[],
  on: CivilDate,
): RenewalKnown {
  const answers = renewalAnswersOn(settings, on);
  if (person === undefined) return { answers };
  const first = addDays(presentTerm(state).until, 1);
  const pensionOn = pensionDay(civilDate(person.birthDate), position, settings, on);
  const near = pensionOn <= endOfTerm(on > first ? on : first, answers.years);
  return { answers, ...(near && { pensionOn }) };
}

async function calendarWithin(db: Database, instansi: string, unit: string): Promise<RenewalKnown['calendar']> {
  const known = await findInstansi(db, instansi);
  return known?.units.some(({ code }) => code === unit) ? calendarOfUnit(known, unit) : undefined;
}
