import type { HeldWage } from '../../domain/entitlements/state.ts';
import { policyAsOf } from '../../domain/policies/policy-as-of.ts';
import { floorWords } from '../../domain/wages/floor-words.ts';
import { regionalAccounts } from '../../domain/wages/funding.ts';
import { type Hours, ramadanMinutes, weeklyMinutes } from '../../domain/wages/hours.ts';
import { judgeWage } from '../../domain/wages/judge-wage.ts';
import type { Person } from '../../registry/people.ts';
import type { WageSheet } from '../../registry/wages/wage-sheets.ts';
import { word } from '../problems/words.ts';
import { lastIncomeOf } from './last-income.ts';
import type { WageKnowledge } from './wage-knowledge.ts';

/** What only those see who work on the file: the sheet of the wage and whose it is. */
type Opened = { readonly sheet: WageSheet; readonly person: Person };

/** A wage as people read it; with its sheet open also how much it is and why its floor is what it is. */
export function showWage(wage: HeldWage, unit: string, known: WageKnowledge, opened: Opened | undefined) {
  const { seq, term, from, hours, funding, check, exception, decidedBy } = wage;
  const minutes = weeklyMinutes(hours);
  const proportional = policyAsOf(known.settings, 'ramadan-proportional', from).value === true;
  return {
    ...{ seq, term, from, decidedBy: word(decidedBy), result: check.result },
    ...(check.missing && { missing: check.missing }),
    hours: {
      words: hoursWords(hours),
      ...{ weeklyMinutes: minutes, ramadanMinutes: ramadanMinutes(minutes, from, proportional) },
    },
    funding: { ...funding, words: fundingWords(wage) },
    ...(exception !== undefined && { exception }),
    ...(opened && amounts(wage, unit, known, opened)),
  };
}

function amounts(wage: HeldWage, unit: string, { recorded, regionOf }: WageKnowledge, { sheet, person }: Opened) {
  const { from, hours, check } = wage;
  const { amount } = sheet;
  const lastIncome = lastIncomeOf(sheet, person);
  const region = regionOf(unit);
  const { floor } = judgeWage({ amount, on: from, hours, region, lastIncome, policy: check.policy, recorded });
  return {
    amount,
    ...(lastIncome && { lastIncome: { ...sheet.lastIncome, ...lastIncome } }),
    explanation: floorWords(floor, { amount, lastIncome: lastIncome?.amount, policy: check.policy }),
  };
}

function hoursWords(hours: Hours): string {
  switch (hours.kind) {
    case 'weekly':
      return `${hours.minutes} menit seminggu`;
    case 'teaching':
      return `${hours.lessons} jam tatap muka seminggu, masing-masing dihitung ${hours.minutesEach} menit`;
    case 'shifts':
      return `${hours.shifts} giliran seminggu, masing-masing ${hours.minutesEach} menit`;
    default:
      return hours satisfies never;
  }
}

function fundingWords({ funding: { expenditure, source, account, budget } }: HeldWage): string {
  const group = regionalAccounts[account];
  const named = group === undefined ? account : `${account} (${group})`;
  return `${word(expenditure)} ${source.toUpperCase()}, kode rekening ${named}; ${word(`budget-${budget.state}`)}`;
}
