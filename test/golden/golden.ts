import type { WorkWeek } from '../../domain/calendar/work-week.ts';
import months from './working-days.json' with { type: 'json' };

export type GoldenDay = { readonly date: string; readonly works: boolean };

/** Every date of 2024 to 2027 by the independent source (`generate.py`), and whether it is a working day. */
export function goldenDays(week: Extract<WorkWeek, keyof typeof months>): readonly GoldenDay[] {
  return Object.entries(months[week]).flatMap(([month, days]) =>
    [...days].map((digit, index) => ({
      date: `${month}-${String(index + 1).padStart(2, '0')}`,
      works: digit === '1',
    })),
  );
}
