import type { KnownCase } from '../../audit/checks/lawful/case-types.ts';
import { batchesOf, knownCase } from '../../audit/checks/lawful/known-case.ts';
import { type KnownLaw, knownLaw, type LawEvents } from '../../audit/checks/lawful/known-law.ts';
import type { CaseState } from '../../audit/checks/lawful/processes.ts';
import type { Evidence } from '../../audit/evidence/evidence.ts';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import { decreeStream } from '../../registry/decrees/decree-reads.ts';
import { shipped } from '../../registry/decrees/known-decrees.ts';
import { policyStream } from '../../registry/policies/policy-reads.ts';

/** As much of any case's state as a dossier tells. */
export type Standing = CaseState & { readonly stage: string; readonly outcome?: string };

type Names = ReadonlyMap<string, Pick<LawEvents, 'kind'>>;

/**
 * Cases with all that they went by, by their events alone: what lies in the evidence, and nothing of the read model. Throws
 * `RangeError` for a stream that is none.
 */
export function knownCasesIn({ cases, supporting }: Evidence, instansi: Names): (stream: string) => KnownCase {
  const streams = new Map([...cases, ...supporting].map(({ stream, events }) => [stream, events]));
  const eventsOf = <Event>(stream: string) => (streams.get(stream) ?? []).map(({ event }) => event as unknown as Event);
  const lawOf = remembered((id: string): KnownLaw => {
    const owners = [shipped, id].map((owner) => decreeStream({ instansi: owner, id: '' }));
    const decrees = [...streams.keys()].filter((stream) => owners.some((owner) => stream.startsWith(owner)));
    return knownLaw({
      kind: instansi.get(id)?.kind ?? 'kabupaten-kota',
      authority: eventsOf(authorityStream(id)),
      policies: eventsOf(policyStream(id)),
      decrees: decrees.map((stream) => eventsOf(stream)),
    });
  });
  // A batch stands behind many; whoever asks for a case holds it as long as it is needed.
  const batchOf = remembered((stream: string) => caseOf(stream));
  const caseOf = (stream: string): KnownCase => {
    const events = eventsOf<Parameters<typeof knownCase>[1][number]>(stream);
    const batches = batchesOf(stream, events).filter((batch) => streams.has(batch));
    const law = lawOf(stream.split('/')[1] ?? '');
    const known = knownCase(stream, events, law, new Map(batches.map((batch) => [batch, batchOf(batch)])));
    if (known === undefined) throw new RangeError(`${stream} is no case`);
    return known;
  };
  return caseOf;
}

/** Where a case stands after all of its events. */
export function standingOf({ stream, steps }: KnownCase): Standing {
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError(`${stream} has not begun`);
  return last.after as Standing;
}

function remembered<Answer>(make: (key: string) => Answer): (key: string) => Answer {
  const made = new Map<string, Answer>();
  return (key) => {
    const answer = made.get(key) ?? make(key);
    made.set(key, answer);
    return answer;
  };
}
