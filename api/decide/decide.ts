import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateOf, type Zone } from '../../domain/calendar/zone.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import type { TakenBy } from '../../domain/file/taken-by.ts';
import { signaturesIn } from '../../registry/authority/signatures.ts';
import {
  decideAppointment,
  decideBulk,
  decideConversion,
  decideDecree,
  decideEmployment,
  decideFormation,
  decideSelection,
} from '../../workflows/contract/messages.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Sending, Sent } from '../engine/engine.ts';
import type { Answer, AnyIncoming } from '../handler.ts';
import { authorityAsked, inOffice } from './acting-office.ts';
import { type Begun, begin } from './begin.ts';
import { expectedRevision } from './expected-revision.ts';
import { refuse, settle } from './settle.ts';

/** A decision that an official wants taken in a stream. */
export type Wanted = TakenBy & {
  readonly stream: string;
  readonly decision: object;
  /** The civil date on which it happened; without one, the day of its arrival. */
  readonly effectiveOn?: CivilDate;
  /** Of the place that it is about. */
  readonly zone: Zone;
  /** Opens the case once more where it has been closed, by this very message. */
  readonly reopen?: ((sending: Sending) => Promise<Sent>) | undefined;
};

/**
 * Takes a decision once, however often it is sent: key first, then the engine under the key's digest, then the answer is
 * kept. Repeating it goes on where it stopped.
 */
export async function decide(use: Dependencies, incoming: AnyIncoming, wanted: Wanted): Promise<Answer> {
  // Read first: a header that makes no sense must not use up the key.
  const revision = expectedRevision(incoming.header('if-match'));
  authorityAsked(incoming.header('acting-authority'));
  const start = await begin(use, incoming, { stream: wanted.stream });
  return 'before' in start ? start.before : await carryOut(use, incoming, start.begun, wanted, revision);
}

/** The second half of a decision, once its key is kept. */
export async function carryOut(
  use: Dependencies,
  incoming: AnyIncoming,
  begun: Begun,
  wanted: Wanted,
  revision: number | undefined,
): Promise<Answer> {
  const { instansi, account, role, unit: callerUnit } = incoming.official;
  const { stream, decision, zone, reopen, ...taken } = wanted;
  const at = begun.receivedAt;
  const on = civilDateOf(at, zone);
  const effectiveOn = wanted.effectiveOn ?? on;
  const sign = signaturesIn(use.db, use.keys);
  const signed = await sign({ instansi, account, role, callerUnit, ...taken, effectiveOn, on, at });
  const asked = authorityAsked(incoming.header('acting-authority'));
  const signature = inOffice(signed, taken, { effectiveOn, decidedOn: on }, asked);
  if (isRefusal(signature)) return await refuse(use, incoming, begun.digest, stream, signature);
  const sending: Sending = {
    workflowId: stream,
    definition: definitionFor(stream),
    message: {
      decision,
      stamp: {
        ...{ effectiveOn, recordedAt: at, ...signature },
        request: begun.digest,
        ...(revision === undefined ? {} : { expectedRevision: revision }),
      },
    },
    updateId: begun.digest,
  };
  const sent = await use.engine.send(sending);
  const settled = sent.kind === 'closed' && reopen ? await reopen(sending) : sent;
  return await settle(use, incoming, begun, stream, settled);
}

function definitionFor(stream: string): Sending['definition'] {
  const process = stream.slice(0, stream.indexOf('/'));
  const definitions = {
    ...{ appointment: decideAppointment, employment: decideEmployment, formation: decideFormation },
    ...{ decree: decideDecree, bulk: decideBulk, conversion: decideConversion, selection: decideSelection },
  };
  return definitions[process as keyof typeof definitions] as unknown as Sending['definition'];
}
