import { civilDateOf } from '../../domain/calendar/zone.ts';
import { type Instansi, unitOf } from '../../registry/instansi.ts';
import { enterSandbox } from '../../registry/sandbox.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Opening } from '../engine/engine.ts';
import type { Answer } from '../handler.ts';
import { Problem } from '../problems/problem.ts';
import type { Begun } from './begin.ts';
import { lookUntil } from './look-until.ts';
import { underwayAnswer } from './settle.ts';

const WAIT = 10_000;

type Common = 'instansi' | 'shift' | 'request' | 'openedOn' | 'unit';
type Process = Exclude<Opening, { readonly workflow: 'digest' }>;

/** A process that a request opens: `input` is what it is started with beside what all are. */
type ToOpen<One extends Process = Process> = One extends Process
  ? {
      readonly workflow: One['workflow'];
      readonly stream: string;
      readonly input: Omit<One['input'], Common>;
    }
  : never;

/** The id of what a request opens: repeated, it opens the same. */
export function openedId(digest: string): string {
  return digest.slice(0, 24);
}

/**
 * Starts the process and waits until the ledger has its opening: `finish` keeps the answer then, and is undefined until it
 * does. Throws ENGINE_UNAVAILABLE when the engine did not take it; the key stands, and the request may be repeated.
 */
export async function openProcess(
  use: Dependencies,
  { begun: { digest, receivedAt }, known, requestId }: { begun: Begun; known: Instansi; requestId: string },
  { workflow, stream, input }: ToOpen,
  finish: (use: Dependencies, digest: string) => Promise<Answer | undefined>,
): Promise<Answer> {
  // The sandbox has a time of its own; in production a process runs on the engine's.
  const now = await use.clock();
  const shift = use.advanceSandbox ? now - Date.now() : 0;
  if (use.advanceSandbox) await enterSandbox(use.db, [stream], now);
  const openedOn = civilDateOf(receivedAt, known.zone);
  const common = { instansi: known.id, shift, request: digest, openedOn, unit: unitOf(known) };
  try {
    await use.engine.open({ workflow, workflowId: stream, input: { ...common, ...input } } as Opening);
  } catch (cause) {
    use.log.warn({ requestId, workflow, cause: String(cause) }, 'engine did not start a process');
    throw new Problem('ENGINE_UNAVAILABLE');
  }
  return (await lookUntil(WAIT, () => finish(use, digest))) ?? underwayAnswer(digest, receivedAt);
}
