import type { PlacedEvent } from '../../registry/audit/audited.ts';
import { eventDigest } from '../event-digest.ts';
import type { Histories } from './histories.ts';
import type { Evidence } from './use.ts';
import { type CheckVerdict, concluded, type Finding } from './verdict.ts';
import { found } from './words.ts';

/** Check 1: whether the ledger and the archive are what the signed head covers, no less and no more. */
export function logged(
  use: Evidence,
  stream: string,
  events: readonly PlacedEvent[],
  { asked, findings }: Histories,
): CheckVerdict {
  return concluded(events.length + asked, [...loggedHead(use), ...loggedEvents(use, stream, events), ...findings]);
}

function loggedHead({ log, witnessed }: Evidence): readonly Finding[] {
  if (typeof log === 'string') return [found(log)];
  return witnessed && !log.cosigned ? [found('CHECKPOINT_NOT_COSIGNED')] : [];
}

/** The events of a stream against the log: digests are those of the ledger's events, counted here. */
export function loggedEvents(
  { log, through }: Evidence,
  stream: string,
  events: readonly PlacedEvent[],
): readonly Finding[] {
  if (typeof log === 'string') return [];
  const digests = log.eventsOf(stream);
  const kept = new Set(events.map(({ event }) => event.seq));
  const taken = [...digests.keys()].filter((seq) => !kept.has(seq));
  const findings = events.flatMap(({ event, position = Number.MAX_SAFE_INTEGER }): readonly Finding[] => {
    const at = { stream, seq: event.seq };
    const digest = digests.get(event.seq);
    if (digest === undefined) return [found(position > through ? 'HEAD_BEHIND' : 'EVENT_NOT_LOGGED', at)];
    return digest === eventDigest(stream, event) ? [] : [found('EVENT_CHANGED', at)];
  });
  return [...findings, ...taken.map((seq) => found('EVENT_MISSING', { stream, seq }))];
}
