import type { PlacedEvent } from '../../registry/audit/audited.ts';
import { eventDigest } from '../event-digest.ts';
import type { Difference } from '../replay/compare.ts';
import { notThrough, type Sent } from '../replay/derived.ts';
import { notWhole } from './built.ts';
import type { Derivation } from './derivations.ts';
import type { Histories } from './histories.ts';
import { type CheckVerdict, concluded, type Finding } from './verdict.ts';
import { type FoundCode, found } from './words.ts';

/**
 * Check 4: whether ledger, recorded histories and replay tell one story: each event as the replay sends it, as the history
 * recorded that it was sent, and as the ledger has it; and all else that replay by itself would pass over.
 */
export function told(
  stream: string,
  events: readonly PlacedEvent[],
  histories: Histories,
  derived: readonly Derivation[],
): CheckVerdict {
  const { runs, whole } = histories;
  const recorded = digestsOf(runs.flatMap(({ sent }) => sent));
  const sure = whole && derived.every(({ maker }) => maker !== undefined && notThrough(maker) === undefined);
  const again = digestsOf(derived.flatMap(({ maker, today }) => (maker ?? today).sent));
  const kept = new Map(events.map(({ event }) => [event.seq, eventDigest(stream, event)]));
  const firm = digestsOf(runs.flatMap(({ sent, unarchived }) => (unarchived ? [] : sent)));
  const last = Math.max(0, ...firm.keys());
  const findings: Finding[] = [];
  for (const [seq, digest] of kept) {
    const at = { stream, seq };
    if (!recorded.has(seq) && !again.has(seq)) {
      if (whole || seq < last) findings.push(found('EVENT_NOT_IN_HISTORY', at));
      continue;
    }
    if (recorded.get(seq) !== digest) findings.push(found('EVENT_DIFFERS_FROM_RECORD', at));
    if (again.get(seq) !== digest && (sure || again.has(seq))) findings.push(found('EVENT_DIFFERS_FROM_REPLAY', at));
  }
  const read = Math.max(0, ...kept.keys());
  const isFirm = (seq: number) => firm.has(seq) || !runs.some(({ unarchived }) => unarchived);
  for (const seq of new Set([...recorded.keys(), ...again.keys()])) {
    // What an open run tells beyond what was read may have been written since, or be on its way.
    if (!kept.has(seq) && (seq <= read || isFirm(seq))) findings.push(found('EVENT_NOT_IN_LEDGER', { stream, seq }));
  }
  return concluded(kept.size + derived.length, [...findings, ...derived.flatMap(differing), ...notWhole(histories)]);
}

/** A number that was sent twice with other words has no digest that any event could have. */
function digestsOf(sent: readonly Sent[]): ReadonlyMap<number, string> {
  const digests = new Map<number, string>();
  for (const { stream, events } of sent) {
    for (const event of events) {
      const digest = eventDigest(stream, event);
      const before = digests.get(event.seq) ?? digest;
      digests.set(event.seq, before === digest ? digest : 'two');
    }
  }
  return digests;
}

function differing({ run, maker, today }: Derivation): readonly Finding[] {
  const at = { run: run.about.run };
  if (maker === undefined) return [found('NOT_ASKED', at, 'Kode yang menjalankannya tidak ada di arsip.')];
  if (notThrough(maker) !== undefined) return [found('NOT_ASKED', at, 'Riwayatnya tidak dapat diulang.')];
  if (maker.differences.length === 0 && today.differences.length > 0) {
    return [found('CODE_CHANGED_SINCE', at, named(today.differences))];
  }
  return maker.differences.map((one) => found(codeOf(one), { ...at, ...(one.id && { id: one.id }) }));
}

function codeOf({ kind, replayed }: Difference): FoundCode {
  if (kind === 'activity') return 'INPUT_DIFFERS';
  if (kind === 'timer') return 'TIMER_DIFFERS';
  if (kind === 'continued' || kind === 'completed') return 'OUTCOME_DIFFERS';
  return (replayed as { kind?: string } | undefined)?.kind === 'refused' ? 'VALIDATOR_STRICTER' : 'ANSWER_DIFFERS';
}

function named(differences: readonly Difference[]): string {
  return `(${[...new Set(differences.map(codeOf))].join(', ')})`;
}
