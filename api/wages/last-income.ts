import type { Person } from '../../registry/people.ts';
import type { WageSheet } from '../../registry/wages/wage-sheets.ts';

/** What the list of candidates said of it stands in for an income that nobody has shown a paper for. */
export function lastIncomeOf({ lastIncome }: Pick<WageSheet, 'lastIncome'>, person: Pick<Person, 'lastWage'>) {
  if (lastIncome) return { amount: lastIncome.amount, evidenced: true };
  const { lastWage = 0 } = person;
  return lastWage > 0 ? { amount: lastWage, evidenced: false } : undefined;
}
