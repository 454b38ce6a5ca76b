import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import { decideEmployment } from '../employment/decide.ts';
import type { EmploymentDecision } from '../employment/decisions.ts';
import type { EmploymentEvent, Origin } from '../employment/events.ts';
import { evolveEmployment } from '../employment/evolve.ts';
import type { EmploymentState } from '../employment/state.ts';
import type { Term } from '../employment/term.ts';
import type { EntitlementDecision } from '../entitlements/decisions.ts';
import type { WageDecided } from '../entitlements/events.ts';
import type { WageCheck } from '../wages/judge-wage.ts';
import { on, tableOf, unit } from './given.ts';

export const given = tableOf<EmploymentState, EmploymentEvent, EmploymentDecision>({
  evolve: evolveEmployment,
  decide: decideEmployment,
});

export function termOf(n: number, from: string, until: string): Term {
  return { n, from: civilDate(from), until: civilDate(until), position: 'Operator Layanan Operasional', unit: '7101' };
}

const imported: Origin = { kind: 'import', import: 'list', row: 1 };
/** Appointed as of 1 October 2025 for a year, and known from then on. */
export const employed = opened('2025-10-01', termOf(1, '2025-10-01', '2026-09-30'));

export function opened(day: string, term: Term, origin = imported) {
  return on(day, { type: 'employment-opened', origin, unit, appointedOn: term.from, terms: [term] });
}

export const check: WageCheck = {
  result: 'meets',
  minimum: { region: '33', year: 2026, source: 'shipped' },
  policy: { reading: 'larger', minimum: 'province', proRata: false },
  evidenced: true,
  rules: ['UPAH-TERENDAH'],
};

export function wageFrom(from: string, more: Partial<WageDecided> = {}): WageDecided {
  return {
    ...{ term: 1, from: civilDate(from), sheet: `sheet-${from}`, digest: 'd1', check },
    hours: { kind: 'weekly', minutes: 2_250 },
    funding: {
      ...{ expenditure: 'goods-and-services', source: 'apbd', account: '5.1.02.02.01.0088' },
      budget: { state: 'dpa' },
    },
    ...more,
  };
}

type SetWage = Extract<EntitlementDecision, { kind: 'set-wage' }>;

export function setWage(from: string, more: Partial<SetWage> = {}): SetWage {
  const answers = { belowFloor: true, expenditure: 'goods-and-services' } as const;
  return { kind: 'set-wage', answers, ...wageFrom(from), ...more };
}

/** Monday to Friday, but for New Year: enough for the first working day of a month. */
export function isWorkDay(day: CivilDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !day.endsWith('-01-01');
}
