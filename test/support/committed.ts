import type { Commit } from '../../workflows/contract/ports.ts';
import { decoded, isPayload } from './payloads.ts';
import type { History } from './runs.ts';

/** The activities a history scheduled, in order, with what each was given. */
export function activitiesOf({ events }: History): readonly { readonly type: string; readonly input: unknown }[] {
  return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => {
    if (!scheduled) return [];
    const type = scheduled.activityType?.name ?? '';
    return [{ type, input: valueIn(scheduled.input?.payloads, type) }];
  });
}

/** The local activities it ran, by name: history holds no more of them than a marker with their result. */
export function localActivitiesOf({ events }: History): readonly string[] {
  return (events ?? []).flatMap(({ markerRecordedEventAttributes: marker }) => {
    if (marker?.markerName !== 'core_local_activity') return [];
    return [(valueIn(marker.details?.data?.payloads, 'marker') as { activity_type: string }).activity_type];
  });
}

function valueIn(payloads: readonly object[] | null | undefined, place: string): unknown {
  const [first] = payloads ?? [];
  return first && isPayload(first) ? decoded(first, place) : undefined;
}

/** The events that a run handed to the ledger: a derivation of the ledger that needs none of our code. */
export function committedIn(history: History): readonly Commit['events'][number][] {
  return activitiesOf(history)
    .filter(({ type }) => type === 'commit')
    .flatMap(({ input }) => [...(input as Commit).events]);
}
