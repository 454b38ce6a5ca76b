import type { Commit } from '../../workflows/contract/ports.ts';
import { decoded, isPayload } from './payloads.ts';
import type { History } from './runs.ts';

/** The activities a history scheduled, in order, with what each was given. */
export function activitiesOf({ events }: History): readonly { readonly type: string; readonly input: unknown }[] {
  return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => {
    if (!scheduled) return [];
    const type = scheduled.activityType?.name ?? '';
    const [first] = scheduled.input?.payloads ?? [];
    return [{ type, input: first && isPayload(first) ? decoded(first, type) : undefined }];
  });
}

/** The events that a run handed to the ledger: a derivation of the ledger that needs none of our code. */
export function committedIn(history: History): readonly Commit['events'][number][] {
  return activitiesOf(history)
    .filter(({ type }) => type === 'commit')
    .flatMap(({ input }) => [...(input as Commit).events]);
}
