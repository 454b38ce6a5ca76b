import type { DueDate } from '../../../domain/clock/due-date.ts';
import type { RuleId } from '../../../domain/rules/register.ts';
import type { Counted, ToldCase } from './case-types.ts';
import { differencesOf } from './due-differences.ts';
import { type DueEvent, papersOf } from './due-events.ts';
import { processOf } from './processes.ts';
import { differs, notCounted } from './words.ts';

/** Whether a file was handed this clock by its batch, which counted it once for all. */
export function isHanded({ stream }: Pick<ToldCase, 'stream'>, { by }: DueEvent): boolean {
  const process = processOf(stream);
  if (by.kind !== 'system') return false;
  return (
    (process === 'appointment' && by.name === 'formation') || (process === 'employment' && by.name === 'conversion')
  );
}

/**
 * What the batch has counted from that day, which the file's has to be: the batch's own events are counted again from its
 * facts. Undefined where the batch, which had nothing left to do, kept no clock by a letter that its files heard of.
 */
export function handedDown(
  { stream, batches }: ToldCase,
  event: DueEvent,
  rule: RuleId,
): Pick<Counted, 'recounted' | 'finding'> | undefined {
  const counted = [...batches.values()].flatMap(({ counts }) => counts.filter((one) => one.rule === rule));
  const asHanded = counted.findLast((one) => isOf(event, one.event));
  if (asHanded === undefined && papersOf(event).letter !== undefined) return undefined;
  const source = asHanded ?? counted.at(-1);
  if (source?.recounted === undefined) return { finding: notCounted(stream, event) };
  const { recounted } = source;
  const differences = differencesOf(event, { ...handed(event.due, recounted), triggerOn: source.event.triggerOn });
  if (differences.length > 0) return { recounted, finding: differs(stream, event, recounted, differences) };
  return { recounted, ...(asHanded === undefined && { finding: notCounted(stream, event) }) };
}

/** Of one count: from the same day, by the same calendar, at the same instant. */
function isOf({ triggerOn, due }: DueEvent, batch: DueEvent): boolean {
  const { knownAt, calendarVersion } = batch.due;
  return batch.triggerOn === triggerOn && knownAt === due.knownAt && calendarVersion === due.calendarVersion;
}

/** The days that a file is handed; what is said beside them is the batch's alone. */
function handed(own: DueDate, { dueDate, dueAt, calendarVersion, provisional }: DueDate): DueDate {
  return { ...own, dueDate, dueAt, calendarVersion, provisional };
}
