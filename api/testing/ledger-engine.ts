import { decide } from '../../domain/appointment/decide.ts';
import { decideBulk } from '../../domain/bulk/decide.ts';
import { isRefusal } from '../../domain/case/refusal.ts';
import { decideFormation } from '../../domain/formation/decide.ts';
import { findBulkRun } from '../../registry/bulk/bulk-runs.ts';
import { findCase } from '../../registry/case-reads.ts';
import type { Database } from '../../registry/database.ts';
import { findFormation } from '../../registry/formation-reads.ts';
import { findImport } from '../../registry/imports.ts';
import { append } from '../../registry/ledger/append.ts';
import { type Filed, idOf } from '../../registry/ledger/filed.ts';
import type { Engine, Opening, Sending, Sent } from '../engine/engine.ts';

/** How the next sendings end: as they should, or as they do when something fails. */
export type Mood = 'well' | 'away' | 'accepts-and-falls-silent' | 'closed';

/**
 * Decides as the processes do, one at a time per stream, and writes the ledger; a repeated update id is decided once. It
 * stands in for the engine where a test needs only the law and the registry.
 */
export function ledgerEngine(
  db: Database,
): Engine & { mood: Mood; readonly decided: string[]; readonly digests: string[] } {
  const answers = new Map<string, Promise<Sent>>();
  let turn: Promise<unknown> = Promise.resolve();
  const engine = {
    mood: 'well' as Mood,
    decided: [] as string[],
    digests: [] as string[],
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
    async open(opening: Opening) {
      if (engine.mood === 'away') throw new Error('away');
      if (opening.workflow === 'digest') return void engine.digests.push(opening.workflowId);
      const mine = turn.then(() => opened(db, opening));
      turn = mine.catch(() => {});
      await mine;
    },
    answers: async () => engine.mood !== 'away',
  };
  return engine;
}

type Case = Exclude<Opening, { workflow: 'digest' }>;

/** What has begun is left alone. */
async function opened(db: Database, { workflow, workflowId: stream, input }: Case): Promise<void> {
  const { instansi, openedOn, unit, request = '' } = input;
  const head = { seq: 1, effectiveOn: openedOn, recordedAt: Date.now(), request };
  if (workflow === 'decree' || workflow === 'conversion' || workflow === 'selection' || workflow === 'employment')
    throw new Error('This stand-in opens no such process');
  if (workflow === 'bulk') {
    if (await findBulkRun(db, idOf(stream))) return;
    const prepared = { type: 'bulk-prepared', unit, plan: input.plan, ...head, by: input.preparedBy } as const;
    return await append(db, { process: 'bulk', stream, instansi, events: [prepared] });
  }
  if (workflow === 'intake') {
    if (await findImport(db, idOf(stream))) return;
    const { rows, list, outlook, recordedBy: by } = input;
    const recorded = { type: 'intake-recorded', unit, rows, list, outlook, ...head, by } as const;
    return await append(db, { process: 'intake', stream, instansi, events: [recorded] });
  }
  if (await findFormation(db, input.formation)) return;
  const first = { type: 'formation-opened', unit, ...head, by: input.openedBy } as const;
  await append(db, { process: 'formation', stream, instansi, events: [first] });
}

const laws = {
  appointment: { find: findCase, decide },
  formation: { find: findFormation, decide: decideFormation },
  bulk: { find: findBulkRun, decide: decideBulk },
} as const;

async function decided(db: Database, { workflowId: stream, message }: Sending): Promise<Sent> {
  const [process = '', instansi = '', id = ''] = stream.split('/');
  const { expectedRevision: _, mandate: __, known: ___, ...head } = message.stamp;
  const { find, decide: law } = laws[process as keyof typeof laws];
  const known = await find(db, id);
  if (known === undefined) return { kind: 'closed' };
  const events = law(known.state as never, message.decision as never, message.stamp);
  if (isRefusal(events)) return { kind: 'refused', refusal: events };
  const { version } = known.state;
  const recorded = events.map((event, index) => ({ ...event, ...head, seq: version + index + 1 }));
  await append(db, { process, stream, instansi, events: recorded } as Filed);
  const { stage = '', revision = 0 } = (await find(db, id)) ?? {};
  return { kind: 'answered', answer: { seqs: recorded.map((event) => event.seq), revision, stage } };
}
