import { decide } from '../../domain/appointment/decide.ts';
import type { AppointmentDecision } from '../../domain/appointment/decisions.ts';
import type { RecordedAppointmentEvent } from '../../domain/appointment/events.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { decideFormation } from '../../domain/formation/decide.ts';
import type { FormationDecision } from '../../domain/formation/decisions.ts';
import type { RecordedFormationEvent } from '../../domain/formation/events.ts';
import { findCase } from '../../registry/case-reads.ts';
import type { Database } from '../../registry/database.ts';
import { findFormation } from '../../registry/formation-reads.ts';
import { append } from '../../registry/ledger/append.ts';
import type { Engine, Opening, Sending, Sent } from '../engine/engine.ts';

/** How the next sendings end: as they should, or as they do when something fails. */
export type Mood = 'well' | 'away' | 'accepts-and-falls-silent' | 'closed';

/**
 * Decides as the processes do, one at a time per stream, and writes the ledger; a repeated update id is decided once. It
 * stands in for the engine where a test needs only the law and the registry.
 */
export function ledgerEngine(db: Database): Engine & { mood: Mood; readonly decided: string[] } {
  const answers = new Map<string, Promise<Sent>>();
  let turn: Promise<unknown> = Promise.resolve();
  const engine = {
    mood: 'well' as Mood,
    decided: [] as string[],
    async send(sending: Sending): Promise<Sent> {
      if (engine.mood === 'away') return { kind: 'not-accepted', cause: new Error('away') };
      if (engine.mood === 'closed') return { kind: 'closed' };
      const known = answers.get(sending.updateId);
      if (known) return await known;
      const mine = turn.then(() => decided(db, sending));
      turn = mine.catch(() => {});
      answers.set(sending.updateId, mine);
      const sent = await mine;
      if (sent.kind === 'refused') answers.delete(sending.updateId);
      else engine.decided.push(sending.updateId);
      return engine.mood === 'accepts-and-falls-silent' ? { kind: 'accepted' } : sent;
    },
    async open({ workflow, workflowId: stream, input }: Opening) {
      if (engine.mood === 'away') throw new Error('away');
      if (workflow !== 'formation') throw new Error('This stand-in opens batches only');
      const { instansi, openedOn, unit, openedBy: by, request = '' } = input;
      const head = { seq: 1, effectiveOn: openedOn, recordedAt: Date.now(), by, request };
      const known = await findFormation(db, input.formation);
      if (known) return;
      await append(db, {
        process: 'formation',
        stream,
        instansi,
        events: [{ type: 'formation-opened', unit, ...head }],
      });
    },
    answers: async () => engine.mood !== 'away',
  };
  return engine;
}

async function decided(db: Database, { workflowId: stream, message }: Sending): Promise<Sent> {
  const [process, instansi = '', id = ''] = stream.split('/');
  const { expectedRevision: _, mandate: __, ...head } = message.stamp;
  const known = process === 'formation' ? await findFormation(db, id) : await findCase(db, id);
  if (known === undefined) return { kind: 'closed' };
  const events =
    process === 'formation'
      ? decideFormation(known.state as never, message.decision as FormationDecision, message.stamp)
      : decide(known.state as never, message.decision as AppointmentDecision, message.stamp);
  if (isRefusal(events)) return { kind: 'refused', refusal: events };
  const recorded = events.map((event, index) => ({ ...event, ...head, seq: known.version + index + 1 }));
  await append(
    db,
    process === 'formation'
      ? { process, stream, instansi, events: recorded as RecordedFormationEvent[] }
      : { process: 'appointment', stream, instansi, events: recorded as RecordedAppointmentEvent[] },
  );
  const after = process === 'formation' ? await findFormation(db, id) : await findCase(db, id);
  const seqs = recorded.map((event) => event.seq);
  const { stage = '', revision = 0 } = after ?? {};
  return { kind: 'answered', answer: { seqs, revision, stage } };
}
