import type { RuleId } from '../../domain/rules/register.ts';
import { appointmentWords } from './appointment-words.ts';
import { batchWords } from './batch-words.ts';
import { changeWords } from './change-words.ts';
import { commonWords } from './common-words.ts';
import { endingWords } from './ending-words.ts';
import { peopleWords } from './people-words.ts';
import { selectionWords } from './selection-words.ts';
import type { Told } from './told.ts';
import { yearWords } from './year-words.ts';

/** What is told of every event that a timeline can hold: a type without a sentence does not compile. */
export const timelineWords = {
  ...commonWords,
  ...appointmentWords,
  ...batchWords,
  ...selectionWords,
  ...yearWords,
  ...changeWords,
  ...endingWords,
  ...peopleWords,
};

/** An event in a sentence, and the rule under which it happened: of what befalls a clock, the clock's own. */
export function tell(event: { readonly type: string; readonly clock?: string }) {
  const { rule, words } = (timelineWords as Told<{ type: string }>)[event.type] ?? { words: () => event.type };
  return { words: words(event), rule: event.clock === undefined ? rule : (event.clock.split('/')[0] as RuleId) };
}
