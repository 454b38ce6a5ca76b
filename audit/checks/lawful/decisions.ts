import type { Need } from '../../../domain/authority/authorise.ts';
import type { Power } from '../../../domain/authority/powers.ts';
import type { Dispute, HeldGrant, Settlement } from '../../../domain/authority/register.ts';
import type { Finding } from '../verdict.ts';
import { disputed, missing, notHeld, ofAnother } from './authority-words.ts';
import type { KnownCase, Step } from './case-types.ts';
import { whyNotHeld } from './held.ts';
import type { CaseEvent } from './processes.ts';
import { standingNow } from './standing.ts';

/** A decision by the event that tells of it, and by what it was taken: a power, or the role alone. */
export type DecisionTaken = {
  readonly event: CaseEvent;
  readonly power?: Power;
  /** The paper that the event names, as the register had it then; absent where the role was enough, or there is none. */
  readonly grant?: HeldGrant;
  /** In dispute now, or settled by the PPK; undefined where nobody disputes it. */
  readonly standing?: Dispute | Settlement;
  readonly finding?: Finding;
};

/** Whatever an official stands behind, and whatever took a power: of that by which paper, and whether it held. */
export function decisionsOf(known: KnownCase): readonly DecisionTaken[] {
  return known.steps.flatMap((step): DecisionTaken[] => {
    const { event, before } = step;
    const told = known.process.told[event.type]?.(event);
    const need = before && told && known.process.needOf(before, told);
    if (need) return [{ event, power: need.power, ...judged(known, { ...step, need }) }];
    return event.by.kind === 'official' ? [{ event }] : [];
  });
}

/**
 * The version that the event names decides: what was entered after it, whatever day it bears, gives nobody a power. What an
 * honest entry takes away afterwards is a dispute (WEWENANG-DIPERSOALKAN), and no longer one once the PPK has spoken.
 */
function judged(
  known: KnownCase,
  step: Step & { readonly need: Need },
): Pick<DecisionTaken, 'grant' | 'standing' | 'finding'> {
  const { stream, law } = known;
  const { event, need } = step;
  const { by, recordedAt } = event;
  const named = by.kind === 'official' ? by.authority : undefined;
  if (by.kind !== 'official' || named === undefined) return { finding: missing(stream, event, need.power) };
  const entries = law.entries.filter((one) => one.event.seq <= named.version);
  const entry = entries.at(-1);
  const wasThere = entries.every((one) => one.event.recordedAt <= recordedAt);
  if (entry?.event.seq !== named.version || !wasThere) {
    const because = `versi ${named.version} dari daftar kewenangan belum ada ketika keputusan itu diterima`;
    return { finding: notHeld(stream, event, because) };
  }
  const grant = entry.after.grants.find(({ id }) => id === named.id);
  if (grant === undefined) {
    const because = `dasar kewenangan nomor ${named.id} tidak ada dalam daftar kewenangan versi ${named.version}`;
    return { finding: notHeld(stream, event, because) };
  }
  if (grant.account !== by.account) return { grant, finding: ofAnother(stream, event, grant) };
  const because = whyNotHeld(law, { ...step, by, register: entry.after, grant });
  if (because !== undefined) return { grant, finding: notHeld(stream, event, because) };
  const standing = standingNow(known, event, grant.id);
  if (standing === undefined) return { grant };
  return {
    grant,
    standing,
    ...(!('settledBy' in standing) && { finding: disputed(stream, event, grant, law, standing) }),
  };
}
