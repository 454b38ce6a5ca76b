import type { RecordedEmploymentEvent } from '../../domain/employment/events.ts';
import { employmentOutcomes } from '../../domain/termination/outcomes.ts';

/** Endings of which a history is kept: whoever is sent away on another ground goes the way of one of these. */
const recordedEndings = ['converted', 'not-renewed', 'pension-age', 'resigned', 'died', 'against-pancasila'] as const;

/** What a run of an employment can be a history of: one contract year that leads to the next or runs on, an ending, or a death after it. */
export const employmentNames = [
  'employment-running',
  'employment-renewed',
  'employment-renewed-late',
  'employment-lapsed',
  'employment-reopened',
  ...recordedEndings.map((outcome) => `employment-${outcome}` as const),
] as const;

/** The kind of year, or of ending, that one run of an employment tells. */
export function nameOfEmployment(events: readonly RecordedEmploymentEvent[]): string {
  // Only a death reopens a file that was closed, and is what its run begins with.
  if (events[0]?.type === 'death-recorded') return 'employment-reopened';
  const ended = events.find((event) => event.type === 'employment-ended');
  const outcome = employmentOutcomes.find((one) => one === ended?.outcome);
  if (outcome) return `employment-${outcome}`;
  const types = events.map(({ type }) => type);
  const lapsed = types.includes('term-lapsed');
  if (types.includes('renewed')) return lapsed ? 'employment-renewed-late' : 'employment-renewed';
  return lapsed ? 'employment-lapsed' : 'employment-running';
}
