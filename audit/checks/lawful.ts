import type { AuthorityEvent } from '../../domain/authority/register.ts';
import type { Recorded } from '../../domain/case/event.ts';
import type { RecordedDecreeEvent } from '../../domain/decree/decree.ts';
import { authorityStream } from '../../registry/authority/authority-reads.ts';
import type { Database } from '../../registry/database.ts';
import { kindOf } from '../../registry/instansi.ts';
import { type AnyEvent, readStream } from '../../registry/ledger/append.ts';
import { policyEvents } from '../../registry/policies/policy-reads.ts';
import type { KnownCase } from './lawful/case-types.ts';
import { judgeLawful } from './lawful/judge.ts';
import { batchesOf, knownCase } from './lawful/known-case.ts';
import { type KnownLaw, knownLaw } from './lawful/known-law.ts';
import { decreeStreams } from './supporting.ts';
import { type CheckVerdict, concluded } from './verdict.ts';

type Asked<Answer> = (stream: string, events?: readonly AnyEvent[]) => Promise<Answer>;

/** Check 5 for one stream, by its events in the ledger or by those that are given. For many: `lawfulIn`. */
export async function lawful(db: Database, stream: string, events?: readonly AnyEvent[]): Promise<CheckVerdict> {
  return await lawfulIn(db)(stream, events);
}

/**
 * As `lawful`, for a round over many: registers and decrees of an instansi, and each batch, are read and folded once, as
 * they stand when they are first asked for. A stream behind which stands neither clock nor power is asked nothing.
 */
export function lawfulIn(db: Database): Asked<CheckVerdict> {
  const caseOf = knownCasesIn(db);
  return async (stream, events) => {
    try {
      const known = await caseOf(stream, events);
      return known ? judgeLawful(known) : concluded(0, []);
    } catch (error) {
      if (!(error instanceof Unfoldable)) throw error;
      return concluded(0, [{ code: 'NOT_ASKED', result: 'unknown', at: { stream }, sentence: error.message }]);
    }
  };
}

/** A case with all that it went by, for whoever shows its dates and decisions; undefined where there are none to be shown. */
export function knownCasesIn(db: Database): Asked<KnownCase | undefined> {
  const laws = new Map<string, Promise<KnownLaw>>();
  const batches = new Map<string, Promise<KnownCase | undefined>>();
  const once = <Answer>(made: Map<string, Promise<Answer>>, key: string, make: () => Promise<Answer>) => {
    const answer = made.get(key) ?? make();
    made.set(key, answer);
    return answer;
  };
  const batchOf = (stream: string) => once(batches, stream, () => caseOf(stream));
  const caseOf: Asked<KnownCase | undefined> = async (stream, given) => {
    const [, instansi = ''] = stream.split('/');
    const events = given ?? (await readStream(db, stream));
    const law = await once(laws, instansi, () => readLaw(db, instansi));
    const named = await Promise.all(
      batchesOf(stream, events).map(async (batch) => [batch, await batchOf(batch)] as const),
    );
    const found = named.flatMap(([batch, known]) => (known ? [[batch, known] as const] : []));
    try {
      return knownCase(stream, events, law, new Map(found));
    } catch (cause) {
      throw new Unfoldable(stream, cause);
    }
  };
  return caseOf;
}

/** Events that do not follow from each other, since the first, or the one before, is not there. */
class Unfoldable extends Error {
  constructor(stream: string, cause: unknown) {
    const sentence = `Peristiwa ${stream} tidak bersambung satu dengan yang lain, sehingga kewenangan dan tenggatnya tidak dapat diperiksa. Tidak ada yang diubah; lihat hasil pemeriksaan catatan log.`;
    super(sentence, { cause });
  }
}

async function readLaw(db: Database, instansi: string): Promise<KnownLaw> {
  const [kind, authority, policies, streams] = await Promise.all([
    kindOf(db, instansi),
    readStream(db, authorityStream(instansi)),
    policyEvents(db, instansi),
    decreeStreams(db, instansi),
  ]);
  const decrees = await Promise.all(streams.map((stream) => readStream(db, stream)));
  return knownLaw({
    ...{ kind, policies, authority: authority as unknown as readonly Recorded<AuthorityEvent>[] },
    decrees: decrees as unknown as readonly (readonly RecordedDecreeEvent[])[],
  });
}
