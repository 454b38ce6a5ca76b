import { type PlacedEvent, placedEvents } from '../registry/audit/audited.ts';
import { built } from './checks/built.ts';
import type { Bundles } from './checks/bundles.ts';
import { derivations } from './checks/derivations.ts';
import { historiesOf } from './checks/histories.ts';
import { logged, loggedEvents } from './checks/logged.ts';
import { replayed } from './checks/replayed.ts';
import { told } from './checks/told.ts';
import { type Evidence, hasWorkflow } from './checks/use.ts';
import { type CaseVerdict, type CheckVerdict, concluded, type Finding, verdictOn } from './checks/verdict.ts';
import { found } from './checks/words.ts';
import type { Bundle } from './replay/deriving-process.ts';
import type { Deriver } from './replay/start-deriver.ts';

/** Check 5 and the streams that a case rests on, which know the law. */
export type Lawful = {
  readonly lawful: (stream: string) => Promise<CheckVerdict>;
  readonly supportingStreams: (stream: string) => Promise<readonly string[]>;
};

export type Auditing = Evidence & {
  readonly bundles: Bundles;
  readonly deriver: Deriver;
  /** The code of today. */
  readonly today: Bundle;
  readonly law: Lawful;
  /** What was found in streams that cases rest on: each is asked once. */
  readonly supports: Map<string, Promise<readonly Finding[]>>;
};

/**
 * Asks the five questions of one stream, or of a workflow that writes in none. What stands there and makes no sense keeps no
 * other case from being audited, and hides nothing that the log says of its events.
 */
export async function auditCase(use: Auditing, stream: string): Promise<CaseVerdict> {
  const events = await placedEvents(use.db, stream);
  try {
    return await asked(use, stream, events);
  } catch (error) {
    if (!senseless.some((kind) => error instanceof kind)) throw error;
    const unasked = found('NOT_ASKED', { stream }, `Isinya tidak dapat dibaca: ${(error as Error).message}.`);
    const verdict = concluded(0, [unasked]);
    const logged = concluded(events.length, [...loggedEvents(use, stream, events), unasked]);
    return verdictOn(stream, { logged, built: verdict, replayed: verdict, told: verdict, lawful: verdict });
  }
}

/** Of what was read, not of whatever it was to be read from. */
const senseless = [TypeError, RangeError, SyntaxError];

async function asked(use: Auditing, stream: string, events: readonly PlacedEvent[]): Promise<CaseVerdict> {
  const histories = await historiesOf(use, stream, events.at(-1)?.event.seq ?? 0);
  const { law } = use;
  const [ofBuilds, derived, supporting, lawful] = await Promise.all([
    built(use, use.bundles, histories),
    derivations(use.deriver, use.bundles, use.today, histories),
    supportingFindings(use, stream),
    law.lawful(stream),
  ]);
  const ofLog = logged(use, stream, events, histories);
  return verdictOn(stream, {
    logged: concluded(ofLog.asked, [...ofLog.findings, ...supporting]),
    built: ofBuilds,
    replayed: replayed(derived, histories),
    told: hasWorkflow(stream) ? told(stream, events, histories, derived) : concluded(0, []),
    lawful,
  });
}

async function supportingFindings(use: Auditing, stream: string): Promise<readonly Finding[]> {
  const streams = await use.law.supportingStreams(stream);
  const findings = await Promise.all(
    streams.map((one) => {
      const asked = use.supports.get(one) ?? placedEvents(use.db, one).then((events) => loggedEvents(use, one, events));
      use.supports.set(one, asked);
      return asked;
    }),
  );
  return findings.flat();
}
