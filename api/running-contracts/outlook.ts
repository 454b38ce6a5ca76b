import type { Instant } from '../../domain/calendar/zone.ts';
import { askedOf } from '../../domain/case/set-clock.ts';
import type { EmploymentStage } from '../../domain/employment/state.ts';
import type { DeclaredContract } from '../../domain/intake/declared-contract.ts';
import { type Outlook, outlookOf } from '../../domain/intake/outlook.ts';
import { clockAtOpening, stageAtOpening } from '../../domain/intake/stage-at-opening.ts';
import type { Database } from '../../registry/database.ts';
import { dueDatesIn } from '../../registry/due-dates.ts';
import { calendarOfUnit, type Instansi } from '../../registry/instansi.ts';

type Declared = { readonly unit: string; readonly declared: DeclaredContract };

/** In which state each of these contracts would be opened now, by the decrees, policies and ladders that are known. */
export async function outlookNow(
  db: Database,
  contracts: readonly Declared[],
  { instansi, now }: { readonly instansi: Instansi; readonly now: Instant },
): Promise<Outlook> {
  const dueOn = dueDatesIn(db);
  // Whoever works in the same unit for the same days is opened alike.
  const stages = new Map<string, EmploymentStage>();
  const openings = [];
  for (const { unit: code, declared } of contracts) {
    const { appointedOn, terms } = declared;
    const present = terms.at(-1) ?? terms[0];
    const key = `${code}/${present.from}/${present.until}`;
    let stage = stages.get(key);
    if (stage === undefined) {
      const unit = calendarOfUnit(instansi, code);
      const origin = { kind: 'import', import: '', row: 1 } as const;
      const opening = { type: 'employment-opened', origin, unit, appointedOn, terms } as const;
      const due = await dueOn({ unit, ...askedOf([], clockAtOpening(opening, now)), knownAt: now });
      stage = stageAtOpening(opening, due, now);
      stages.set(key, stage);
    }
    openings.push({ stage, present });
  }
  return outlookOf(openings);
}
