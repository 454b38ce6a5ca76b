import { z } from 'zod';
import { type CivilDate, isCivilDate } from '../../domain/calendar/civil-date.ts';

const date = z.string().refine(isCivilDate) as z.ZodType<CivilDate, string>;
const named = z.looseObject({ id: z.string(), words: z.string() });
const paper = z.looseObject({ number: z.string(), on: date });
const clock = z.looseObject({
  ...{ id: z.string(), status: z.string(), dueDate: date },
  ...{ provisional: z.boolean(), breached: z.boolean(), recordedLate: z.boolean() },
  workingDaysLeft: z.int().optional(),
  rule: z.looseObject({
    ...{ id: z.string(), statement: z.string() },
    citation: z.looseObject({ instrument: z.string(), clause: z.string() }),
  }),
  why: z.string(),
});
const decider = z.looseObject({
  ...{ account: z.string(), may: z.boolean() },
  authority: z.looseObject({
    ...{ kind: named, office: named, unit: z.string().optional(), paper, approval: paper.optional() },
    ...{ from: date, until: date.optional(), revokedOn: date.optional() },
  }),
  because: z.looseObject({ sentence: z.string() }).optional(),
});
const awaited = z.looseObject({
  ...{ words: z.string(), offices: z.array(named), roles: z.array(named), power: z.string().optional() },
  ...{ dueDate: date.optional(), deciders: z.array(decider) },
  holders: z.array(z.looseObject({ account: z.string(), deputyOf: z.string().optional() })),
});
/** As much of the API's explanation of a file as is told to people; the rest passes through. */
export const explanation = z.looseObject({
  ...{ asOf: z.string(), clocks: z.array(clock), awaited: z.array(awaited) },
  ifNobodyActs: z.array(z.looseObject({ sentence: z.string(), follows: z.string().optional() })),
});

type Explanation = z.infer<typeof explanation>;
export type ExplainedClock = Explanation['clocks'][number];
export type AwaitedStep = Explanation['awaited'][number];
export type Decider = AwaitedStep['deciders'][number];
