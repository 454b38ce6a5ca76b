import { z } from 'zod';
import { askApi } from './api.ts';

const running = z.object({
  clocks: z.object({ touched: z.int(), extended: z.int(), shortened: z.int(), remindersMoved: z.int() }),
  moves: z.array(z.object({ rule: z.string(), from: z.string(), to: z.string(), clocks: z.int() })),
});

/** What a decree would do to the clocks that run now. */
type RunningClocks = z.infer<typeof running>;

/** Asks the API; errors as of `askApi`. */
export function askRunningClocks(decree: object): Promise<RunningClocks> {
  return askApi('v1/decrees/preview', running, { body: { decree } });
}

export function clockLines({ clocks, moves }: RunningClocks): readonly string[] {
  const { touched, extended, shortened, remindersMoved } = clocks;
  return [
    `Menurut API, tenggat berjalan yang tersentuh: ${touched}; mundur ${extended}, maju ${shortened}, pengingat bergeser ${remindersMoved}.`,
    ...moves.map((move) => `  ${move.rule}: ${move.from} → ${move.to}, ${move.clocks} tenggat`),
  ];
}
